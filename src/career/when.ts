import { fill } from './fill.ts';
import { type Moment, type Period, readMoment } from './moment.ts';
import type { SayingWords } from './words.ts';

/** A piece of a period's text. With `dateTime` it is a real date, for `<time dateTime>`; without it is only words. */
export interface WhenPart {
  readonly text: string;
  readonly dateTime?: string;
}

/**
 * A period in words, in pieces to join without a gap. Empty without a period. The owner's own words stay unchanged. An
 * approximate or unreadable date has no `dateTime`. The result does not depend on today: the same period always gives
 * the same words.
 */
export function sayPeriod(period: Period | undefined, words: SayingWords, lang: string): readonly WhenPart[] {
  if (!period) return [];
  if (period.said) return [{ text: period.said }];
  const [pattern, ...moments] = patternOf(period, words);
  if (period.approximate) {
    const rough = moments.map((moment) => fill(words.roughly, sayMoment(moment, lang).text));
    return [{ text: fill(pattern, ...rough) }];
  }
  const dates = moments.map((moment) => sayMoment(moment, lang));
  return pattern
    .split('{}')
    .flatMap((text, index) => [{ text }, dates[index] ?? { text: '' }])
    .filter(({ text }) => text !== '');
}

/** The same as one text, for headings, labels and files; '' without a period. */
export function periodText(period: Period | undefined, words: SayingWords, lang: string): string {
  return sayPeriod(period, words, lang)
    .map(({ text }) => text)
    .join('');
}

function patternOf(period: Period, words: SayingWords): readonly [string, ...Moment[]] {
  if (period.at !== undefined) return ['{}', period.at];
  if (period.from === undefined) return [words.until, period.to];
  const { from, to, ended } = period;
  if (ended) return [words.ended, from];
  if (to === 'now') return [words.ongoing, from];
  // Without an end nothing states that it continues, or that it ended at once.
  if (to === undefined) return [words.started, from];
  if (to === from) return ['{}', from];
  return [words.span, from, to];
}

// The calendar repeats after 400 years; Date.UTC reads a year below 100 as one of the 20th century.
const fourCenturies = 146_097 * 86_400_000;

function sayMoment(moment: Moment, lang: string): WhenPart {
  const date = readMoment(moment);
  if (!date) return { text: moment };
  const { year, month, day } = date;
  const format = new Intl.DateTimeFormat(lang, {
    // The moment is Gregorian; a Persian or Thai locale would convert the year to another calendar.
    calendar: 'gregory',
    timeZone: 'UTC',
    year: 'numeric',
    ...(month && { month: 'short' }),
    ...(day && { day: 'numeric' }),
  });
  const text = format.format(Date.UTC(year + 400, (month ?? 1) - 1, day ?? 1) - fourCenturies);
  return { text, dateTime: moment };
}
