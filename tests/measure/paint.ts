import type { Browser } from 'playwright-core';
import { hostFolder } from '#cli/hostFolder.ts';
import type { Measurement } from './measurement.ts';
import { interleaved, summaryOf } from './pairs.ts';
import { openTelephone, type Profile, profiles } from './profile.ts';
import { withoutScripts } from './withoutScripts.ts';

const most = 1.05;

/**
 * The largest contentful paint of every route on every profile, as a ratio to the same page without its scripts. Each
 * visit begins with an empty cache and ends after half a second without a request.
 */
export async function measurePaint(
  browser: Browser,
  folder: string,
  { routes, runs }: { readonly routes: readonly string[]; readonly runs: number },
): Promise<readonly Measurement[]> {
  const whole = await hostFolder(folder);
  const stripped = await hostFolder(folder, { change: withoutScripts });
  const measurements: Measurement[] = [];
  try {
    for (const profile of profiles) {
      const visit = (host: typeof whole, route: string) => () =>
        paintAt(browser, profile, { blank: host.blank, address: host.address + route });
      await visit(whole, '')(); // The first visit is slower than the rest.
      for (const route of routes) {
        const pairs = await interleaved(runs, visit(whole, route), visit(stripped, route));
        const { one, other, ratio } = summaryOf(pairs);
        measurements.push({
          what: `largest contentful paint with scripts : without, ${profile.name}`,
          where: `/${route}`,
          measured: `${ratio.toFixed(2)} (${one.toFixed(0)} : ${other.toFixed(0)} ms)`,
          goal: `at most ${most}`,
          isMet: ratio <= most,
        });
      }
    }
  } finally {
    await whole.close();
    await stripped.close();
  }
  return measurements;
}

/** The time of a page's largest contentful paint, in milliseconds after the start of the navigation. */
async function paintAt(
  browser: Browser,
  profile: Profile,
  { blank, address }: { readonly blank: string; readonly address: string },
): Promise<number> {
  const page = await openTelephone(browser, profile, blank);
  try {
    await page.goto(address, { waitUntil: 'networkidle' });
    const painted = await page.evaluate(() => {
      const observer = new PerformanceObserver(() => undefined);
      observer.observe({ type: 'largest-contentful-paint', buffered: true });
      return observer.takeRecords().at(-1)?.startTime;
    });
    if (painted === undefined) throw new Error(`${address} has painted nothing.`);
    return painted;
  } finally {
    await page.context().close();
  }
}
