import type { Browser, Locator, Page } from 'playwright-core';
import { hostFolder } from '#cli/hostFolder.ts';
import type { Measurement } from './measurement.ts';
import { interleaved, median, summaryOf } from './pairs.ts';

/** The results of a click, in milliseconds after it. */
interface Click {
  /** The next frame was painted. */
  readonly frame: number;
  /** The new page was painted; as `frame` when the click leads nowhere. */
  readonly page: number;
}

// A frame lasts 17 ms.
const speeds = [
  { name: 'processor as it is', slowdown: 1, frameMost: 17, pageMost: 34 },
  { name: 'processor slowed 4 times', slowdown: 4, frameMost: 40, pageMost: undefined },
] as const;

/** How long to wait for the new page before giving up, in milliseconds. */
const patience = 10_000;

/**
 * The cost of going to another page after a visit to all pages: the time from the click on a navigation link to the
 * next painted frame and to the new page, each minus that of the same click without an effect. It reports the page with
 * the highest cost.
 */
export async function measureNavigation(
  browser: Browser,
  folder: string,
  runs: number,
): Promise<readonly Measurement[]> {
  const host = await hostFolder(folder);
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    const measurements: Measurement[] = [];
    for (const { name, slowdown, frameMost, pageMost } of speeds) {
      await page.goto(host.address, { waitUntil: 'networkidle' });
      await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
      const hrefs = await othersOf(page);
      for (const href of [...hrefs, host.address]) await click(page, href, false);
      const costs: { readonly path: string; readonly frame: number; readonly page: number }[] = [];
      for (const href of hrefs) {
        const arrivals: number[] = [];
        const go = async () => {
          const { frame, page: arrival } = await click(page, href, false);
          arrivals.push(arrival);
          await click(page, host.address, false);
          return frame;
        };
        const stay = async () => (await click(page, href, true)).frame;
        const { difference, other } = summaryOf(await interleaved(runs, go, stay));
        costs.push({ path: new URL(href).pathname, frame: difference, page: median(arrivals) - other });
      }
      const worst = (kind: 'frame' | 'page') =>
        costs.reduce((one, other) => (other[kind] > one[kind] ? other : one), {
          path: '',
          frame: Number.NEGATIVE_INFINITY,
          page: Number.NEGATIVE_INFINITY,
        });
      const row = (what: string, kind: 'frame' | 'page', most: number | undefined): Measurement => ({
        what: `${what}, ${name}`,
        where: `worst of ${costs.length}: ${worst(kind).path}`,
        measured: `${worst(kind)[kind].toFixed(1)} ms`,
        goal: most === undefined ? 'none' : `at most ${most} ms`,
        isMet: most === undefined ? undefined : worst(kind)[kind] <= most,
      });
      measurements.push(
        row('click to next frame', 'frame', frameMost),
        row('click to new page', 'page', pageMost),
      );
    }
    return measurements;
  } finally {
    await context.close();
    await host.close();
  }
}

const linksOf = (page: Page): Locator => page.locator('nav').first().locator('a[href]');

const addressesOf = (page: Page): Promise<string[]> =>
  linksOf(page).evaluateAll((all) => all.map((anchor) => (anchor as HTMLAnchorElement).href));

/** The other pages in the site's navigation, which is the first one on the page. */
async function othersOf(page: Page): Promise<readonly string[]> {
  const others = (await addressesOf(page)).filter(
    (href) => href !== page.url() && href.startsWith(page.url()) && !href.includes('#'),
  );
  if (others.length === 0) throw new Error('The front page has no navigation with a link to another page.');
  return others;
}

/** Clicks the navigation link to `href`; with `idle`, it hides the click from all other listeners. */
async function click(page: Page, href: string, idle: boolean): Promise<Click> {
  const index = (await addressesOf(page)).indexOf(href);
  const handle = await page.evaluateHandle(
    ({ keep, limit }) => {
      const before = document.querySelector('h1')?.textContent;
      const painted = new Promise<Click>((resolve, reject) => {
        setTimeout(() => reject(new Error('A click in the navigation led to no other page.')), limit);
        const whenClicked = (event: MouseEvent) => {
          if (keep) {
            event.preventDefault();
            event.stopImmediatePropagation();
          }
          let frame: number | undefined;
          const look = () => {
            // A frame's callbacks run before its paint, and a message that they send arrives after it.
            const channel = new MessageChannel();
            const isNew = document.querySelector('h1')?.textContent !== before;
            channel.port1.onmessage = () => {
              const since = performance.now() - event.timeStamp;
              frame ??= since;
              if (keep || isNew) resolve({ frame, page: since });
              else requestAnimationFrame(look);
            };
            channel.port2.postMessage(undefined);
          };
          requestAnimationFrame(look);
        };
        addEventListener('click', whenClicked, { capture: true, once: true });
      });
      return { painted };
    },
    { keep: idle, limit: patience },
  );
  await linksOf(page).nth(index).click({ noWaitAfter: true });
  return handle.evaluate(({ painted }) => painted);
}
