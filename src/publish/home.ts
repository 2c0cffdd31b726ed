import { join, resolve } from 'node:path';

/** The folder of this software: the repository, or the installed package. It may lie outside the site's own folder. */
const home = resolve(import.meta.dirname, '..', '..');

/** The absolute path of one of our own files: `ownFile('src/app/main.tsx')`. */
export const ownFile = (path: string): string => join(home, path);
