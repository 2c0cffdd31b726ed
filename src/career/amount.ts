import { fill } from './fill.ts';
import type { Metric } from './metric.ts';
import { boundWord, perWord, type SayingWords } from './words.ts';

/** A metric in words. The fields follow reading order. U+00A0 keeps a number and its unit word together. */
export interface Amount {
  /** The words before the number: 'zero to', 'over', 'zero to over'. */
  readonly lead?: string | undefined;
  /** The number in the source's words or in the language's digits: '1 lakh', '35%'. */
  readonly value: string;
  /** What was counted and how often: 'GMV a month'. */
  readonly unit: string;
  /** The whole metric in one phrase: 'zero to 1 lakh active users'. */
  readonly label: string;
  /** The number for machines, as in `<data value>`. */
  readonly datum: string;
}

/** Formats a number with all its digits and the locale's grouping: 1,00,000 in en-IN, 100.000 in de. Never rounds. */
export function sayNumber(value: number, lang: string): string {
  return sayIn({}, value, lang);
}

/** Puts a metric into words as stated. A percentage of 35 means 35 percent; money without a currency is a number. */
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
      // Not the style 'percent': it wants value / 100, and that changes digits (7 / 100 * 100 is not 7).
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

/** Ties a number to its word. A word longer than “trillion” may stand on the next line: both are too wide for one. */
const tied = (text: string): string => text.replace(/(\p{N}) (?=\p{L}{1,8}(?!\p{L}))/gu, '$1\u00a0');

const phrase = (...parts: readonly (string | false | undefined)[]): string => parts.filter(Boolean).join(' ');
