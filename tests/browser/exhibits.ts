import type { Page } from 'playwright-core';

/** Scrolls to each exhibit of the page, so that it loads, waits until it runs, and opens its folded parts. */
export async function wakeExhibits(page: Page): Promise<void> {
  for (const slot of await page.locator('.tl-slot').all()) {
    await slot.scrollIntoViewIfNeeded();
    await page.waitForFunction(
      (element) => {
        const stage = element?.querySelector('.tl-stage');
        return !!stage && Object.keys(stage).some((key) => key.startsWith('__reactFiber'));
      },
      await slot.elementHandle(),
      { timeout: 10_000 },
    );
    for (const summary of await slot.locator('details:not([open]) > summary').all()) await summary.click();
    // Some groups keep only one part open. The loop opens each, and the last stays open.
    for (const folded of await slot.locator('button[aria-expanded]').all())
      if ((await folded.getAttribute('aria-expanded')) === 'false') await folded.click();
  }
}
