import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { publish } from '#career/published.ts';
import { readCareerFile } from '#embed/careerFile.ts';
import { careerShapes as shapes } from '#embed/careerShapes.ts';
import { readShape } from '#embed/shape.ts';
import { careerFileOf } from '#publish/outputs/careerFile.ts';
import { jsonSchema } from '#publish/outputs/jsonSchema.ts';
import { sourceOf } from '#publish/outputs/output.ts';
import { samples } from '../careers/all.ts';

const files = Object.values(samples).map(({ career, site }) => careerFileOf(sourceOf(publish(career), site)));

/** Every path in a value, as a list of keys. */
function placesIn(value: unknown, path: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [path];
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

const fits = new Ajv({ strict: false }).compile(jsonSchema(shapes));

describe('readShape(shapes, value)', () => {
  test('returns a whole career unchanged', () => {
    for (const file of files) expect(readShape(shapes, file)).toEqual(file);
  });

  test('accepts and rejects the same values as the published JSON Schema', () => {
    const change = fc.record({ file: fc.constantFrom(...files), at: fc.nat(), by: anything });
    fc.assert(
      fc.property(change, ({ file, at, by }) => {
        const places = placesIn(file);
        const changed = replaced(file, places[at % places.length]!, by);
        const read = readCareerFile(changed);
        expect('fault' in read ? read.fault : true).toEqual(fits(changed) ? true : expect.any(String));
      }),
      { numRuns: 600 },
    );
  });

  test('lists each wrong value with a JSON pointer and the value found', () => {
    const [file] = files;
    const changed = replaced(file, ['career', 'chapters', '0', 'title'], 7);
    expect(readCareerFile(changed)).toEqual({ fault: '/career/chapters/0/title should be text, not 7' });
    const worse = replaced(
      replaced(replaced(changed, ['words', 'more'], undefined), ['career', 'terms'], { 'a/b~c': [] }),
      ['pages', '0'],
      null,
    );
    expect(readCareerFile(worse)).toEqual({
      fault: [
        '/words/more is missing; it should be text',
        '/pages/0 should be an object, not null',
        '/career/terms/a~1b~0c should be an object, not a list',
        '/career/chapters/0/title should be text, not 7',
      ].join('\n'),
    });
    expect(readCareerFile(null)).toEqual({ fault: 'the value should be an object, not null' });
    const later = replaced(file, ['format'], 2);
    expect(readCareerFile(later)).toEqual({ fault: '/format should be 1, not 2' });
  });

  test('points to the wrong value inside a text with marks', () => {
    const text = [{ kind: 'em', children: [{ kind: 'text', text: 7 }] }];
    const changed = replaced(files[0], ['career', 'person', 'summary'], text);
    expect(readCareerFile(changed)).toEqual({
      fault: '/career/person/summary/0/children/0/text should be text, not 7',
    });
  });

  test('lists at most 20 faults, and counts the rest', () => {
    const chapters = Array.from({ length: 30 }, () => 7);
    const read = readCareerFile(replaced(files[0], ['career', 'chapters'], chapters));
    const lines = 'fault' in read ? read.fault.split('\n') : [];
    expect(lines).toHaveLength(21);
    expect(lines.at(-1)).toBe('and 10 more');
  });

  test('reports a value with too much nesting', () => {
    let deep: unknown = 'x';
    for (let level = 0; level < 100_000; level++) deep = [{ kind: 'em', children: deep }];
    const changed = replaced(files[0], ['career', 'person', 'summary'], deep);
    expect(readCareerFile(changed)).toEqual({ fault: 'it is nested too deeply' });
  });

  test('ignores __proto__ keys', () => {
    const terms = JSON.parse('{"__proto__":{"name":"x","means":"y"},"known":{"name":"x","means":"y"}}');
    const changed = replaced(files[0], ['career', 'terms'], terms);
    expect(Object.keys(readShape(shapes, changed).career.terms)).toEqual(['known']);
    expect(({} as { name?: string }).name).toBeUndefined();
  });

  test('drops fields that the schema does not name', () => {
    const changed = replaced(files[0], ['career', 'person', 'unheard'], 'of');
    expect(readShape(shapes, changed)).toEqual(files[0]);
  });
});
