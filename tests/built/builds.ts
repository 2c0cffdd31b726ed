import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const parts = ['src', 'content', 'public', 'index.html', 'vite.config.ts', 'package.json', 'tsconfig.json'];

/** Copies all that a build reads, and nothing else: no `.git`, no cache, no earlier build. */
export function copySources(to: string, from = '.'): void {
  for (const part of parts) cpSync(resolve(from, part), join(to, part), { recursive: true });
}

/** Gives a copy the packages of this folder. */
export function linkPackages(copy: string): void {
  symlinkSync(resolve('node_modules'), join(copy, 'node_modules'), 'junction');
}

/** How a build is run: by which Node, in what surroundings, as whom. */
export interface Surroundings {
  readonly node?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** A module that every process and thread of the build runs first. */
  readonly preload?: string;
  /** Words before Node's own, as of a program that takes the network away. */
  readonly before?: readonly string[];
  /** The number of the user, on systems that have them. */
  readonly user?: number | undefined;
  readonly out?: string;
}

/** The hash of each file of a folder, by its path. */
export type Hashes = ReadonlyMap<string, string>;

/** Builds in a folder and gives back the hash of each file that came of it; throws with what the build said. */
export function buildIn(folder: string, around: Surroundings = {}): Hashes {
  const { node = process.execPath, before = [], user, out = 'dist' } = around;
  const [program = node, ...words] = [...before, node, 'src/cli/throughline.js', 'build', '--out', out];
  const built = spawnSync(program, words, {
    cwd: folder,
    encoding: 'utf8',
    env: { ...plain(), ...around.env, ...(around.preload && preloading(around.preload)) },
    ...(user === undefined ? {} : { uid: user, gid: user }),
  });
  if (built.status !== 0) throw new Error(`The build failed.\n${built.error ?? ''}\n${built.stderr}`);
  return hashesOf(join(folder, out));
}

/** The environment without what a test run adds to it. */
const plain = () =>
  Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(VITEST|NODE_ENV|TEST$)/.test(name)));

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

/** The paths of files that only one of two builds has, or that differ, in order. */
export const differing = (one: Hashes, other: Hashes): readonly string[] =>
  [...new Set([...one.keys(), ...other.keys()])].filter((file) => one.get(file) !== other.get(file)).sort();

/** Writes a module that makes the clock of whoever loads it first stand still at a time. */
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
