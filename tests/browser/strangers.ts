import { createServer, type RequestListener, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import sirv from 'sirv';
import { openBrowser } from './browser.ts';
import { dist } from './site.ts';

/** A built site at one origin, and pages of another person who embeds it at a second origin. */
export interface Strangers {
  /** The site's address, with a closing slash. */
  readonly site: string;
  /** The number of requests for each path of the site. */
  readonly asked: Map<string, number>;
  /** Answers that replace the site's, by path. */
  readonly faults: Map<string, (response: ServerResponse) => void>;
  /** Makes a page of the other person and returns its address. `head` and `body` are HTML. */
  readonly page: (parts: StrangersPage) => string;
  close(): Promise<void>;
}

interface StrangersPage {
  readonly body: string;
  readonly head?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Attributes of the root element. */
  readonly html?: string;
  /** Without it the page is in quirks mode. */
  readonly doctype?: '';
}

/** The script of the elements, as a page embeds it. */
export const script = (site: string): string =>
  `<script type="module" src="${site}embed/throughline.js"></script>`;

/** The content inside a tag, for readers without the element. */
export const fallback = '<div><ul><li>What can be read all the same</li></ul></div>';

/** Opens a browser and both origins, with the site from `folder`. The caller closes both. */
export const openStage = async (
  launch: () => Promise<Browser> = openBrowser,
  folder = dist,
): Promise<{ readonly browser: Browser; readonly stage: Strangers }> => ({
  browser: await launch(),
  stage: await strangers(folder),
});

/** Serves both origins, on free ports of the loopback address. */
async function strangers(folder: string): Promise<Strangers> {
  const asked = new Map<string, number>();
  const faults: Strangers['faults'] = new Map();
  const pages = new Map<string, StrangersPage>();
  const files = sirv(folder, {
    setHeaders: (response) => {
      response.setHeader('Access-Control-Allow-Origin', '*');
      // Otherwise a browser answers the second request from its cache.
      response.setHeader('Cache-Control', 'no-store');
    },
  });
  const site = await listening((request, response) => {
    const [path = '/'] = (request.url ?? '/').split('?');
    asked.set(path, (asked.get(path) ?? 0) + 1);
    const fault = faults.get(path);
    if (fault) fault(response.setHeader('Access-Control-Allow-Origin', '*'));
    else files(request, response);
  });
  const host = await listening((request, response) => {
    const page = pages.get(request.url ?? '');
    if (!page) {
      response.writeHead(404).end();
      return;
    }
    const { head = '', body, headers = {}, html = '', doctype = '<!doctype html>' } = page;
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', ...headers });
    response.end(
      `${doctype}<html lang="en" ${html}><head><title>A page</title><link rel="icon" href="data:,">${head}</head><body>${body}</body></html>`,
    );
  });
  return {
    site: site.address,
    asked,
    faults,
    page: (parts) => {
      const path = `/${pages.size}`;
      pages.set(path, parts);
      return host.address + path.slice(1);
    },
    close: async () => {
      await site.close();
      await host.close();
    },
  };
}

async function listening(listener: RequestListener) {
  const server: Server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, close };
}

/** Collects a page's console messages and uncaught errors. */
export function overhear(page: Page): string[] {
  const heard: string[] = [];
  page.on('console', (message) => {
    // The browser's messages about addresses and frames concern the test's page.
    if (!/^(?:Failed to load resource|An iframe which has both)/.test(message.text()))
      heard.push(message.text());
  });
  page.on('pageerror', ({ message }) => {
    // Firefox reports a resource that a policy blocks as an error.
    if (!message.startsWith('The page’s settings blocked')) heard.push(`uncaught: ${message}`);
  });
  return heard;
}

/** Waits until every element of that name shows its content. */
export async function ready(page: Page, name: string): Promise<void> {
  await page.waitForFunction(
    (wanted) => {
      const all = [...document.querySelectorAll(wanted)];
      return all.length > 0 && all.every((element) => element.shadowRoot?.querySelector('.tl-embed'));
    },
    name,
    { timeout: 10_000 },
  );
}

/** Records the events of all elements of a page, before any element exists: `[name, element, detail]`. */
export const recordEvents = `<script>
window.told = [];
for (const name of ['ready', 'select', 'filter', 'navigate', 'error'])
  addEventListener('throughline-' + name, (event) => {
    told.push([name, event.target.localName, event.detail]);
    if (name === 'navigate') event.preventDefault();
  });
</script>`;
