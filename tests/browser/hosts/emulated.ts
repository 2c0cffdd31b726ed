import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type OutgoingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { headersFor, readHeaders } from '#publish/hosts/headersFile.ts';

/** Hosts without a program to run. The emulation follows their documentation. */
export const emulations = ['GitHub Pages', 'Netlify', 'Cloudflare Pages'] as const;
export type Emulation = (typeof emulations)[number];

export interface Running {
  /** `http://127.0.0.1:port`, without a closing slash. */
  readonly origin: string;
  close(): Promise<void>;
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain',
  '.md': 'text/markdown',
  '.xml': 'application/xml',
  '.pdf': 'application/pdf',
};

/** The headers that each host sends by itself, and its status for the redirect of a folder without its slash. */
const habits: Readonly<Record<Emulation, { status: number; headers: OutgoingHttpHeaders }>> = {
  'GitHub Pages': {
    status: 301,
    headers: { 'cache-control': 'max-age=600', 'access-control-allow-origin': '*' },
  },
  Netlify: { status: 301, headers: { 'cache-control': 'public,max-age=0,must-revalidate' } },
  'Cloudflare Pages': {
    status: 308,
    headers: {
      'cache-control': 'public, max-age=0, must-revalidate',
      'access-control-allow-origin': '*',
      'referrer-policy': 'strict-origin-when-cross-origin',
      'x-content-type-options': 'nosniff',
    },
  },
};

/**
 * Serves `root` as the host would. Netlify and Cloudflare Pages read `_headers` and `_redirects` from the root and do
 * not serve these files. Cloudflare applies redirects before a file, Netlify after. For both, the folder's address is
 * the only address of its page. All answer an unknown address with 404.html: GitHub Pages with the repository's, whose
 * name is the first folder if `mount` has one; Netlify with the root's; Cloudflare with the nearest one above.
 */
export async function emulate(host: Emulation, root: string, mount = '/'): Promise<Running> {
  const { status, headers } = habits[host];
  const isGitHub = host === 'GitHub Pages';
  const rules = isGitHub ? [] : readHeaders(read(join(root, '_headers')));
  const moved = new Map(
    (isGitHub ? '' : read(join(root, '_redirects')))
      .split('\n')
      .map((line) => line.split(' '))
      .flatMap(([from, to]) => (from && to ? [[from, to] as const] : [])),
  );
  const server = createServer((request, response) => {
    const [path = '/', query] = (request.url ?? '/').split(/\?(.*)/s);
    const search = query === undefined ? '' : `?${query}`;
    for (const [name, value] of Object.entries({ ...headers, ...lower(headersFor(rules, path)) }))
      if (value !== undefined) response.setHeader(name, value);
    const lead = (to: string) => response.writeHead(status, { location: to + search }).end();
    const target = moved.get(path);
    const file = fileOf(root, path);
    const isOwn = !isGitHub && /^\/_(headers|redirects)$/.test(path);
    if (target && host === 'Cloudflare Pages') response.writeHead(301, { location: target }).end();
    else if (file?.kind === 'folder' && file.page && !path.endsWith('/')) lead(`${path}/`);
    else if (!isGitHub && path.endsWith('/index.html') && file) lead(path.replace(/index\.html$/, ''));
    else if (host === 'Cloudflare Pages' && path.endsWith('.html') && file) lead(path.replace(/\.html$/, ''));
    else if (file?.page && !isOwn) send(response, 200, file.page);
    else if (existsSync(`${join(root, decoded(path) ?? '')}.html`))
      send(response, 200, `${join(root, decoded(path) ?? '')}.html`);
    else if (target) response.writeHead(301, { location: target }).end();
    else notFound(response, host === 'Cloudflare Pages' ? nearest(root, path) : isGitHub ? mount : '/', root);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const lower = (headers: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));

const read = (file: string): string => (existsSync(file) ? readFileSync(file, 'utf8') : '');

function decoded(path: string): string | undefined {
  try {
    const name = decodeURIComponent(path);
    return /\0|(^|\/)\.\.(\/|$)|\/\//.test(name) ? undefined : name;
  } catch {
    return undefined;
  }
}

/** The file or folder at a path; for a folder with its page, if it has one. */
function fileOf(root: string, path: string): { kind: 'file' | 'folder'; page?: string } | undefined {
  const name = decoded(path);
  if (name === undefined) return undefined;
  const at = join(root, name);
  const found = statSync(at.replace(/\/$/, ''), { throwIfNoEntry: false });
  if (found?.isFile()) return name.endsWith('/') ? undefined : { kind: 'file', page: at };
  if (!found) return undefined;
  const page = join(at, 'index.html');
  return existsSync(page) ? { kind: 'folder', page } : { kind: 'folder' };
}

function nearest(root: string, path: string): string {
  const folders = path.split('/').slice(0, -1);
  while (folders.length > 1 && !existsSync(join(root, ...folders, '404.html'))) folders.pop();
  return `${folders.join('/')}/`;
}

function notFound(response: ServerResponse, folder: string, root: string): void {
  const page = join(root, folder, '404.html');
  if (existsSync(page)) send(response, 404, page);
  else response.writeHead(404, { 'content-type': 'text/html' }).end('<title>Not found</title>');
}

function send(response: ServerResponse, status: number, file: string): void {
  if (!response.hasHeader('content-type'))
    response.setHeader('content-type', types[extname(file)] ?? 'application/octet-stream');
  if (status === 404) response.setHeader('content-type', 'text/html; charset=utf-8');
  // All three compress text.
  const isText = /^(text|application\/json|image\/svg)/.test(String(response.getHeader('content-type')));
  if (isText) response.setHeader('content-encoding', 'gzip');
  response.writeHead(status).end(isText ? gzipSync(readFileSync(file)) : readFileSync(file));
}
