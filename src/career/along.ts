import type { PublishedCareer } from './published.ts';

/** The achievements in the order of the line: by chapter, and in their given order within a chapter. */
export function achievementsAlong({
  achievements,
  chapters,
}: Pick<PublishedCareer, 'achievements' | 'chapters'>): PublishedCareer['achievements'] {
  const stop = ({ chapter }: (typeof achievements)[number]) => chapters.findIndex(({ id }) => id === chapter);
  return achievements.toSorted((one, other) => stop(one) - stop(other));
}
