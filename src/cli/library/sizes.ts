import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { writeTable } from '#publish/markdownTable.ts';
import { peers } from './bundle.ts';

/** What parts of the library add to a page, in bytes after gzip, without React. */
export interface LibrarySize {
  /** The imports: 'About', 'Timeline'; or 'styles.css'. */
  readonly names: readonly string[];
  /** The size of the script that loads with the page. */
  readonly script: number;
  /** The size of what loads only when needed: to publish a raw career, and for `Exhibit` every exhibit. */
  readonly later: number;
  /** The code of the script that loads with the page. */
  readonly code: string;
}

const sections = ['About', 'Timeline', 'Achievements', 'Resume'];

/** Bundles a page for each section, all four, and the exhibits, from the library built in `folder`; and its styles. */
export async function measureLibrary(folder: string): Promise<readonly LibrarySize[]> {
  const sizes: LibrarySize[] = [];
  for (const names of [...sections.map((name) => [name]), sections, ['Exhibit']])
    sizes.push({ names, ...(await bundled(names, folder)) });
  const css = readFileSync(resolve(folder, 'styles.css'), 'utf8');
  return [...sizes, { names: ['styles.css'], script: gzipped(css), later: 0, code: css }];
}

const gzipped = (text: string): number => gzipSync(text, { level: 9 }).length;

/** The script of a page that imports `names` from the library's main entry, as Vite bundles it. */
async function bundled(names: readonly string[], folder: string): Promise<Omit<LibrarySize, 'names'>> {
  const page = '\0page.js';
  const output = await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    plugins: [
      {
        name: 'page',
        resolveId: (id) => (id === page ? id : undefined),
        load: (id) =>
          id === page
            ? `export { ${names.join(', ')} } from ${JSON.stringify(resolve(folder, 'index.js'))};`
            : undefined,
      },
    ],
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: { input: page, preserveEntrySignatures: 'strict', external: peers },
    },
  });
  const chunks = [output].flat().flatMap((each) => ('output' in each ? each.output : []));
  const byName = new Map(
    chunks.flatMap((chunk) => (chunk.type === 'chunk' ? [[chunk.fileName, chunk]] : [])),
  );
  const withImports = (names: readonly string[]) => {
    const met = new Set(names);
    for (const name of met)
      for (const next of byName.get(name)?.imports ?? []) if (byName.has(next)) met.add(next);
    return met;
  };
  const first = withImports(
    [...byName.values()].filter(({ isEntry }) => isEntry).map((each) => each.fileName),
  );
  const asked = [...first].flatMap((name) => byName.get(name)?.dynamicImports ?? []);
  const later = [...withImports(asked)].filter((name) => !first.has(name));
  const codes = (names: Iterable<string>) => [...names].map((name) => byName.get(name)?.code ?? '');
  const bytes = (names: Iterable<string>) => codes(names).reduce((sum, each) => sum + gzipped(each), 0);
  return { script: bytes(first), later: bytes(later), code: codes(first).join('') };
}

const kilobytes = (bytes: number): string => (bytes === 0 ? '' : `${(bytes / 1000).toFixed(1)} kB`);

/** The sizes as a Markdown table, one row each. */
export const sizesTable = (sizes: readonly LibrarySize[]): string =>
  writeTable(
    ['imported', 'with the page', 'when it is needed'],
    sizes.map(({ names, script, later }) => [
      names.map((name) => `\`${name}\``).join(', '),
      kilobytes(script),
      kilobytes(later),
    ]),
  );
