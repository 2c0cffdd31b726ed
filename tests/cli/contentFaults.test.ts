import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
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

  test('dev: shows the report as a page, and the site once the file is corrected', async () => {
    const server = spawn(process.execPath, [program, 'dev', '--content', content], {
      env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '' },
    });
    try {
      const address = await addressOf(server);
      const refused = await fetch(address);
      const page = await refused.text();
      expect([refused.status, refused.headers.get('content-type')]).toEqual([500, 'text/html;charset=utf-8']);
      expect(page).toContain('<h1>The content has errors</h1>');
      expect(page).toContain('career.ts:5:56</code> error date-impossible');
      // The page listens for the correction.
      expect(page).toContain('/@vite/client');
      const isRead = said(server, / is read again\.| warning /);
      writeFileSync(join(content, 'career.ts'), sound);
      await isRead;
      const shown = await fetch(address);
      expect([shown.status, (await shown.text()).includes('Miller')]).toEqual([200, true]);
      // An editor may empty a file and write it a moment later: that is one change, and no fault.
      const isWhole = said(server, / is read again\.| warning | error /);
      writeFileSync(join(content, 'career.ts'), '');
      await new Promise((later) => setTimeout(later, 30));
      writeFileSync(join(content, 'career.ts'), sound.replaceAll('Miller', 'Weaver'));
      expect(await isWhole).not.toContain(' error ');
      expect(await (await fetch(address)).text()).toContain('Weaver');
    } finally {
      server.kill();
    }
  });

  test('dev: has what the footer leads to, too, and says 404 for what is nowhere', async () => {
    writeFileSync(join(content, 'career.ts'), sound);
    const server = spawn(process.execPath, [program, 'dev', '--content', content, '--port', '5987'], {
      env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '' },
    });
    try {
      const address = await addressOf(server);
      expect(address).toMatch(/:59\d\d\/$/);
      const page = await (await fetch(address)).text();
      const footer = page.slice(page.lastIndexOf('<footer'));
      const leads = [...footer.matchAll(/href="([^"]+)"/g)].map(([, href = '']) => href);
      expect(leads).toEqual(expect.arrayContaining(['./resume.txt', './embed/', './accessibility/']));
      for (const path of [...leads, 'embed/throughline.js', 'embed/timeline/'])
        expect([path, (await fetch(new URL(path, address))).status]).toEqual([path, 200]);
      expect((await fetch(new URL('/nowhere/', address))).status).toBe(404);
      expect((await fetch(new URL('/nowhere.txt', address))).status).toBe(404);
    } finally {
      server.kill();
    }
  });
});

/** Waits until a program has said something, and gives back what it said until then. */
function said(server: ChildProcess, words: RegExp): Promise<string> {
  return new Promise((resolve, reject) => {
    let heard = '';
    const hear = (bytes: Buffer) => {
      heard += bytes.toString();
      if (words.test(heard)) resolve(heard);
    };
    server.stdout?.on('data', hear);
    server.stderr?.on('data', hear);
    server.once('exit', () => reject(new Error(`It ended, and said: ${heard}`)));
  });
}

async function addressOf(server: ChildProcess): Promise<string> {
  const heard = await said(server, /http:\/\/localhost:\d+\//);
  return /http:\/\/localhost:\d+\//.exec(heard)?.[0] ?? '';
}
