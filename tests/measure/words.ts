import type { Browser } from 'playwright-core';
import { hostFolder } from '#cli/hostFolder.ts';
import type { Measurement } from './measurement.ts';

interface Words {
  readonly visible: number;
  readonly hidden: number;
}

/** The number of words of each route without JavaScript, as a ratio to those with it, and the number of hidden ones. */
export async function measureWords(
  browser: Browser,
  folder: string,
  routes: readonly string[],
): Promise<readonly Measurement[]> {
  const host = await hostFolder(folder);
  try {
    const measurements: Measurement[] = [];
    for (const route of routes) {
      const off = await wordsAt(browser, false, host.address + route);
      const on = await wordsAt(browser, true, host.address + route);
      const where = `/${route}`;
      measurements.push(
        {
          what: 'words without JavaScript : with',
          where,
          measured: ratioInWords(off.visible, on.visible),
          goal: '1.00',
          isMet: off.visible === on.visible,
        },
        {
          what: 'words hidden without JavaScript',
          where,
          measured: String(off.hidden),
          goal: '0',
          isMet: off.hidden === 0,
        },
      );
    }
    return measurements;
  } finally {
    await host.close();
  }
}

/** A ratio with its two numbers, unless they are equal. */
const ratioInWords = (off: number, on: number): string =>
  off === on ? '1.00' : `${(off / on).toFixed(2)} (${off} : ${on})`;

/** Counts words, without script-only controls and announcements for screen readers. */
async function wordsAt(browser: Browser, javaScriptEnabled: boolean, address: string): Promise<Words> {
  const context = await browser.newContext({ javaScriptEnabled });
  try {
    const page = await context.newPage();
    await page.goto(address, { waitUntil: 'networkidle' });
    return await page.evaluate(() => {
      const apart =
        '[data-script-only], [data-by-script], [aria-live], [role=status], script, style, noscript, template';
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      let visible = 0;
      let hidden = 0;
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const parent = node.parentElement;
        // The browser never paints the title of a drawing; screen readers read it out.
        if (!parent || parent.closest(apart) || parent.matches('svg title, svg desc')) continue;
        const count = node.textContent?.match(/\S+/g)?.length ?? 0;
        const seen = parent.checkVisibility({
          opacityProperty: true,
          visibilityProperty: true,
          contentVisibilityAuto: true,
        });
        if (seen) visible += count;
        // A drawing may have labels for several widths; the page also has its content in words.
        else if (!parent.closest('[aria-hidden=true]')) hidden += count;
      }
      return { visible, hidden };
    });
  } finally {
    await context.close();
  }
}
