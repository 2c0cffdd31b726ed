import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { pagesOf } from '#publish/pages.ts';
import { readContent } from '#publish/readContent.ts';
import { inFolder, readingFor, readingOf } from '../content-faults/folder.ts';

describe('an undefined field', () => {
  test.each([
    ['a chapter', { chapters: { first: undefined } }],
    ['a paragraph', { chapters: { first: { title: 'F', story: { p1: undefined } } } }],
    ['a summary', { person: { headline: 'M', summary: undefined }, chapters: {} }],
    [
      'a term, a technology and a system',
      { chapters: {}, terms: { t: undefined }, technologies: { u: undefined }, systems: { v: undefined } },
    ],
    [
      'an achievement, and a metric',
      {
        chapters: { first: { title: 'F', story: { p1: 'x' } } },
        achievements: { a: undefined, b: { claim: 'x', done: 'x', evidence: ['p1'], metric: undefined } },
      },
    ],
  ])('is absent: %s', async (_, career) => {
    const { published, report } = await readContent('content', {
      load: async () => ({
        career: { person: { headline: 'M' }, ...career },
        site: {},
        files: [],
        sources: [],
      }),
    });
    expect(report).not.toContain(' error ');
    expect(JSON.stringify(published)).toContain('"headline":"M"');
  });
});

describe('the bytes of a content folder', () => {
  const source = `import { story } from './story.ts';
export const career = {
  person: { headline: 'Miller' },
  chapters: {
    first: { title: 'Première ₹', story },
  },
};
`;
  const story = 'export const story = {\n  one: `The first line,\n  and the second.`,\n};\n';
  const hashOf = async (change: (text: string) => string) => {
    const { published, report } = await readingFor({
      'career.ts': change(source),
      'story.ts': change(story),
    });
    expect(report).toBe('');
    return createHash('sha256')
      .update(JSON.stringify(await pagesOf(published!.career, {})))
      .digest('hex');
  };

  test('may have a byte order mark, other line ends, tabs or no last line end without effect', async () => {
    const plain = await hashOf((text) => text);
    const changes: readonly ((text: string) => string)[] = [
      (text) => `\ufeff${text}`,
      (text) => text.replaceAll('\n', '\r\n'),
      (text) => text.replaceAll('\n', '\r'),
      (text) => text.trimEnd(),
      (text) => text.replace(/^( {2})+(?=\S*:)/gm, (indent) => '\t'.repeat(indent.length / 2)),
    ];
    for (const change of changes) {
      expect(change(source)).not.toBe(source);
      expect(await hashOf(change)).toBe(plain);
    }
  });

  test('do not count a byte order mark as a column', async () => {
    const { lines } = await readingFor({
      'career.ts': '\ufeffexport const career = { person: 3, chapters: {} };',
    });
    expect(lines[0]).toMatch(/^content\/career\.ts:1:33 error wrong-type \/person: /);
  });

  const latin = Buffer.from(source.replace('₹', 'x'), 'latin1');
  const wide = Buffer.from(`\ufeff${source}`, 'utf16le');
  test.each<[string, Uint8Array, string]>([
    [
      'Latin-1',
      latin,
      '5:27 error file-unreadable: The file is not UTF-8 text: it contains the byte 0xE8 here.',
    ],
    ['UTF-16, little end first', wide, '1:1 error file-unreadable: The file is UTF-16 text, not UTF-8.'],
    [
      'UTF-16, big end first',
      Buffer.from(wide).swap16(),
      '1:1 error file-unreadable: The file is UTF-16 text, not UTF-8.',
    ],
    [
      'UTF-16 without a mark',
      Buffer.from('export const x = 1;', 'utf16le'),
      '1:2 error file-unreadable: The file contains the character U+0000',
    ],
    [
      'UTF-8 cut off in a character',
      Buffer.from(source).subarray(0, Buffer.from(source).indexOf('₹') + 2),
      '5:31 error file-unreadable: The file is not UTF-8 text',
    ],
  ])('are rejected in %s, in any file', async (_, bytes, words) => {
    const own = await readingFor({ 'career.ts': bytes, 'story.ts': story });
    expect(own.lines.filter((line) => line.startsWith(`content/career.ts:${words}`))).toHaveLength(1);
    const imported = await readingFor({ 'career.ts': source, 'story.ts': bytes });
    expect(imported.published).toBeUndefined();
    expect(imported.lines.filter((line) => line.startsWith(`content/story.ts:${words}`))).toHaveLength(1);
  });

  test('keep the owner’s replacement characters', async () => {
    const { published } = await readingFor({ 'career.ts': source.replace('₹', '\ufffd'), 'story.ts': story });
    expect(published?.career.chapters[0]?.title).toBe('Première \ufffd');
  });
});

