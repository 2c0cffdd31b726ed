import { cpSync, existsSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { basename, isAbsolute, join, relative } from 'node:path';
import type { Plugin } from 'vite';
import { ownFile } from '../home.ts';
import type { ContentReading } from '../readContent.ts';
import { openSources, type Sources } from '../sources.ts';
import { contentError } from './contentError.ts';
import { builtModule } from './publishedModule.ts';
import type { Settings } from './settings.ts';
import { readTemplate, withoutFiles } from './template.ts';

type Site = typeof import('../site.ts');

const preloadHelper = '\0vite/preload-helper.js';

/**
 * Builds the site: Vite bundles the app into a draft folder, the pages and everything beside them are written there
 * too, and at the end the draft replaces the last build. A failed build leaves the last one unchanged.
 */
export function buildSite(settings: Settings): Plugin {
  let sources: Sources | undefined;
  let reading: ContentReading | undefined;
  const tidy = async () => {
    await sources?.close();
    sources = undefined;
    rmSync(settings.draft, { recursive: true, force: true });
  };
  return {
    name: 'throughline:build',
    apply: 'build',
    enforce: 'pre',
    applyToEnvironment: ({ name }) => name === 'client',
    buildStart: {
      sequential: true,
      async handler() {
        mayReplace(settings);
        sources = await openSources();
        const { readContent } = await sources.load<Site>('src/publish/site.ts');
        reading = await readContent(settings.content);
        if (!reading.published) throw contentError(reading.report);
        if (reading.report) this.environment.logger.warn(reading.report.trimEnd());
        for (const file of reading.sources) this.addWatchFile(file);
      },
    },
    load: (id) => {
      if (id === settings.publishedId) return builtModule;
      // No module here is split so that preloading would help, and Vite's code for it would be part of each first page.
      if (id === preloadHelper) return 'export const __vitePreload = (load) => load();';
      // A site without an index.html uses ours.
      if (id === join(settings.root, 'index.html') && id !== settings.template)
        return readTemplate(settings, ownFile);
      return undefined;
    },
    resolveId: (id) => (id === join(settings.root, 'index.html') ? id : undefined),
    writeBundle: {
      order: 'post',
      async handler(_options, bundle) {
        if (!sources || !reading?.published) return;
        const { writeSite } = await sources.load<Site>('src/publish/site.ts');
        await writeSite(settings.draft, {
          ...settings,
          published: reading.published,
          bundle: takeBundle(settings.draft, Object.values(bundle)),
        });
        rmSync(settings.target, { recursive: true, force: true });
        renameSync(settings.draft, settings.target);
        this.environment.logger.info(`The site is in ${relative(settings.root, settings.target)}.`);
      },
    },
    closeBundle: { order: 'post', handler: tidy },
  };
}

/** A file that Vite wrote, with the fields that matter here. */
interface WrittenFile {
  readonly type: 'chunk' | 'asset';
  readonly fileName: string;
  readonly isEntry?: boolean;
}

/** Takes what pages need from the draft: Vite's page, its styles, and the address of its script. */
function takeBundle(draft: string, files: readonly WrittenFile[]) {
  for (const name of readdirSync(ownFile('public')))
    cpSync(join(ownFile('public'), name), join(draft, name), { recursive: true, force: false });
  const script = files.find(({ type, isEntry }) => type === 'chunk' && isEntry)?.fileName ?? '';
  const sheets = files.map(({ fileName }) => fileName).filter((name) => name.endsWith('.css'));
  const css = sheets.map((name) => readFileSync(join(draft, name), 'utf8').trim()).join('');
  const html = readFileSync(join(draft, 'index.html'), 'utf8');
  // Pages include the styles that they use, and the app loads all of them in one file.
  const [styles = ''] = sheets;
  return {
    template: withoutFiles(
      html,
      [...sheets, script].map((name) => `./${name}`),
    ),
    css,
    script,
    styles: basename(styles),
  };
}

/** A build replaces its whole folder, so the folder must be inside the project, and new, empty, or an earlier build. */
function mayReplace({ root, target }: Settings): void {
  const inside = relative(root, target);
  if (!inside || inside.startsWith('..') || isAbsolute(inside))
    throw new Error(
      `The site cannot be written to ${target}: that is not a folder inside ${root}. Name one that is, for instance dist.`,
    );
  if (!existsSync(target)) return;
  const isBuild = existsSync(join(target, '404.html')) && existsSync(join(target, 'assets'));
  if (readdirSync(target).length > 0 && !isBuild)
    throw new Error(
      `${inside} contains files that are not from a build, and a build would delete them. Name a new folder, or empty this one yourself.`,
    );
}
