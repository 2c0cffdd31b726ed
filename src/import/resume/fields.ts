import type { Href } from '#career/career.ts';
import { faultOf } from '#career/check/href.ts';
import { isPlain, type Plain } from '#career/check/plain.ts';
import { named, quote } from '#career/check/quote.ts';
import { isBlank } from '#career/check/text.ts';
import type { Moment } from '#career/moment.ts';
import { isNow, readDate, spanning } from '../moments.ts';
import type { Notes } from '../note.ts';
import { escaped } from './readJson.ts';

/** The fields of one record, read by name. A value of the wrong kind is noted and counts as absent. */
export interface RecordFields {
  readonly pointer: string;
  readonly value: Plain;
  /** Words; undefined if the field is absent, null or empty. */
  readonly text: (key: string) => string | undefined;
  /** Words, which may also be a number, such as a grade. */
  readonly figure: (key: string) => string | undefined;
  readonly href: (key: string) => Href | undefined;
  readonly date: (key: string) => Moment | undefined;
  /** The time between startDate and endDate. Calls `says` if there is a start and no end field. */
  readonly period: (says?: () => void) => ReturnType<typeof spanning>['period'];
  readonly texts: (key: string) => readonly string[];
  readonly records: (key: string) => readonly RecordFields[];
  /** Like `records`, but a plain string becomes a record with that one field. */
  readonly recordsOr: (key: string, name: string) => readonly RecordFields[];
  readonly record: (key: string) => RecordFields;
  readonly note: Notes['add'] extends (severity: infer S, code: infer C, ...rest: never[]) => void
    ? (severity: S, code: C, key: string, what: string) => void
    : never;
  /** Marks a field as read, although nothing uses it. */
  readonly skip: (key: string) => void;
  /** The fields that nobody read: the model has no place for them. */
  readonly rest: () => readonly string[];
}

/** The fields of a record; none of any other value. */
export function fieldsOf(
  value: unknown,
  pointer: string,
  placeOf: (pointer: string) => string,
  notes: Notes,
): RecordFields {
  const record: Plain = isPlain(value) ? value : {};
  const asked = new Set<string>();
  const at = (key: string) => (key === '' ? pointer : `${pointer}/${escaped(key)}`);
  const note: RecordFields['note'] = (severity, code, key, what) =>
    notes.add(severity, code, placeOf(at(key)), what, at(key));
  const take = (key: string): unknown => {
    asked.add(key);
    return Object.hasOwn(record, key) ? (record[key] ?? undefined) : undefined;
  };
  const wrong = (key: string, found: unknown, meant: string) =>
    note(
      'warning',
      'wrong-type',
      key,
      `Expected ${meant}, but found ${named(found)}, which was not imported. Write it into career.ts yourself.`,
    );
  const clean = (text: string, key: string): string | undefined => {
    const kept = text.replace(unprintable, '');
    if (kept !== text)
      note(
        'warning',
        'character',
        key,
        'The text contained characters that pages cannot show, so they were removed. Check the result.',
      );
    return isBlank(kept) ? undefined : kept;
  };
  const text: RecordFields['text'] = (key) => {
    const found = take(key);
    if (typeof found === 'string') return clean(found, key);
    if (found !== undefined) wrong(key, found, 'text');
    return undefined;
  };
  const figure: RecordFields['figure'] = (key) => {
    const found = take(key);
    return typeof found === 'number' ? String(found) : text(key);
  };
  const date: RecordFields['date'] = (key) => {
    const written = figure(key);
    const moment = written === undefined ? undefined : readDate(written);
    if (written !== undefined && moment === undefined)
      note(
        'warning',
        'unreadable-date',
        key,
        `${quote(written)} is not a clear date, so it was not imported. Write it as 2021, 2021-04 or 2021-04-09.`,
      );
    return moment;
  };
  const entries = (key: string): readonly (readonly [unknown, string])[] => {
    const found = take(key);
    if (Array.isArray(found)) return found.map((each, index) => [each ?? undefined, `${at(key)}/${index}`]);
    if (found !== undefined) wrong(key, found, 'a list');
    return [];
  };
  const within = (inner: string) => inner.slice(pointer.length + 1);
  const recordsOr: RecordFields['recordsOr'] = (key, name) =>
    entries(key).flatMap(([each, inner]) => {
      if (isPlain(each)) return [fieldsOf(each, inner, placeOf, notes)];
      if (typeof each === 'string' && name !== '')
        return [fieldsOf({ [name]: each }, inner, () => placeOf(inner), notes)];
      if (each !== undefined && each !== '')
        notes.add(
          'warning',
          'wrong-type',
          placeOf(inner),
          `Expected an object, but found ${named(each)}, which was not imported. Write it into career.ts yourself.`,
          inner,
        );
      return [];
    });
  return {
    pointer,
    value: record,
    text,
    figure,
    date,
    note,
    recordsOr,
    records: (key) => recordsOr(key, ''),
    texts: (key) =>
      entries(key).flatMap(([each, inner]) => {
        if (typeof each === 'string') return clean(each, within(inner)) ?? [];
        if (each !== undefined)
          notes.add(
            'warning',
            'wrong-type',
            placeOf(inner),
            `Expected text, but found ${named(each)}, which was not imported. Write it into career.ts yourself.`,
            inner,
          );
        return [];
      }),
    record: (key) => {
      const found = take(key);
      if (found !== undefined && !isPlain(found)) wrong(key, found, 'an object');
      return fieldsOf(found, at(key), placeOf, notes);
    },
    href: (key) => {
      const written = text(key);
      if (written === undefined) return undefined;
      const fault = written.startsWith('/')
        ? { todo: 'Write the full URL, starting with https://.' }
        : faultOf(written);
      if (!fault) return written as Href;
      note(
        'warning',
        'no-address',
        key,
        `${quote(written)} is not a valid URL for a link, so it was not imported. ${fault.todo}`,
      );
      return undefined;
    },
    period: (says) => {
      const from = date('startDate');
      const isOpen = Object.hasOwn(record, 'endDate') && isNow(record.endDate);
      const to = isOpen ? 'now' : date('endDate');
      asked.add('endDate');
      if (from && !Object.hasOwn(record, 'endDate')) says?.();
      const { period, wrong: fault } = spanning(from, to);
      if (fault)
        note(
          'warning',
          'period-reversed',
          'endDate',
          `The period begins in ${from} and ends in ${to}, so its dates were not imported. Correct one of them.`,
        );
      return period;
    },
    skip: (key) => void asked.add(key),
    rest: () => Object.keys(record).filter((key) => !asked.has(key)),
  };
}

/** What no page can contain, except line breaks and tabs. */
const unprintable = /(?![\n\t])\p{Cc}|\p{Noncharacter_Code_Point}/gu;
