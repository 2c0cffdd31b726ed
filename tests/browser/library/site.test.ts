import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser } from '../browser.ts';
import { Project } from '../vite/project.ts';
import { npm, type Packed, pack } from './pack.ts';

/** npm uses its cache before the registry: the test covers neither. */
const install = ['install', '--no-audit', '--no-fund', '--prefer-offline', '--ignore-scripts'];

let packed: Packed;
beforeAll(() => {
  packed = pack();
});
afterAll(() => packed?.remove());

describe('an empty folder with the package', () => {
  let folder: string;
  let project: Project;
  const throughline = (...words: string[]) =>
    npm(['exec', '--prefer-offline', 'throughline', '--', ...words], folder);

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'throughline-empty-'));
    project = new Project(folder, join(folder, 'node_modules/vite/bin/vite.js'));
    npm([...install, packed.archive], folder);
  });
  afterAll(async () => {
    await project?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  test('has nothing installed except the package and React', () => {
    const { packages } = JSON.parse(readFileSync(join(folder, 'package-lock.json'), 'utf8'));
    expect(Object.keys(packages).sort()).toEqual([
      '',
      ...['react', 'react-dom', 'scheduler', 'throughline'].map((name) => `node_modules/${name}`),
    ]);
  });

  test('says what to install if the plugin lacks Vite', () => {
    const program =
      "import('throughline/vite').then(({ throughline }) => throughline()).catch(({ message }) => console.log(message))";
    writeFileSync(join(folder, 'ask.mjs'), program);
    const said = npm(['exec', '--prefer-offline', '-c', 'node ask.mjs'], folder);
    rmSync(join(folder, 'ask.mjs'));
    expect(said).toMatch(/Run `npx throughline init`.*`npm install --save-dev .*\bvite@8`\./);
  });

  test('builds a site after `throughline init`', async () => {
    expect(throughline('init')).toContain('Written: content/career.ts');
    expect(existsSync(join(folder, 'vite.config.mts'))).toBe(true);
    const { status, printed } = await project.run('build');
    expect(status, printed).toBe(0);
    expect(printed).not.toMatch(/warn|directive/i);
    expect(project.read('dist/index.html')).toMatch(
      /<main[\s\S]*What you are, in a few words[\s\S]*How it began/,
    );
    for (const file of [
      'timeline/index.html',
      'resume/index.html',
      'career.json',
      'fonts/newsreader-basic.woff2',
    ])
      expect(existsSync(join(folder, 'dist', file)), file).toBe(true);
  }, 180_000);

  test('serves the site, and shows a change without a reload', async () => {
    await project.stop();
    const { address } = await project.serve();
    const browser = await openBrowser();
    const page = await browser.newPage();
    page.setDefaultTimeout(60_000);
    const complaints: string[] = [];
    page.on('console', (message) => /error|warning/.test(message.type()) && complaints.push(message.text()));
    await page.goto(address);
    await page.waitForFunction(() =>
      Object.keys(document.querySelector('h1') ?? {}).some((key) => key.startsWith('__reactFiber')),
    );
    await page.evaluate(() => Object.assign(window, { stillHere: true }));
    project.edit('content/career.ts', 'How it began', 'How it went on');
    await page.waitForFunction(() => document.querySelector('main')?.textContent?.includes('How it went on'));
    expect(await page.evaluate(() => 'stillHere' in window)).toBe(true);
    expect(complaints).toEqual([]);
    await browser.close();
    await project.stop();
  }, 120_000);

  test('keeps existing files when `init` runs again', () => {
    const before = project.read('content/career.ts');
    expect(throughline('init')).toMatch(
      /vite\.config\.mts already exists[\s\S]*content\/career\.ts already exists/,
    );
    expect(project.read('content/career.ts')).toBe(before);
  });

  test('imports a resume.json into a career that uses the package', () => {
    mkdirSync(join(folder, 'files'), { recursive: true });
    writeFileSync(
      join(folder, 'files/resume.json'),
      JSON.stringify({ basics: { name: 'Ada Berg', label: 'Clockmaker' } }),
    );
    expect(throughline('import', 'files/resume.json')).toContain('npx throughline start --content content-2');
    expect(project.read('content-2/career.ts')).toContain("from 'throughline/career'");
    expect(throughline('career', '--content', 'content-2')).toContain('No problems found.');
  }, 60_000);
});
