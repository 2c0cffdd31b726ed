import type { Page } from 'playwright-core';

interface ReadText {
  /** The words of `main`, with single spaces; script-only controls, what a script says better, and live regions left out. */
  readonly text: string;
  /** Those of its words that cannot be seen. */
  readonly hidden: readonly string[];
}

/** The words of `main` as they stand in the page now, and which of them its styles hide. */
export function readText(page: Page): Promise<ReadText> {
  return page.evaluate(() => {
    const main = document.querySelector('main');
    const apart =
      '[data-script-only], [data-by-script], [aria-live], [role=status], script, style, noscript, template';
    const pieces: string[] = [];
    const hidden: string[] = [];
    const walker = document.createTreeWalker(main ?? document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      const words = node.textContent ?? '';
      if (!parent || parent.closest(apart)) continue;
      pieces.push(words);
      // A drawing may keep its labels for several widths; what it says is also said in words.
      if (words.trim() === '' || parent.closest('svg title, svg desc, [aria-hidden=true]')) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const seen = parent.checkVisibility({
        opacityProperty: true,
        visibilityProperty: true,
        contentVisibilityAuto: true,
      });
      if (!seen || range.getClientRects().length === 0) hidden.push(words.trim());
    }
    return { text: pieces.join('').replace(/\s+/g, ' ').trim(), hidden };
  });
}

/** Opens what a reader opens without any script: presses the summary of each `details` that is closed. */
export async function unfold(page: Page): Promise<void> {
  for (const summary of await page.locator('details > summary').filter({ visible: true }).all())
    if (!(await summary.evaluate(({ parentElement }) => parentElement?.hasAttribute('open'))))
      await summary.press('Enter');
}
