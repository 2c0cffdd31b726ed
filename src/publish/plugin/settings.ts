import { existsSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { normalizePath, type Plugin, type Rolldown } from 'vite';
import { readMoment } from '#career/moment.ts';
import { ownFile } from '../home.ts';
import type { Published } from '../readContent.ts';
import type { ThroughlineOptions } from '../vite.js';

/** What the plugin is asked for by a site, or by a command of ours. */
export interface PluginOptions extends ThroughlineOptions {
  /** Prints the résumé of a built folder as a PDF; with it, pages link to the file. The command `pdf` gives it. */
  readonly pdf?: ((folder: string, published: Published) => Promise<Uint8Array>) | undefined;
}

declare module 'vite' {
  interface UserConfig {
    /** Options of the plugin for one run: what a command line asks for comes before what the settings say. */
    throughline?: PluginOptions;
  }
}

/** What the parts of the plugin know of the site. Paths are absolute; they are set when Vite has read its settings. */
export interface Settings extends PluginOptions {
  readonly plugin: Plugin;
  readonly root: string;
  readonly content: string;
  /** The id of the module that the app imports the content from. */
  readonly publishedId: string;
  /** The folder that a build replaces when all of it is written. */
  readonly target: string;
  /** Where a build writes until then. */
  readonly draft: string;
  /** The page that all pages are made from: the site's own index.html, or ours. */
  readonly template: string;
}

/** Reads Vite's settings and the options, and sets what a site of ours needs from Vite. */
export function siteSettings(given: PluginOptions): Settings {
  const settings = { root: '', content: '', publishedId: '', target: '', draft: '', template: '' };
  const plugin: Plugin = {
    name: 'throughline',
    config: (config, { command, isPreview }) => {
      const options = { ...given, ...config.throughline };
      if (options.modified !== undefined && !readMoment(options.modified))
        throw new Error(
          `modified: ${options.modified} is not a date. Write it as 2024, 2024-05 or 2024-05-17.`,
        );
      const root = resolve(config.root ?? '');
      const target = resolve(root, config.build?.outDir ?? 'dist');
      const own = join(root, 'index.html');
      const content = resolve(root, options.content ?? 'content');
      Object.assign(settings, options, {
        root,
        content,
        publishedId: normalizePath(join(content, 'career.ts?published')),
        target,
        draft: join(dirname(target), `.${basename(target)}.draft`),
        template: existsSync(own) ? own : ownFile('index.html'),
      });
      const isBuild = command === 'build' && !isPreview;
      return {
        appType: 'custom',
        // Relative addresses: one build runs at any path.
        base: config.base ?? './',
        build: {
          target: 'es2022',
          // Lowering light-dark() would move it onto :root, where a shadow root does not see it.
          cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
          // All styles stand in the pages.
          cssCodeSplit: false,
          assetsInlineLimit: 0,
          modulePreload: false,
          ...(isBuild && { outDir: settings.draft, emptyOutDir: true }),
          rolldownOptions: {
            input: own,
            // How long plugins take says more of the machine than of the build.
            checks: { pluginTimings: false },
            // What several pages need is two files, of which the first page asks for one alone, and what several exhibits
            // need is another: many small ones would be many requests, and of those that the bundler cuts by itself it
            // gives two builds two names.
            output: {
              codeSplitting: {
                groups: [
                  { ...several, name: (id, graph) => (isFirst(id, graph) ? 'shared' : null) },
                  { ...several, name: 'later', includeDependenciesRecursively: false },
                  { name: 'kit', test: /[\\/]src[\\/]exhibits[\\/](?!catalogue)/, minShareCount: 2 },
                ],
              },
            },
          },
        },
        // Vite looks for what to prepare in no installed package; what is found late loads the page again.
        optimizeDeps: {
          entries: [ownFile('src/app/main.tsx')],
          include: [
            'react',
            'react/jsx-runtime',
            'react/jsx-dev-runtime',
            'react-dom/client',
            'react-router-dom',
          ],
        },
        server: {
          fs: { allow: [root, ownFile('')] },
          watch: {
            // An editor may empty a file first and write it then: a change counts when the file is whole.
            awaitWriteFinish: { stabilityThreshold: 100, pollInterval: 20 },
            ignored: isNoSource(root, target),
          },
        },
      };
    },
  };
  return Object.assign(settings, { plugin });
}

/** Whether the site is made from none of a folder's files: a build, or a folder of a tool. */
const isNoSource = (root: string, target: string) => {
  const [top, built] = [`${normalizePath(root)}/`, `${normalizePath(target)}/`];
  return (file: string) => {
    const path = normalizePath(file);
    return path.startsWith(built) || (path.startsWith(top) && /(?:^|\/)\.[^/]/.test(path.slice(top.length)));
  };
};

/** What several pages of the site need. */
const several = { test: /[\\/]src[\\/](?:career|line|sections|ui)[\\/]/, minShareCount: 2 };

/** Whether the app, or the page about the person, imports a module, itself or through others. */
function isFirst(id: string, graph: Rolldown.ChunkingContext, met = new Set<string>()): boolean {
  if (/[\\/]src[\\/](?:app[\\/]main|sections[\\/]About)\.tsx$/.test(id)) return true;
  if (met.has(id)) return false;
  met.add(id);
  return graph.getModuleInfo(id)?.importers.some((importer) => isFirst(importer, graph, met)) ?? false;
}
