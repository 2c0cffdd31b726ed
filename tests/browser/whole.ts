import type { Browser } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { ledger } from '../content/ledger.ts';
import { brokenFigures, smallTargets, textOutside } from './measures.ts';
import { awake, type BuiltPage, openSite } from './site.ts';

/**
 * How far a page may move while it loads, as a sum of layout shifts. If our typefaces lack a script, its lines move
 * when the typeface of their Latin words comes; up to 0.1 is good: https://web.dev/articles/cls.
 */
const mostMoved = ledger ? 0.01 : 0.1;

interface Shift {
  readonly value: number;
  readonly sources: readonly { readonly node: Node | null }[];
}

/** Runs in the page before its own scripts: keeps each layout shift, with the elements that moved. */
function keepShifts(): void {
  const shifts: string[] = [];
  Object.assign(window, { shifts });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const { value, sources } = entry as unknown as Shift;
      const what = sources.map(({ node }) => (node as Element | null)?.parentElement?.className);
      shifts.push(`${value.toFixed(5)} ${what.join(', ')}`);
    }
  }).observe({ type: 'layout-shift', buffered: true });
}

/** Tests the layout of every page at each of these widths. */
export function describeWhole(widths: readonly number[]): void {
  describe.each(widths)('at %i px', (width) => {
    test('nothing overflows, no figure is broken, no target is too small, and nothing moves', async () => {
      const { browser, host, pages } = await openSite();
      try {
        await expectWhole(browser, host.address, pages, width);
      } finally {
        await browser.close();
        await host.close();
      }
    });
  });
}

/** Checks every page at a width: nothing outside, no broken figure, no small target, no movement. */
async function expectWhole(
  browser: Browser,
  address: string,
  pages: readonly BuiltPage[],
  width: number,
): Promise<void> {
  const context = await browser.newContext({ viewport: { width, height: width < 500 ? 844 : 900 } });
  await context.addInitScript(keepShifts);
  const page = await context.newPage();
  for (const { path } of pages) {
    await page.goto(address + path);
    await awake(page);
    const sideways = await page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      scrollTo(1000, 0);
      return { over: scrollWidth - clientWidth, scrolled: scrollX };
    });
    expect.soft(sideways, path).toEqual({ over: 0, scrolled: 0 });
    expect.soft(await page.evaluate(textOutside), path).toEqual([]);
    expect.soft(await page.evaluate(brokenFigures), path).toEqual([]);
    expect.soft(await page.evaluate(smallTargets), path).toEqual([]);
    const shifts = await page.evaluate(async () => {
      for (const _frame of [1, 2, 3]) await new Promise(requestAnimationFrame);
      return (window as unknown as { shifts: string[] }).shifts;
    });
    // slow/type.test.ts tests the current career with late typefaces.
    const moved = shifts.reduce((sum, shift) => sum + Number.parseFloat(shift), 0);
    expect.soft(moved, `${path}: ${shifts.join('; ')}`).toBeLessThanOrEqual(mostMoved);
  }
  await context.close();
}
