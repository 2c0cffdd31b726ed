import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { text } from 'node:stream/consumers';
import sirv from 'sirv';
import { createServer, type ViteDevServer } from 'vite';
import { type Published, type Reading, readContent } from '#publish/readContent.ts';
import { faultPage } from './faultPage.ts';

/**
 * Serves the site from its sources, prerendered like the built one; a change of the content reloads the page. While the
 * content has errors every page is their report, and gives way to the site when they are corrected. What a site has
 * besides the pages of its app is built when it is first asked for. Takes the first free port from `port` on.
 */
export async function dev(folder: string, port: number): Promise<number> {
  let reading: Reading = await readContent(folder);
  let latest = 0;
  process.stderr.write(reading.report);
  const server = await createServer({
    appType: 'custom',
    base: '/',
    server: { port, watch: { ignored: (file) => !isSource(file, folder), ...atRest } },
  });
  let rest = restOf(folder);

  server.middlewares.use(async (request, response, next) => {
    const { pathname, search } = new URL(`http://localhost${request.url?.replace(/^\/*/, '/') ?? '/'}`);
    const isContent = pathname === '/assets/content.json';
    const isFile = !isContent && /\.\w+$/.test(pathname) && !pathname.endsWith('.html');
    if (!isFile && !isContent && !/(\/|\.html)$/.test(pathname))
      return response.writeHead(301, { Location: `${pathname}/${search}` }).end();
    const { published, report } = reading;
    try {
      if (isFile) return published ? (await rest())(request, response, next) : next();
      if (!published) {
        response.writeHead(500, { 'Content-Type': 'text/html;charset=utf-8', 'Cache-Control': 'no-store' });
        return response.end(await server.transformIndexHtml(pathname, faultPage(folder, report)));
      }
      const { content, htmlOf } = await renderer(server, published);
      if (isContent)
        return response.setHeader('Content-Type', 'application/json').end(JSON.stringify(content));
      const { html, found } = htmlOf(pathname.replace(/index\.html$/, ''));
      const answer = async () => {
        response.writeHead(found ? 200 : 404, { 'Content-Type': 'text/html;charset=utf-8' });
        response.end(await server.transformIndexHtml(pathname, html));
      };
      if (found) await answer();
      else (await rest())(request, response, () => answer().catch(next));
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
    rest = restOf(folder);
    process.stderr.write(reading.report || `${folder} is read again.\n`);
    server.ws.send({ type: 'full-reload' });
  });
  await server.listen();
  const [address] = server.resolvedUrls?.local ?? [];
  process.stdout.write(`The site is at ${address}, as it is written (stop with Ctrl+C)\n`);
  return new Promise((done) => server.httpServer?.once('close', () => done(0)));
}

/** A change is told when the file is whole: an editor may empty it first and write it then. */
const atRest = { awaitWriteFinish: { stabilityThreshold: 100, pollInterval: 20 } };

/** Whether pages are made of a file of the project: what a build or a test writes beside them reloads nothing. */
function isSource(file: string, folder: string): boolean {
  const [top = ''] = relative(process.cwd(), file).split(sep);
  const isContent = `${resolve(file)}${sep}`.startsWith(resolve(folder) + sep);
  return isContent || ['', 'src', 'public', 'index.html', 'vite.config.ts'].includes(top);
}

/** Where `dev` has the rest of the site. */
const restFolder = join('.cache', 'dev');

/** Serves, from a build that is made when it is first asked for, what is no page of the app: files for machines, embeds, the photo. */
function restOf(folder: string): () => Promise<ReturnType<typeof sirv>> {
  let built: Promise<ReturnType<typeof sirv>> | undefined;
  const build = async () => {
    // In a process of its own: a build sets what the server here reads.
    const words = [join('src', 'cli', 'throughline.js'), 'build', '--content', folder, '--out', restFolder];
    const program = spawn(process.execPath, words, { stdio: ['ignore', 'ignore', 'pipe'] });
    const [said, [status]] = await Promise.all([text(program.stderr), once(program, 'close')]);
    if (status !== 0) process.stderr.write(said);
    return sirv(restFolder, { dev: true, dotfiles: false });
  };
  return () => {
    built ??= build();
    return built;
  };
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
