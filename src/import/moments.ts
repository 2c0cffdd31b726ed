import { type Moment, type Period, readMoment, reversed } from '#career/moment.ts';

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const names = 'january february march april may june july august september october november december'.split(
  ' ',
);

/** The number of a month from its English name, long or short: 1 to 12. */
function monthNamed(name: string): number | undefined {
  const small = name.toLowerCase().replace(/\.$/, '');
  const index =
    names.indexOf(small) >= 0 ? names.indexOf(small) : months.indexOf(small === 'sept' ? 'sep' : small);
  return index >= 0 ? index + 1 : undefined;
}

/**
 * A date as people write it, at its written precision: 'Jan 2020' is '2020-01'. Undefined if it is not a date, or
 * ambiguous: 01/02/2020 is in January or in February, 1/1/24 may be of two centuries.
 */
export function readDate(written: string): Moment | undefined {
  const text = written.trim();
  if (text.length > 40) return undefined;
  const [year, month, day] = parts(text) ?? [];
  if (year === undefined) return undefined;
  const two = (number: number) => String(number).padStart(2, '0');
  const moment = [
    year,
    ...(month === undefined ? [] : [two(month)]),
    ...(day === undefined ? [] : [two(day)]),
  ].join('-');
  return readMoment(moment) ? (moment as Moment) : undefined;
}

type Parts = readonly [year: string, month?: number | undefined, day?: number];

function parts(text: string): Parts | undefined {
  const iso = /^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?(?:[T ]\d{2}:\d{2}.*)?$/.exec(text);
  if (iso) {
    const [, year = '', month, day] = iso;
    return [
      year,
      ...(month === undefined ? [] : [Number(month)]),
      ...(day === undefined ? [] : [Number(day)]),
    ] as unknown as Parts;
  }
  const numbered = /^(\d{1,2})[/.-](\d{4})$/.exec(text);
  if (numbered) return [numbered[2] ?? '', Number(numbered[1])];
  const [, before, name = '', after, year = ''] =
    /^(?:(\d{1,2})(?:st|nd|rd|th)?[ .-]+)?([a-z]{3,9}\.?)[ ,-]+(?:(\d{1,2})(?:st|nd|rd|th)?,? +)?(\d{4})$/i.exec(
      text,
    ) ?? [];
  const month = monthNamed(name);
  if (month === undefined || (before !== undefined && after !== undefined)) return undefined;
  const day = before ?? after;
  return day === undefined ? [year, month] : [year, month, Number(day)];
}

/** Whether an end is marked as open: 'Present', 'now', an empty text, null. An absent field marks nothing. */
export const isNow = (value: unknown): boolean =>
  value === null ||
  (typeof value === 'string' &&
    /^(|present|now|current|currently|today|ongoing|to date)$/i.test(value.trim()));

/** The result of two dates. */
export type Spanned =
  | { readonly period?: Period | undefined; readonly wrong?: never }
  | { readonly period?: never; readonly wrong: 'reversed' };

/** A period from a start and an end, either of which may be missing; 'now' without a start is useless. */
export function spanning(from: Moment | undefined, to: Moment | 'now' | undefined): Spanned {
  if (from && to && to !== 'now' && reversed({ from, to })) return { wrong: 'reversed' };
  if (from) return { period: to ? { from, to } : { from } };
  return to && to !== 'now' ? { period: { to } } : {};
}
