// These functions run in the page: they cannot use anything from this module.

/** The printed page's text, passage by passage, in document order, with addresses. */
export function passagesOn(): readonly string[] {
  const blocks = 'h1, h2, h3, h4, p, li, dt, dd';
  const textOf = (node: Node): string => {
    if (node instanceof Text) return node.data;
    if (!(node instanceof Element)) return '';
    const isFollowed = getComputedStyle(node, '::after').content.includes('(');
    const address = isFollowed ? ` (${node.getAttribute('href') ?? ''})` : '';
    return [...node.childNodes].map(textOf).join('') + address;
  };
  return [...document.querySelectorAll(blocks)]
    .filter((block) => block.checkVisibility() && !block.querySelector(blocks))
    .map((block) => textOf(block).trim())
    .filter((text) => text !== '');
}

/**
 * Prepares the page for a file. Its typefaces are those in `css`. Links within the site lead to `address`, its
 * published address; if that is unknown they become words. Everything is set in one column, and each figure and each
 * heading with its period has one letter size: programs that read a PDF take letters of another size, and what is
 * beside them, for a separate text.
 */
export function preparePage({
  css,
  root,
  address,
}: {
  readonly css: string;
  readonly root: string;
  readonly address: string | undefined;
}): void {
  for (const sheet of document.styleSheets)
    for (let index = sheet.cssRules.length - 1; index >= 0; index--)
      if (sheet.cssRules[index] instanceof CSSFontFaceRule) sheet.deleteRule(index);
  for (const anchor of document.querySelectorAll<HTMLAnchorElement>('a[href]')) {
    const isHere = anchor.getAttribute('href')?.startsWith('#');
    if (!anchor.href.startsWith(root) || isHere) continue;
    if (address === undefined) anchor.removeAttribute('href');
    else anchor.href = address + anchor.href.slice(root.length);
    anchor.dataset.own = '';
  }
  const style = document.createElement('style');
  style.textContent = `${css}
a[data-own]::after { content: none !important }
.tl-sheet__figures, .tl-sheet .tl-contact { display: block !important }
.tl-sheet .tl-contact li { padding: 0 !important }
.tl-sheet__figures > li { max-inline-size: none !important; line-height: 1.3 }
.tl-sheet :is(.tl-sheet__figures, .tl-sheet__entry :is(h3, h4)) :is(b, span) { display: inline !important }
.tl-sheet__figures b small, .tl-sheet__entry :is(h3, h4) span { font-size: 1em !important }
.tl-sheet__entry { grid-template-columns: minmax(0, 1fr) !important; gap: 0 !important }
.tl-sheet__list > div { display: block !important }
.tl-sheet__list :is(dt, dd) { display: inline !important; font-size: 1em !important }
.tl-sheet__list dt:not(:empty):has(+ dd:not(:empty))::after { content: ": " }`;
  document.head.append(style);
}
