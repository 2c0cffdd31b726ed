import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type InlineConfig, type Plugin } from 'vite';
import { catalogue } from '#exhibits/catalogue.ts';
import { colourCss } from './colour.ts';
import { embedCss } from './embedCss.ts';
import { shapesPlugin } from './shapesPlugin.ts';

/** The files of the elements, by name, for the folder `embed/`. */
export interface EmbedFiles {
  readonly [name: string]: string;
}

const sections = ['About', 'Timeline', 'Achievements'] as const;

/** What stands in React's place: for the sections as little as they ask for, for exhibits all of it. */
const reacts = {
  sections: {
    'react-dom/client': '/src/embed/react.ts',
    'react/jsx-runtime': '/src/embed/react.ts',
    react: '/src/embed/react.ts',
  },
  exhibits: {
    'react-dom/client': 'preact/compat/client',
    'react/jsx-runtime': 'preact/jsx-runtime',
    react: 'preact/compat',
  },
} as const;

/** Whose code travels along, all of it under the MIT licence. */
const authors = { sections: ['preact'], exhibits: ['preact', 'pure-rand', '@noble/hashes'] } as const;

/**
 * Bundles the custom elements: `throughline.js`, the same bytes under a name with their hash, and a file of its own
 * for each exhibit, which runs by itself: with what two of them share, but without the script of the page, whose name
 * it cannot know. The line is the site's own `color`, if it has one. All of it is ASCII, for pages in other encodings. Where the script lies it finds the rest.
 */
export async function bundleEmbed(color: string | undefined): Promise<EmbedFiles> {
  const exhibits = await bundle(
    Object.fromEntries(Object.keys(catalogue).map((name) => [name, `${mark}${name}`])),
    {
      name: 'exhibits',
      resolveId: (id) => (id.startsWith(mark) ? id : undefined),
      load: (id) => (id.startsWith(mark) ? exhibitSource(id.slice(mark.length), color) : undefined),
    },
    'exhibits',
  );
  const exhibitFiles = Object.fromEntries(
    Object.keys(catalogue).map((name) => [
      name,
      `./${Object.keys(exhibits).find((file) => file.startsWith(`${name}-`))}`,
    ]),
  );
  const css = coloured(embedCss({ sections, for: 'shadow' }), color);
  const { 'main.js': script = '' } = await bundle(
    { main: '/src/embed/main.ts' },
    {
      name: 'bundled',
      load: (id) =>
        id.endsWith('/src/embed/bundled.ts')
          ? Object.entries({ css, exhibitFiles })
              .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};`)
              .join('\n')
          : undefined,
    },
    'sections',
  );
  const licences = authors.exhibits.map((name) => `${name}\n\n${licenceOf(name)}\n`).join('\n\n');
  return {
    ...exhibits,
    [licenceFile]: licences,
    'throughline.js': script,
    [`throughline-${hashOf(script)}.js`]: script,
  };
}

/** Writes what was bundled into a built folder. */
export function writeEmbed(folder: string, files: EmbedFiles): void {
  mkdirSync(join(folder, 'embed'), { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, 'embed', name), text);
}

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 8);

/** Styles with the owner's colour where a page gives none. */
function coloured(css: string, color: string | undefined): string {
  const own = color && colourCss(color);
  if (!own) return css;
  return ['line', 'line-text'].reduce((painted, name) => {
    const [, value = ''] = new RegExp(`--${name}:(light-dark\\([^)]*\\))`).exec(own) ?? [];
    return painted.replace(
      new RegExp(`(--${name}:var\\(--throughline-${name},)light-dark\\([^)]*\\)`),
      (_, before) => before + value,
    );
  }, css);
}

const mark = '\0exhibit:';

function exhibitSource(name: string, color: string | undefined): string {
  const { title, question } = catalogue[name] ?? {};
  const css = coloured(embedCss({ sections: [], exhibits: [name], for: 'shadow' }), color);
  const from = (file: string) => `from ${JSON.stringify(`/src/${file}`)}`;
  return `import { exhibit as played } ${from(`exhibits/${name}/index.ts`)};
import { exhibitModule } ${from('embed/exhibitModule.tsx')};
export const exhibit = exhibitModule(played, ${JSON.stringify({ title, question })}, ${JSON.stringify(css)});`;
}

/**
 * Preact makes each element with the registry of its parent. In a shadow root that came from another document one
 * browser has that as the registry of the former, and refuses. There are no custom elements in ours, so none is asked for.
 */
const plainElements: Plugin = {
  name: 'plain-elements',
  transform: (code, id) => {
    if (!/\/preact\/dist\/preact\.m?js$/.test(id)) return undefined;
    const plain = code.replace(/(createElementNS\(\w+,\w+),\w+\.is\?\w+:\w+\)/, '$1)');
    if (plain === code) throw new Error('Preact makes its elements in another way now: see plainElements.');
    return { code: plain, map: null };
  },
};

/** Bundles some entries; without names of their own, the main one's file is called by its entry's name alone. */
async function bundle(
  input: Record<string, string>,
  plugin: Plugin,
  part: keyof typeof reacts,
): Promise<Record<string, string>> {
  const config: InlineConfig = {
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    plugins: [
      { enforce: 'pre', ...plugin },
      shapesPlugin(['about', 'timeline', 'achievements']),
      plainElements,
    ],
    resolve: {
      alias: reacts[part],
    },
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: {
        // How long plugins take says more of the machine than of the build.
        checks: { pluginTimings: false },
        input,
        preserveEntrySignatures: 'strict',
        output: {
          entryFileNames: 'main' in input ? '[name].js' : '[name]-[hash].js',
          chunkFileNames: 'exhibits-[hash].js',
        },
      },
    },
  };
  const [result] = [await build(config)].flat();
  const files = result && 'output' in result ? result.output : [];
  const notice = noticeOf(authors[part]);
  return Object.fromEntries(
    files.flatMap((file) => (file.type === 'chunk' ? [[file.fileName, ascii(notice + file.code)]] : [])),
  );
}

const licenceFile = 'LICENSES';

const licenceOf = (name: string): string =>
  readFileSync(join('node_modules', name, 'LICENSE'), 'utf8').trim();

/** Whose code a script holds, and where the licences are that it is passed on under. */
function noticeOf(packages: readonly string[]): string {
  const owners = packages.map((name) => `${name}, ${/^Copyright.*$/m.exec(licenceOf(name))?.[0]}`);
  return `/*! ${owners.join('; ')}; MIT License, see ${licenceFile} beside this file. */\n`;
}

/** The same program in ASCII: outside strings and patterns there is nothing else. */
const ascii = (code: string): string =>
  code.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
