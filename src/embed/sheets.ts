const sheets = new WeakMap<Document, Map<string, CSSStyleSheet>>();

/**
 * A style sheet that all shadow roots of a document share. A page's policy may forbid a `<style>`, but not this. Throws
 * if the browser cannot make one.
 */
export function sheetFor(document: Document, css: string): CSSStyleSheet {
  const own = sheets.get(document) ?? new Map<string, CSSStyleSheet>();
  sheets.set(document, own);
  const made = own.get(css);
  if (made) return made;
  // A sheet works only in the document whose window made it.
  const sheet = new (document.defaultView ?? globalThis).CSSStyleSheet();
  sheet.replaceSync(css);
  own.set(css, sheet);
  return sheet;
}
