import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { copyProject, edit, runIn } from '../../copies.ts';

/** A test in the copy of where the new field is found. The copy's compiler reads it, too. */
const trial = `import { expect, test } from 'vitest';
import { check } from '#career/check.ts';
import { readAlong } from '#career/check/reading.ts';
import { careerShape } from '#career/model/career.ts';
import { publish } from '#career/published.ts';
import { careerJson, careerSchema } from '#publish/outputs/careerFile.ts';
import { sourceOf } from '#publish/outputs/output.ts';
import { vocabulariesOf } from '#publish/verify/vocabularies.ts';
import { fieldTables } from './content/fieldTables.ts';
import { everyField, withValue } from './model/everyField.ts';

const { career, leaves } = everyField();
const { path, mark = '' } = leaves.find(({ name }) => name === 'chapters.*.motto')!;
const codes = (value: unknown) => check(withValue(career, path, value)).map(({ code }) => code);

test('is checked', () => {
  expect(mark).not.toBe('');
  expect(check(career)).toEqual([]);
  expect(codes(7)).toEqual(['wrong-type']);
  expect(codes('x')).toEqual(['told-unsourced']);
  expect(codes({ text: '[x](chapter:nowhere)', facts: ['facts-a'] })).toEqual(['reference-unknown']);
});

test('is published as prose, with a type', () => {
  const [chapter] = publish(career).chapters;
  const motto: string | readonly object[] | undefined = chapter?.motto;
  expect(JSON.stringify(motto)).toContain(mark);
  expect(JSON.stringify(motto)).not.toContain('facts');
});

test('is in career.json and in its schema', () => {
  expect(careerJson(sourceOf(publish(career), {}))).toContain(mark);
  expect(JSON.parse(careerSchema()).properties.career.properties.chapters.items.properties).toHaveProperty('motto');
});

test('is an opening in the vocabularies of the gate', () => {
  const { openings, structured } = vocabulariesOf(career, {});
  expect(openings.join()).toContain(mark);
  expect(structured.join()).not.toContain(mark);
});

test('is among the prose texts of the career', () => {
  const texts = readAlong(careerShape, career).texts.filter(({ as }) => as === 'prose');
  expect(texts.some(({ text }) => text.includes(mark))).toBe(true);
});

test('is in the tables of content/README.md', () => {
  expect(fieldTables()).toMatch(/\\| \`motto\` .*A trial\\./);
});
`;

let copy = '';
beforeAll(() => {
  copy = copyProject();
});
afterAll(() => {
  rmSync(copy, { recursive: true });
});

test('a new field needs two lines, one in its type and one in the table, and the compiler asks for the second', () => {
  const compile = () => runIn(copy, 'node_modules/typescript/bin/tsc', '--pretty', 'false');
  edit(copy, 'src/career/career.ts', (text) =>
    text.replace('  readonly resumeTitle?: string;\n', '$&  readonly motto?: Told<F>;\n'),
  );
  expect(compile().said).toMatch(
    /^src\/career\/model\/chapter\.ts\(\d+,\d+\): error TS\d+: [^\n]*'motto'[^\n]*\n$/,
  );

  edit(copy, 'src/career/model/chapter.ts', (text) =>
    text.replace(/( {2}highlights: )/, "  motto: { is: told, on: [], shows: 'A trial.' },\n$1"),
  );
  writeFileSync(join(copy, 'tests/trial.test.ts'), trial);
  expect(compile()).toEqual({ isWell: true, said: '' });

  const tests = runIn(copy, 'node_modules/vitest/vitest.mjs', 'run', 'tests/trial.test.ts');
  expect(tests.isWell, tests.said).toBe(true);
  expect(tests.said).toMatch(/6 passed/);

  // Nothing shows it, and somebody must state why.
  const walk = runIn(
    copy,
    'node_modules/vitest/vitest.mjs',
    'run',
    'tests/model',
    'tests/content/readme.test.ts',
  );
  expect(walk.said).toContain('that no page shows is in the list of such fields');
  expect(walk.said).toContain('A field has changed. Run THROUGHLINE_WRITE=yes');
  expect(walk.said).toMatch(/Tests .*2 failed/);
}, 600_000);
