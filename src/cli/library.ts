import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { customElements } from '#publish/customElements.ts';
import { bundleLibrary } from './library/bundle.ts';
import { writeDeclarations } from './library/declarations.ts';
import { measureLibrary, sizesTable } from './library/sizes.ts';
import { libraryCss, writeFonts } from './library/styles.ts';

/** The package's modules, each a separate entry; `index` exports all the others. */
const entries = [
  ...['index', 'career', 'About', 'Timeline', 'Achievements', 'Resume', 'Exhibit'],
  // Only types: the elements come from a site's script.
  ...['elements', 'elementsReact'],
] as const;
const folder = 'lib';
const readme = join('src', 'embed', 'library', 'README.md');

/**
 * Writes the React library to lib/: a module for each component, the types, styles.css, and fonts.css with the
 * typefaces. Then prints what it adds to a page; `write` puts that into the library's README. Returns the exit code.
 */
export async function library({ write }: { readonly write: boolean }): Promise<number> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  await bundleLibrary(entries, folder);
  writeDeclarations(entries, folder);
  writeFileSync(join(folder, 'styles.css'), libraryCss());
  // Compilers that check side-effect imports find that this one exports nothing.
  writeFileSync(join(folder, 'styles.css.d.ts'), 'export {};\n');
  writeFileSync(join(folder, 'custom-elements.json'), `${JSON.stringify(customElements(), null, 2)}\n`);
  writeFonts(join(folder, 'fonts'));
  const table = sizesTable(await measureLibrary(folder));
  process.stdout.write(`${folder} is built.\n\n${table}\n`);
  if (!write) return 0;
  const before = readFileSync(readme, 'utf8');
  writeFileSync(
    readme,
    before.replace(
      /(<!-- sizes -->\n)[\s\S]*(?=<!-- \/sizes -->)/,
      (_, mark: string) => `${mark}\n${table}\n`,
    ),
  );
  return 0;
}
