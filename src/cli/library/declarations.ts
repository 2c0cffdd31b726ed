import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, posix, resolve } from 'node:path';
import { sourceOf } from './bundle.ts';

const work = join('.cache', 'library');

/**
 * Writes the types of the entries, and of what they refer to, into `folder`. They may refer to React, each other and
 * the career's types: a page with the library has nothing else. Throws if they refer to more, or if the sources have
 * errors.
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
    throw new Error(
      `The library's types could not be written, because its sources have errors. Correct them:\n${ran.stdout}${ran.stderr}`,
    );
  const met = new Set(entries.map((name) => `${library}/${name}`));
  for (const module of met) {
    const { types, modules } = published(readFileSync(join(work, 'types', `${module}.d.ts`), 'utf8'), module);
    for (const each of modules) met.add(each);
    const file = join(folder, `${placeOf(module)}.d.ts`);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, types);
  }
}

const library = 'embed/library';

/** The published place of a module's types, relative to the package's folder. */
const placeOf = (module: string): string =>
  module.startsWith(`${library}/`) ? module.slice(library.length + 1) : `types/${module}`;

/** The published types of one module, and the modules that they refer to. Modules are paths below src. */
function published(
  source: string,
  module: string,
): { readonly types: string; readonly modules: readonly string[] } {
  const modules: string[] = [];
  const types = source.replace(
    /(from |import\(|^import )['"]([^'"]+)['"]/gm,
    (whole, before: string, to: string) => {
      // The package's comments contain its name.
      if (to === 'react' || to.startsWith('throughline/')) return whole;
      const named = to.startsWith('#') ? to.slice(1) : posix.join(posix.dirname(module), to);
      if (!/^(?:#|\.)/.test(to) || !/^(?:embed|career)\//.test(named))
        throw new Error(
          `The types of ${module} import ${to}, which pages with the library do not have. Import types only from React, src/embed and src/career.`,
        );
      const name = named.replace(/\.tsx?$/, '');
      modules.push(name);
      const way = posix.relative(posix.dirname(placeOf(module)), placeOf(name));
      return `${before}'${way.startsWith('.') ? way : `./${way}`}.js'`;
    },
  );
  return { types, modules };
}
