import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { JSDOM } from 'jsdom';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { type Host, serve } from '../serve.ts';
import { openBrowser } from './browser.ts';

/** The built site under test: dist, or the folder that THROUGHLINE_DIST names. */
export const dist = resolve(import.meta.dirname, '../..', process.env.THROUGHLINE_DIST ?? 'dist');

if (!existsSync(resolve(dist, 'index.html')))
  throw new Error(`There is no built site in ${dist}. Run \`npm run build\` first.`);

/** One page as it is without any script. */
export interface BuiltPage {
  /** Its path below the mount: '' for the front page, 'timeline/'. */
  readonly path: string;
  readonly title: string;
  readonly heading: string;
  /** The absolute addresses of its links, without fragments, each once. */
  readonly links: readonly string[];
  /** The fragments that its links name, each with its page. */
  readonly anchors: readonly string[];
  /** The ids of the elements inside `main`. */
  readonly ids: readonly string[];
  /** The ids of the paragraphs among them. */
  readonly paragraphs: readonly string[];
  /** Whether the app takes it over; the other pages have different scripts, or none. */
  readonly isApp: boolean;
}

/** Opens a browser and the built site on a host at '/', and finds its pages. The caller closes browser and host. */
export async function openSite(): Promise<{
  readonly browser: Browser;
  readonly host: Host;
  readonly pages: readonly BuiltPage[];
}> {
  const browser = await openBrowser();
  const host = await serve(dist, 'pages');
  return { browser, host, pages: await findPages(host.address) };
}

/** Passes a page of a new context to `use` and closes both. The default is light and without motion. */
export async function withPage(
  browser: Browser,
  options: BrowserContextOptions,
  use: (page: Page, context: BrowserContext) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext({ reducedMotion: 'reduce', colorScheme: 'light', ...options });
  await use(await context.newPage(), context);
  await context.close();
}

/** Every page that links reach from the front page of a mounted site, in the order found. */
export async function findPages(address: string): Promise<readonly BuiltPage[]> {
  const met = new Set([address]);
  const pages: BuiltPage[] = [];
  for (const next of met) {
    // jsdom runs no script, and takes a tenth of a browser's time.
    const { window } = await JSDOM.fromURL(next);
    const built = readPage(window.document, next.slice(address.length));
    window.close();
    pages.push(built);
    for (const link of built.links) if (link.startsWith(address) && link.endsWith('/')) met.add(link);
  }
  return pages;
}

function readPage(document: Document, path: string): BuiltPage {
  const hrefs = [...document.querySelectorAll<HTMLAnchorElement>('a[href]')].map(({ href }) => href);
  const ids = (selector: string) => [...document.querySelectorAll(selector)].map(({ id }) => id);
  return {
    path,
    title: document.title,
    heading: document.querySelector('h1')?.textContent ?? '',
    links: [...new Set(hrefs.map((href) => href.replace(/#.*/s, '')))],
    anchors: [...new Set(hrefs.filter((href) => href.includes('#')))],
    ids: ids('main [id], main'),
    paragraphs: ids('main p[id]'),
    isApp: document.querySelector('[data-content]') !== null,
  };
}

/**
 * Collects from now on what goes wrong in every page of a context: console messages, uncaught errors, responses from
 * 400 up, failed requests, and requests to any other origin.
 */
export function listen(context: BrowserContext, origin: string): string[] {
  const heard: string[] = [];
  context.on('console', (message) => {
    // Chromium repeats each failed response here; the code below reports it with its address.
    if (!message.text().startsWith('Failed to load resource'))
      heard.push(`console ${message.type()}: ${message.text()}`);
  });
  context.on('weberror', (problem) => heard.push(`uncaught: ${problem.error().message}`));
  context.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(`${origin}/`) && !url.startsWith('data:')) heard.push(`elsewhere: ${url}`);
  });
  context.on('response', (response) => {
    if (response.status() >= 400) heard.push(`${response.status()}: ${response.url().slice(origin.length)}`);
  });
  context.on('requestfailed', (request) => {
    const why = request.failure()?.errorText ?? 'failed';
    if (why !== 'net::ERR_ABORTED') heard.push(`${why}: ${request.url().slice(origin.length)}`);
  });
  return heard;
}

/**
 * Waits until React has taken over the page, if the app takes it over, and its fonts are there. It also waits for all
 * styles, unless `styled` is false because they cannot come.
 */
export async function awake(page: Page, { styled = true } = {}): Promise<void> {
  const isTaken = (waitsForStyles: boolean) =>
    !document.querySelector('[data-content]') ||
    (Object.keys(document.querySelector('h1') ?? {}).some((key) => key.startsWith('__reactFiber')) &&
      (!waitsForStyles || [...document.styleSheets].some(({ href }) => href?.includes('/assets/'))));
  await page.waitForFunction(isTaken, styled, { timeout: 5_000 }).catch(() => {
    throw new Error(`The script never took the page at ${page.url()} over.`);
  });
  await page.evaluate(() => document.fonts.ready);
}

/** Waits until the page on the screen has this heading; an error shows the actual heading. */
export async function arrive(page: Page, heading: string): Promise<void> {
  await page
    .waitForFunction((wanted) => document.querySelector('h1')?.textContent === wanted, heading, {
      timeout: 5_000,
    })
    .catch(async () => {
      throw new Error(`Wanted “${heading}” at ${page.url()}, found “${await page.textContent('h1')}”.`);
    });
}
