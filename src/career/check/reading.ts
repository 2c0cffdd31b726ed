import { paragraph } from '../model/parts.ts';
import {
  choice,
  type Fields,
  list,
  type RecordShape,
  type Shape,
  type Table,
  type TableShape,
  type TextUse,
  tables,
} from '../model/shape.ts';
import { expected } from './expected.ts';
import { isPlain, type Plain } from './plain.ts';
import { keyProblem, type Problem, problem, within } from './problem.ts';
import { listed, named, quote } from './quote.ts';
import { didYouMean } from './suggest.ts';

/** The most entries of a list or a table. Pages were measured up to this size. */
const mostEntries = 500;

/** A text in the value, and its use. */
export interface TextRead {
  readonly pointer: string;
  readonly as: TextUse;
  readonly text: string;
}

/** The result of a walk along a shape: the problems of shape, and the content, each in document order. */
export interface Reading {
  readonly problems: Problem[];
  /** Each visited pointer, with its place in the walk. */
  readonly order: Map<string, number>;
  readonly texts: TextRead[];
  readonly numbers: { readonly pointer: string; readonly value: number }[];
  /** Pointers to told texts, each with the number of facts that it cites. */
  readonly tolds: { readonly pointer: string; readonly facts: number }[];
  readonly references: {
    readonly pointer: string;
    readonly to: Table;
    readonly id: string;
    readonly at?: 'key';
  }[];
  readonly records: { readonly pointer: string; readonly name: string; readonly value: Plain }[];
  readonly unstated: { readonly pointer: string; readonly what: string; readonly sentence: string }[];
  /** For each table its ids, each with pointers to its definitions. */
  readonly ids: { readonly [T in Table]: Map<string, string[]> };
}

const own = (fields: Fields | undefined, key: string) =>
  fields && Object.hasOwn(fields, key) ? fields[key] : undefined;

/** Walks any value along a shape. It never throws, and it skips what the shape does not name. */
export function readAlong(shape: Shape, value: unknown): Reading {
  const reading: Reading = {
    problems: [],
    order: new Map(),
    texts: [],
    numbers: [],
    tolds: [],
    references: [],
    records: [],
    unstated: [],
    ids: Object.fromEntries(tables.map((table) => [table, new Map()])) as unknown as Reading['ids'],
  };
  walk(reading, shape, value, '');
  return reading;
}

function walk(reading: Reading, shape: Shape, value: unknown, pointer: string): void {
  reading.order.set(pointer, reading.order.size);
  if (enter(reading, shape, value, pointer)) return;
  reading.problems.push(
    problem('wrong-type', pointer, `Found ${named(value)} here.`, `Write ${expected(shape)}.`),
  );
}

/** Reads a value if it has the shape's type, and returns whether it does. */
function enter(reading: Reading, shape: Shape, value: unknown, pointer: string): boolean {
  switch (shape.kind) {
    case 'record':
      return isPlain(value) && walkRecord(reading, shape, value, pointer);
    case 'table':
      return isPlain(value) && walkTable(reading, shape, value, pointer);
    case 'list':
      if (!Array.isArray(value)) return shape.or !== undefined && value === shape.or;
      countEntries(reading, value.length, pointer);
      for (const [index, inner] of value.entries()) walk(reading, shape.of, inner, within(pointer, index));
      return true;
    case 'told':
      return walkTold(reading, value, pointer);
    case 'true':
      return value === true;
    case 'number':
      return typeof value === 'number' && readNumber(reading, value, pointer);
    case 'text':
      return typeof value === 'string' && reading.texts.push({ pointer, as: shape.as, text: value }) > 0;
    case 'reference':
      return typeof value === 'string' && reading.references.push({ pointer, to: shape.to, id: value }) > 0;
    case 'hidden':
      return false;
    case 'choice':
      return typeof value === 'string' && readChoice(reading, shape.of, value, pointer);
  }
}

function countEntries(reading: Reading, count: number, pointer: string): void {
  if (count > mostEntries)
    reading.problems.push(
      problem(
        'too-many',
        pointer,
        `There are ${count} entries here; the limit is ${mostEntries}.`,
        'Keep the most important ones, or combine several into one.',
      ),
    );
}

function readNumber(reading: Reading, value: number, pointer: string): true {
  reading.numbers.push({ pointer, value });
  if (Math.abs(value) > Number.MAX_SAFE_INTEGER && Number.isFinite(value))
    reading.problems.push(
      problem(
        'number-inexact',
        pointer,
        `${value} is beyond ${Number.MAX_SAFE_INTEGER}, the limit for exact numbers.`,
        'Write it in a larger unit, and name the unit in `of`.',
      ),
    );
  // A number format has at most twenty decimals.
  if (Math.abs(value) < 1 && Number(value.toFixed(20)) !== value)
    reading.problems.push(
      problem(
        'number-small',
        pointer,
        `${value} has more than twenty decimals.`,
        'Write it in a smaller unit, and name the unit in `of`.',
      ),
    );
  if (!Number.isFinite(value))
    reading.problems.push(
      problem(
        'not-finite',
        pointer,
        `${value} is not a finite number.`,
        'Write the figure that the source states, or leave it out.',
      ),
    );
  return true;
}

