import type { ReadProse } from './plainText.ts';
import type { PublishedCareer, PublishedChapter } from './published.ts';

/** A chapter's points in the résumé: highlights and responsibilities, else its summary. */
export function pointsOf({
  highlights = [],
  responsibilities = [],
  summary,
}: PublishedChapter): readonly ReadProse[] {
  const points = [...highlights, ...responsibilities];
  return points.length === 0 && summary ? [summary] : points;
}

/** The chapters that a résumé lists. Where some have points, one that has none, and no role, place or date, is left to the story. */
export function shownIn({ chapters }: Pick<PublishedCareer, 'chapters'>): readonly PublishedChapter[] {
  if (!chapters.some((chapter) => pointsOf(chapter).length > 0)) return chapters;
  return chapters.filter((chapter) => {
    const { role, at, period } = chapter;
    return pointsOf(chapter).length > 0 || role || at !== undefined || period;
  });
}

/** Whether a résumé lists its chapters newest first: where each says when it began. */
export const isNewestFirst = (chapters: readonly PublishedChapter[]): boolean =>
  chapters.length > 1 && chapters.every(({ period }) => period?.at ?? period?.from);
