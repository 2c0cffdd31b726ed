import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { terminalEnvironment } from '../../environment.ts';

/** npm is a .cmd script on Windows and a program on other systems. */
export const npm = (words: readonly string[], folder: string): string =>
  execFileSync(process.platform === 'win32' ? 'npm.cmd' : 'npm', [...words], {
    cwd: folder,
    encoding: 'utf8',
    shell: process.platform === 'win32',
    stdio: ['ignore', 'pipe', 'pipe'],
    env: terminalEnvironment(),
  });

export interface Packed {
  /** The archive, outside the project. */
  readonly archive: string;
  /** How large it is. */
  readonly bytes: number;
  /** The paths of the files in it. */
  readonly files: readonly string[];
  readonly remove: () => void;
}

/** Builds the library and packs it as for a registry. */
export function pack(): Packed {
  const folder = mkdtempSync(join(tmpdir(), 'throughline-pack-'));
  const said = npm(['pack', '--json', '--pack-destination', folder], process.cwd());
  // npm prints the build's output before its list.
  const [packed] = JSON.parse(said.slice(said.indexOf('[\n')));
  return {
    archive: join(folder, packed.filename),
    bytes: packed.size,
    files: packed.files.map(({ path }: { readonly path: string }) => path),
    remove: () => rmSync(folder, { recursive: true }),
  };
}
