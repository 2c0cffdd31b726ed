import { readFileSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import sirv from 'sirv';

/**
 * How a static host answers. `redirect`: it answers a folder without its slash with 301 and an unknown path with its
 * default 404 page, and doubled slashes count as one (nginx). `pages`: the same redirect, and 404.html with status 404
 * (GitHub Pages). `noslash`: a folder's page with 200 also without the slash (sirv). `fallback`: the front page with
 * 200 for an unknown path (single-page set-ups).
 */
export const manners = ['redirect', 'pages', 'noslash', 'fallback'] as const;
export type Manner = (typeof manners)[number];

interface Answer {
  readonly path: string;
  readonly status: number;
}

export interface Host {
  /** `http://127.0.0.1:port`, without a closing slash. */
  readonly origin: string;
  /** Where the folder is mounted, with a closing slash. */
  readonly address: string;
  /** Every request answered so far, in order; a test may empty it. */
  readonly answers: Answer[];
  close(): Promise<void>;
}

/** A handler before a host: it returns true if it answered the request instead of the host. */
export type Interception = (request: IncomingMessage, response: ServerResponse) => boolean;

/** Serves `folder` at `mount` (it begins and ends with a slash) on a free port of the loopback address. */
export async function serve(
  folder: string,
  manner: Manner,
  mount = '/',
  intercept: Interception = () => false,
): Promise<Host> {
  const answers: Answer[] = [];
  const files = sirv(folder, { single: manner === 'fallback' });
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    response.on('finish', () => answers.push({ path, status: response.statusCode }));
    if (intercept(request, response)) return;
    if (!path.startsWith(mount)) plain(response, 404, 'Nothing is mounted here.');
    else answer({ folder, manner, mount, files }, request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { origin, address: origin + mount, answers, close };
}

interface Mounted {
  readonly folder: string;
  readonly manner: Manner;
  readonly mount: string;
  readonly files: ReturnType<typeof sirv>;
}

function answer(mounted: Mounted, request: IncomingMessage, response: ServerResponse): void {
  const { folder, manner, mount, files } = mounted;
  const [raw = '/', query] = (request.url ?? '/').split(/\?(.*)/s);
  const search = query === undefined ? '' : `?${query}`;
  const merged = manner === 'redirect' ? raw.replace(/\/{2,}/g, '/') : raw;
  const path = `/${merged.slice(mount.length)}`;
  const unknown = () => {
    if (manner === 'pages') ownNotFound(response, folder);
    else plain(response, 404, 'The host knows no such address.');
  };
  const name = decoded(path);
  const kind = name === undefined ? undefined : kindOf(join(folder, name));
  // By default sirv adds file extensions and forgives slashes; these two manners do not.
  const isStrict = manner === 'redirect' || manner === 'pages';
  const isKnown = kind && !path.includes('//') && (kind === 'folder' || !path.endsWith('/'));
  if (name === undefined && manner === 'redirect') plain(response, 400, 'The host cannot read this address.');
  else if (name === undefined && manner !== 'fallback') unknown();
  else if (isStrict && kind === 'folder' && !path.endsWith('/')) {
    response.writeHead(301, { location: `${merged}/${search}` });
    response.end();
  } else if (isStrict && !isKnown) unknown();
  else {
    request.url = path + search;
    files(request, response, unknown);
  }
}

function decoded(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}

function kindOf(path: string): 'file' | 'folder' | undefined {
  try {
    return statSync(path).isDirectory() ? 'folder' : 'file';
  } catch {
    return undefined;
  }
}

function ownNotFound(response: ServerResponse, folder: string): void {
  response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' });
  response.end(readFileSync(join(folder, '404.html')));
}

function plain(response: ServerResponse, status: number, words: string): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' });
  response.end(words);
}
