import type { BrowserContext, Page } from 'playwright-core';
import { expect } from 'vitest';

/** How long a reader waits for anything, in milliseconds. */
const patience = 8_000;

/** Somebody with a page open, who counts what happens to it. */
export interface Reader {
  readonly page: Page;
  /** How many documents were asked for in the window itself, reloads among them. */
  readonly loads: () => number;
  /** What was thrown and caught by nobody. */
  readonly thrown: readonly string[];
}

/** Opens a window of a context. Whoever does so closes it. */
export async function openReader(context: BrowserContext): Promise<Reader> {
  const page = await context.newPage();
  page.setDefaultTimeout(patience);
  const thrown: string[] = [];
  let loads = 0;
  page.on('pageerror', ({ name, message }) => {
    // What Firefox itself says of a file that it could not load comes the same way, and nobody threw it.
    const said = `${name}: ${message}`;
    if (!/^(: (Loading|The stylesheet)|downloadable font: )/.test(said)) thrown.push(said);
  });
  page.on('request', (request) => {
    if (request.isNavigationRequest() && request.frame() === page.mainFrame()) loads += 1;
  });
  return { page, loads: () => loads, thrown };
}

/** Goes to an address without waiting for anything that the document itself asks for. */
export const open = (page: Page, address: string) => page.goto(address, { waitUntil: 'commit' });

/** The words of `main` (of the whole page where there is none), without what only a script shows or says. */
export const wordsOf = async (page: Page): Promise<string> => (await readWords(page, [])).words;

/** The words of the page now, and whether they are some of the wanted ones, to be seen. */
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

/** Waits until the page says one of these and can be seen; fails with where its words part from the first. */
export async function expectWords(page: Page, ...wanted: readonly string[]): Promise<void> {
  let found = '';
  const isThere = async () => {
    // Between two documents there is no page to ask.
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

/** Waits until the app has the page: it then sees to the places on pages itself. */
export async function takenOver(page: Page): Promise<void> {
  await page.waitForFunction(() => history.scrollRestoration === 'manual', undefined, { polling: 50 });
}

/**
 * Opens a page of the app and waits until it has what the other pages need, too: before that a link loads its page. For
 * a network that keeps nothing back.
 */
export async function openWhole(page: Page, address: string): Promise<void> {
  await open(page, address);
  await takenOver(page);
  await page.waitForLoadState('networkidle');
}

/** Two frames: what has been set going by now has then begun. */
export const twoFrames = (page: Page) =>
  page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));

/** Waits until the exhibit of the page is one: React has its stage. */
export async function exhibitRuns(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const stage = document.querySelector('.tl-slot .tl-stage');
    return stage && Object.keys(stage).some((key) => key.startsWith('__reactFiber'));
  });
}

/** Scrolls to the exhibit of the page, which is loaded when a reader comes near. */
export const comeNear = (page: Page) =>
  page.evaluate(() =>
    document.querySelector('.tl-slot')?.scrollIntoView({ behavior: 'instant', block: 'center' }),
  );
