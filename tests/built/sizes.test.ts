import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { plainText } from '#career/plainText.ts';
import type { PublishedCareer } from '#career/published.ts';
import { catalogue } from '#exhibits/catalogue.ts';

const dist = resolve(process.env.THROUGHLINE_DIST ?? 'dist');
const read = (file: string) => readFileSync(join(dist, file), 'utf8');
const brotli = (text: string | Buffer) => brotliCompressSync(text).length;
const files = (readdirSync(dist, { recursive: true }) as string[]).map((file) => file.replaceAll('\\', '/'));
const pages = files.filter((file) => file.endsWith('.html'));

/** The scripts that a page itself requests. */
const scriptsOf = (html: string) =>
  [...html.matchAll(/<script type="module" src="(?:\.\.?\/)*([^"]+)"/g)].map(([, file = '']) => file);

/** The static imports of a script. */
const importsOf = (file: string): readonly string[] =>
  [...read(file).matchAll(/(?:from|import)\s*["'`]\.\/([^"'`]+\.js)["'`]/g)].map(([, name = '']) =>
    join(dirname(file), name).replaceAll('\\', '/'),
  );

/** A script with all its static imports. */
const withImports = (file: string): readonly string[] => [
  ...new Set([file, ...importsOf(file).flatMap(withImports)]),
];

/** The scripts that hydrate the front page: the app, and the code of the page about the person. */
const firstScripts = (): readonly string[] => {
  const about = files.filter((file) => /^assets\/About-[^/]*\.js$/.test(file));
  expect(about).toHaveLength(1);
  return [...new Set([...scriptsOf(read('index.html')), ...about].flatMap(withImports))];
};

/**
 * The typical brotli size of a script. The names of its chunks end in their hashes, and the random letters of a hash
 * alone change the size by a tenth of a percent, so this is the median for three such names.
 */
function typicalSize(code: string): number {
  const names = /-[\w-]{8}(?=\.js\b)/g;
  if (!names.test(code)) return brotli(code);
  const hashes = Array.from({ length: 3 }, (_, round) =>
    createHash('sha256').update(`${round}`).digest('base64url').slice(0, 8),
  );
  const sizes = hashes.map((hash) => brotli(code.replace(names, `-${hash}`)));
  return sizes.sort((one, other) => one - other)[1]!;
}

/** The minimum for an app with React and its router. Our size is compared with this size. */
async function bareBundle(folder: string): Promise<string> {
  const entry = join(folder, 'bare.js');
  writeFileSync(
    entry,
    `import { createElement as e } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { BrowserRouter, Link, Route, Routes } from 'react-router-dom';
hydrateRoot(document.body, e(BrowserRouter, null, e(Routes, null, e(Route, { path: '/', element: e(Link, { to: '/a' }) }))));`,
  );
  const built = await build({
    root: folder,
    configFile: false,
    logLevel: 'silent',
    mode: 'production',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      target: 'es2022',
      modulePreload: { polyfill: false },
      rolldownOptions: { input: entry },
    },
  });
  const [first] = Array.isArray(built) ? built : [built];
  return 'output' in first! ? first.output[0].code : '';
}

describe('the built site', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(resolve('.bare-'));
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  // The part above one is our code: the routes, places, themes and takeover of the site.
  test('asks for at most 1.15 times the script of a bare React and router', async () => {
    const bare = brotli(await bareBundle(folder));
    const ours = firstScripts().reduce((sum, file) => sum + typicalSize(read(file)), 0);
    expect(bare).toBeGreaterThan(50_000);
    expect(ours / bare).toBeLessThanOrEqual(1.15);
  });

  // The part for the first screen comes first: tests/browser/slow/firstScreen.test.ts.
  test.each(pages)('%s is with its styles at most 20 kB', (page) => {
    expect(brotli(read(page))).toBeLessThanOrEqual(20_000);
  });

  test.each(pages)('%s waits for nothing but itself before it shows', (page) => {
    const html = read(page);
    expect(html).not.toMatch(/<link[^>]*rel="stylesheet"/);
    expect(html).not.toMatch(
      /<script(?![^>]*type="(module|application\/json|application\/ld\+json)")[^>]*src=/,
    );
    // Without crossorigin the browser repeats a preloaded fetch; with it a script would fail in a sandboxed frame.
    expect(html.replace(/<link rel="preload" as="fetch"[^>]*>/, '')).not.toContain('crossorigin');
  });

  test('loads no exhibit with its first page, and each in at most 30 kB beyond what all of them share', () => {
    const first = firstScripts();
    const own = files.filter((file) => file.endsWith('.js') && !first.includes(file));
    const reached = (file: string) => withImports(file).filter((each) => own.includes(each));
    for (const file of first) expect(read(file)).not.toContain('tl-stage');
    const names = Object.keys(catalogue).join('|');
    for (const folder of ['assets', 'embed']) {
      const exhibits = own.filter((file) => new RegExp(`^${folder}/(?:${names})-[^/]*$`).test(file));
      expect(exhibits).toHaveLength(Object.keys(catalogue).length);
      const isShared = (each: string) => exhibits.every((file) => reached(file).includes(each));
      for (const file of exhibits) {
        const beyond = reached(file).filter((each) => !isShared(each));
        const bytes = beyond.reduce((sum, each) => sum + gzipSync(read(each)).length, 0);
        expect(bytes, file).toBeLessThanOrEqual(30_000);
      }
    }
    // The elements have a separate promise.
    for (const file of own.filter((each) => !/^embed\/throughline/.test(each)))
      expect(gzipSync(read(file)).length, file).toBeLessThanOrEqual(30_000);
  });

  test('is at most 150 kB until the first page is alive, with the typefaces that its text needs', () => {
    const html = read('index.html');
    const plain = files.filter((file) => /fonts\/.*-basic\.woff2$/.test(file) && !/italic|strong/.test(file));
    expect(plain).toHaveLength(2);
    const [content = ''] = files.filter((file) => file.startsWith('assets/content-'));
    const bytes =
      brotli(html) +
      brotli(read(content)) +
      firstScripts().reduce((sum, file) => sum + brotli(read(file)), 0) +
      plain.reduce((sum, file) => sum + readFileSync(join(dist, file)).length, 0);
    expect(bytes).toBeLessThanOrEqual(150_000);
  });

  test('carries the words of the career twice: as the page, and as what the app takes over with', () => {
    const [content = ''] = files.filter((file) => /^assets\/content-\w+\.json$/.test(file));
    const { career } = JSON.parse(read(content)) as { career: PublishedCareer };
    const paragraphs = career.chapters.flatMap(({ story }) => story.map(({ text }) => plainText(text)));
    const paragraph = paragraphs[0]!;
    // Other paragraphs may be the same, or contain it.
    const parts = paragraphs.join('\n').split(paragraph).length;
    // The about page is at the front, or at its own address, or there is none.
    const about = pages.filter((page) => read(page).includes('class="tl-about"') && !/^embed/.test(page));
    for (const page of about) expect(read(page).split(paragraph), page).toHaveLength(parts);
    expect(read(content).split(paragraph)).toHaveLength(parts);
    for (const script of files.filter((file) => file.endsWith('.js')))
      expect(read(script)).not.toContain(paragraph);
  });

  test('has exactly one title, one main heading and no style attribute on each page', () => {
    for (const page of pages) {
      const html = read(page);
      // A redirect from a changed address.
      if (html.includes('http-equiv="refresh"')) continue;
      expect(html.match(/<title>/g), page).toHaveLength(1);
      expect(html.match(/<h1/g), page).toHaveLength(1);
      expect(html.match(/\sstyle="/g), page).toBeNull();
    }
  });
});
