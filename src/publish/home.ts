import { join, resolve } from 'node:path';

/** The folder of this software: the repository, or the installed package. It may lie outside the site's folder. */
const home = resolve(import.meta.dirname, '..', '..');

/** The absolute path of one of our own files: `ownFile('src/app/main.tsx')`. */
export const ownFile = (path: string): string => join(home, path);

/** Whether a command runs in a clone of the repository, which has scripts and names of its own; else we are a package. */
export const isOwnFolder = (): boolean => process.cwd() === home;

/** What to type for one of our commands: `npm run career -- --losses` in a clone, else `npx throughline career --losses`. */
export function typed(command: string, ...words: readonly string[]): string {
  if (!isOwnFolder()) return ['npx throughline', command, ...words].join(' ');
  const script = command === 'start' ? 'npm start' : `npm run ${command}`;
  return [script, ...(words.length > 0 ? ['--', ...words] : [])].join(' ');
}
