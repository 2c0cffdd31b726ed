import { fill } from './fill.ts';
import type { Metric } from './metric.ts';
import { boundWord, perWord, type SayingWords } from './words.ts';

/** A metric in words, in the order in which they are read. A number and its unit word hold together by U+00A0. */
export interface Amount {
  /** What stands before the number: 'zero to', 'over', 'zero to over'. */
  readonly lead?: string | undefined;
  /** The number in the source's words or in the language's digits: '1 lakh', '35%'. */
  readonly value: string;
  /** What was counted and how often: 'GMV a month'. */
  readonly unit: string;
  /** All of it in one phrase: 'zero to 1 lakh active users'. */
  readonly label: string;
  /** The number for machines, as in `<data value>`. */
  readonly datum: string;
}

/** A number with all its digits, grouped as the language does: 1,00,000 in en-IN, 100.000 in de. Never rounded. */
export function sayNumber(value: number, lang: string): string {
  return sayIn({}, value, lang);
}

/** A metric as it is stated. A percentage of 35 means 35 percent; money without a currency is a plain number. */
export function sayMetric(metric: Metric, words: SayingWords, lang: string): Amount {
  const { of, value: number, from, bound, per, said } = metric;
  const style = styleOf(metric);
  const start = from === 0 ? words.zero : from !== undefined && sayIn(style, from, lang);
  const lead = phrase(start !== false && fill(words.change, start), bound && boundWord(words, bound));
  const value = said ? tied(said) : sayIn(style, number, lang);
  const unit = phrase(of, per && perWord(words, per));
  return { lead: lead || undefined, value, unit, label: phrase(lead, value, unit), datum: String(number) };
}

function styleOf(metric: Metric): Intl.NumberFormatOptions {
  switch (metric.kind) {
    case 'count':
      return {};
    case 'percent':
      // The unit, not the style of that name: that one wants value / 100, which bends digits (7 / 100 * 100 is not 7).
      return { style: 'unit', unit: 'percent' };
    case 'money':
      return metric.currency ? { style: 'currency', currency: metric.currency } : {};
    case 'duration':
    case 'size':
      return { style: 'unit', unit: metric.unit, unitDisplay: 'long' };
  }
}

function sayIn(style: Intl.NumberFormatOptions, value: number, lang: string): string {
  const decimals = Number.isInteger(value) ? { minimumFractionDigits: 0 } : {};
  return tied(
    new Intl.NumberFormat(lang, { maximumFractionDigits: 20, ...decimals, ...style }).format(value),
  );
}

const tied = (text: string): string => text.replace(/(\p{N}) (?=\p{L})/gu, '$1\u00a0');

const phrase = (...parts: readonly (string | false | undefined)[]): string => parts.filter(Boolean).join(' ');