describe('a content folder that cannot run', () => {
  const sound = "export const career = { person: { headline: 'x' }, chapters: {} };\n";
  test.each<[string, Readonly<Record<string, string>>, string]>([
    [
      'has a mistake of syntax',
      { 'career.ts': 'export const career = {\n  a: 1,,\n};' },
      'career.ts:2:8 error file-unreadable: The file is not valid TypeScript. ',
    ],
    [
      'lacks a comma',
      { 'career.ts': "export const career = {\n  a: 'https://x'\n  b: 2,\n};" },
      "career.ts:2:17 error file-unreadable: The file is not valid TypeScript. A comma is missing after “a: 'https://x'”. (Expected `,` or `}` but found `Identifier`.) Write it there.",
    ],
    [
      'lacks a comma before a comment, and another one further on',
      {
        'career.ts':
          "export const career = {\n  a: ['x', // both, //\n\n  'y' /* z */ 'z'],\n  b: 2\n  c: 3 };",
      },
      "career.ts:4:6 error file-unreadable: The file is not valid TypeScript. A comma is missing after “'y'”. ",
    ],
    [
      'has something else where a comma could stand',
      { 'career.ts': 'export const career = {\n  a: 1;\n};' },
      'career.ts:2:7 error file-unreadable: The file is not valid TypeScript. Expected `,` or `}` but found `;`. Look just before',
    ],
    [
      'imports JSON that lacks a comma',
      { 'career.ts': `${sound}import './a.json';`, 'a.json': '{\n"a": 1\n"b": 2 }' },
      'a.json:2:7 error file-unreadable: The file is not valid JSON. A comma is missing after “"a": 1”. ',
    ],
    [
      'imports one that has',
      { 'career.ts': `${sound}import './a.ts';`, 'a.ts': '\n  ]' },
      'a.ts:2:3 error file-unreadable: The file is not valid TypeScript. ',
    ],
    [
      'imports JSON that is none',
      { 'career.ts': `${sound}import './a.json';`, 'a.json': '{\n"a": }' },
      'a.json:2:6 error file-unreadable: The file is not valid JSON. ',
    ],
    [
      'has such a site',
      { 'career.ts': sound, 'site.ts': 'export const site = {' },
      'site.ts:1:22 error file-unreadable: ',
    ],
    [
      'imports what is not there',
      { 'career.ts': `${sound}\nimport { x } from './none.ts';` },
      'career.ts:3:19 error file-unreadable: The imported file “./none.ts” does not exist. Create it, or correct its name.',
    ],
    [
      'exports no career',
      { 'career.ts': 'export const carer = {};' },
      'career.ts error file-unreadable: It cannot be run. content/career.ts exports no `career`.',
    ],
    [
      'exports no site',
      { 'career.ts': sound, 'site.ts': 'export const sites = {};' },
      'site.ts error file-unreadable: It cannot be run. content/site.ts exports no `site`.',
    ],
    [
      'has no career.ts',
      { 'site.ts': 'export const site = {};' },
      'career.ts error file-unreadable: content/career.ts does not exist,',
    ],
    [
      'has a folder of that name',
      { 'career.ts/x': '' },
      'career.ts error file-unreadable: This is a folder, not a file.',
    ],
    [
      'is empty of all but a comment',
      { 'career.ts': '// nothing yet' },
      'career.ts error file-unreadable: It cannot be run. content/career.ts exports no `career`.',
    ],
    [
      'throws words',
      { 'career.ts': "throw 'no\\u001b[31m\\u0007 way\\nat all';" },
      'career.ts error file-unreadable: It cannot be run. no\\u{0007} way',
    ],
    [
      'throws nothing',
      { 'career.ts': 'throw undefined;' },
      'career.ts error file-unreadable: It cannot be run. undefined',
    ],
    [
      'throws when it is looked at',
      {
        'career.ts':
          "export const career = { get person(): string { throw new Error('No'); }, chapters: {} };",
      },
      'career.ts:',
    ],
    [
      'throws what has no words',
      { 'career.ts': 'throw Object.create(null);' },
      'career.ts error file-unreadable: It cannot be run. It threw a value without a message.',
    ],
  ])('%s: is rejected', async (_, files, line) => {
    const { published, lines } = await readingFor(files);
    expect(published).toBeUndefined();
    expect(lines).toHaveLength(1);
    expect(lines[0]?.startsWith(`content/${line}`), lines[0]).toBe(true);
  });

  test('names the file that throws', async () => {
    const { lines } = await readingFor({
      'career.ts': "import { x } from './part.ts';\nexport const career = { x };\n",
      'part.ts':
        "interface Long {\n  a: number;\n}\n\nconst read = (): Long => {\n  throw new Error('Oh no');\n};\nexport const x = read();\n",
    });
    expect(lines).toHaveLength(1);
    // The test runner gives the lines of the transformed source; tests/cli tests the true ones.
    expect(lines[0]).toMatch(/^content\/part\.ts:\d+:\d+ error file-unreadable: It cannot be run\. Oh no$/);
  });

  test('is reported as missing or as a file', async () => {
    const gone = await inFolder({ x: '' }, (folder) => readingOf(`${folder}/none`));
    expect(gone.report).toMatch(
      /^content\/career\.ts error file-unreadable: The content folder content does not exist\. /,
    );
    const file = await inFolder({ x: '' }, (folder) => readingOf(`${folder}/x`));
    expect(file.report).toContain('is a file, not a content folder.');
  });

  test('reports repeated and reserved keys in a literal', async () => {
    const { lines, published } = await readingFor({
      'career.ts': `export const career = {
  person: { headline: 'x', 'headline': 'y' },
  chapters: { __proto__: { a: { title: 'x', story: {} } } },
};
`,
    });
    expect(published).toBeUndefined();
    expect(lines.map((line) => line.split(' ').slice(0, 3).join(' '))).toEqual([
      'content/career.ts:2:28 error key-repeated:',
      'content/career.ts:3:15 error key-reserved:',
      'content/career.ts:3:13 error wrong-type',
    ]);
    expect(lines[0]).toContain('The key “headline” already exists at content/career.ts:2:13.');
  });

  test('reports a Map instead of an object', async () => {
    const { lines } = await readingFor({
      'career.ts': "export const career = { person: { headline: 'x' }, chapters: new Map([['a', {}]]) };",
    });
    expect(lines[0]).toMatch(
      /^content\/career\.ts:1:62 error wrong-type \/chapters: Found an object of the kind “Map” here\./,
    );
  });

  test('rejects the id __proto__', async () => {
    const { lines } = await readingFor({
      'career.ts':
        "export const career = { person: { headline: 'x' }, chapters: { ['__proto__']: { title: 'x', story: {} } } };",
    });
    expect(
      lines.filter((line) => / error /.test(line)).map((line) => line.split(' ').slice(0, 4).join(' ')),
    ).toEqual(['content/career.ts:1:65 error id-shape /chapters/__proto__:']);
    expect(({} as { title?: string }).title).toBeUndefined();
  });
});
