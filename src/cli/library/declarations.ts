import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { sourceOf } from './bundle.ts';

const work = join('.cache', 'library');

/**
 * Writes the types of the entries, and of what they name, into `folder`. They may name React and each other, and
 * nothing else: a page that uses the library has nothing else. Throws where they do, or where the sources have
 * mistakes.
 */
export function writeDeclarations(entries: readonly string[], folder: string): void {
  rmSync(work, { recursive: true, force: true });
  mkdirSync(work, { recursive: true });
  const config = {
    extends: resolve('tsconfig.json'),
    compilerOptions: {
      noEmit: false,
      declaration: true,
      emitDeclarationOnly: true,
      outDir: resolve(work, 'types'),
      rootDir: resolve('src'),
    },
    files: entries.map(sourceOf),
    include: [],
  };
  writeFileSync(join(work, 'tsconfig.json'), JSON.stringify(config));
  const compiler = resolve('node_modules', 'typescript', 'bin', 'tsc');
  const ran = spawnSync(process.execPath, [compiler, '-p', work], { encoding: 'utf8' });
  if (ran.status !== 0)
    throw new Error(`The library's types could not be written.\n${ran.stdout}${ran.stderr}`);
  const from = join(work, 'types', 'embed', 'library');
  const met = new Set(entries);
  for (const name of met) {
    const { types, names } = published(readFileSync(join(from, `${name}.d.ts`), 'utf8'), name);
    for (const each of names) met.add(each);
    writeFileSync(join(folder, `${name}.d.ts`), types);
  }
}

/** The types of one module as they are published, and the modules beside it that they name. */
function published(
  source: string,
  module: string,
): { readonly types: string; readonly names: readonly string[] } {
  const names: string[] = [];
  const types = source.replace(/(from |import\()['"]([^'"]+)['"]/g, (whole, before: string, to: string) => {
    if (to === 'react') return whole;
    if (!to.startsWith('./'))
      throw new Error(`The types of ${module} name ${to}, which a page that uses the library does not have.`);
    const name = basename(to).replace(/\.tsx?$/, '');
    names.push(name);
    return `${before}'./${name}.js'`;
  });
  return { types, names };
}
