import { monthOf } from './moment.ts';
import { pointsOf } from './points.ts';
import { type Position, positionsOf } from './positions.ts';
import type { PublishedCareer, PublishedChapter } from './published.ts';
import type { ResumePlan } from './site.ts';

/** The chapters that no entry of `education` refers to. */
export function unstudied({
  chapters,
  education,
}: Pick<PublishedCareer, 'chapters' | 'education'>): readonly PublishedChapter[] {
  const studied = new Set(education.map(({ chapter }) => chapter));
  return chapters.filter(({ id }) => !studied.has(id));
}

/**
 * The chapters that a résumé lists as work. A chapter that an entry of `education` refers to appears only there. Where
 * some chapters have points, the résumé omits those without points, role, place and date.
 */
export function shownIn({
  chapters,
  education,
}: Pick<PublishedCareer, 'chapters' | 'education'>): readonly PublishedChapter[] {
  const listed = unstudied({ chapters, education });
  if (!listed.some((chapter) => pointsOf(chapter).length > 0)) return listed;
  return listed.filter((chapter) => {
    const { role, at, period } = chapter;
    return pointsOf(chapter).length > 0 || role || at !== undefined || period;
  });
}

/** Chapters that form a group in a résumé: those of one position under its head, or one without a position. */
export interface WorkGroup {
  readonly position: Position | undefined;
  readonly chapters: readonly PublishedChapter[];
}

/** Whether a position has the same place as the one above it, which already names the place. */
export const isAtSamePlace = (group: WorkGroup, above: WorkGroup | undefined): boolean =>
  group.position?.at !== undefined && group.position.at === above?.position?.at;

/** The title of a chapter in a résumé; undefined where it equals the role above it. */
export function titleUnder(
  { title, resumeTitle = title }: PublishedChapter,
  role: string | undefined,
): string | undefined {
  return resumeTitle === role ? undefined : resumeTitle;
}

export interface Work {
  readonly groups: readonly WorkGroup[];
  readonly isNewestFirst: boolean;
}

/** The work of a résumé in order, position after position. */
export function workIn(
  career: Pick<PublishedCareer, 'chapters' | 'education'>,
  { order }: ResumePlan = {},
): Work {
  const chapters = shownIn(career);
  const positions = positionsOf(chapters);
  const groups = chapters.flatMap((chapter): readonly WorkGroup[] => {
    const position = positions.find((each) => each.chapters.includes(chapter));
    if (position && position.chapters[0] !== chapter) return [];
    return [{ position, chapters: position?.chapters ?? [chapter] }];
  });
  const isNewestFirst =
    order === undefined
      ? chapters.length > 1 && chapters.every(({ period }) => period?.at ?? period?.from)
      : order === 'newest';
  if (!isNewestFirst) return { groups, isNewestFirst };
  const turned = groups.map((group) => ({
    ...group,
    chapters: newestFirst(group.chapters, (each) => [each]),
  }));
  return { groups: newestFirst(turned, (group) => group.chapters), isNewestFirst };
}

/** Sorts by end, then by start, newest first. A chapter without a date stays behind the one after it in the story. */
function newestFirst<X>(
  all: readonly X[],
  chaptersOf: (one: X) => readonly PublishedChapter[],
): readonly X[] {
  const latest = (one: X, edge: 'start' | 'end') =>
    Math.max(...chaptersOf(one).map((chapter) => monthIn(chapter, edge) ?? Number.NEGATIVE_INFINITY));
  const runs: { readonly members: X[]; readonly start: number; readonly end: number }[] = [];
  for (const one of all.toReversed()) {
    const [start, end] = [latest(one, 'start'), latest(one, 'end')];
    const last = runs.at(-1);
    if (Math.max(start, end) > Number.NEGATIVE_INFINITY) runs.push({ members: [one], start, end });
    else if (last) last.members.push(one);
    // Nothing comes after it in the story, so it stays first.
    else runs.push({ members: [one], start: Number.POSITIVE_INFINITY, end: Number.POSITIVE_INFINITY });
  }
  const laterFirst = (one: number, other: number) => (one === other ? 0 : other - one);
  return runs
    .toSorted((one, other) => laterFirst(one.end, other.end) || laterFirst(one.start, other.start))
    .flatMap(({ members }) => members);
}

function monthIn({ period }: PublishedChapter, edge: 'start' | 'end'): number | undefined {
  if (!period) return undefined;
  const start = period.at ?? period.from;
  if (edge === 'start') return start && monthOf(start, 'start');
  if (period.to === 'now') return Number.POSITIVE_INFINITY;
  const end = period.at ?? period.to;
  if (end) return monthOf(end, 'end');
  // Without a stated end it sorts with what continues.
  return period.ended ? start && monthOf(start, 'end') : Number.POSITIVE_INFINITY;
}
