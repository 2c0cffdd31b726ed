import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { publish } from '#career/published.ts';
import { careerFileSchema, readCareerFile } from '#embed/careerFile.ts';
import { readShape } from '#embed/shape.ts';
import { shapesOf } from '#embed/shapesOf.ts';
import { careerFileOf } from '#publish/outputs/careerFile.ts';
import { sourceOf } from '#publish/outputs/output.ts';
import { samples } from '../careers/all.ts';

const shapes = shapesOf(careerFileSchema);
const files = Object.values(samples).map(({ career, site }) => careerFileOf(sourceOf(publish(career), site)));

/** Every place in a value, as the keys that lead there; but the labels' places, which one of the two counts. */
function placesIn(value: unknown, path: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null || path.at(-1) === 'labels') return [path];
  return [path, ...Object.entries(value).flatMap(([key, inner]) => placesIn(inner, [...path, key]))];
}

function replaced(value: unknown, [key, ...path]: readonly string[], by: unknown): unknown {
  if (key === undefined) return by;
  const copy = (Array.isArray(value) ? [...value] : { ...(value as object) }) as Record<string, unknown>;
  const inner = replaced(copy[key], path, by);
  if (inner === undefined && !Array.isArray(value)) delete copy[key];
  else copy[key] = inner;
  return copy;
}

const anything = fc.oneof(
  fc.constantFrom(
    undefined,
    null,
    '',
    'text',
    'javascript:alert(1)',
    'https://example.com/',
    0,
    true,
    [],
    {},
  ),
  fc.constantFrom([{ kind: 'text', text: 'x' }], [{ kind: 'link', href: '//evil', children: [] }], {
    id: 'x',
  }),
  fc.jsonValue(),
);

describe('readShape(shapesOf(schema), value)', () => {
  test('gives back a whole career as it is', () => {
    for (const file of files) expect(readShape(shapes, file)).toEqual(file);
  });

  test('takes and refuses the same as the schema itself, whatever is put in any place', () => {
    const change = fc.record({ file: fc.constantFrom(...files), at: fc.nat(), by: anything });
    fc.assert(
      fc.property(change, ({ file, at, by }) => {
        const places = placesIn(file);
        const changed = replaced(file, places[at % places.length]!, by);
        const read = readCareerFile(changed);
        if ('fault' in read) expect(() => readShape(shapes, changed)).toThrow(TypeError);
        else expect(readShape(shapes, changed)).toEqual(read);
      }),
      { numRuns: 600 },
    );
  });

  test('says where the first thing is that does not fit', () => {
    const [file] = files;
    const changed = replaced(file, ['career', 'chapters', '0', 'title'], 7);
    expect(() => readShape(shapes, changed)).toThrow('career.chapters.0.title should be text');
    expect(() => readShape(shapes, null)).toThrow('the whole of it should be an object');
  });

  test('leaves prototypes alone', () => {
    const terms = JSON.parse('{"__proto__":{"name":"x","means":"y"},"known":{"name":"x","means":"y"}}');
    const changed = replaced(files[0], ['career', 'terms'], terms);
    const read = readShape(shapes, changed) as { career: { terms: object } };
    expect(Object.keys(read.career.terms)).toEqual(['known']);
    expect(({} as { name?: string }).name).toBeUndefined();
  });

  test('is not made of a schema that it has no form for', () => {
    expect(() => shapesOf(v.object({ when: v.date() }))).toThrow('No shape is made of a date.');
  });
});
