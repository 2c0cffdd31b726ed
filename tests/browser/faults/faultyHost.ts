import { readFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import { type Host, type Manner, serve } from '../../serve.ts';
import { type FaultName, faults } from './faults.ts';

/** A host that can fail for one file at a time, and can switch to another folder. */
export interface FaultyHost extends Host {
  /** Answers requests for this file (its path below the mount, with 'index.html') with the fault from now on. */
  readonly break: (file: string, fault: FaultName) => void;
  /** Ends the fault and closes the connections that still wait. */
  readonly heal: () => void;
  /** How many requests for the file came since it broke. */
  readonly asked: () => number;
  /** Answers everything from another host from now on, as after a new deploy. */
  readonly deploy: (next: Host) => void;
}

const types: { readonly [ending: string]: string } = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/** Serves a folder at the root of a host. It forbids caching, so that each page requests every file again. */
export async function serveFaulty(folder: string, manner: Manner): Promise<FaultyHost> {
  let broken: { readonly file: string; readonly fault: FaultName } | undefined;
  let asked = 0;
  let next: Host | undefined;
  const held = new Set<ServerResponse>();
  const host = await serve(folder, manner, '/', (request, response) => {
    response.setHeader('cache-control', 'no-store');
    const file = fileOf(request.url ?? '/');
    if (file === broken?.file) {
      asked += 1;
      held.add(response);
      const type = types[extname(file)] ?? 'application/octet-stream';
      faults[broken.fault](response, { type, body: readFileSync(join(folder, file)) });
      return true;
    }
    if (next) pass(next.origin + request.url, response).catch(() => response.destroy());
    return next !== undefined;
  });
  return {
    ...host,
    break: (file, fault) => {
      broken = { file, fault };
      asked = 0;
    },
    heal: () => {
      broken = undefined;
      for (const response of held) response.destroy();
      held.clear();
    },
    asked: () => asked,
    deploy: (other) => {
      next = other;
    },
  };
}

async function pass(address: string, response: ServerResponse): Promise<void> {
  const answer = await fetch(address);
  response.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? '' });
  response.end(Buffer.from(await answer.arrayBuffer()));
}

/** The file for an address. The file for a folder is the folder's page. */
export function fileOf(address: string): string {
  const path = decodeURIComponent(address.replace(/[?#].*/s, '')).slice(1);
  return path === '' || path.endsWith('/') ? `${path}index.html` : path;
}
