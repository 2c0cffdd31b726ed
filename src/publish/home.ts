import { join, resolve } from 'node:path';

/** The folder of this software: the repository, or the installed package. It may lie outside the site's folder. */
const home = resolve(import.meta.dirname, '..', '..');

/** The absolute path of one of our own files: `ownFile('src/app/main.tsx')`. */
export const ownFile = (path: string): string => join(home, path);

/** Whether a command runs in a clone of the repository, which has other scripts and names; else we are a package. */
export const isOwnFolder = (): boolean => process.cwd() === home;
