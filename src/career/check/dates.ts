import { type Moment, readMoment, reversed } from '../moment.ts';
import type { Plain } from './plain.ts';
import { type Problem, problem, within } from './problem.ts';
import { quote } from './quote.ts';
import type { Reading } from './reading.ts';

/** Invalid dates, dates that no calendar has, and periods that contradict themselves. */
export function* dateProblems({ texts, records }: Reading): Iterable<Problem> {
  for (const { pointer, as, text } of texts) {
    if (as !== 'moment' && as !== 'end') continue;
    if (readMoment(text) || (as === 'end' && text === 'now')) continue;
    if (/^\d{4}(-\d{2}){0,2}$/.test(text))
      yield problem(
        'date-impossible',
        pointer,
        `${quote(text)} is not a date in the calendar.`,
        'Correct it, or leave out the part that you do not know.',
      );
    else
      yield problem(
        'date-unreadable',
        pointer,
        `${quote(text)} is not a date in a supported format.`,
        advice(as, text),
      );
  }
  for (const { pointer, name, value } of records)
    if (name === 'period') yield* periodProblems(pointer, value);
}

function advice(as: 'moment' | 'end', text: string): string {
  if (/^(now|present|today|current|ongoing|till date|to date)$/i.test(text.trim()))
    return as === 'end'
      ? "Write to: 'now' if it continues, or leave `to` out if you do not know the end."
      : "Write a date, for instance '2021-04'.";
  const words = as === 'end' ? ', or write ended: true instead if the end has no date' : '';
  return `Write '2021', '2021-04' or '2021-04-09'${words}. A period can have your own words in \`said\`.`;
}

function* periodProblems(pointer: string, period: Plain): Iterable<Problem> {
  const has = (field: string) => period[field] !== undefined;
  const clash = (one: string, other: string, todo: string) =>
    problem('period-contradictory', pointer, `The period has both \`${one}\` and \`${other}\`.`, todo);
  for (const field of ['from', 'to', 'ended'])
    if (has('at') && has(field))
      yield clash('at', field, 'Keep `at` for a single moment, or `from` and `to` for a span.');
  if (has('to') && has('ended'))
    yield clash('to', 'ended', 'Keep `to` if you know when it ended, or else `ended`.');
  if (!has('at') && !has('from') && !has('to'))
    yield problem(
      'period-empty',
      pointer,
      'The period has neither `at` nor `from` nor `to`.',
      'Add one of them, or remove `period`, which is optional.',
    );
  const { from, to } = period;
  if (isMoment(from) && isMoment(to) && reversed({ from, to }))
    yield problem(
      'period-reversed',
      within(pointer, 'to'),
      `The period begins in ${from} and ends in ${to}.`,
      'Swap the two dates, or correct one.',
    );
}

const isMoment = (value: unknown): value is Moment =>
  typeof value === 'string' && readMoment(value) !== undefined;
