import { compareMoments, type Moment, readMoment } from './moment.ts';
import type { PublishedCareer, PublishedChapter, SaidPeriod } from './published.ts';

/** A job with one employer: the chapters at one place, from one with a role up to the next with a role. */
export interface Position {
  readonly role: string | undefined;
  /** The organisation's id. */
  readonly at: string | undefined;
  /** In story order, at least one. */
  readonly chapters: readonly PublishedChapter[];
}

/**
 * The positions of a career. A chapter with a role opens one, and so does the first at a place; a chapter without a
 * role continues the last position at its place. A chapter with neither role nor place belongs to none.
 */
export function positionsOf(chapters: readonly PublishedChapter[]): readonly Position[] {
  const positions: { role: string | undefined; at: string | undefined; chapters: PublishedChapter[] }[] = [];
  for (const chapter of chapters) {
    const { role, at } = chapter;
    const last = at === undefined ? undefined : positions.findLast((position) => position.at === at);
    if (!role && last) last.chapters.push(chapter);
    else if (role || at !== undefined) positions.push({ role, at, chapters: [chapter] });
  }
  return positions;
}

/** A position's place, as words after the role: a place without a name starts with a lower-case article. */
export function placeOfWork(
  { organisations }: Pick<PublishedCareer, 'organisations'>,
  { at }: Position,
): string | undefined {
  const { name, about } = (at && organisations[at]) || {};
  return name ?? about?.replace(/^(?:An?|The)\b/, (article) => article.toLowerCase());
}

/** A first and a last day for machines: without an end it continues. */
export interface Dates {
  readonly startDate?: Moment;
  readonly endDate?: Moment;
}

/** The dates of one period. */
export const datesOf = (period: SaidPeriod | undefined): Dates => spanOf([period]);

/**
 * The dates across several periods: the earliest stated start, unless the first period states none, and the latest
 * stated end. Empty where a period is approximate or in the owner's own words, and where an end has no known date: a
 * start alone would mean that it continues.
 */
export function spanOf(periods: readonly (SaidPeriod | undefined)[]): Dates {
  if (periods.some((period) => period?.approximate || period?.said)) return {};
  const starts = periods.flatMap((period) => stated(period?.at ?? period?.from));
  const ends = periods.flatMap((period) => stated(period?.at ?? period?.to));
  const [first] = periods;
  const begins = stated(first?.at ?? first?.from).length > 0 ? starts.sort(compareMoments)[0] : undefined;
  const startDate = begins && { startDate: begins };
  if (periods.some((period) => period?.to === 'now')) return { ...startDate };
  const endDate = ends.sort(compareMoments).at(-1);
  if (endDate) return { ...startDate, endDate };
  return periods.some((period) => period?.ended) ? {} : { ...startDate };
}

/** A moment that JSON Resume can hold: its years begin with 1 or 2. */
const stated = (moment: Moment | 'now' | undefined): readonly Moment[] =>
  moment !== undefined && moment !== 'now' && readMoment(moment) && /^[12]/.test(moment) ? [moment] : [];
