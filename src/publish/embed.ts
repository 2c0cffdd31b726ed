import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { build, type InlineConfig, type Plugin } from 'vite';
import { catalogue } from '#exhibits/catalogue.ts';
import { embedCss } from './embedCss.ts';
import { ownFile } from './home.ts';
import { names } from './names.ts';
import { shapesPlugin } from './shapesPlugin.ts';
import { withPreact } from './withPreact.ts';

/** The files of the elements for the folder `embed/`, by name. */
export interface EmbedFiles {
  readonly [name: string]: string;
}

const sections = ['About', 'Timeline', 'Achievements'] as const;

/** The packages whose code is bundled, all under the MIT licence. */
const authors = { sections: ['preact'], exhibits: ['preact', 'pure-rand', '@noble/hashes'] } as const;

/**
 * Bundles the custom elements: `throughline.js`, the same bytes under a name with their hash, and a file for each
 * exhibit. An exhibit's file runs by itself: it includes what exhibits share, but not the page's script, whose name it
 * cannot know. The line has the site's `color`, if one is set. The output is ASCII, for pages in other encodings. The
 * script finds the other files in its folder. `section.js` makes the sections in frames live.
 */
export async function bundleEmbed(color: string | undefined): Promise<EmbedFiles> {
  const exhibits = await bundle(
    Object.fromEntries(Object.keys(catalogue).map((name) => [name, `${mark}${name}`])),
    'exhibits',
    {
      name: 'exhibits',
      resolveId: (id) => (id.startsWith(mark) ? id : undefined),
      load: (id) => (id.startsWith(mark) ? exhibitSource(id.slice(mark.length), color) : undefined),
    },
  );
  const exhibitFiles = Object.fromEntries(
    Object.keys(catalogue).map((name) => [
      name,
      `./${Object.keys(exhibits).find((file) => file.startsWith(`${name}-`))}`,
    ]),
  );
  const css = embedCss({ sections, for: 'shadow', color });
  const { 'main.js': script = '' } = await bundle({ main: ownFile('src/embed/main.ts') }, 'sections', {
    name: 'bundled',
    load: (id) =>
      id.endsWith('/src/embed/bundled.ts')
        ? Object.entries({ css, exhibitFiles })
            .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};`)
            .join('\n')
        : undefined,
  });
  const framed = await bundle({ section: ownFile('src/app/frame.tsx') }, 'sections');
  const licences = authors.exhibits.map((name) => `${name}\n\n${licenceOf(name)}\n`).join('\n\n');
  return {
    ...exhibits,
    ...framed,
    [licenceFile]: licences,
    'throughline.js': script,
    [`throughline-${hashOf(script)}.js`]: script,
  };
}

/** Writes the bundled files into a built folder. */
export function writeEmbed(folder: string, files: EmbedFiles): void {
  mkdirSync(join(folder, 'embed'), { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, 'embed', name), text);
}

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 8);

const mark = '\0exhibit:';

function exhibitSource(name: string, color: string | undefined): string {
  const { title, question } = catalogue[name] ?? {};
  const css = embedCss({ sections: [], exhibits: [name], for: 'shadow', color });
  const from = (file: string) => `from ${JSON.stringify(ownFile(`src/${file}`))}`;
  return `import { exhibit as played } ${from(`exhibits/${name}/index.ts`)};
import { exhibitModule } ${from('embed/exhibitModule.tsx')};
export const exhibit = exhibitModule(played, ${JSON.stringify({ title, question })}, ${JSON.stringify(css)});`;
}

/** Bundles these entries, with Preact in place of React. The files of exhibits have a hash in their names. */
async function bundle(
  input: Record<string, string>,
  part: keyof typeof authors,
  plugin?: Plugin,
): Promise<Record<string, string>> {
  const config = (preact: Plugin): InlineConfig => ({
    root: ownFile(''),
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    plugins: [
      names(),
      preact,
      shapesPlugin(['about', 'timeline', 'achievements']),
      plugin && { enforce: 'pre', ...plugin },
    ],
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: {
        // Plugin times depend on the machine more than on the build.
        checks: { pluginTimings: false },
        input,
        preserveEntrySignatures: 'strict',
        output: {
          entryFileNames: part === 'sections' ? '[name].js' : '[name]-[hash].js',
          chunkFileNames: 'exhibits-[hash].js',
        },
      },
    },
  });
  const [result] = [await withPreact((preact) => build(config(preact)))].flat();
  const files = result && 'output' in result ? result.output : [];
  const notice = noticeOf(authors[part]);
  return Object.fromEntries(
    files.flatMap((file) => (file.type === 'chunk' ? [[file.fileName, ascii(notice + file.code)]] : [])),
  );
}

const licenceFile = 'LICENSES';

function licenceOf(name: string): string {
  const folders = createRequire(import.meta.url).resolve.paths(name) ?? [];
  const file = folders.map((folder) => join(folder, name, 'LICENSE')).find(existsSync);
  if (!file) throw new Error(`The package ${name} has no file LICENSE. Install the packages again: npm ci.`);
  return readFileSync(file, 'utf8').trim();
}

/** The copyright holders of a script's code, and where to find its licences. */
function noticeOf(packages: readonly string[]): string {
  const owners = packages.map((name) => `${name}, ${/^Copyright.*$/m.exec(licenceOf(name))?.[0]}`);
  return `/*! ${owners.join('; ')}; MIT License, see ${licenceFile} beside this file. */\n`;
}

/** The same program in ASCII. Only strings and regular expressions contain anything else. */
const ascii = (code: string): string =>
  code.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
