import { readFileSync } from 'node:fs';
import { resolve, sep } from 'node:path';
import { createServer, type ViteDevServer } from 'vite';
import { type Published, type Reading, readContent } from '#publish/readContent.ts';
import { faultPage } from './faultPage.ts';

/**
 * Serves the site from its sources, prerendered like the built one; a change of the content reloads the page. While the
 * content has errors every page is their report, and gives way to the site when they are corrected.
 */
export async function dev(folder: string): Promise<number> {
  let reading: Reading = await readContent(folder);
  let latest = 0;
  process.stderr.write(reading.report);
  const server = await createServer({ appType: 'custom', base: '/' });

  server.middlewares.use(async (request, response, next) => {
    const { pathname, search } = new URL(`http://localhost${request.url?.replace(/^\/*/, '/') ?? '/'}`);
    const isContent = pathname === '/assets/content.json';
    if (!isContent && /\.\w+$/.test(pathname) && !pathname.endsWith('.html')) return next();
    if (!/(\/|\.html|\.json)$/.test(pathname))
      return response.writeHead(301, { Location: `${pathname}/${search}` }).end();
    const { published, report } = reading;
    try {
      if (!published) {
        response.writeHead(500, { 'Content-Type': 'text/html;charset=utf-8', 'Cache-Control': 'no-store' });
        return response.end(await server.transformIndexHtml(pathname, faultPage(folder, report)));
      }
      const { content, htmlOf } = await renderer(server, published);
      if (isContent)
        return response.setHeader('Content-Type', 'application/json').end(JSON.stringify(content));
      const { html, found } = htmlOf(pathname.replace(/index\.html$/, ''));
      response.writeHead(found ? 200 : 404, { 'Content-Type': 'text/html;charset=utf-8' });
      response.end(await server.transformIndexHtml(pathname, html));
    } catch (problem) {
      next(problem);
    }
  });

  server.watcher.add(resolve(folder));
  server.watcher.on('all', async (_event, file) => {
    if (!reading.sources.includes(file) && !file.startsWith(resolve(folder) + sep)) return;
    // Of two changes at once only the later one counts, whichever is read first.
    const turn = ++latest;
    const next = await readContent(folder);
    if (turn !== latest) return;
    reading = next;
    process.stderr.write(reading.report || `${folder} is read again.\n`);
    server.ws.send({ type: 'full-reload' });
  });
  await server.listen();
  server.printUrls();
  return new Promise((done) => server.httpServer?.once('close', () => done(0)));
}

/** The renderer as it is in the sources at this moment. */
async function renderer(server: ViteDevServer, { career, site }: Published) {
  const load = <M>(file: string) => server.ssrLoadModule(file) as Promise<M>;
  const { pagesOf } = await load<typeof import('#publish/pages.ts')>('/src/publish/pages.ts');
  const { pageHtml } = await load<typeof import('#publish/page.ts')>('/src/publish/page.ts');
  const { content, pages } = await pagesOf(career, site);
  const htmlOf = (pathname: string) => {
    const page = pages.find(({ path }) => `/${path}` === pathname) ?? pages.at(-1);
    if (!page) throw new Error('The site has no pages.');
    const html = pageHtml({
      template: readFileSync('index.html', 'utf8'),
      css: '',
      fontsCss: readFileSync('public/fonts/fonts.css', 'utf8'),
      script: 'src/app/main.tsx',
      content: 'content.json',
      home: '/',
      ...page,
    });
    return { html, found: page.path !== undefined };
  };
  return { content, htmlOf };
}
