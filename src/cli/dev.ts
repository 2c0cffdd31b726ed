import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { createServer } from 'vite';
import { type Published, readContent } from '#publish/readContent.ts';

/** Serves the site from its sources, prerendered like the built one; a change of the content reloads the page. */
export async function dev(content: string): Promise<number> {
  let published: Published | undefined;
  let sources: readonly string[] = [];
  const reread = async (): Promise<string> => {
    const read = await readContent(content);
    published = read.published ?? published;
    sources = read.sources;
    return read.report;
  };
  process.stderr.write(await reread());
  const current = async (): Promise<Published> => {
    if (!published) throw new Error(`${content} has errors; they are listed in the terminal.`);
    return published;
  };
  const server = await createServer({ appType: 'custom', base: '/' });
  server.middlewares.use(async (request, response, next) => {
    const { pathname, search } = new URL(request.url ?? '/', 'http://localhost');
    if (/\.\w+$/.test(pathname) && !pathname.endsWith('.html')) return next();
    if (!pathname.endsWith('/') && !pathname.endsWith('.html'))
      return response.writeHead(301, { Location: `${pathname}/${search}` }).end();
    try {
      const { career, site } = await current();
      const { pagesOf } = (await server.ssrLoadModule(
        '/src/publish/pages.ts',
      )) as typeof import('#publish/pages.ts');
      const { pageHtml } = (await server.ssrLoadModule(
        '/src/publish/page.ts',
      )) as typeof import('#publish/page.ts');
      const pages = await pagesOf(career, site);
      const page =
        pages.find(({ path }) => `/${path}` === pathname.replace(/index\.html$/, '')) ?? pages.at(-1);
      if (!page) return next();
      const html = pageHtml({
        template: readFileSync('index.html', 'utf8'),
        css: '',
        fontsCss: readFileSync('public/fonts/fonts.css', 'utf8'),
        script: 'src/app/main.tsx',
        home: '/',
        ...page,
      }).replace(/<script type="module" src="(?!\/)[^"]*"><\/script>/, '');
      response.writeHead(page.path === undefined ? 404 : 200, { 'Content-Type': 'text/html;charset=utf-8' });
      response.end(await server.transformIndexHtml(pathname, html));
    } catch (problem) {
      next(problem);
    }
  });
  server.watcher.add(resolve(content));
  server.watcher.on('all', async (_event, file) => {
    if (!sources.includes(file) && !file.startsWith(resolve(content))) return;
    const report = existsSync(file) ? await reread().catch((problem: Error) => problem.message) : '';
    process.stderr.write(report);
    server.moduleGraph.invalidateAll();
    if (report.includes('error ')) server.ws.send({ type: 'error', err: { message: report, stack: '' } });
    else server.ws.send({ type: 'full-reload' });
  });
  await server.listen();
  server.printUrls();
  return new Promise((done) => server.httpServer?.once('close', () => done(0)));
}
