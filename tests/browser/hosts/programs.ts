import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';

const folder = resolve('.cache/hosts');
const unpacked = join(folder, 'root');

/** Server programs that the tests run, and the Debian packages that hold them. */
const packages = { nginx: 'nginx-light', apache2: 'apache2-bin', caddy: 'caddy', python3: 'python3-minimal' };
export type Program = keyof typeof packages;

const places = () => [
  ...(process.env.PATH ?? '').split(delimiter),
  '/usr/sbin',
  join(unpacked, 'usr/sbin'),
  join(unpacked, 'usr/bin'),
];

const onThisMachine = (program: Program): string | undefined =>
  places()
    .map((place) => join(place, program))
    .find((path) => existsSync(path));

/**
 * The path of a program: the system's, or one that apt fetched once into `.cache/hosts`. It installs nothing and starts
 * no service. Undefined if there is neither.
 */
export function findProgram(program: Program): string | undefined {
  const found = onThisMachine(program);
  if (found) return found;
  const archives = join(folder, 'archives');
  mkdirSync(join(archives, 'partial'), { recursive: true });
  mkdirSync(unpacked, { recursive: true });
  const options = ['--download-only', '--yes', '--no-install-recommends'];
  const into = ['-o', `Dir::Cache::archives=${archives}`, '-o', 'Debug::NoLocking=1'];
  const apt = (...words: string[]) => spawnSync('apt-get', words, { stdio: 'ignore' }).status === 0;
  const fetched = () => apt('install', ...options, ...into, packages[program]);
  // On a new machine the package lists are old or missing.
  if (!fetched() && apt('update')) fetched();
  for (const archive of readdirSync(archives).filter((name) => name.endsWith('.deb')))
    spawnSync('dpkg', ['-x', join(archives, archive), unpacked], { stdio: 'ignore' });
  return onThisMachine(program);
}

/** The root of a program's files: `/` for the system's, the cache for an unpacked one. */
export const homeOf = (program: string): string => (program.startsWith(unpacked) ? unpacked : '/');

/** The environment in which an unpacked program finds its libraries. */
export function environmentOf(program: string): NodeJS.ProcessEnv {
  if (homeOf(program) === '/') return process.env;
  const libraries = join(unpacked, 'usr/lib');
  const triplets = existsSync(libraries)
    ? readdirSync(libraries).filter((name) => name.includes('-linux-'))
    : [];
  return { ...process.env, LD_LIBRARY_PATH: triplets.map((name) => join(libraries, name)).join(delimiter) };
}
