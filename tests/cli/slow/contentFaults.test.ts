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
const sound = broken.replace("''", "'Miller'").replace('02-30', '02-28');

// Inside the project, because a build writes only there, and only there #career resolves.
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

// Each test starts a program, which takes longer on a busy machine.
describe('throughline, on a content folder with faults', { timeout: 120_000 }, () => {
  const expected = ['career.ts:4:23 error text-empty', 'career.ts:5:56 error date-impossible'];

  test('career: reports all faults and exits with 1', () => {
    const { status, stdout, stderr } = run('career', '--content', content);
    expect([status, stderr, places(stdout)]).toEqual([1, '', expected]);
    expect(stdout).toMatch(/\n2 errors and 1 warning\.\n$/);
  });

  test('build: exits with 1, keeps the last build, and leaves no partial files', () => {
    const out = join(root, 'out');
    mkdirSync(join(out, 'assets'), { recursive: true });
    writeFileSync(join(out, '404.html'), 'the last build');
    const before = readdirSync(root, { recursive: true }).sort();
    const { status, stdout, stderr } = run('build', '--content', content, '--out', out);
    expect([status, stdout, places(stderr)]).toEqual([1, '', expected]);
    expect(readdirSync(root, { recursive: true }).sort()).toEqual(before);
    expect(readFileSync(join(out, '404.html'), 'utf8')).toBe('the last build');
  });

  test('build: makes no folder if it fails', () => {
    const fresh = join(root, 'fresh');
    expect(run('build', '--content', content, '--out', fresh).status).toBe(1);
    expect(existsSync(fresh)).toBe(false);
    expect(readdirSync(root).sort()).toEqual(['content', 'out']);
  });

  test('career: reports the source line of an exception', () => {
    const source = `interface Long {\n  a: number;\n}\nconst read = (): Long => {\n  throw new Error('Oh no');\n};\n`;
    writeFileSync(join(content, 'career.ts'), `${source}export const career = read();\n`);
    const { status, stdout } = run('career', '--content', content);
    writeFileSync(join(content, 'career.ts'), broken);
    expect([status, stdout.replaceAll('\\', '/')]).toEqual([
      1,
      `${content.replaceAll('\\', '/')}/career.ts:5:9 error file-unreadable: It cannot be run. Oh no\n`,
    ]);
  });

  test.each([
    ["Promise.reject(new Error('Oh no'));", 'career.ts:1:16 error file-unreadable: It cannot be run. Oh no'],
    [
      "new Promise((_, no) => setImmediate(() => no(new Error('Oh no'))));",
      'career.ts:1:46 error file-unreadable: It cannot be run. Oh no',
    ],
    [
      'setInterval(() => {}, 1000);',
      'career.ts:1:1 error file-unreadable: It cannot be run. It leaves a timer',
    ],
    [
      "setTimeout(() => { throw new Error('Oh no'); }, 60_000);",
      'career.ts:1:1 error file-unreadable: It cannot be run. It leaves a timer',
    ],
    [
      "const { createServer } = await import('node:http'); createServer().listen(0);",
      'error file-unreadable: It cannot be run. It leaves a timer or a connection open',
    ],
  ])('%s: is reported in one line, and the program ends', (words, line) => {
    writeFileSync(join(content, 'career.ts'), `${words}\n${sound}`);
    const { status, stdout, stderr } = run('career', '--content', content);
    writeFileSync(join(content, 'career.ts'), broken);
    expect([status, stderr]).toEqual([1, '']);
    expect(stdout.trim().split('\n')).toEqual([expect.stringContaining(line)]);
  });

  test('a finished timer is no fault, and a late exception fails a build with one line', () => {
    writeFileSync(join(content, 'career.ts'), `await new Promise((done) => setTimeout(done, 20));\n${sound}`);
    expect(run('career', '--content', content).status).toBe(0);
    const late = `import { lookup } from 'node:dns';\nconst later = (): void => lookup('127.0.0.1', () => setImmediate(() => { throw new Error('Oh no'); }));\nlater();\n`;
    writeFileSync(join(content, 'career.ts'), late + sound);
    const { status, stderr } = run('build', '--content', content, '--out', join(root, 'late'));
    writeFileSync(join(content, 'career.ts'), broken);
    expect(status).toBe(1);
    expect(
      stderr
        .trim()
        .split('\n')
        .filter((line) => line.includes('Oh no')),
    ).toHaveLength(1);
    expect(stderr).not.toMatch(/^\s+at /m);
  });

  test('reports career.ts and site.ts if neither runs, and the faults of one if the other does not', () => {
    const throwing = (what: string) => `throw new Error('${what}');\nexport const x = {};\n`;
    const site = join(content, 'site.ts');
    writeFileSync(join(content, 'career.ts'), throwing('One'));
    writeFileSync(site, throwing('Other'));
    const both = run('career', '--content', content).stdout;
    writeFileSync(site, "export const site = { pages: ['abuot'] };\n");
    const beside = run('career', '--content', content).stdout;
    writeFileSync(join(content, 'career.ts'), broken);
    writeFileSync(site, throwing('Other'));
    const other = run('career', '--content', content).stdout;
    rmSync(site);
    const unread = (file: string) => `${file}:1:7 error file-unreadable:`;
    expect(places(both)).toEqual([unread('career.ts'), unread('site.ts')]);
    expect(places(beside)?.map((line) => line.split(':')[0])).toEqual(['career.ts', 'site.ts']);
    expect(places(other)).toEqual([unread('site.ts'), ...expected]);
  });

  test.each(['await new Promise(() => {});', 'process.exit(0);'])(
    '%s: is reported as waiting forever or ending the program',
    (words) => {
      writeFileSync(join(content, 'career.ts'), `${words}\nexport const career = {};\n`);
      const { status, stderr } = run('career', '--content', content);
      writeFileSync(join(content, 'career.ts'), broken);
      expect(status).toBe(1);
      expect(stderr).toContain(
        'career.ts error file-unreadable: It waits for something that never happens, or ends the program',
      );
    },
  );

  test('start: rejects an invalid port before it builds', () => {
    const { status, stderr } = run('start', '--port', 'abc');
    expect([status, stderr]).toEqual([
      1,
      '--port must be a whole number from 1 to 65535, not “abc”. Write --port 4173, for instance.\n',
    ]);
  });
});
