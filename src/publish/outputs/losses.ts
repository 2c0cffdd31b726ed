import type { Career } from '#career/career.ts';
import { readAlong } from '#career/check/reading.ts';
import { careerShape } from '#career/model/career.ts';
import { type TextUse, tables } from '#career/model/shape.ts';
import { readProse } from '#career/prose.ts';
import { openCareer } from '#career/withoutPrivate.ts';
import { oneLine, spoken } from './wording.ts';

/** What a file lacks of a field: the number of its missing texts, and one of them. */
export interface Loss {
  /** The field's path without ids and list indices: 'chapters.*.story.*'. */
  readonly field: string;
  readonly count: number;
  readonly example: string;
}

/** Uses of a text that mean nothing to a reader of another file: a language's tag, a name in our catalogue. */
const silent: readonly TextUse[] = ['ledger', 'language', 'exhibit', 'alias', 'currency', 'file'];

/**
 * The texts of a career that a file made from it lacks, field by field: the file's format has no place for them. What
 * the owner keeps private does not count. `held` are the texts in the file.
 */
export function lossesOf(career: Career, held: readonly string[]): readonly Loss[] {
  const whole = held.map(oneLine).join('\n');
  const lost = new Map<string, Loss>();
  for (const { pointer, as, text } of readAlong(careerShape, openCareer(career)).texts) {
    const path = pointer.split('/').slice(1);
    if (silent.includes(as) || path.includes('unstated')) continue;
    const said = as === 'prose' ? spoken(readProse(text)) : oneLine(text);
    if (said === '' || whole.includes(said)) continue;
    const field = path.map((key, index) => (isName(path, index) ? '*' : key)).join('.');
    const { count, example } = lost.get(field) ?? { count: 0, example: said };
    lost.set(field, { field, count: count + 1, example });
  }
  return [...lost.values()];
}

/** Whether a key of a path is an id of a table, or an index of a list. */
const isName = (path: readonly string[], index: number): boolean => {
  const around = path[index - 1] ?? '';
  return (
    /^\d+$/.test(path[index] ?? '') ||
    tables.some((table) => table === around) ||
    around === 'story' ||
    around === 'stack'
  );
};

/** All texts of a JSON file. */
export const textsIn = (value: unknown): readonly string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(textsIn)
      : [];
