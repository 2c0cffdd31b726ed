import { existsSync, readdirSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

/**
 * The paths of all pages in a built folder, relative to its root: '', 'resume/', 'timeline/'. Fails if there is no
 * front page, because the folder is then no site.
 */
export function routesIn(folder: string): readonly string[] {
  if (!existsSync(join(folder, 'index.html')))
    throw new Error(`There is no built site in ${folder}. Build it first: npm run build.`);
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name === 'index.html')
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .map((file) => (dirname(file) === '.' ? '' : `${dirname(file)}/`))
    .sort();
}
