import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { catalogue } from '#exhibits/catalogue.ts';
import type { Host } from '../../serve.ts';
import { wakeExhibits } from '../exhibits.ts';
import { markStops, readStop } from '../focus.ts';
import { arrive, awake, type BuiltPage, openSite } from '../site.ts';

let browser: Browser;
let host: Host;
let pages: readonly BuiltPage[];
let page: Page;

beforeAll(async () => {
  ({ browser, host, pages } = await openSite());
  const context = await browser.newContext({
    reducedMotion: 'reduce',
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  page = await context.newPage();
});

afterAll(async () => {
  await browser?.close();
  await host?.close();
});

async function open(path: string): Promise<void> {
  await page.goto(host.address + path);
  await awake(page);
}

const focused = () => page.evaluate(() => document.activeElement?.localName);
const announced = () => page.textContent('[data-announcer]');

describe.each([
  { width: 1280, height: 800 },
  { width: 320, height: 256 },
])('Tab, on $width × $height', (size) => {
  test('reaches everything in reading order, with a visible focus and no trap', async () => {
    await page.setViewportSize(size);
    for (const path of [...pages.map((built) => built.path), '404.html']) {
      await open(path);
      await wakeExhibits(page);
      const stops = await page.evaluate(markStops);
      // The browser shows a focus from a script only after a focus from a key.
      await page.keyboard.press('Tab');
      await page.locator('.tl-skip').focus();
      const reached: number[] = [];
      const faults: string[] = [];
      let stop = await page.evaluate(readStop);
      // A frame has stops inside it, and a scroll container is a stop.
      const isBeyond = () => stop.kind === 'nowhere' || (stop.place === 0 && reached.length > 1);
      for (let presses = 0; !isBeyond() && presses < stops.length + 100; presses++) {
        faults.push(...stop.faults.map((fault) => `${stop.name}: ${fault}`));
        if (stop.place >= 0 && reached.at(-1) !== stop.place) reached.push(stop.place);
        await page.keyboard.press('Tab');
        stop = await page.evaluate(readStop);
      }
      expect.soft(faults, path).toEqual([]);
      expect.soft(isBeyond(), `${path} holds the focus at ${stop.name}`).toBe(true);
      const names = reached.map((place) => stops[place]);
      expect.soft(names, path).toEqual(stops);
      expect.soft(reached, path).toEqual(stops.map((_stop, place) => place));
    }
  });
});

describe('Enter', () => {
  test('on a page link opens the page, focuses its heading and announces its title', async () => {
    await open('');
    for (const built of pages.filter(({ isApp }) => isApp).reverse()) {
      const link = page.locator(`nav[aria-label=Pages] a[href="/${built.path}"]`);
      if ((await link.count()) === 0) continue;
      await link.focus();
      await page.keyboard.press('Enter');
      await arrive(page, built.heading);
      await expect.poll(focused).toBe('h1');
      await expect.poll(announced).toContain(built.title);
      await page.evaluate(markStops);
      await page.keyboard.press('Tab');
      const isInside = await page.evaluate(() => document.activeElement?.closest('main') !== null);
      expect(isInside, built.path).toBe(true);
    }
  });

  test('on the skip link skips the header and navigation', async () => {
    for (const { path } of pages) {
      await open(path);
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await page.keyboard.press('Tab');
      const where = await page.evaluate(() => document.activeElement?.closest('main, footer')?.localName);
      expect.soft(where, path).toMatch(/main|footer/);
    }
  });

  test('copies a link, and announces it', async () => {
    await open('');
    const link = page.locator('.tl-permalink').nth(2);
    await link.focus();
    await page.keyboard.press('Enter');
    await expect.poll(announced).toBe('Link copied.');
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toBe(await link.evaluate((anchor) => (anchor as HTMLAnchorElement).href));
    expect(copied).toContain('#');
  });

  test('on each résumé button works, and keeps the focus there', async () => {
    await open('resume/');
    await page.evaluate(() =>
      Object.assign(window, { print: () => Object.assign(window, { printed: true }) }),
    );
    const copied = () => page.evaluate(() => navigator.clipboard.readText());
    const texts: string[] = [];
    for (const button of await page.locator('main button').all()) {
      const before = await copied();
      await button.focus();
      await page.keyboard.press('Enter');
      expect(await focused()).toBe('button');
      if (!/copy/i.test((await button.textContent()) ?? '')) continue;
      // The button fetches its text first. Without a wait, the text could overwrite the next copy.
      await expect.poll(copied).not.toBe(before);
      texts.push(await copied());
    }
    await page.waitForFunction(() => 'printed' in window);
    expect(texts).toEqual([
      expect.stringContaining('Experience'),
      expect.stringMatching(/^https?:\/\/\S+\/resume\/$/),
    ]);
  });
});

test('the arrow keys switch the colours', async () => {
  await open('');
  const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const light = await paper();
  await page.locator('[data-theme-choice]:checked').focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  expect(await page.locator('[data-theme-choice]:checked').inputValue()).toBe('dark');
  await expect.poll(paper).not.toBe(light);
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
});

describe('an exhibit', () => {
  /** Presses the key that operates a control, and returns whether it changed. */
  async function operate(control: Locator): Promise<boolean> {
    const state = () =>
      control.evaluate((element) => {
        if (element instanceof HTMLInputElement)
          return element.type === 'checkbox' ? String(element.checked) : element.value;
        const exhibit = element.closest('.tl-slot');
        return `${exhibit?.textContent} ${exhibit?.querySelectorAll('[open]').length}`;
      });
    const kind = await control.evaluate((element) => element.getAttribute('type') ?? element.localName);
    const keys = { range: ['ArrowRight', 'ArrowLeft'], number: ['ArrowUp', 'ArrowDown'] }[kind] ?? [
      kind === 'checkbox' ? 'Space' : 'Enter',
    ];
    await control.focus();
    for (const key of keys) {
      const before = await state();
      await page.keyboard.press(key);
      const changed = await expect
        .poll(state, { timeout: 4000 })
        .not.toBe(before)
        .then(
          () => true,
          () => false,
        );
      expect.soft(await focused(), 'the focus was lost').not.toBe('body');
      if (changed) return true;
    }
    return false;
  }

  test('works by keyboard, and never loses the focus', async () => {
    await page.setViewportSize({ width: 1280, height: 800 });
    let found = 0;
    for (const { path } of pages) {
      await open(path);
      if ((await page.locator('.tl-slot').count()) === 0) continue;
      found++;
      await wakeExhibits(page);
      const controls = page.locator('.tl-slot').locator('button, input:not([type=radio]), summary');
      const names = await controls.evaluateAll((all) =>
        all.map((one) => one.ariaLabel ?? one.closest('label')?.textContent ?? one.textContent ?? ''),
      );
      const [still, hidden]: [string[], string[]] = [[], []];
      expect.soft(names, path).not.toContain('Play');
      // From the last to the first: then there is a step to go back to, and a button removes only tested controls.
      for (const [index, name] of [...names.entries()].reverse()) {
        const control = controls.nth(index);
        if (!(await control.isVisible())) {
          hidden.push(name);
          continue;
        }
        if (!(await operate(control))) still.push(name);
        // Leaves a folded part open, because its content comes next.
        if ((await control.getAttribute('aria-expanded')) === 'false') await page.keyboard.press('Enter');
      }
      expect.soft(still, path).toEqual([]);
      expect.soft(hidden, path).toEqual([]);
      for (const group of await page.locator('.tl-slot fieldset:has([type=radio])').all()) {
        const chosen = () => group.locator(':checked').getAttribute('value');
        const before = await chosen();
        await group.locator(':checked').focus();
        await page.keyboard.press('ArrowDown');
        await expect.poll(chosen).not.toBe(before);
      }
    }
    expect(found).toBe(Object.keys(catalogue).length);
  });
});
