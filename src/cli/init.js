import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { missingPackages } from '../publish/packages.js';

const settings = [
  "import { throughline } from 'throughline/vite';",
  "import { defineConfig } from 'vite';",
  '',
  'export default defineConfig({',
  '  plugins: [throughline()],',
  '});',
  '',
].join('\n');

const career = [
  "import { defineCareer } from 'throughline/career';",
  '',
  'export const career = defineCareer({',
  "  person: { headline: 'What you are, in a few words' },",
  '  chapters: {',
  '    beginning: {',
  "      title: 'How it began',",
  "      motif: 'start',",
  "      story: { first: 'Write what you did, and what came of it.' },",
  '    },',
  '  },',
  '});',
  '',
].join('\n');

/**
 * `throughline init`: makes a site in the current folder. It installs the packages for one, and writes Vite's settings
 * and a first career. Existing files stay unchanged. Returns the exit code.
 */
export function init() {
  // Including those for the import: many people start with a file.
  const missing = missingPackages('import');
  if (missing.length > 0) {
    process.stdout.write(`Installing the packages for the site: ${missing.join(' ')}\n`);
    // npm is a script on one system and a program on the others.
    const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
    const { status } = spawnSync(npm, ['install', '--save-dev', ...missing], {
      stdio: 'inherit',
      shell: process.platform === 'win32',
    });
    if (status !== 0) {
      process.stderr.write(
        'npm could not install the packages, so no file was written. Correct what npm reports above, then run init again.\n',
      );
      return 1;
    }
  }
  const said = [writeSettings(), writeCareer()];
  process.stdout.write(
    `\n${said.join('\n')}\n\nnpx vite          serves the site while you edit\nnpx vite build    builds it in dist/\n`,
  );
  return 0;
}

function writeSettings() {
  const own = readdirSync('.').find((name) => /^vite\.config\.[cm]?[jt]s$/.test(name));
  if (own)
    return `${own} already exists and was not changed. Add throughline() from throughline/vite to its plugins.`;
  // In a package whose modules are not ES modules by default, the extension marks this one as an ES module.
  const isModule =
    existsSync('package.json') && JSON.parse(readFileSync('package.json', 'utf8')).type === 'module';
  const name = isModule ? 'vite.config.ts' : 'vite.config.mts';
  writeFileSync(name, settings);
  return `Written: ${name}.`;
}

function writeCareer() {
  const file = join('content', 'career.ts');
  if (existsSync(file)) return 'content/career.ts already exists and was not changed.';
  mkdirSync('content', { recursive: true });
  writeFileSync(file, career);
  return 'Written: content/career.ts, your career. Edit it next.';
}
