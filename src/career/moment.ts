type Month = '01' | '02' | '03' | '04' | '05' | '06' | '07' | '08' | '09' | '10' | '11' | '12';
type Digit = '0' | '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8' | '9';
type Day = `0${Exclude<Digit, '0'>}` | `${1 | 2}${Digit}` | '30' | '31';

/** A calendar date. Its length is its precision: '2021', '2021-04' or '2021-04-09'. */
export type Moment = `${number}` | `${number}-${Month}` | `${number}-${Month}-${Day}`;

interface PeriodWords {
  /** Known only roughly. It appears with "about"; machine formats omit the date. */
  readonly approximate?: true;
  /** The owner's own words for the period ("around the turn of the decade"); shown literally, never parsed. */
  readonly said?: string;
}

/**
 * When something was. Omit it for what has no date: then only its place in the list orders it.
 * `to: 'now'` means that it continues; `ended: true` means that it ended at an unstated time.
 */
export type Period = PeriodWords &
  (
    | { readonly at: Moment; readonly from?: never; readonly to?: never; readonly ended?: never }
    | { readonly from: Moment; readonly to?: Moment | 'now'; readonly at?: never; readonly ended?: never }
    | { readonly from: Moment; readonly ended: true; readonly at?: never; readonly to?: never }
    | { readonly to: Moment; readonly from?: never; readonly at?: never; readonly ended?: never }
  );

/** A moment in numbers: month 1 to 12, day 1 to 31, each only where the text has it. */
export interface CalendarDate {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/**
 * Reads exactly YYYY, YYYY-MM or YYYY-MM-DD, years 0001 to 9999 of the Gregorian calendar.
 * Returns undefined for anything else, and for a day that no calendar has (30 February).
 */
export function readMoment(text: string): CalendarDate | undefined {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text);
  if (!match) return undefined;
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number];
  if (year === 0) return undefined;
  if (match[2] === undefined) return { year };
  if (month < 1 || month > 12) return undefined;
  if (match[3] === undefined) return { year, month };
  return day >= 1 && day <= daysIn(year, month) ? { year, month, day } : undefined;
}

/**
 * A moment in months since the year 0: year * 12 + (month - 1) + (day - 1) / 31.
 * The start is the beginning of the earliest day that the moment can mean, the end is the end of the latest:
 * '2021' runs from January's first day to December's last. NaN for text that is no moment.
 */
export function monthOf(moment: Moment, edge: 'start' | 'end'): number {
  const date = readMoment(moment);
  if (!date) return Number.NaN;
  const { year, month, day } = date;
  const past = edge === 'end' ? 1 : 0;
  if (!month) return (year + past) * 12;
  if (!day) return year * 12 + month - 1 + past;
  return year * 12 + month - 1 + (day - 1 + past) / 31;
}

/** Compares for `sort`: negative where the earliest day of `a` is before that of `b`, zero where they are equal. */
export function compareMoments(a: Moment, b: Moment): number {
  return monthOf(a, 'start') - monthOf(b, 'start');
}

/** The start of a period, if stated. */
export function startOf(period: Period): Moment | undefined {
  return period.at ?? period.from;
}

/** The end of a period, if stated; 'now' where it continues. */
export function endOf(period: Period): Moment | 'now' | undefined {
  return period.at ?? period.to;
}

/** Whether a period states that it has ended. A period without an end does not. */
export function isOver(period: Period | undefined): boolean {
  if (!period || period.to === 'now') return false;
  return period.ended === true || endOf(period) !== undefined;
}

/** Whether a period certainly ends before it starts: April 2021 to 2021 does not, since 2021 may mean December. */
export function reversed(period: Period): boolean {
  const { from, to } = period;
  if (!from || !to || to === 'now') return false;
  // An equal start and end is already reversed: an end is the close of its last day.
  return monthOf(from, 'start') >= monthOf(to, 'end');
}
