import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { reportOf } from '#career/check/report.ts';
import { careerCommand } from '#cli/career.ts';
import type { Surroundings } from '#publish/readContent.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'career-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** Runs the command on career.ts (and site.ts) with the values that they load as; returns exit code and output. */
async function run(
  source: string | Uint8Array,
  career: unknown,
  site: unknown = {},
  load?: Surroundings['load'],
) {
  writeFileSync(join(folder, 'career.ts'), source);
  let output = '';
  const code = await careerCommand(
    folder,
    { load: load ?? (async () => ({ career, site, files: ['career.ts'], sources: [] })) },
    (text) => {
      output += text;
    },
  );
  return {
    code,
    output: output.replaceAll(relative(process.cwd(), folder).replaceAll('\\', '/'), 'content'),
  };
}

describe('careerCommand(contentFolder)', () => {
  test('prints the problems, one a line, then possible additions, then the counts', async () => {
    const source = `export const career = defineCareer({
  person: { headline: 'x' },
  chapters: {
    first: {
      title: 'First', unstated: { year: 'No year is named.' }, colour: 'red',
      period: { from: '2023-02-30' }, story: {} } },
});
`;
    const chapters = {
      first: {
        title: 'First',
        unstated: { year: 'No year is named.' },
        colour: 'red',
        period: { from: '2023-02-30' },
        story: {},
      },
    };
    const { code, output } = await run(source, { person: { headline: 'x' }, chapters });
    expect(code).toBe(1);
    // The rest of that list grows with the model.
    expect(output.replace(/(fields: label), [\w, ]*/, '$1, …')).toBe(
      'content/career.ts:5:64 error unknown-key /chapters/first/colour: There is no field “colour” here. The site ignores unknown fields, so this content would be lost. Rename it or remove it. Possible fields: label, ….\n' +
        'content/career.ts:6:23 error date-impossible /chapters/first/period/from: “2023-02-30” is not a date in the calendar. The site can sort and show only real dates. Correct it, or leave out the part that you do not know.\n' +
        'content/career.ts:6:46 warning story-empty /chapters/first/story: The story is empty. The chapter would be a heading with nothing under it. Write its first paragraph, or remove `story` to make the chapter only a stop on the line.\n' +
        'content/career.ts:5:41 could be added: year. No year is named.\n' +
        '2 errors and 1 warning.\n',
    );
  });

  test('exits with 0 if there are only warnings, or no problems', async () => {
    const source = "export const career = { person: { headline: 'x' }, chapters: {} };";
    const career = { person: { headline: 'x' }, chapters: {} };
    const { code, output } = await run(source, career);
    expect([code, output.endsWith('\nNo problems found.\n')]).toEqual([0, true]);
    const hidden = await run(source, { ...career, person: { headline: 'x', private: ['name'] } });
    expect(hidden.code).toBe(0);
    expect(hidden.output).toMatch(/warning private-absent [\s\S]*\n0 errors and 1 warning\.\n$/);
  });

  test('suggests common fields that the career lacks, and none to a complete career', async () => {
    const source = "export const career = { person: { headline: 'x' }, chapters: {} };";
    const { output } = await run(source, { person: { headline: 'x' }, chapters: {} });
    expect(output.match(/could be added: [^.]*/g)).toEqual(
      ['name', 'email, phone or links', 'summary', 'chapters', 'achievements', 'address'].map(
        (what) => `could be added: ${what}`,
      ),
    );
    expect(output).toMatch(/^content\/career\.ts:1:33 could be added: name\. /);
    const person = { headline: 'x', name: 'Ada Brandt', phone: '+49 30 1', summary: 'I fire.' };
    const first = { title: 'First', story: { p: 'I fired.' } };
    const achievements = { a: { claim: 'Fired', done: 'I fired.', evidence: ['p'] } };
    const address = 'https://example.org/';
    const dated = { first: { ...first, period: { from: '2019' } } };
    const all = { person, chapters: dated, achievements };
    expect((await run('x', all, { address })).output).toBe('No problems found.\n');
    expect((await run('x', { ...all, chapters: { first } }, { address })).output).toMatch(
      /could be added: period\. .*\nNo problems found\.\n$/,
    );
  });

  test('reports problems of the site at site.ts', async () => {
    writeFileSync(join(folder, 'site.ts'), "export const site = { color: 'red' };");
    const career = { person: { headline: 'x' }, chapters: {} };
    const { code, output } = await run('export const career = {};', career, { color: 'red' });
    expect(code).toBe(1);
    expect(output).toMatch(/^content\/site\.ts:1:30 error color-shape \/color: /);
  });

  test('reports a file that does not parse, is not UTF-8 or throws, in one line', async () => {
    const broken = await run('export const career = {\n  a: 1,,\n};', {});
    expect(broken.code).toBe(1);
    expect(broken.output).toMatch(/^content\/career\.ts:2:8 error file-unreadable: .+\n$/);
    const bytes = await run(new Uint8Array([0x2f, 0x2f, 0xe9, 0x0a]), {});
    expect(bytes).toEqual({
      code: 1,
      output:
        'content/career.ts:1:3 error file-unreadable: The file is not UTF-8 text: it contains the byte 0xE9 here. Save it as UTF-8 in your editor.\n',
    });
    const throwing = await run('throw 1;', {}, {}, () => Promise.reject(new Error('Oh no\n  at somewhere')));
    expect(throwing).toEqual({
      code: 1,
      output: 'content/career.ts error file-unreadable: It cannot be run. Oh no\n',
    });
  });
});

describe('reportOf(problems, locate)', () => {
  test('omits an unknown place', () => {
    const problem = { code: 'c', severity: 'error', pointer: '', what: 'A.', why: 'B.', todo: 'C.' } as const;
    expect(reportOf([problem], () => undefined)).toBe('error c /: A. B. C.\n');
    expect(reportOf([], () => undefined)).toBe('');
  });
});
