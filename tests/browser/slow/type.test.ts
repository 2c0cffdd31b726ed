import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Host } from '../../serve.ts';
import { clippedText, textOutside, watchShifts } from '../measures.ts';
import { awake, type BuiltPage, openSite, withPage } from '../site.ts';

let browser: Browser;
let host: Host;
let pages: readonly BuiltPage[];

beforeAll(async () => {
  ({ browser, host, pages } = await openSite());
  await withPage(browser, {}, async (page) => {
    const isArial = await page.evaluate(() =>
      new FontFace('Probe', 'local("Arial"),local("Liberation Sans")').load().then(
        () => true,
        () => false,
      ),
    );
    allowed = isArial ? 30 : 60;
  });
});

afterAll(async () => {
  await browser?.close();
  await host?.close();
});

/** The size of a screen of this width. */
const screen = (width: number) => ({ width, height: width < 500 ? 844 : 900 });

/**
 * How far the text below may move, in pixels: the height of one line, since a paragraph that just fits in one typeface
 * can need one more line in another. Two lines on a system without Arial and Liberation: letters of other fonts differ
 * more in their widths, though the text as a whole is as wide.
 */
let allowed: number;

describe('text', () => {
  test('in fallback fonts changes a page’s height by less than one percent or a line', async () => {
    const widths = [1440, 768, 390];
    const heights = async (isBlocked: boolean) => {
      const found = new Map<string, number>();
      await withPage(browser, {}, async (page) => {
        if (isBlocked) await page.route('**/*.woff2', (route) => route.abort());
        for (const { path } of pages) {
          await page.goto(host.address + path);
          await awake(page);
          for (const width of widths) {
            await page.setViewportSize(screen(width));
            const height = await page.evaluate(async () => {
              await new Promise(requestAnimationFrame);
              return document.documentElement.scrollHeight;
            });
            found.set(`${path} at ${width} px`, height);
          }
        }
      });
      return found;
    };
    const own = await heights(false);
    const fallback = await heights(true);
    expect(own.size).toBe(pages.length * widths.length);
    for (const [where, height] of own) {
      const other = fallback.get(where) ?? 0;
      expect
        .soft(Math.abs(other - height), `${where}: ${height}, without ${other}`)
        .toBeLessThan(Math.max(allowed, height / 100));
    }
  });

  test.each([1440, 390, 320])('in late fonts moves the page by at most a line, at %i px', async (width) => {
    const context = await browser.newContext({ viewport: screen(width), reducedMotion: 'reduce' });
    await context.route('**/*.woff2', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 700));
      await route.continue();
    });
    await context.addInitScript(watchShifts);
    const shift = async ({ path }: BuiltPage) => {
      const page = await context.newPage();
      await page.goto(host.address + path);
      await awake(page);
      const moved = await page.evaluate(async () => {
        for (const _frame of [1, 2, 3]) await new Promise(requestAnimationFrame);
        const late = performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('.woff2'));
        const start = late.some(({ duration }) => duration >= 700) ? 0 : Number.NaN;
        return (window as unknown as { shifts: number[] }).shifts.reduce((sum, value) => sum + value, start);
      });
      // What is allowed, above half of the screen.
      expect.soft(moved, path).toBeLessThanOrEqual((allowed / screen(width).height) * 0.5);
      await page.close();
    };
    // A few at a time: together, they would wait for one another for longer than for the fonts.
    const rest = pages.values();
    const inTurn = async () => {
      for (const page of rest) await shift(page);
    };
    await Promise.all([1, 2, 3].map(inTurn));
    await context.close();
  });

  const twice = 'html { font-size: 200% }';
  const spaced =
    '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }';

  test('at double size, spaced out or on a small screen is not cut off', async () => {
    await withPage(browser, { bypassCSP: true }, async (page) => {
      for (const { path } of pages) {
        await page.goto(host.address + path);
        await awake(page);
        for (const [name, content, widths] of [
          ['200 %', twice, [1440, 390]],
          ['spaced', spaced, [1440, 390]],
          ['reflow', '/* as it is */', [320]],
        ] as const) {
          const style = await page.addStyleTag({ content });
          for (const width of widths) {
            await page.setViewportSize({ width, height: width === 320 ? 256 : 900 });
            const where = `${path}, ${name}, ${width} px`;
            expect.soft(await page.evaluate(textOutside), where).toEqual([]);
            expect.soft(await page.evaluate(clippedText), where).toEqual([]);
            const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
            expect.soft(over, where).toBeLessThanOrEqual(0);
          }
          await style.evaluate((element) => (element as Element).remove());
        }
      }
    });
  });
});
