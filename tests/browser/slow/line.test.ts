import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Host } from '../../serve.ts';
import { glyphsAtText } from '../glyphs.ts';
import { faintControls, settled, watchAnimated } from '../measures.ts';
import { arrive, awake, type BuiltPage, dist, listen, openSite, withPage } from '../site.ts';
import { brokenAt, pixels } from '../trace.ts';

let browser: Browser;
let host: Host;
let pages: readonly BuiltPage[];

beforeAll(async () => {
  ({ browser, host, pages } = await openSite());
});

afterAll(async () => {
  await browser?.close();
  await host?.close();
});

/** The size of a screen of this width. */
const screen = (width: number) => ({ width, height: width < 500 ? 844 : 900 });

/** Opens the front page and waits until its links swap the page: before all code is there, they load a document. */
async function openFront(page: Page): Promise<void> {
  await page.goto(host.address);
  await awake(page);
  await page.waitForLoadState('networkidle');
}

describe('the line', () => {
  test('is unbroken from the header to the next page’s ring, at every width', async () => {
    await withPage(browser, {}, async (page) => {
      for (const { path } of pages) {
        await page.goto(host.address + path);
        await awake(page);
        for (const width of [1440, 768, 390]) {
          await page.setViewportSize(screen(width));
          expect.soft(await brokenAt(page), `${path} at ${width} px`).toBe(undefined);
        }
      }
    });
  });

  test('is visible in forced colours, and so is every control', async () => {
    await withPage(browser, { forcedColors: 'active' }, async (page) => {
      for (const { path } of pages) {
        await page.goto(host.address + path);
        await awake(page);
        for (const width of [1440, 390]) {
          await page.setViewportSize(screen(width));
          expect.soft(await brokenAt(page), `${path} at ${width} px`).toBe(undefined);
          expect.soft(await faintControls(page), `${path} at ${width} px`).toEqual([]);
        }
      }
    });
  });

  test('animates the route once, and ends with the picture of reduced motion', async () => {
    const size = screen(1440);
    const pictures: Buffer[] = [];
    for (const reducedMotion of ['reduce', 'no-preference'] as const)
      await withPage(browser, { viewport: size, reducedMotion }, async (page) => {
        await page.goto(host.address);
        await awake(page);
        const running = await page.evaluate(settled);
        if (reducedMotion === 'reduce') expect(running).toBe(0);
        else expect(running).toBeGreaterThan(0);
        pictures.push((await pixels(await page.screenshot())).data);
      });
    expect(pictures[0]!.equals(pictures[1]!)).toBe(true);
  });

  test('moves the ring to the new page, and animates nothing else in the header', async () => {
    const options = { viewport: screen(1440), reducedMotion: 'no-preference', bypassCSP: true } as const;
    await withPage(browser, options, async (page) => {
      await openFront(page);
      await page.evaluate(settled);
      await page.evaluate(watchAnimated);
      await page.locator('nav[aria-label=Pages] a').nth(1).click();
      await arrive(page, pages.find(({ path }) => path === 'timeline/')!.heading);
      const animated = () => page.evaluate(() => [...(window as unknown as { seen: Set<string> }).seen]);
      await expect.poll(animated).toEqual(['tl-travel']);
      await expect.poll(() => page.evaluate(travelling)).toBe(0);
      // The announcement of the new page covers it for a while.
      await page.addStyleTag({ content: '.tl-said { visibility: hidden }' });
      expect(await brokenAt(page)).toBe(undefined);
      expect(await page.textContent('nav[aria-label=Pages] [aria-current]')).toBe('Timeline');
    });
  });

  test('animates nothing on navigation with reduced motion', async () => {
    await withPage(browser, { viewport: screen(1440) }, async (page) => {
      await openFront(page);
      for (const index of [3, 1, 0]) {
        await page.locator('nav[aria-label=Pages] a').nth(index).click();
        expect(
          await page.evaluate(
            () => document.getAnimations().filter((each) => each.effect?.getTiming().duration !== 1).length,
          ),
        ).toBe(0);
      }
    });
  });
});

const travelling = () =>
  document.getAnimations().filter((each) => 'animationName' in each && each.animationName === 'tl-travel')
    .length;

describe('a page change', () => {
  test('takes at most two frames', async () => {
    await withPage(browser, { reducedMotion: 'no-preference' }, async (page) => {
      await openFront(page);
      for (const index of [1, 0, 2, 3, 0]) {
        const frames = await page.evaluate(
          (at) =>
            new Promise<number>((done) => {
              const before = document.querySelector('h1');
              let frame = 0;
              const look = () => {
                frame += 1;
                if (document.querySelector('h1') !== before) done(frame);
                else requestAnimationFrame(look);
              };
              document.querySelectorAll<HTMLElement>('nav[aria-label=Pages] a')[at]?.click();
              requestAnimationFrame(look);
            }),
          index,
        );
        expect.soft(frames, `link ${index}`).toBeLessThanOrEqual(2);
      }
    });
  });

  test.each(['reduce', 'no-preference'] as const)(
    'needs no page load, even after quick clicks (motion: %s)',
    async (reducedMotion) => {
      await withPage(browser, { reducedMotion }, async (page, context) => {
        const heard = listen(context, host.origin);
        await openFront(page);
        await page.evaluate(() => Object.assign(window, { stillHere: true }));
        const count = await page.locator('nav[aria-label=Pages] a').count();
        for (const pause of [0, 10, 20, 40, 60])
          for (const [first, second] of [
            [1, 1],
            [2, 3],
            [3, 0],
          ] as const) {
            await page.locator('nav[aria-label=Pages] a').nth(first).focus();
            if (pause === 0 && first === second)
              await Promise.all([page.keyboard.press('Enter'), page.keyboard.press('Enter')]);
            else {
              await page.keyboard.press('Enter');
              await page.evaluate((time) => new Promise((done) => setTimeout(done, time)), pause);
              await page
                .locator('nav[aria-label=Pages] a')
                .nth(second)
                .evaluate((link) => (link as HTMLElement).click());
            }
            expect(second).toBeLessThan(count);
            await page.waitForFunction(
              (at) => document.querySelectorAll('nav[aria-label=Pages] a')[at]?.hasAttribute('aria-current'),
              second,
            );
          }
        expect(await page.evaluate(() => 'stillHere' in window)).toBe(true);
        expect(heard).toEqual([]);
      });
    },
  );
});

