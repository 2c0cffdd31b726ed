/**
 * A printed PDF without what its printing adds: the moment, twice, and the machine's name for its browser, so that
 * the same pages give the same bytes. They are painted over with spaces rather than set to something else: nobody
 * stated another day, and every offset stays as it was.
 */
export function withoutPrinter(pdf: Uint8Array): Buffer {
  const source = Buffer.from(pdf).toString('latin1');
  const added = /\/(?:CreationDate|ModDate|Creator) \((?:\\.|[^\\)])*\)/g;
  return Buffer.from(
    source.replace(added, (entry) => ' '.repeat(entry.length)),
    'latin1',
  );
}

/** What a PDF says it is, as far as those who read it by machine rely on it. */
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

/** Composed, and without marks for the direction of reading, which programs add as they see fit. */
const plain = (text: string): string => text.normalize('NFC').replace(/\p{Cf}/gu, '');

/** A passage as it may come out: a line may end between two words, and after a hyphen or a slash. */
function wordsOf(passage: string): RegExp {
  const words = plain(passage)
    .trim()
    .split(/\s+/)
    .map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replace(/[-/–—](?=.)/g, '$&\\s*'));
  return new RegExp(words.join('\\s+'), 'gu');
}

/**
 * Those of the passages that a text read back from a PDF does not hold whole, letter for letter and word for word,
 * after the one before.
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
