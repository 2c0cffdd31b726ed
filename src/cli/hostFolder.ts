import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, relative } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { brotliCompressSync } from 'node:zlib';

export interface Host {
  /** `http://127.0.0.1:port/`, with its closing slash. */
  readonly address: string;
  /** An empty page on the same host. */
  readonly blank: string;
  close(): Promise<void>;
}

interface Manner {
  /** Returns what to serve instead of a page. */
  readonly change?: (html: string) => string;
  /** The delay of each typeface, in milliseconds. */
  readonly fontDelay?: number;
}

interface Answer {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css;charset=utf-8',
  '.html': 'text/html;charset=utf-8',
  '.js': 'text/javascript;charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain;charset=utf-8',
  '.woff2': 'font/woff2',
};

const blank = '.blank';
const blankHtml = '<!doctype html><link rel="icon" href="data:," /><title>Blank</title>';

/**
 * Serves a folder to this machine, in its current state: every file is compressed once and kept in memory, so that no
 * request waits for the disk or the compressor.
 */
export async function hostFolder(folder: string, { change, fontDelay = 0 }: Manner = {}): Promise<Host> {
  const answers = new Map<string, Answer>([[`/${blank}`, answerOf('.html', Buffer.from(blankHtml))]]);
  for (const file of filesIn(folder)) {
    const ending = extname(file);
    const bytes = readFileSync(join(folder, file));
    const isPage = ending === '.html' && change;
    const answer = answerOf(ending, isPage ? Buffer.from(change(bytes.toString())) : bytes);
    answers.set(`/${file}`, answer);
    if (file === 'index.html' || file.endsWith('/index.html'))
      answers.set(`/${file.slice(0, -'index.html'.length)}`, answer);
  }
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(`http://localhost${request.url ?? '/'}`);
    const answer = answers.get(pathname);
    if (pathname.endsWith('.woff2')) await pause(fontDelay);
    if (answer) response.writeHead(200, answer.headers).end(answer.body);
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { address, blank: address + blank, close };
}

function answerOf(ending: string, bytes: Buffer): Answer {
  const type = types[ending] ?? 'application/octet-stream';
  if (!/text|json|svg/.test(type)) return { headers: { 'Content-Type': type }, body: bytes };
  const headers = { 'Content-Type': type, 'Content-Encoding': 'br' };
  return { headers, body: brotliCompressSync(bytes) };
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
}
