import type { ServerResponse } from 'node:http';

/** A file as the host normally sends it. */
export interface GoodAnswer {
  readonly type: string;
  readonly body: Buffer;
}

/** Answers instead of the file. It keeps the connection open only if that is the fault. */
type Fault = (response: ServerResponse, good: GoodAnswer) => void;

const html = 'text/html; charset=utf-8';

function end(response: ServerResponse, status: number, type: string, body: string | Buffer): void {
  response.writeHead(status, { 'content-type': type });
  response.end(body);
}

/** Sends the headers of the whole file and half of its bytes. */
function sendHalf(response: ServerResponse, { type, body }: GoodAnswer, then: () => void): void {
  response.writeHead(200, { 'content-type': type, 'content-length': body.length });
  response.write(body.subarray(0, body.length >> 1), then);
}

/** The answers that can replace a file, by name. */
export const faults = {
  aborted: (response) => response.destroy(),
  '404': (response) => end(response, 404, html, '<!doctype html><title>404</title><h1>Not here</h1>'),
  '500': (response) => end(response, 500, 'text/plain', 'The host is ill.'),
  'answered with HTML': (response) => end(response, 200, html, '<!doctype html><h1>Sign in</h1>'),
  'of a wrong type': (response, { body }) => end(response, 200, 'application/octet-stream', body),
  // The length is that of the half, so that only the content shows that something is missing.
  'cut short': (response, { type, body }) => end(response, 200, type, body.subarray(0, body.length >> 1)),
  'broken off': (response, good) => sendHalf(response, good, () => response.destroy()),
  hanging: () => {},
  'hanging halfway': (response, good) => sendHalf(response, good, () => {}),
} as const satisfies { readonly [name: string]: Fault };

export type FaultName = keyof typeof faults;
export const faultNames = Object.keys(faults) as readonly FaultName[];

/** With these faults a page may wait for the file for ever, because nothing has failed yet. */
export const isHanging = (name: FaultName): boolean => name.startsWith('hanging');
