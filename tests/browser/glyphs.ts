/**
 * The drawings beside the stations that are less than 3 px from a word, each with the word. A drawing is as wide as
 * its strokes; a word is the box of its line. Runs in a page, so it cannot use anything outside itself.
 */
export function glyphsAtText(): string[] {
  const words: { readonly text: string; readonly box: DOMRect }[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.textContent?.trim();
    const parent = node.parentElement;
    if (!text || !parent?.checkVisibility() || getComputedStyle(parent).clipPath === 'inset(50%)') continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    words.push(...[...range.getClientRects()].map((box) => ({ text: text.slice(0, 40), box })));
  }
  return [...document.querySelectorAll<SVGPathElement>('.tl-glyph path')].flatMap((path) => {
    if (!path.checkVisibility()) return [];
    const reach = Number.parseFloat(getComputedStyle(path).strokeWidth) / 2 + 3;
    const { left, right, top, bottom } = path.getBoundingClientRect();
    return words
      .filter(({ box }) => left - reach < box.right && right + reach > box.left)
      .filter(({ box }) => top - reach < box.bottom && bottom + reach > box.top)
      .map(({ text, box }) => `“${text}” from ${box.left} to ${box.right}, drawn from ${left} to ${right}`);
  });
}
