import { quote } from './quote.ts';

/** Beyond this many ids there is no search for the right one, so that the check of a huge career stays fast. */
const searchable = 1000;

/**
 * The number of letters to change to turn one word into the other (a swap of neighbours is one change), by the
 * optimal string alignment distance. Infinity beyond `limit`.
 */
function distance(one: string, other: string, limit: number): number {
  if (Math.abs(one.length - other.length) > limit) return Number.POSITIVE_INFINITY;
  let before: number[] = [];
  let row = Array.from({ length: other.length + 1 }, (_, column) => column);
  for (let line = 1; line <= one.length; line++) {
    const next = [line];
    for (let column = 1; column <= other.length; column++) {
      const same = one[line - 1] === other[column - 1];
      const swap = one[line - 1] === other[column - 2] && one[line - 2] === other[column - 1];
      const [above = 0, left = 0, corner = 0] = [row[column], next[column - 1], row[column - 1]];
      const change = Math.min(above + 1, left + 1, corner + (same ? 0 : 1));
      next.push(swap ? Math.min(change, (before[column - 2] ?? change) + 1) : change);
    }
    if (Math.min(...next) > limit) return Number.POSITIVE_INFINITY;
    [before, row] = [row, next];
  }
  return row[other.length] ?? Number.POSITIVE_INFINITY;
}

/** The word that the owner probably meant: at most a third of its letters differ, and at most three. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  if (known.length > searchable || word.length > 60) return undefined;
  const plain = word.toLowerCase();
  let best: string | undefined;
  let least = Math.min(3, Math.max(1, Math.floor(plain.length / 3)));
  for (const candidate of known) {
    const away = distance(plain, candidate.toLowerCase(), least);
    if (away > least || (best !== undefined && away === least)) continue;
    best = candidate;
    least = away;
  }
  return best;
}

/** 'Did you mean “x”?' with a closing space, or the empty string. */
export function didYouMean(word: string, known: readonly string[]): string {
  const meant = nearest(word, known);
  return meant === undefined ? '' : `Did you mean ${quote(meant)}? `;
}
