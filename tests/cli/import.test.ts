import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { exportCommand } from '#cli/exportResume.ts';
import { importCommand } from '#cli/import.ts';
import { careerOf, importedJson, madeOf, resumeOf } from '../import/importing.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'import-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const at = (...path: readonly string[]) => join(folder, ...path);
const read = (...path: readonly string[]) => readFileSync(at(...path), 'utf8');
const resume = {
  basics: { name: 'Ada', label: 'Potter', pronouns: 'she' },
  work: [{ name: 'Acme', highlights: ['Fired 40 pots'] }],
};

/** Imports a file in the folder, and returns exit code and output. */
async function run(
  file: string,
  options: { readonly into?: string; readonly over?: boolean; readonly achievements?: boolean } = {},
) {
  let output = '';
  const code = await importCommand(
    at(file),
    { into: at('mine'), over: false, achievements: false, ...options },
    (text) => {
      output += text;
    },
  );
  return { code, output };
}
const write = (name: string, content: string | Uint8Array = JSON.stringify(resume)) =>
  writeFileSync(at(name), content);

describe('importCommand(path, options)', () => {
  test('writes the career and imported.json, and prints the next steps', async () => {
    write('cv.json');
    const { code, output } = await run('cv.json');
    expect(code).toBe(0);
    expect(readdirSync(at('mine')).toSorted()).toEqual(['career.ts', 'imported.json']);
    expect(read('mine', 'career.ts')).toBe(madeOf(importedJson(resume)).career);
    expect(output).toContain('cv.json is a JSON Resume. Read: organisations 1, chapters 1.');
    expect(output).toContain('  /basics: “pronouns”');
    expect(output).toMatch(/npm run career -- --content \S*mine /);
    expect(output).toMatch(/npm start -- --content \S*mine /);
  });

  test('writes to a new folder if a career exists, and keeps that career', async () => {
    write('cv.json');
    await run('cv.json');
    writeFileSync(at('mine', 'career.ts'), 'mine');
    const { output } = await run('cv.json');
    expect(read('mine', 'career.ts')).toBe('mine');
    expect(existsSync(at('mine-2', 'career.ts'))).toBe(true);
    expect(output).toContain('already contains a career');
    await run('cv.json', { into: `${at('mine')}/` });
    expect(existsSync(at('mine-3', 'career.ts'))).toBe(true);
  });

  test('replaces a career only with --over, and keeps each earlier one', async () => {
    write('cv.json');
    write('about.md', '# A\n\nOne.');
    await run('cv.json');
    writeFileSync(at('mine', 'career.ts'), 'first');
    expect((await run('cv.json', { over: true })).output).toContain('career.before.ts');
    expect(read('mine', 'career.before.ts')).toBe('first');
    await run('about.md', { over: true });
    // The earlier import does not belong to the new career.
    expect(readdirSync(at('mine')).toSorted()).toEqual([
      'career.before-2.ts',
      'career.before.ts',
      'career.ts',
      'imported.before-2.json',
      'imported.before.json',
    ]);
  });

  test('makes achievements from highlights with a figure if asked to, and lists them', async () => {
    write('cv.json');
    const { output } = await run('cv.json', { achievements: true });
    expect(read('mine', 'career.ts')).toContain("done: 'Fired 40 pots'");
    expect(output).toContain('Became an achievement: Fired 40 pots');
    expect(careerOf(resume)).not.toHaveProperty('achievements');
  });

  test('writes nothing if reading fails, not even a folder', async () => {
    write('cv.json', '{"work":[}');
    const { code, output } = await run('cv.json');
    expect([code, existsSync(at('mine'))]).toEqual([1, false]);
    expect(output).toMatch(
      /^(cv\.json:1:1\d error syntax: .*\n)+No file was written\. Correct the errors, and import again\.\n$/,
    );
  });

  test('keeps the career with --over if reading fails', async () => {
    mkdirSync(at('mine'));
    writeFileSync(at('mine', 'career.ts'), 'mine');
    write('cv.json', '[]');
    expect((await run('cv.json', { over: true })).code).toBe(1);
    expect(readdirSync(at('mine'))).toEqual(['career.ts']);
  });

  test.each([
    ['missing.json', 'does not exist'],
    ['.', 'no file of a LinkedIn export'],
  ])('explains what is wrong with %s', async (name, words) => {
    const { code, output } = await run(name);
    expect([code, output]).toEqual([1, expect.stringContaining(words)]);
  });

  test('reads a folder of a LinkedIn export, and follows no symbolic links out of it', async () => {
    mkdirSync(at('export', 'inner'), { recursive: true });
    writeFileSync(at('export', 'inner', 'Positions.csv'), 'Title\nPotter\n');
    writeFileSync(at('export', 'messages.csv'), 'x\nprivate words\n');
    write('Skills.csv', 'Name\nsecret\n');
    symlinkSync(at('Skills.csv'), at('export', 'Skills.csv'));
    symlinkSync(at('export'), at('export', 'inner', 'round'));
    const { code, output } = await run('export');
    expect(code).toBe(0);
    expect(output).toContain('Opened: inner/Positions.csv.');
    expect(read('mine', 'career.ts') + read('mine', 'imported.json') + output).not.toMatch(
      /secret|private words/,
    );
  });
});

describe('exportCommand(folder, options)', () => {
  const surroundings = (career: unknown) => ({
    load: async () => ({ career, site: {}, files: ['career.ts'], sources: [] }),
  });
  const run = async (career: unknown, options: { readonly over?: boolean } = {}) => {
    let output = '';
    const code = await exportCommand(
      folder,
      { file: at('out.json'), over: false, ...options },
      surroundings(career),
      (text) => {
        output += text;
      },
    );
    return { code, output };
  };

  test('writes the career with the data from imported.json', async () => {
    const made = madeOf(importedJson(resume));
    writeFileSync(at('career.ts'), made.career);
    writeFileSync(at('imported.json'), made.imported ?? '');
    expect((await run(made.written.career)).code).toBe(0);
    expect(JSON.parse(read('out.json'))).toEqual(resume);
    const changed = { ...made.written.career, person: { ...made.written.career.person, headline: 'Glazer' } };
    expect((await run(changed)).output).toContain('already exists');
    await run(changed, { over: true });
    expect(JSON.parse(read('out.json'))).toEqual({
      ...resume,
      basics: { ...resume.basics, label: 'Glazer' },
    });
  });

  test('writes only the career if nothing was imported', async () => {
    writeFileSync(at('career.ts'), 'export const career = {};');
    await run({ person: { headline: 'x' }, chapters: { a: { title: 'A', role: 'B' } } });
    expect(JSON.parse(read('out.json'))).toMatchObject({ basics: { label: 'x' }, work: [{ position: 'B' }] });
  });

  test('writes nothing if the career has errors, or if imported.json is broken', async () => {
    writeFileSync(at('career.ts'), 'export const career = {};');
    expect((await run({})).code).toBe(1);
    writeFileSync(at('imported.json'), '{');
    const career = { person: { headline: 'x' }, chapters: {} };
    expect(await run(career)).toEqual({ code: 1, output: expect.stringContaining('cannot be read') });
    expect(existsSync(at('out.json'))).toBe(false);
    expect(resumeOf(careerOf({}))).toBeDefined();
  });
});

test('no file in src/publish refers to imported.json or to the import', () => {
  const sources = readdirSync('src/publish', { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  expect(
    sources.filter((entry) =>
      /imported\.json|#import\//.test(readFileSync(join(entry.parentPath, entry.name), 'utf8')),
    ),
  ).toEqual([]);
});
