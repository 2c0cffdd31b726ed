import type { Browser } from 'playwright-core';
import { hostFolder } from '#cli/hostFolder.ts';
import type { Measurement } from './measurement.ts';

const most = 0.001;
const fontDelay = 700;
const viewports = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
] as const;

/**
 * How far each route visibly moves when the typefaces come late: the sum of all layout shifts, the larger one of a wide
 * and a narrow window. It is a share of the window, without a unit.
 */
export async function measureShift(
  browser: Browser,
  folder: string,
  routes: readonly string[],
): Promise<readonly Measurement[]> {
  const host = await hostFolder(folder, { fontDelay });
  const measurements: Measurement[] = [];
  try {
    for (const route of routes) {
      const shifts: number[] = [];
      for (const viewport of viewports) shifts.push(await shiftAt(browser, viewport, host.address + route));
      const shift = Math.max(...shifts);
      measurements.push({
        what: `layout shift, typefaces ${fontDelay} ms late`,
        where: `/${route}`,
        measured: shift.toFixed(4),
        goal: `at most ${most}`,
        isMet: shift <= most,
      });
    }
  } finally {
    await host.close();
  }
  return measurements;
}

async function shiftAt(
  browser: Browser,
  viewport: (typeof viewports)[number],
  address: string,
): Promise<number> {
  // A new context, because a typeface from the cache would not be late.
  const context = await browser.newContext({ viewport });
  try {
    const page = await context.newPage();
    await page.goto(address, { waitUntil: 'networkidle' });
    return await page.evaluate(() => {
      const observer = new PerformanceObserver(() => undefined);
      observer.observe({ type: 'layout-shift', buffered: true });
      const shifts = observer.takeRecords() as (PerformanceEntry & { readonly value: number })[];
      return shifts.reduce((sum, { value }) => sum + value, 0);
    });
  } finally {
    await context.close();
  }
}
