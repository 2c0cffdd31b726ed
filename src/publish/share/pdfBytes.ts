/**
 * A printed PDF without what printing adds: the time, twice, and the browser's user agent, so that the same pages give
 * the same bytes. Spaces overwrite them, not other values: nobody stated another date, and every offset stays the same.
 */
export function withoutPrinter(pdf: Uint8Array): Buffer {
  const source = Buffer.from(pdf).toString('latin1');
  const added = /\/(?:CreationDate|ModDate|Creator) \((?:\\.|[^\\)])*\)/g;
  return Buffer.from(
    source.replace(added, (entry) => ' '.repeat(entry.length)),
    'latin1',
  );
}

/** The properties that a PDF states, as far as programs that read it rely on them. */
export function pdfTraits(pdf: Uint8Array): {
  readonly tagged: boolean;
  readonly lang: string | undefined;
  readonly sheets: number;
} {
  const source = Buffer.from(pdf).toString('latin1');
  const catalog = /\/Type \/Catalog\b[\s\S]*?endobj/.exec(source)?.[0] ?? '';
  return {
    tagged: /\/Marked true/.test(catalog),
    lang: /\/Lang \(([^)]*)\)/.exec(catalog)?.[1],
    sheets: [...source.matchAll(/\/Type \/Page\b/g)].length,
  };
}

/** In NFC, without format characters such as direction marks, which programs add at will. */
const plain = (text: string): string => text.normalize('NFC').replace(/\p{Cf}/gu, '');

/** A passage as it may be extracted: a line may end between two words, and after a hyphen or a slash. */
function wordsOf(passage: string): RegExp {
  const words = plain(passage)
    .trim()
    .split(/\s+/)
    .map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replace(/[-/–—](?=.)/g, '$&\\s*'));
  return new RegExp(words.join('\\s+'), 'gu');
}

/**
 * The passages that a text extracted from a PDF does not contain whole, letter for letter and word for word, after the
 * previous one.
 */
export function lostPassages(passages: readonly string[], read: string): readonly string[] {
  const found = plain(read);
  let from = 0;
  return passages.filter((passage) => {
    const words = wordsOf(passage);
    words.lastIndex = from;
    const isThere = words.test(found);
    if (isThere) from = words.lastIndex;
    return !isThere;
  });
}