/** Puts the navigation into two rows, as many or long words would. */
const crowded = 'nav[aria-label=Pages] li { min-inline-size: 45% }';

describe('the navigation', () => {
  test.each([390, 320])('in two rows does not overlap the line, at %i px', async (width) => {
    await withPage(browser, { viewport: screen(width), bypassCSP: true }, async (page) => {
      for (const { path } of pages) {
        await page.goto(host.address + path);
        await awake(page);
        await page.addStyleTag({ content: crowded });
        const rows = await page.evaluate(
          () =>
            new Set(
              [...document.querySelectorAll('nav[aria-label=Pages] a')].map(
                (a) => a.getBoundingClientRect().top,
              ),
            ).size,
        );
        expect.soft(rows, path).toBe(2);
        expect.soft(await lineUnderWords(page), path).toEqual([]);
        expect.soft(await brokenAt(page), path).toBe(undefined);
      }
    });
  });
});

/** The words of the navigation with a pixel of the line's colour in their boxes. */
async function lineUnderWords(page: Page): Promise<readonly string[]> {
  const boxes = await page.evaluate(() =>
    [...document.querySelectorAll('nav[aria-label=Pages] a')].map((link) => {
      const range = document.createRange();
      range.selectNodeContents(link);
      const { left, top, width, height } = range.getBoundingClientRect();
      return { text: link.textContent ?? '', clip: { x: left, y: top, width, height } };
    }),
  );
  const crossed: string[] = [];
  for (const { text, clip } of boxes) {
    const { data } = await pixels(await page.screenshot({ clip }));
    // Only the line is red: words and paper are grey.
    for (let at = 0; at < data.length && !crossed.includes(text); at += 3)
      if (data[at]! - data[at + 1]! > 60) crossed.push(text);
  }
  return crossed;
}

describe('the stations', () => {
  test.each([
    { path: '', stations: '.tl-score li a', width: 1440 },
    { path: '', stations: '.tl-score li a', width: 390 },
    { path: 'timeline/', stations: '.tl-stop__title a', width: 1440 },
  ])('of /$path are named links in reading order, at $width px', async ({ path, stations, width }) => {
    await withPage(browser, { viewport: screen(width) }, async (page) => {
      await page.goto(host.address + path);
      await awake(page);
      const links = page.locator(stations);
      const names = (await links.allTextContents()).map((name) => name.trim());
      expect(names.length).toBeGreaterThan(1);
      expect(names).not.toContain('');
      const met: string[] = [];
      for (let press = 0; press < 120 && met.length < names.length; press++) {
        await page.keyboard.press('Tab');
        const focus = await page.evaluate((selector) => {
          const active = document.activeElement;
          if (!active?.matches(selector)) return undefined;
          const { outlineStyle, outlineWidth } = getComputedStyle(active);
          const { x, y } = active.getBoundingClientRect();
          const outline = outlineStyle === 'none' ? 0 : Number.parseFloat(outlineWidth);
          return { name: active.textContent?.trim() ?? '', outline, x: x + scrollX, y: y + scrollY };
        }, stations);
        if (!focus) continue;
        expect.soft(focus.outline, focus.name).toBeGreaterThan(0);
        met.push(focus.name);
      }
      expect(met).toEqual(names);
    });
  });

  test.each([1440, 768, 390, 320])('overlap no words of the timeline, at %i px', async (width) => {
    await withPage(browser, { viewport: screen(width) }, async (page) => {
      await page.goto(`${host.address}timeline/`);
      await awake(page);
      expect(await page.locator('.tl-glyph path').count()).toBeGreaterThan(5);
      expect(await page.evaluate(glyphsAtText)).toEqual([]);
    });
  });

  test('are hidden from assistive technology, and still with reduced motion', async () => {
    await withPage(browser, {}, async (page) => {
      const drawing = ':is(.tl-rail, .tl-draw, .tl-map, .tl-phone, .tl-lead)';
      for (const { path } of pages) {
        await page.goto(host.address + path);
        await awake(page);
        const told = page.locator(`${drawing}:not([aria-hidden=true], [aria-hidden=true] *)`);
        expect.soft(await told.count(), path).toBe(0);
        expect.soft(await page.evaluate(() => document.getAnimations().length), path).toBe(0);
      }
    });
  });
});

test('no page has a style attribute', () => {
  const files = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.html'),
  );
  expect(files.length).toBeGreaterThan(pages.length);
  for (const name of files) {
    const markup = readFileSync(join(dist, name), 'utf8').replace(/<(script|style)\b.*?<\/\1>/gs, '');
    expect.soft(markup.match(/<[a-z][^>]*\sstyle=[^>]*>/gi), name).toBe(null);
  }
});