function readChoice(reading: Reading, of: readonly string[], value: string, pointer: string): true {
  if (!of.includes(value))
    reading.problems.push(
      problem(
        'unknown-choice',
        pointer,
        `${quote(value)} is not an allowed value here.`,
        `${didYouMean(value, of)}Choose ${listed(of.map((word) => `'${word}'`))}.`,
      ),
    );
  return true;
}

function walkRecord(reading: Reading, shape: RecordShape, value: Plain, pointer: string): true {
  reading.records.push({ pointer, name: shape.name, value });
  const kind =
    typeof value.kind === 'string' && Object.hasOwn(shape.kinds ?? {}, value.kind) ? value.kind : '';
  const fields = { ...shape.fields, ...shape.kinds?.[kind] };
  for (const [name, { is, needed }] of Object.entries(fields))
    if (needed && value[name] === undefined)
      reading.problems.push(
        problem('missing', pointer, `The field “${name}” is missing.`, `Add ${name}: ${expected(is)}.`),
      );
  for (const [key, inner] of Object.entries(value)) {
    const field = own(fields, key);
    const at = within(pointer, key);
    if (!field) {
      reading.order.set(at, reading.order.size);
      reading.problems.push(unknownKey(shape, fields, value, key, at));
    } else if (inner !== undefined)
      walk(reading, field.is.kind === 'hidden' ? privateNames(fields) : field.is, inner, at);
  }
  return true;
}

/** A field that this record does not have, or that only another kind of the record has. */
function unknownKey(
  { kinds = {} }: RecordShape,
  fields: Fields,
  value: Plain,
  key: string,
  at: string,
): Problem {
  const others = Object.keys(kinds).filter((kind) => own(kinds[kind], key));
  if (others.length > 0)
    return keyProblem(
      'kind-misplaced',
      at,
      `The field ${quote(key)} belongs to another kind.`,
      `Remove it, or write kind: ${listed(others.map((kind) => `'${kind}'`))}.`,
    );
  const free = Object.keys(fields).filter((name) => value[name] === undefined);
  return keyProblem(
    'unknown-key',
    at,
    `There is no field ${quote(key)} here.`,
    `${didYouMean(key, free)}Rename it or remove it. ${roomFor(free)}`,
  );
}

const mostNamed = 30;

/** The fields that are still free, in a sentence. */
function roomFor(free: readonly string[]): string {
  if (free.length === 0) return 'All possible fields are already here.';
  const more = free.length > mostNamed ? ', …' : '';
  return `Possible fields: ${free.slice(0, mostNamed).join(', ')}${more}.`;
}

/** The fields of a record that may be private, by name; nested ones as 'location.city'. */
function privateNames(fields: Fields): Shape {
  const names = Object.entries(fields).flatMap(([name, { is, private: may }]) => {
    if (!may) return [];
    const parts = may === 'parts' && is.kind === 'record' ? Object.keys(is.fields) : [];
    return [name, ...parts.map((part) => `${name}.${part}`)];
  });
  return list(choice(names));
}

function walkTable(
  reading: Reading,
  shape: TableShape<Table | 'unstated', Shape>,
  value: Plain,
  pointer: string,
): true {
  const { by, defines } = shape;
  // The ledger stays with the owner, so no page grows with it.
  if (by !== 'facts') countEntries(reading, Object.keys(value).length, pointer);
  for (const [key, inner] of Object.entries(value)) {
    const at = within(pointer, key);
    if (inner === undefined) continue;
    if (defines && by !== 'unstated') {
      const ids = reading.ids[by];
      ids.set(key, [...(ids.get(key) ?? []), at]);
    }
    walk(reading, shape.of, inner, at);
    if (by === 'unstated') {
      if (typeof inner === 'string') reading.unstated.push({ pointer: at, what: key, sentence: inner });
    } else if (!defines) reading.references.push({ pointer: at, to: by, id: key, at: 'key' });
  }
  return true;
}

function walkTold(reading: Reading, value: unknown, pointer: string): boolean {
  if (typeof value !== 'string' && !isPlain(value)) return false;
  const facts = isPlain(value) && Array.isArray(value.facts) ? value.facts.length : 0;
  reading.tolds.push({ pointer, facts });
  if (isPlain(value)) return walkRecord(reading, paragraph, value, pointer);
  return reading.texts.push({ pointer, as: 'prose', text: value }) > 0;
}
