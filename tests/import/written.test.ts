import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { check } from '#career/check.ts';
import { loadContent } from '#publish/content.ts';
import { readContent } from '#publish/readContent.ts';
import { imported, madeOf, strangers } from './importing.ts';

/** Texts that are easy to format wrong: quotes, widths, letters of two columns, keys that need quotes. */
const awkward = {
  basics: {
    name: "O'Hara",
    label: 'The "best"',
    summary: `It's "both" ${'word '.repeat(30)}`,
    email: 'a@example.org',
    location: { city: '東京'.repeat(20) },
  },
  work: Array.from({ length: 12 }, (_, n) => ({
    name: `Place ${n}`,
    position: 'x'.repeat(70 + n),
    description: '語'.repeat(38 + n),
    startDate: '2020',
    endDate: n % 2 ? '' : '2021',
    summary: 'y'.repeat(80 + n),
    highlights: n % 3 ? ['one'] : ['two 2', 'z'.repeat(90)],
  })),
  skills: [
    { name: 'a', keywords: Array.from({ length: 30 }, (_, n) => `skill ${n}`) },
    { name: 'b' },
    { name: 'c'.repeat(88), level: 'd' },
  ],
  interests: [
    { name: 'e\u0301'.repeat(40), keywords: ['f'.repeat(44)] },
    { name: '🙂'.repeat(40), keywords: ['g'.repeat(20)] },
  ],
  languages: [{ language: 'h' }],
  awards: [{ title: 'i'.repeat(99) }],
};

const files: readonly (readonly [string, string])[] = [
  ...strangers,
  ['awkward.json', JSON.stringify(awkward)],
  ['empty.json', '{}'],
  [
    'hindi.json',
    JSON.stringify({ basics: { name: 'आशा', summary: 'मैं एक अभियंता हूँ' }, work: [{ name: 'कंपनी' }] }),
  ],
  ['page.md', '# A\n\nOne *two* `three` [four](https://example.org).\n\n## B\n\nFive.'],
];
const run = promisify(execFile);
const made = new Map(
  files.flatMap(([name, text]) =>
    [false, true].map((achievements) => [
      `${name}${achievements ? ', with achievements' : ''}`,
      madeOf(imported(text, name, { achievements })),
    ]),
  ),
);
let folder = '';
const folderOf = (name: string) => join(folder, name.replace(/\W+/g, '-'));

beforeAll(() => {
  mkdirSync('.cache', { recursive: true });
  folder = mkdtempSync(join('.cache', 'imported-'));
  for (const [name, { career }] of made) {
    mkdirSync(folderOf(name));
    writeFileSync(join(folderOf(name), 'career.ts'), career);
  }
  writeFileSync(
    join(folder, 'tsconfig.json'),
    JSON.stringify({ extends: '../../tsconfig.json', include: ['*/career.ts'], exclude: [] }),
  );
  writeFileSync(
    join(folder, 'biome.json'),
    JSON.stringify({
      root: true,
      formatter: { indentStyle: 'space', indentWidth: 2, lineWidth: 110 },
      javascript: { formatter: { quoteStyle: 'single' } },
    }),
  );
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('a career.ts from an import', () => {
  test('has the project’s formatting', async () => {
    const biome = run(
      process.execPath,
      [
        '../../node_modules/@biomejs/biome/bin/biome',
        'format',
        ...[...made.keys()].map((name) => join(folderOf(name), 'career.ts').slice(folder.length + 1)),
      ],
      {
        cwd: folder,
      },
    );
    const said = await biome.then(
      () => '',
      ({ stdout, stderr }) => stdout + stderr,
    );
    expect(said).toBe('');
  });

  test('compiles', async () => {
    const tsc = run(process.execPath, ['node_modules/typescript/bin/tsc', '--noEmit', '--project', folder]);
    expect(
      await tsc.then(
        () => '',
        ({ stdout }) => stdout,
      ),
    ).toBe('');
  });

  test.each([...made.keys()])('loads as the imported career, and passes the check: %s', async (name) => {
    const { career, files: found } = await loadContent(folderOf(name));
    expect(career).toEqual(made.get(name)?.written.career);
    expect(check(career).filter(({ severity }) => severity === 'error')).toEqual([]);
    const { published, report } = await readContent(folderOf(name), {
      load: async () => ({ career, site: {}, files: found, sources: [] }),
    });
    expect(report).not.toMatch(/ error /);
    expect(published).toBeDefined();
  });

  test('has only a few comments', () => {
    const lines = made.get('richard.resume.json')?.career ?? made.get('sample.resume.json')?.career ?? '';
    expect(lines.match(/^ *\/\/ /gm)?.length).toBeLessThan(4);
  });
});
