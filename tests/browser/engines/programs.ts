import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const places = () => [...(process.env.PATH ?? '').split(delimiter), '/usr/bin'];

/** The first program on the PATH that has one of these names. */
export const firstOf = (names: readonly string[]): string | undefined =>
  names.flatMap((name) => places().map((place) => join(place, name))).find((path) => existsSync(path));

/** A program that the tests of an engine need: its possible names, and its Debian package. */
export interface Program {
  readonly names: readonly string[];
  readonly from: string;
}

/**
 * The paths of some programs, in their order. Installs missing ones with apt if possible: on Debian and its relatives,
 * as root or by a sudo that asks for no password. Returns undefined if a program is still missing.
 */
export function findPrograms(programs: readonly Program[]): readonly string[] | undefined {
  const missing = programs.filter(({ names }) => !firstOf(names)).map(({ from }) => from);
  if (missing.length > 0) install(missing);
  const found = programs.flatMap(({ names }) => firstOf(names) ?? []);
  return found.length === programs.length ? found : undefined;
}

function install(packages: readonly string[]): void {
  const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  const apt = (...words: string[]) => {
    const [command = 'apt-get', ...rest] = [...asRoot, 'apt-get', ...words];
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    spawnSync(command, rest, { stdio: 'ignore', env });
  };
  // With old package lists apt installs an old browser, whose protocol Playwright does not know.
  apt('update');
  apt('install', '--yes', '--no-install-recommends', ...packages);
}
