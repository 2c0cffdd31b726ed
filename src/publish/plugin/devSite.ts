import { readFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { isRunnableDevEnvironment, normalizePath, type Plugin, type ViteDevServer } from 'vite';
import { ownFile } from '../home.ts';
import type { ContentReading } from '../readContent.ts';
import { contentError } from './contentError.ts';
import { devModule } from './publishedModule.ts';
import { type Rest, restOfSite } from './restOfSite.ts';
import type { Settings } from './settings.ts';
import { readTemplate } from './template.ts';

type Site = typeof import('../site.ts');
type Pages = Awaited<ReturnType<Site['pagesOf']>>['pages'];

/** The site at one state of its sources. */
interface State {
  readonly pages: Pages;
  /** The module that the app imports the content from. */
  readonly module: string;
  readonly pageHtml: Site['pageHtml'];
}

/**
 * Serves the site from its sources, prerendered like the built one. A change of the content, or of anything that pages
 * are made from, updates the open page in place: React renders the new content over the old. While the content has
 * errors, Vite's overlay shows them; it closes when they are fixed. Everything except the app's pages comes from a
 * build.
 */
export function devSite(settings: Settings): Plugin {
  let server: ViteDevServer;
  let rest: Rest;
  let current: Promise<State> | undefined;
  let reported = '';
  let isBroken = false;

  const site = (): Promise<Site> => {
    const { ssr } = server.environments;
    if (!isRunnableDevEnvironment(ssr))
      throw new Error(
        'The environment `ssr` of Vite cannot run modules. Remove the setting or the plugin that replaces it.',
      );
    return ssr.runner.import(ownFile('src/publish/site.ts'));
  };

  const read = async (): Promise<State> => {
    const { readContent, pagesOf, pageHtml } = await site();
    const reading: ContentReading = await readContent(settings.content);
    const { published, report } = reading;
    if (!published) throw contentError(report);
    if (report !== reported)
      server.config.logger.warn(report.trimEnd() || 'The content has no more warnings.');
    reported = report;
    const { content, pages } = await pagesOf(published.career, published.site, settings);
    return { pages, pageHtml, module: devModule(content, pages[0]?.ownCss ?? '') };
  };
  const state = (): Promise<State> => {
    if (!current) {
      const reading = read();
      current = reading;
      reading.then(
        () => (isBroken &&= current !== reading),
        () => (isBroken ||= current === reading),
      );
    }
    return current;
  };
  const forget = () => {
    current = undefined;
    rest.forget();
  };

  /** The address at which the browser finds one of our own files. */
  const at = (path: string) => {
    const file = normalizePath(ownFile(path));
    const root = `${normalizePath(settings.root)}/`;
    return file.startsWith(root) ? `/${file.slice(root.length)}` : `/@fs/${file.replace(/^\//, '')}`;
  };

  const answerPage = async (pathname: string, original: string, response: ServerResponse) => {
    const { pages, pageHtml } = await state();
    const page = pages.find(({ path }) => `/${path}` === pathname) ?? pages.at(-1);
    if (!page) throw new Error('The site has no pages. Add one to `pages` in content/site.ts.');
    // The exhibit's styles come from a style sheet that Vite serves, like all others.
    const { exhibit: _, ...plain } = page;
    const html = pageHtml({
      ...plain,
      template: readTemplate(settings, at),
      css: '',
      fontsCss: readFileSync(ownFile('public/fonts/fonts.css'), 'utf8'),
      // The same module that the template names: the script that repairs an address imports it again.
      script: at('src/app/main.tsx').slice(1),
      content: '',
      home: '/',
      // The template names the app and its styles, as Vite serves them; the styles for this career can be replaced.
      scripts: [],
      ownCss: '',
    });
    response.writeHead(page.path === undefined ? 404 : 200, {
      'Content-Type': 'text/html;charset=utf-8',
      'Cache-Control': 'no-store',
    });
    // Last, because the first style sheet declares the order of the layers.
    const styles = `<style data-career>${page.ownCss}</style><link rel="stylesheet" href="${at('src/exhibits/exhibits.css')}" data-exhibits /></head>`;
    response.end(
      await server.transformIndexHtml(
        original,
        html.replace('</head>', () => styles),
      ),
    );
  };

  return {
    name: 'throughline:dev',
    apply: 'serve',
    enforce: 'pre',
    configureServer(created) {
      server = created;
      rest = restOfSite(settings, server.config);
      server.watcher.add(settings.content);
      server.watcher.on('all', forget);
      return () => {
        server.middlewares.use(async (request, response, next) => {
          const original = request.originalUrl ?? '/';
          try {
            const { pathname, search } = new URL(`http://localhost${original.replace(/^\/*/, '/')}`);
            const path = pathname.replace(/(^|\/)index\.html$/, '$1');
            if (!/\.\w+$|\/$/.test(path))
              return void response.writeHead(301, { Location: `${path}/${search}` }).end();
            const { pages } = await state();
            if (path.endsWith('/') && pages.some((page) => `/${page.path}` === path))
              return await answerPage(path, original, response);
            const serve = await rest.serve();
            serve(request, response, () => answerPage('404', original, response).catch(next));
          } catch (problem) {
            next(problem);
          }
        });
      };
    },
    load: async (id) => (id === settings.publishedId ? (await state()).module : undefined),
    async hotUpdate({ file, modules }) {
      const { environment } = this;
      // The modules that make pages run on this machine: the next request loads them again.
      if (environment.name !== 'client') return [];
      const isContent = file.startsWith(`${normalizePath(settings.content)}/`);
      if (!isContent && !server.environments.ssr.moduleGraph.getModulesByFile(file)?.size) return undefined;
      const shown = environment.moduleGraph.getModuleById(settings.publishedId);
      const before = shown?.transformResult && (await current?.catch(() => undefined));
      const wasBroken = isBroken;
      forget();
      const next = await state().catch((problem: Error) => {
        // Vite shows it in the overlay of every open page, but not in the terminal.
        server.config.logger.error(problem.message, { error: problem, timestamp: true });
        throw problem;
      });
      const others = modules.filter(({ id }) => id !== settings.publishedId);
      if (!shown || (wasBroken && !before)) {
        environment.hot.send({ type: 'full-reload' });
        return others;
      }
      if (before?.module === next.module && !wasBroken) return others;
      environment.moduleGraph.invalidateModule(shown);
      return [...others, shown];
    },
  };
}
