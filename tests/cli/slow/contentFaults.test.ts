import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const program = join('src', 'cli', 'throughline.js');
const broken = `import { defineCareer } from '#career/career.ts';

export const career = defineCareer({
  person: { headline: '' },
  chapters: { first: { title: 'First', period: { from: '2023-02-30' }, story: {} } },
});
`;

// Inside the project: a build writes nowhere else, and #career is known there alone.
let root = '';
let content = '';
beforeAll(() => {
  mkdirSync('.cache', { recursive: true });
  root = relative(process.cwd(), mkdtempSync(join(process.cwd(), '.cache', 'faults-')));
  content = join(root, 'content');
  mkdirSync(content);
  writeFileSync(join(content, 'career.ts'), broken);
});
afterAll(() => {
  rmSync(root, { recursive: true });
});

const run = (...words: string[]) => spawnSync(process.execPath, [program, ...words], { encoding: 'utf8' });
const places = (text: string) => text.match(/^\S+:\d+:\d+ error \S+/gm)?.map((line) => basename(line));

// Each starts a program of its own, which takes as long as the machine is busy.
describe('throughline, on a content folder with faults', { timeout: 120_000 }, () => {
  const expected = ['career.ts:4:23 error text-empty', 'career.ts:5:56 error date-impossible'];

  test('career: says them all and ends with 1', () => {
    const { status, stdout, stderr } = run('career', '--content', content);
    expect([status, stderr, places(stdout)]).toEqual([1, '', expected]);
    expect(stdout).toMatch(/\n2 errors and 1 warning\.\n$/);
  });

  test('build: ends with 1, leaves the last build as it was, and nothing half written beside it', () => {
    const out = join(root, 'out');
    mkdirSync(join(out, 'assets'), { recursive: true });
    writeFileSync(join(out, '404.html'), 'the last build');
    const before = readdirSync(root, { recursive: true }).sort();
    const { status, stdout, stderr } = run('build', '--content', content, '--out', out);
    expect([status, stdout, places(stderr)]).toEqual([1, '', expected]);
    expect(readdirSync(root, { recursive: true }).sort()).toEqual(before);
    expect(readFileSync(join(out, '404.html'), 'utf8')).toBe('the last build');
  });

  test('build: makes no folder where there was none', () => {
    const fresh = join(root, 'fresh');
    expect(run('build', '--content', content, '--out', fresh).status).toBe(1);
    expect(existsSync(fresh)).toBe(false);
    expect(readdirSync(root).sort()).toEqual(['content', 'out']);
  });

  test('career: says in which line of the sources a file throws', () => {
    const source = `interface Long {\n  a: number;\n}\nconst read = (): Long => {\n  throw new Error('Oh no');\n};\n`;
    writeFileSync(join(content, 'career.ts'), `${source}export const career = read();\n`);
    const { status, stdout } = run('career', '--content', content);
    writeFileSync(join(content, 'career.ts'), broken);
    expect([status, stdout.replaceAll('\\', '/')]).toEqual([
      1,
      `${content.replaceAll('\\', '/')}/career.ts:5:9 error file-unreadable: It cannot be run. Oh no\n`,
    ]);
  });

  test.each(['await new Promise(() => {});', 'process.exit(0);'])(
    '%s: is said to end the program',
    (words) => {
      writeFileSync(join(content, 'career.ts'), `${words}\nexport const career = {};\n`);
      const { status, stderr } = run('career', '--content', content);
      writeFileSync(join(content, 'career.ts'), broken);
      expect(status).toBe(1);
      expect(stderr).toContain(
        'career.ts error file-unreadable: It waits for what never comes, or ends the program',
      );
    },
  );

  test('start with a port that is none: says so before it builds', () => {
    const { status, stderr } = run('start', '--port', 'abc');
    expect([status, stderr]).toEqual([
      1,
      '--port “abc” is no whole number from 1 to 65535. Write --port 4173, for instance.\n',
    ]);
  });
});
