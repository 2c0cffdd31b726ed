import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

/** The folders and packages that each folder may import. src/README.md shows the same record. */
const arrows: Record<string, { readonly folders: readonly string[]; readonly packages: readonly string[] }> =
  {
    career: { folders: [], packages: [] },
    line: { folders: ['career'], packages: ['react'] },
    ui: { folders: ['career'], packages: ['react'] },
    sections: { folders: ['career', 'line', 'ui'], packages: ['react'] },
    exhibits: { folders: ['line', 'ui'], packages: ['react', 'pure-rand', '@noble/hashes'] },
    app: {
      folders: ['career', 'content', 'line', 'ui', 'sections', 'exhibits'],
      // Preact, because in frames on other people's pages the app runs without React.
      packages: ['react', 'react-dom', 'react-router-dom', 'preact'],
    },
    embed: {
      folders: ['career', 'line', 'ui', 'sections', 'exhibits'],
      packages: ['react', 'react-dom', 'preact'],
    },
    publish: {
      folders: ['career', 'line', 'ui', 'sections', 'app', 'exhibits', 'embed'],
      packages: [
        ...['react', 'react-dom'],
        ...['node', 'vite', 'sharp', 'subset-font', 'fontkit', 'parse5', 'culori', 'lightningcss'],
        'sirv',
      ],
    },
    import: {
      folders: ['career'],
      packages: ['jsonc-parser', 'fflate', 'papaparse', 'parse5', 'commonmark'],
    },
    cli: {
      folders: ['career', 'publish', 'import'],
      packages: ['node', 'vite', 'sharp', 'playwright-core', '@sparticuz/chromium'],
    },
    content: { folders: ['career'], packages: [] },
  };

interface Import {
  readonly file: string;
  readonly from: string;
  readonly to: string;
}

const filesBelow = (folder: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.(ts|tsx|js|css)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));

const folderOf = (path: string): string => {
  const [top = '', next = ''] = relative('.', path).split(/[\\/]/);
  return top === 'src' ? next : top;
};

/** Every import of a file, with its folder or package. */
function importsOf(file: string, source: string): readonly Import[] {
  const specifiers = [
    ...source.matchAll(/(?:^|[\s;])(?:import|export)\s[^'"`;]*?from\s*['"]([^'"]+)['"]/g),
    ...source.matchAll(/(?<!['"])\bimport\s*\(?\s*['"]([^'"]+)['"]/g),
    ...source.matchAll(/@import\s+(?:url\()?['"]([^'"]+)['"]/g),
  ].map(([, specifier = '']) => specifier);
  return specifiers.map((specifier) => {
    const target = specifier.startsWith('#')
      ? `src/${specifier.slice(1)}`.replace(/^src\/content/, 'content')
      : specifier.startsWith('.')
        ? resolve(dirname(file), specifier)
        : undefined;
    const name = specifier.startsWith('node:')
      ? 'node'
      : specifier
          .split('/')
          .slice(0, specifier.startsWith('@') ? 2 : 1)
          .join('/');
    return { file, from: folderOf(file), to: target ? folderOf(target) : `package ${name}` };
  });
}

/** A sentence for every import that the record does not allow. */
const refused = (imports: readonly Import[]): readonly string[] =>
  imports
    .filter(({ from, to }) => {
      const allowed = arrows[from];
      if (!allowed) return true;
      return to.startsWith('package ')
        ? !allowed.packages.includes(to.slice('package '.length))
        : to !== from && !allowed.folders.includes(to);
    })
    .map(({ file, to }) => `${file} imports ${to}`);

const sources = [...filesBelow('src'), ...filesBelow('content')];
const read = (file: string) => readFileSync(file, 'utf8');

describe('the architecture', () => {
  test('has no import that its record does not allow', () => {
    expect(refused(sources.flatMap((file) => importsOf(file, read(file))))).toEqual([]);
  });

  test('would refuse a section that reached for the content, by either way of writing it', () => {
    const source = `import { career } from '#content/career.ts';\nimport { x } from '../app/App.tsx';\nawait import('vite');`;
    expect(refused(importsOf('src/sections/Bad.tsx', source))).toHaveLength(3);
  });

  test('exports no two types of one name', () => {
    const named = sources.flatMap((file) =>
      [...read(file).matchAll(/^export (?:interface|type|class) (\w+)/gm)].map(([, name = '']) => name),
    );
    expect(named.length).toBeGreaterThan(100);
    expect(named.filter((name, index) => named.indexOf(name) !== index)).toEqual([]);
  });

  test('has no clock and no chance outside the edges', () => {
    const free = sources.filter((file) => !/src\/(cli|publish)\//.test(file));
    expect(free.filter((file) => /new Date\(\)|Date\.now\(|Math\.random\(/.test(read(file)))).toEqual([]);
  });

  test('underlines in longhands: WebKit takes no thickness and no colour in the shorthand', () => {
    const sheets = sources.filter((file) => file.endsWith('.css'));
    expect(sheets.filter((file) => /text-decoration:/.test(read(file)))).toEqual([]);
  });

  test('has no drawer for what has no name: no utils, helpers, hooks, lib or types folder', () => {
    expect(sources.filter((file) => /[\\/](utils?|helpers?|hooks|lib|types)[\\/.]/.test(file))).toEqual([]);
  });
});
