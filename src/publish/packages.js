import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const home = fileURLToPath(new URL('../..', import.meta.url));

/** Packages that only some commands need, with those commands: making a site does not need them. */
const forCommands = {
  'playwright-core': 'pdf',
  commonmark: 'import',
  fflate: 'import',
  'jsonc-parser': 'import',
  papaparse: 'import',
};

/**
 * The packages that making a site needs and that are not installed, each with the version to request from npm:
 * `sharp@0.35`, because shells interpret `^` differently. With a command, also those that only it needs. Showing
 * components needs none of them, so npm leaves them out.
 */
export function missingPackages(command) {
  const { peerDependencies } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'));
  return Object.entries(peerDependencies)
    .filter(([name]) => (forCommands[name] ?? command) === command && !isInstalled(name))
    .map(([name, range]) => `${name}@${/[1-9]\d*|0\.\d+/.exec(range)}`);
}

/** The message for missing packages. A clone of the repository has a lockfile, so npm knows them all. */
export function toInstall(missing) {
  if (existsSync(join(home, 'package-lock.json')))
    return 'The packages are not installed. Run `npm ci` first.';
  const install = `\`npm install --save-dev ${missing.join(' ')}\``;
  return missing.some((each) => each.startsWith('vite@'))
    ? `The packages for building a site are not installed. Run \`npx throughline init\`, which installs them, or ${install}.`
    : `This command needs more packages. Run ${install}.`;
}

/** Whether Node finds a package from here. It may not export its package.json, so this looks only for its folder. */
function isInstalled(name) {
  for (let folder = home; ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'node_modules', name))) return true;
    if (folder === dirname(folder)) return false;
  }
}
