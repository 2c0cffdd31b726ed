import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Host } from '../serve.ts';
import { smallTargets, textOutside } from './measures.ts';
import { awake, type BuiltPage, openSite } from './site.ts';

let browser: Browser;
let host: Host;
let pages: readonly BuiltPage[];
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  ({ browser, host, pages } = await openSite());
  context = await browser.newContext();
  await context.addInitScript(() => {
    const shifts: string[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const { value, sources } = entry as unknown as Shift;
        const what = sources.map(({ node }) => (node as Element | null)?.parentElement?.className);
        shifts.push(`${value.toFixed(5)} ${what.join(', ')}`);
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
  page = await context.newPage();
});

interface Shift {
  readonly value: number;
  readonly sources: readonly { readonly node: Node | null }[];
}

afterAll(async () => {
  await browser?.close();
  await host?.close();
});

describe.each([1440, 768, 390, 320])('at %i px', (width) => {
  test('nothing scrolls sideways, no text leaves the screen, every target can be hit, nothing moves', async () => {
    await page.setViewportSize({ width, height: width < 500 ? 844 : 900 });
    for (const { path } of pages) {
      await page.goto(host.address + path);
      await awake(page);
      const sideways = await page.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement;
        scrollTo(1000, 0);
        return { over: scrollWidth - clientWidth, scrolled: scrollX };
      });
      expect.soft(sideways, path).toEqual({ over: 0, scrolled: 0 });
      expect.soft(await page.evaluate(textOutside), path).toEqual([]);
      expect.soft(await page.evaluate(smallTargets), path).toEqual([]);
      const shifts = await page.evaluate(async () => {
        for (const _frame of [1, 2, 3]) await new Promise(requestAnimationFrame);
        return (window as unknown as { shifts: string[] }).shifts;
      });
      const moved = shifts.reduce((sum, shift) => sum + Number.parseFloat(shift), 0);
      expect.soft(moved, `${path}: ${shifts.join('; ')}`).toBeLessThanOrEqual(0.001);
    }
  });
});

describe('the first screen', () => {
  test.each([
    { width: 390, height: 844 },
    { width: 1440, height: 900 },
  ])('shows the heading and both figures at $width × $height', async (size) => {
    await page.setViewportSize(size);
    await page.goto(host.address);
    await awake(page);
    const figures = page.locator('.tl-figures data');
    expect(await figures.count()).toBe(2);
    for (const shown of [page.locator('h1'), ...(await figures.all())]) {
      const box = await shown.boundingBox();
      expect(box!.y).toBeGreaterThanOrEqual(0);
      expect(box!.y + box!.height, (await shown.textContent()) ?? '').toBeLessThanOrEqual(size.height);
      expect(box!.height).toBeGreaterThan(10);
    }
  });
});
