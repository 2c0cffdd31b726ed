import type { BrowserContext, Page } from 'playwright-core';
import { expect } from 'vitest';

/** How long a reader waits for anything, in milliseconds. */
const patience = 8_000;

/** An open page, with counts of what happens to it. */
export interface Reader {
  readonly page: Page;
  /** How many documents the window itself requested, with reloads. */
  readonly loads: () => number;
  /** The uncaught errors. */
  readonly thrown: readonly string[];
}

/** Opens a window of a context. The caller closes it. */
export async function openReader(context: BrowserContext): Promise<Reader> {
  const page = await context.newPage();
  page.setDefaultTimeout(patience);
  const thrown: string[] = [];
  let loads = 0;
  page.on('pageerror', ({ name, message }) => {
    // Firefox reports a file that it could not load in the same way, though no code threw it.
    const said = `${name}: ${message}`;
    if (!/^(: (Loading|The stylesheet)|downloadable font: )/.test(said)) thrown.push(said);
  });
  page.on('request', (request) => {
    if (request.isNavigationRequest() && request.frame() === page.mainFrame()) loads += 1;
  });
  return { page, loads: () => loads, thrown };
}

/** Goes to an address without waiting for anything that the document requests. */
export const open = (page: Page, address: string) => page.goto(address, { waitUntil: 'commit' });

/** The words of `main` (of the whole page without a `main`), without those that only a script shows or announces. */
export const wordsOf = async (page: Page): Promise<string> => (await readWords(page, [])).words;

/** The current words of the page, and whether they equal a wanted text and are visible. */
function readWords(page: Page, wanted: readonly string[]) {
  return page.evaluate((some) => {
    const copy = (document.querySelector('main') ?? document.body)?.cloneNode(true) as Element | undefined;
    const apart =
      '[data-script-only], [aria-live], [role=status], [role=alert], script, style, noscript, template';
    for (const part of copy?.querySelectorAll(apart) ?? []) part.remove();
    const words = (copy?.textContent ?? '').replace(/\s+/g, ' ').trim();
    const isSeen = document.querySelector('h1, p')?.checkVisibility() ?? false;
    return { words, isThere: isSeen && some.includes(words) };
  }, wanted);
}

/** Waits until the page visibly shows one of these texts; an error shows where its words differ from the first. */
export async function expectWords(page: Page, ...wanted: readonly string[]): Promise<void> {
  let found = '';
  const isThere = async () => {
    // Between two documents there is no page to read.
    const now = await readWords(page, wanted).catch(() => undefined);
    found = now?.words ?? found;
    return now?.isThere ?? false;
  };
  const came = await expect
    .poll(isThere, { timeout: patience, interval: 30 })
    .toBe(true)
    .then(
      () => true,
      () => false,
    );
  if (came) return;
  const [first = ''] = wanted;
  const from = Math.max([...`${first} `].findIndex((_, index) => first[index] !== found[index]) - 20, 0);
  const part = (text: string) => text.slice(from, from + 120);
  throw new Error(`${page.url()} should say “${part(first)}”, and says “${part(found)}” there.`);
}

/** Waits until the app has taken over the page: it then restores scroll positions itself. */
export async function takenOver(page: Page): Promise<void> {
  await page.waitForFunction(() => history.scrollRestoration === 'manual', undefined, { polling: 50 });
}

/**
 * Opens a page of the app and waits until it has what the other pages need, too: before that, a link loads a document.
 * The network must hold nothing back.
 */
export async function openWhole(page: Page, address: string): Promise<void> {
  await open(page, address);
  await takenOver(page);
  await page.waitForLoadState('networkidle');
}

/** Waits two frames: work that was scheduled before has begun by then. */
export const twoFrames = (page: Page) =>
  page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));

/** Waits until the exhibit of the page runs: React has its stage. */
export async function exhibitRuns(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const stage = document.querySelector('.tl-slot .tl-stage');
    return stage && Object.keys(stage).some((key) => key.startsWith('__reactFiber'));
  });
}

/** Scrolls to the exhibit of the page: it loads when a reader comes near. */
export const comeNear = (page: Page) =>
  page.evaluate(() =>
    document.querySelector('.tl-slot')?.scrollIntoView({ behavior: 'instant', block: 'center' }),
  );
