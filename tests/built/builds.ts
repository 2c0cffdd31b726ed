import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { terminalEnvironment } from '../environment.ts';

const parts = ['src', 'content', 'public', 'index.html', 'vite.config.ts', 'package.json', 'tsconfig.json'];

/** Copies only the files that a build reads: no `.git`, no cache, no earlier build. */
export function copySources(to: string, from = '.'): void {
  for (const part of parts) cpSync(resolve(from, part), join(to, part), { recursive: true });
}

/** Links this folder's packages into a copy. */
export function linkPackages(copy: string): void {
  symlinkSync(resolve('node_modules'), join(copy, 'node_modules'), 'junction');
}

/** The Node, the environment and the user of a build. */
export interface Surroundings {
  readonly node?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** A module that every process and thread of the build runs first. */
  readonly preload?: string;
  /** Arguments before Node, such as a program that removes the network. */
  readonly before?: readonly string[];
  /** The id of the user, on systems with user ids. */
  readonly user?: number | undefined;
  readonly out?: string;
}

/** The hash of each file of a folder, by its path. */
export type Hashes = ReadonlyMap<string, string>;

/** Builds in a folder and returns the hash of each built file; an error contains the build's output. */
export function buildIn(folder: string, around: Surroundings = {}): Hashes {
  const { node = process.execPath, before = [], user, out = 'dist' } = around;
  const [program = node, ...words] = [...before, node, 'src/cli/throughline.js', 'build', '--out', out];
  const built = spawnSync(program, words, {
    cwd: folder,
    encoding: 'utf8',
    env: { ...terminalEnvironment(), ...around.env, ...(around.preload && preloading(around.preload)) },
    ...(user === undefined ? {} : { uid: user, gid: user }),
  });
  if (built.status !== 0) throw new Error(`The build failed.\n${built.error ?? ''}\n${built.stderr}`);
  return hashesOf(join(folder, out));
}

const preloading = (file: string) => ({ NODE_OPTIONS: `--import=${pathToFileURL(file).href}` });

function hashesOf(folder: string): Hashes {
  const files = readdirSync(folder, { withFileTypes: true, recursive: true }).filter((entry) =>
    entry.isFile(),
  );
  return new Map(
    files.map((entry) => {
      const file = join(entry.parentPath, entry.name);
      const hash = createHash('sha256').update(readFileSync(file)).digest('hex');
      return [file.slice(join(folder, '/').length).replaceAll('\\', '/'), hash];
    }),
  );
}

/** The sorted paths of files that differ between two builds, or that only one has. */
export const differing = (one: Hashes, other: Hashes): readonly string[] =>
  [...new Set([...one.keys(), ...other.keys()])].filter((file) => one.get(file) !== other.get(file)).sort();

/** Writes a module that stops the clock at a time in every process that loads it first. */
export function writeClock(file: string, time: number): string {
  writeFileSync(
    file,
    `const Real = Date;
globalThis.Date = class extends Real {
  constructor(...parts) {
    super(...(parts.length === 0 ? [${time}] : parts));
  }
  static now() {
    return ${time};
  }
};
`,
  );
  return file;
}
