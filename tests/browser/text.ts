import type { Page } from 'playwright-core';

interface ReadText {
  /**
   * The words of `main`, with single spaces, without script-only controls, live regions, and texts that a script states
   * better.
   */
  readonly text: string;
  /** The words that are not visible. */
  readonly hidden: readonly string[];
}

/** Reads the current words of `main`, and which of them its styles hide. */
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
      // A drawing may have labels for several widths; the page also has its content in words.
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

/** Opens what a reader can open without a script: clicks the summary of each closed `details`. */
export async function unfold(page: Page): Promise<void> {
  for (const summary of await page.locator('details > summary').filter({ visible: true }).all())
    if (!(await summary.evaluate(({ parentElement }) => parentElement?.hasAttribute('open'))))
      await summary.press('Enter');
}
