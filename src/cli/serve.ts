import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';
import { headersFor, readHeaders } from '#publish/hosts/headersFile.ts';

/**
 * Serves a built folder to this machine alone, until the process is stopped, as a careful static host would:
 * a folder's address gets its slash, an unknown one the site's own page with status 404, and every answer the
 * headers that the folder's `_headers` names for it. Takes the first free port from `port` on and prints the address.
 */
export async function serve(folder: string, port: number): Promise<number> {
  const named = join(folder, '_headers');
  const rules = existsSync(named) ? readHeaders(readFileSync(named, 'utf8')) : [];
  const files = sirv(folder, {
    dev: true,
    dotfiles: false,
    onNoMatch: (_request, response) => {
      response.writeHead(404, { 'Content-Type': 'text/html;charset=utf-8', 'Cache-Control': 'no-cache' });
      createReadStream(join(folder, '404.html')).pipe(response);
    },
  });
  const server = createServer((request, response) => {
    const { pathname, search } = new URL(`http://localhost${request.url?.replace(/^\/*/, '/') ?? '/'}`);
    for (const [name, value] of Object.entries(headersFor(rules, pathname))) response.setHeader(name, value);
    if (!pathname.endsWith('/') && existsSync(join(folder, safely(pathname), 'index.html')))
      response.writeHead(301, { Location: `${pathname.replace(/^\/+/, '/')}/${search}` }).end();
    else files(request, response);
  });
  const listen = (at: number): Promise<number> =>
    new Promise((resolve, reject) => {
      server.once('error', (problem: NodeJS.ErrnoException) =>
        problem.code === 'EADDRINUSE' && at < port + 50 ? resolve(listen(at + 1)) : reject(problem),
      );
      server.listen(at, '127.0.0.1', () => resolve(at));
    });
  const at = await listen(port);
  process.stdout.write(`The site is at http://localhost:${at}/ (stop with Ctrl+C)\n`);
  return new Promise((resolve) => server.once('close', () => resolve(0)));
}

/** The path inside the folder that an address names; the folder itself where it cannot be decoded. */
function safely(pathname: string): string {
  try {
    return decodeURIComponent(pathname).replace(/\.\.(?=\/|$)/g, '');
  } catch {
    return '';
  }
}
