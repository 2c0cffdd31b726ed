import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const home = fileURLToPath(new URL('../..', import.meta.url));

/** The packages of which only some commands need one, and which commands: whoever makes a site does without. */
const forCommands = {
  'playwright-core': 'pdf',
  commonmark: 'import',
  fflate: 'import',
  'jsonc-parser': 'import',
  papaparse: 'import',
};

/**
 * The packages that a site is made with and that are not installed, each with the version that npm is to be asked for:
 * `sharp@0.35`, since shells read `^` in their own ways. With a command, also those that it alone needs. Whoever shows
 * components needs none of them, so npm leaves them out.
 */
export function missingPackages(command) {
  const { peerDependencies } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'));
  return Object.entries(peerDependencies)
    .filter(([name]) => (forCommands[name] ?? command) === command && !isInstalled(name))
    .map(([name, range]) => `${name}@${/[1-9]\d*|0\.\d+/.exec(range)}`);
}

/** What to say where packages are missing: in a clone of the repository, which has a lockfile, npm knows them all. */
export function toInstall(missing) {
  if (existsSync(join(home, 'package-lock.json'))) return 'The packages are not here. Run `npm ci` first.';
  const install = `\`npm install --save-dev ${missing.join(' ')}\``;
  return missing.some((each) => each.startsWith('vite@'))
    ? `A site is made with packages that are not here. Run \`npx throughline init\`, which installs them, or ${install}.`
    : `Packages are missing. Run ${install}.`;
}

/** Whether Node finds a package from here. It need not export its package.json, so only its folder is looked for. */
function isInstalled(name) {
  for (let folder = home; ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'node_modules', name))) return true;
    if (folder === dirname(folder)) return false;
  }
}
