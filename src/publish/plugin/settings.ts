import { existsSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { normalizePath, type Plugin, type Rolldown } from 'vite';
import { readMoment } from '#career/moment.ts';
import { ownFile } from '../home.ts';
import type { Published } from '../readContent.ts';
import type { ThroughlineOptions } from '../vite.js';

/** The options that a site, or one of our commands, gives the plugin. */
export interface PluginOptions extends ThroughlineOptions {
  /** Prints the résumé of a built folder as a PDF; pages then link to the file. The command `pdf` sets it. */
  readonly pdf?: ((folder: string, published: Published) => Promise<Uint8Array>) | undefined;
}

declare module 'vite' {
  interface UserConfig {
    /** Options of the plugin for one run: the command line overrides the settings. */
    throughline?: PluginOptions;
  }
}

/** What the parts of the plugin know about the site. Paths are absolute, and set once Vite has read its settings. */
export interface Settings extends PluginOptions {
  readonly plugin: Plugin;
  readonly root: string;
  readonly content: string;
  /** The id of the module that the app imports the content from. */
  readonly publishedId: string;
  /** The folder that a build replaces once everything is written. */
  readonly target: string;
  /** The folder where a build writes until then. */
  readonly draft: string;
  /** The template of all pages: the site's index.html, or ours. */
  readonly template: string;
}

/** Reads Vite's settings and the options, and sets what our site needs from Vite. */
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
        // Relative addresses, so one build works at any path.
        base: config.base ?? './',
        build: {
          target: 'es2022',
          // Lowering light-dark() would move it to :root, where a shadow root does not see it.
          cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
          // All styles are inline in the pages.
          cssCodeSplit: false,
          assetsInlineLimit: 0,
          modulePreload: false,
          ...(isBuild && { outDir: settings.draft, emptyOutDir: true }),
          rolldownOptions: {
            input: own,
            // Plugin times depend on the machine more than on the build.
            checks: { pluginTimings: false },
            // Code that several pages need is two chunks, of which the first page requests only one; code that several
            // exhibits need is another. Many small chunks would mean many requests, and the bundler's automatic chunks
            // get different names in two builds.
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
        // Vite scans no installed package for dependencies to optimize; one that it finds late reloads the page.
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
            // An editor may empty a file before it writes it: a change counts once the file is complete.
            awaitWriteFinish: { stabilityThreshold: 100, pollInterval: 20 },
            ignored: isNoSource(root, target),
          },
        },
      };
    },
  };
  return Object.assign(settings, { plugin });
}

/** Whether a folder's files are not sources of the site: a build, or a tool's folder. */
const isNoSource = (root: string, target: string) => {
  const [top, built] = [`${normalizePath(root)}/`, `${normalizePath(target)}/`];
  return (file: string) => {
    const path = normalizePath(file);
    return path.startsWith(built) || (path.startsWith(top) && /(?:^|\/)\.[^/]/.test(path.slice(top.length)));
  };
};

/** Modules that several pages of the site need. */
const several = { test: /[\\/]src[\\/](?:career|line|sections|ui)[\\/]/, minShareCount: 2 };

/** Whether the app, or the page about the person, imports a module, directly or through others. */
function isFirst(id: string, graph: Rolldown.ChunkingContext, met = new Set<string>()): boolean {
  if (/[\\/]src[\\/](?:app[\\/]main|sections[\\/]About)\.tsx$/.test(id)) return true;
  if (met.has(id)) return false;
  met.add(id);
  return graph.getModuleInfo(id)?.importers.some((importer) => isFirst(importer, graph, met)) ?? false;
}
