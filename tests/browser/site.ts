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

/** What one page is, as it reads without any script. */
export interface BuiltPage {
  /** Its path below the mount: '' for the front page, 'timeline/'. */
  readonly path: string;
  readonly title: string;
  readonly heading: string;
  /** The absolute addresses that its links lead to, without fragments, each once. */
  readonly links: readonly string[];
  /** The fragments that its links name, with the page that each is on. */
  readonly anchors: readonly string[];
  /** The ids of the elements inside `main`. */
  readonly ids: readonly string[];
  /** The ids of the paragraphs among them. */
  readonly paragraphs: readonly string[];
  /** Whether the app takes it over; the others have scripts of their own, or none. */
  readonly isApp: boolean;
}

/** A browser, the built site on a host at '/', and its pages. Whoever opens them closes browser and host. */
export async function openSite(): Promise<{
  readonly browser: Browser;
  readonly host: Host;
  readonly pages: readonly BuiltPage[];
}> {
  const browser = await openBrowser();
  const host = await serve(dist, 'pages');
  return { browser, host, pages: await findPages(host.address) };
}

/** Gives a page of a context of its own to `use`, light and without motion if nothing else is asked, and closes both. */
export async function withPage(
  browser: Browser,
  options: BrowserContextOptions,
  use: (page: Page, context: BrowserContext) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext({ reducedMotion: 'reduce', colorScheme: 'light', ...options });
  await use(await context.newPage(), context);
  await context.close();
}

/** Every page that a reader reaches from the front page of a mounted site by links alone, in order of meeting. */
export async function findPages(address: string): Promise<readonly BuiltPage[]> {
  const met = new Set([address]);
  const pages: BuiltPage[] = [];
  for (const next of met) {
    // It runs no script, and takes a tenth of the time that a browser does.
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
 * Collects whatever a reader's browser would complain of, in every page of a context, from now on: console
 * messages, uncaught errors, answers from 400 up, requests that fail, and requests to any other origin.
 */
export function listen(context: BrowserContext, origin: string): string[] {
  const heard: string[] = [];
  context.on('console', (message) => {
    // Chromium repeats each failed answer here; it is told below, with its address.
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
 * Waits until React has taken the page over, if it is one that it takes over, and its fonts are there; with all styles,
 * unless they cannot come.
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

/** Waits until the page that is on the screen has this heading; fails with the one it has. */
export async function arrive(page: Page, heading: string): Promise<void> {
  await page
    .waitForFunction((wanted) => document.querySelector('h1')?.textContent === wanted, heading, {
      timeout: 5_000,
    })
    .catch(async () => {
      throw new Error(`Wanted “${heading}” at ${page.url()}, found “${await page.textContent('h1')}”.`);
    });
}
