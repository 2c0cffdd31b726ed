import type { ReadProse } from './plainText.ts';
import type { PublishedChapter } from './published.ts';

/** A chapter's points in the résumé: highlights and responsibilities, else its summary. */
export function pointsOf({
  highlights = [],
  responsibilities = [],
  summary,
}: PublishedChapter): readonly ReadProse[] {
  const points = [...highlights, ...responsibilities];
  return points.length === 0 && summary ? [summary] : points;
}
