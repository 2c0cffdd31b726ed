import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Host, serve } from '../../serve.ts';
import { openBrowser } from '../browser.ts';
import { dist, withPage } from '../site.ts';

/** The bytes that a server may send before the browser answers: ten packets. */
const firstFlight = 14_600;

const screens = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
] as const;

const pages = (readdirSync(dist, { recursive: true }) as string[])
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('index.html'));

let browser: Browser;
let host: Host;
/** The host's answer instead of each page: its start, as far as it has arrived. */
let arrived: ((html: Buffer) => Buffer) | undefined;

beforeAll(async () => {
  browser = await openBrowser();
  host = await serve(dist, 'pages', '/', (request, response) => {
    const file = `${request.url?.slice(1)}index.html`;
    if (!arrived || !pages.includes(file)) return false;
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(arrived(readFileSync(join(dist, file))));
    return true;
  });
});

afterAll(async () => {
  await browser?.close();
  await host?.close();
});

/** The part of a page that a browser can read once its first `bytes`, compressed, are there. */
const beginning = (html: Buffer, bytes: number): Buffer =>
  brotliDecompressSync(brotliCompressSync(html).subarray(0, bytes), {
    finishFlush: constants.BROTLI_OPERATION_FLUSH,
  });

/** Whether the first screen of a page looks the same with its first `bytes` as with all of them. */
async function isThere(file: string, viewport: (typeof screens)[number], bytes: number): Promise<boolean> {
  const pictures: Buffer[] = [];
  for (const answer of [undefined, (html: Buffer) => beginning(html, bytes)]) {
    arrived = answer;
    await withPage(browser, { viewport, javaScriptEnabled: false }, async (page) => {
      await page.goto(host.address + file.slice(0, -'index.html'.length));
      await page.evaluate(() => document.fonts.ready);
      pictures.push(await page.screenshot());
    });
  }
  return pictures[0]!.equals(pictures[1]!);
}

describe.each(screens)('the first screen, $width x $height', (screen) => {
  test.each(pages)('is complete after the first 14.6 kB: %s', async (file) => {
    // A page that is no larger arrives whole.
    if (brotliCompressSync(readFileSync(join(dist, file))).length <= firstFlight) return;
    expect(await isThere(file, screen, firstFlight)).toBe(true);
  });

  test('is incomplete after a third of the page, and complete without its last byte', async () => {
    const whole = brotliCompressSync(readFileSync(join(dist, 'index.html'))).length;
    expect(await isThere('index.html', screen, whole - 1)).toBe(true);
    expect(await isThere('index.html', screen, whole / 3)).toBe(false);
  });
});
