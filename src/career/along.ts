import type { PublishedCareer } from './published.ts';

/** The achievements in the order in which the line comes to them: by their chapters, and there as they are told. */
export function achievementsAlong({
  achievements,
  chapters,
}: Pick<PublishedCareer, 'achievements' | 'chapters'>): PublishedCareer['achievements'] {
  const stop = ({ chapter }: (typeof achievements)[number]) => chapters.findIndex(({ id }) => id === chapter);
  return achievements.toSorted((one, other) => stop(one) - stop(other));
}
