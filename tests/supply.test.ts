import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

interface Locked {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly license?: string;
  readonly link?: boolean;
  readonly hasInstallScript?: boolean;
  readonly dependencies?: Readonly<Record<string, string>>;
}

const read = <T>(file: string) => JSON.parse(readFileSync(file, 'utf8')) as T;
const lock = read<{ packages: Readonly<Record<string, Locked>> }>('package-lock.json');
const manifest = read<{ devDependencies: Record<string, string>; scripts: Record<string, string> }>(
  'package.json',
);
const packages = Object.entries(lock.packages).filter(([path]) => path !== '');
const nameOf = (path: string) => path.replace(/.*node_modules\//, '');

/** Licences that the project allows for any use. */
const free = [
  'MIT',
  'MIT-0',
  'ISC',
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'Python-2.0',
  'Zlib',
];

/** Tools whose licences have special conditions: no part of them gets into a built site. And the typefaces. */
const tools: Readonly<Record<string, RegExp>> = {
  'LGPL-3.0-or-later': /^@img\/sharp-/,
  'MPL-2.0': /^(axe-core|lightningcss(-.*)?)$/,
  'OFL-1.1': /^@fontsource-variable\//,
};

const isAllowed = (name: string, licence: string): boolean => {
  const choices = licence.replace(/[()]/g, '').split(' OR ');
  const isFine = (part: string) => free.includes(part) || tools[part]?.test(name) === true;
  return choices.some((choice) => choice.split(' AND ').every(isFine));
};

describe('the packages that are installed', () => {
  test('are all under a licence of the list', () => {
    const refused = packages.filter(([path, { license = 'none' }]) => !isAllowed(nameOf(path), license));
    expect(refused.map(([path, { license }]) => `${path}: ${license}`)).toEqual([]);
    expect(isAllowed('somebody', 'AGPL-3.0')).toBe(false);
    expect(isAllowed('somebody', 'LGPL-3.0-or-later')).toBe(false);
    expect(isAllowed('somebody', 'MIT AND AGPL-3.0')).toBe(false);
  });

  test('need no script of theirs to run', () => {
    expect(packages.filter(([, { hasInstallScript }]) => hasInstallScript).map(([path]) => path)).toEqual([]);
  });

  test('each have their hash, and come over https where an address is given', () => {
    const loose = packages.filter(
      ([, { resolved = 'https:', integrity, link }]) =>
        link || !resolved.startsWith('https:') || !integrity?.startsWith('sha512-'),
    );
    expect(loose.map(([path]) => path)).toEqual([]);
  });

  test('are asked for in exactly one version each', () => {
    expect(
      Object.values(manifest.devDependencies).filter((version) => !/^\d+\.\d+\.\d+$/.test(version)),
    ).toEqual([]);
  });
});

describe('what a visitor’s browser runs of others', () => {
  test('is React, its router, and two small packages, with what they need, all MIT', () => {
    const roots = ['react', 'react-dom', 'react-router-dom', '@noble/hashes', 'pure-rand'];
    const reached = new Set(roots);
    for (const name of reached)
      for (const next of Object.keys(lock.packages[`node_modules/${name}`]?.dependencies ?? {}))
        reached.add(next);
    for (const name of reached) expect(lock.packages[`node_modules/${name}`]?.license, name).toBe('MIT');
    expect(reached.size).toBeLessThanOrEqual(10);
  });
});

describe('npm', () => {
  test('can list it all as a bill of materials, from the lockfile alone', () => {
    const { stdout, status } = spawnSync(
      'npm',
      ['sbom', '--package-lock-only', '--sbom-format', 'cyclonedx', '--offline'],
      { encoding: 'utf8', shell: process.platform === 'win32', maxBuffer: 64_000_000 },
    );
    expect(status).toBe(0);
    const { components } = JSON.parse(stdout) as { components: readonly { name: string }[] };
    expect(components.map(({ name }) => name)).toContain('react-router-dom');
  });

  test('runs no script of a package where the site is published from', () => {
    const workflow = readFileSync('.github/workflows/pages.yml', 'utf8');
    expect(workflow).toContain('npm ci --ignore-scripts');
    expect(workflow).not.toMatch(/npm (install|i)\b/);
  });
});
