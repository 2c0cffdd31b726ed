import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Host } from '../../serve.ts';
import { findFaults } from '../axe.ts';
import { wakeExhibits } from '../exhibits.ts';
import { clippedText, settled, smallTargets, textOutside } from '../measures.ts';
import { awake, openSite } from '../site.ts';

let browser: Browser;
let host: Host;
let paths: readonly string[];

beforeAll(async () => {
  const site = await openSite();
  ({ browser, host } = site);
  paths = [...site.pages.map(({ path }) => path), '404.html'];
});

afterAll(async () => {
  await browser?.close();
  await host?.close();
});

const manners: { readonly [name: string]: BrowserContextOptions } = {
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
  'forced colours': { forcedColors: 'active' },
  'reduced motion': { reducedMotion: 'reduce' },
};

/** Scrolls to each frame, so that it loads, and waits until it has loaded. */
async function wakeFrames(page: Page): Promise<void> {
  for (const frame of await page.locator('iframe').all()) {
    await frame.scrollIntoViewIfNeeded();
    const handle = await frame.elementHandle();
    await (await handle?.contentFrame())?.waitForSelector('throughline-timeline h2');
  }
}

/** Widths per manner. Forced colours are the same at all widths, and motion has nothing that axe reads. */
const cases = [
  ...[320, 768, 1440].flatMap((width) => [
    { manner: 'light', width },
    { manner: 'dark', width },
  ]),
  { manner: 'forced colours', width: 320 },
  { manner: 'forced colours', width: 1440 },
  { manner: 'reduced motion', width: 768 },
];

describe('axe', () => {
  test.each(cases)(
    'finds no faults and no undecided results: $manner, $width px',
    async ({ manner, width }) => {
      const context = await browser.newContext({
        ...manners[manner],
        viewport: { width, height: 900 },
        bypassCSP: true,
      });
      const page = await context.newPage();
      for (const path of paths) {
        await page.goto(host.address + path);
        await awake(page);
        await wakeExhibits(page);
        await wakeFrames(page);
        await page.evaluate(settled);
        // The reader sets forced colours, so the page does not control their contrast.
        const found = await findFaults(page, manner !== 'forced colours');
        expect.soft(found, `${path}, ${manner}, ${width} px`).toEqual([]);
      }
      await context.close();
    },
    300_000,
  );
});

const spaced =
  '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }';

describe.each([
  { what: 'text twice as large', style: 'html { font-size: 200% }', width: 1280, height: 800 },
  { what: 'text spaced out', style: spaced, width: 1280, height: 800 },
  { what: 'text spaced out on a phone', style: spaced, width: 390, height: 844 },
  { what: 'a window enlarged fourfold', style: '', width: 320, height: 256 },
])('$what', ({ style, width, height }) => {
  test('fits with nothing cut off, also with running exhibits', async () => {
    const context = await browser.newContext({
      viewport: { width, height },
      reducedMotion: 'reduce',
      bypassCSP: true,
    });
    const page = await context.newPage();
    for (const path of paths) {
      await page.goto(host.address + path);
      await awake(page);
      await wakeExhibits(page);
      if (style) await page.addStyleTag({ content: style });
      const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect.soft(over, path).toBeLessThanOrEqual(0);
      expect.soft(await page.evaluate(textOutside), path).toEqual([]);
      expect.soft(await page.evaluate(clippedText), path).toEqual([]);
      expect.soft(await page.evaluate(smallTargets), path).toEqual([]);
    }
    await context.close();
  }, 180_000);
});
