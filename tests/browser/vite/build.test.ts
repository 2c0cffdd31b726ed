import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser } from '../browser.ts';
import { Project } from './project.ts';

const hidden = (project: Project) =>
  readdirSync(project.folder).filter((name) => name.startsWith('.') && name !== '.cache');

describe('vite build and vite preview, in a fresh clone', () => {
  let project: Project;
  beforeAll(async () => {
    project = new Project();
    const { status, printed } = await project.run('build');
    expect(status, printed).toBe(0);
  }, 120_000);
  afterAll(() => project?.remove());

  test('the app imports the content, and no script contains its text', () => {
    expect(project.read('src/app/main.tsx')).toContain("from '#content/career.ts?published'");
    const scripts = readdirSync(join(project.folder, 'dist/assets')).filter((name) => name.endsWith('.js'));
    const [paragraph = ''] =
      /<p [^>]*id="[^"]+"[^>]*>([^<]{40,})/.exec(project.read('dist/index.html'))?.slice(1) ?? [];
    expect(paragraph).not.toBe('');
    for (const script of scripts)
      expect(project.read(`dist/assets/${script}`).includes(paragraph)).toBe(false);
  });

  test('preview serves the pages with headers, adds missing slashes, and has a 404 page', async () => {
    const { address } = await project.serve('preview');
    for (const path of ['', 'timeline/', 'achievements/', 'resume/']) {
      const answer = await fetch(address + path);
      expect(answer.status).toBe(200);
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
      expect(await answer.text()).toMatch(/<main[\s\S]{500}/);
    }
    const slash = await fetch(`${address}timeline?tag=x`, { redirect: 'manual' });
    expect([slash.status, slash.headers.get('location')]).toEqual([301, '/timeline/?tag=x']);
    const lost = await fetch(`${address}nowhere/`);
    expect(lost.status).toBe(404);
    expect(await lost.text()).toContain('noindex');
  });

  test('preview sends the headers of the current build', async () => {
    const { address } = await project.serve('preview');
    const policy = async () => (await fetch(address)).headers.get('content-security-policy');
    const before = await policy();
    expect(before).toContain('sha256-');
    project.edit('dist/_headers', 'Content-Security-Policy: ', 'Content-Security-Policy: sandbox; ');
    expect(await policy()).toContain('sandbox');
  });

  test('a failing build exits with 1, reports the place, and keeps the last build', async () => {
    const before = project.read('dist/index.html');
    project.edit('content/career.ts', "evidence: ['", "evidence: ['nowhere-");
    const { status, printed } = await project.run('build');
    expect(status).toBe(1);
    expect(printed).toMatch(/content\/career\.ts:\d+:\d+ error reference-unknown .*Write an id that exists/);
    expect(project.read('dist/index.html')).toBe(before);
    expect(hidden(project)).toEqual([]);
    project.edit('content/career.ts', "evidence: ['nowhere-", "evidence: ['");
  }, 120_000);

  test('an error in the sources keeps the last build, too', async () => {
    const before = project.read('dist/index.html');
    for (const [file, text, broken] of [
      ['src/app/App.tsx', 'export function App', 'export functio App'],
      ['src/publish/writePages.ts', 'await writeShareImages(', 'throw new Error("Nothing is written."); ('],
    ] as const) {
      project.edit(file, text, broken);
      const { status } = await project.run('build');
      expect(status).toBe(1);
      expect(project.read('dist/index.html')).toBe(before);
      expect(hidden(project)).toEqual([]);
      project.edit(file, broken, text);
    }
  }, 120_000);

  test('a build never replaces a folder that it did not write', async () => {
    mkdirSync(join(project.folder, 'letters'));
    writeFileSync(join(project.folder, 'letters/one.txt'), 'Dear all');
    const { status, printed } = await project.run('build', '--outDir', 'letters');
    expect(status).toBe(1);
    expect(printed).toContain('letters contains files that are not from a build');
    expect(project.read('letters/one.txt')).toBe('Dear all');
  });
});

describe('the plugin in a folder outside the repository', () => {
  const folder = mkdtempSync(join(tmpdir(), 'throughline-outside-'));
  const project = new Project(folder);
  beforeAll(() => {
    mkdirSync(join(folder, 'content'));
    const from = (path: string) => JSON.stringify(resolve(path));
    writeFileSync(
      join(folder, 'vite.config.mjs'),
      `import { throughline } from ${from('src/publish/plugin.ts')};
export default { plugins: [throughline()] };\n`,
    );
    writeFileSync(
      join(folder, 'content/career.ts'),
      `import { defineCareer } from '#career/career.ts';
import { headline } from '#content/words.ts';
export const career = defineCareer({
  person: { headline, email: 'secret@example.org', private: ['email'] },
  chapters: { start: { title: 'The start', story: { first: 'It begins with a question.' } } },
});\n`,
    );
    writeFileSync(join(folder, 'content/words.ts'), "export const headline = 'Gardener of machines';\n");
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  test('builds the content without index.html, package.json and public folder', async () => {
    const { status, printed } = await project.run('build');
    expect(status, printed).toBe(0);
    expect(project.read('dist/index.html')).toMatch(
      /<main[\s\S]*Gardener of machines[\s\S]*It begins with a question/,
    );
    for (const file of ['fonts/newsreader-basic.woff2', 'icon.svg', 'career.json', 'embed/throughline.js'])
      expect(existsSync(join(folder, 'dist', file)), file).toBe(true);
    for (const entry of readdirSync(join(folder, 'dist'), { recursive: true, withFileTypes: true }))
      if (entry.isFile())
        expect(
          project.read(join('dist', entry.parentPath.slice(folder.length + 5), entry.name)),
        ).not.toContain('secret@example.org');
  }, 120_000);

  test('serves the content, and updates it after hydration', async () => {
    const { address } = await project.serve();
    const browser = await openBrowser();
    const page = await browser.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => /error|warning/.test(message.type()) && complaints.push(message.text()));
    await page.goto(address);
    expect(await page.textContent('main')).toContain('Gardener of machines');
    await page.waitForFunction(() =>
      Object.keys(document.querySelector('h1') ?? {}).some((key) => key.startsWith('__reactFiber')),
    );
    project.edit('content/words.ts', 'Gardener', 'Keeper');
    await page.waitForFunction(() => document.body.textContent?.includes('Keeper of machines'));
    expect(complaints).toEqual([]);
    await browser.close();
    await project.stop();
  });
});
