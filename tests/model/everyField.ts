import type { Career } from '#career/career.ts';
import { careerShape } from '#career/model/career.ts';
import type { Field, RecordShape, Shape, Spot, TextUse } from '#career/model/shape.ts';

/** One field at one place in a career: 'achievements.*.proof.*.label'. */
export interface Leaf {
  readonly name: string;
  readonly field: Field;
  readonly record: RecordShape;
  /** The keys that lead to its value. */
  readonly path: readonly string[];
  /** The pages that show the field or the record around it. */
  readonly on: readonly Spot[];
  /** Whether the field or a record around it is kept. */
  readonly isKept: boolean;
  /** The unique mark in its text, if the field is a text. */
  readonly mark?: string;
}

/** Fields that state a time in another way: a period cannot have both 'at' and 'from'. */
const alternatives = ['at', 'ended', 'approximate', 'said'];

interface Place {
  readonly name: string;
  readonly path: readonly string[];
  readonly on: readonly Spot[];
  readonly isKept: boolean;
}

/**
 * Returns a career with every field of the table, and the list of these fields. A field that can have several values
 * has two. Each text has a unique mark. A new field needs no line here. `textOf` returns the words around a mark for
 * the use of the text.
 */
export function everyField(textOf = (mark: string, _as: TextUse): string => `some ${mark} here`): {
  readonly career: Career;
  readonly leaves: readonly Leaf[];
} {
  const leaves: Leaf[] = [];
  let count = 0;
  const markOf = () => `q${(++count).toString(36).padStart(3, '0')}z`;

  const recordOf = (record: RecordShape, place: Place, index: number): object => {
    const kinds = Object.entries(record.kinds ?? {});
    const [kind = '', extra = {}] = kinds[index % Math.max(1, kinds.length)] ?? [];
    const entries = Object.entries({ ...record.fields, ...extra }).flatMap(([name, field]) => {
      if (record.name === 'period' && alternatives.includes(name)) return [];
      // A record that is private as a whole appears nowhere.
      if (name === 'private' && field.is.kind === 'true') return [];
      const inner: Place = {
        name: place.name === '' ? name : `${place.name}.${name}`,
        path: [...place.path, name],
        on: field.on ?? place.on,
        isKept: place.isKept || field.kept === true,
      };
      const leaf = { ...inner, field, record };
      if (name === 'kind' && kind) return [[name, kind] as const];
      const at = leaves.push(leaf) - 1;
      const value = valueIn(field.is, inner, index, (mark) => {
        leaves[at] = { ...leaf, mark };
      });
      return value === undefined ? [] : [[name, value] as const];
    });
    return Object.fromEntries(entries);
  };

  const valueIn = (shape: Shape, place: Place, index: number, marked: (mark: string) => void): unknown => {
    const several = (inner: Shape, keys: readonly string[]) =>
      keys.map((key, each) => {
        const within = { ...place, name: `${place.name}.*`, path: [...place.path, key] };
        return valueIn(inner, within, each, each === 0 ? marked : () => {});
      });
    const text = (write: (mark: string) => string) => {
      const mark = markOf();
      marked(mark);
      return write(mark);
    };
    switch (shape.kind) {
      case 'record':
        return recordOf(shape, place, index);
      case 'list': {
        if (shape.or !== undefined && index > 0) return shape.or;
        const isChoice = ['reference', 'choice'].includes(shape.of.kind);
        return several(shape.of, isChoice ? ['0'] : ['0', '1']);
      }
      case 'table': {
        const own = shape.by === 'paragraphs' ? `${place.path.at(-2)}-` : '';
        const some = shape.by === 'achievements' ? ['a', 'b', 'c', 'd', 'e'] : ['a', 'b'];
        const keys =
          shape.by === 'unstated' ? [`amount${++count}`] : some.map((end) => `${own}${shape.by}-${end}`);
        const chosen = shape.defines ? keys : keys.slice(-1);
        return Object.fromEntries(
          several(shape.of, chosen).map((value, each) => [chosen[each] ?? '', value]),
        );
      }
      case 'told':
        return {
          text: `${text((mark) => textOf(mark, 'prose'))} [so](term:terms-a)`,
          facts: ['facts-a', 'facts-b'],
        };
      case 'number':
        return 1000 + ++count;
      case 'true':
        return true;
      case 'choice':
        return shape.of[index % shape.of.length];
      case 'reference':
        if (shape.to === 'paragraphs') return `chapters-a-paragraphs-${index % 2 ? 'b' : 'a'}`;
        // The résumé shows a chapter under the studies that refer to it, not under work: it is the second chapter.
        if (shape.to === 'chapters' && !place.path.includes('chapters-b')) return 'chapters-b';
        // Nothing refers to itself.
        return `${shape.to}-${place.path.includes(`${shape.to}-a`) ? 'b' : 'a'}`;
      case 'hidden':
        return undefined;
      case 'text':
        return (
          uses[shape.as]?.(++count, index) ?? text(writers[shape.as] ?? ((mark) => textOf(mark, shape.as)))
        );
    }
  };

  const career = recordOf(careerShape, { name: '', path: [], on: [], isKept: false }, 0) as Career;
  return { career, leaves };
}

/** Texts that no mark fits into. */
const uses: { readonly [use: string]: ((count: number, index: number) => string) | undefined } = {
  moment: (count) => `${1900 + (count % 100)}`,
  end: () => '2021-06',
  language: () => 'en-IN',
  currency: () => 'EUR',
  exhibit: (_, index) => ['payments', 'scaling'][index % 2] ?? '',
  phone: (count) => `+1 202 555 ${1000 + count}`,
};

/** How to write a mark into a text with a fixed format. */
const writers: { readonly [use: string]: ((mark: string) => string) | undefined } = {
  href: (mark) => `https://example.com/${mark}`,
  email: (mark) => `${mark}@example.com`,
  file: (mark) => `${mark}.jpg`,
  tag: (mark) => mark,
  alias: (mark) => mark,
};

type Plain = Record<string, unknown>;

/** A copy of a career with another value at a path, or with none. */
export function withValue(career: Career, path: readonly string[], by: unknown): Career {
  const copy = structuredClone(career);
  const record = path.slice(0, -1).reduce((value, key) => value[key] as Plain, copy as unknown as Plain);
  if (by === undefined) delete record[path.at(-1) ?? ''];
  else record[path.at(-1) ?? ''] = by;
  return copy;
}
