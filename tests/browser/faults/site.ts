import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page as Window } from 'playwright-core';
import { launchBrowser } from '#cli/browser.ts';
import { dist } from '../site.ts';
import { type FaultyHost, fileOf, serveFaulty } from './faultyHost.ts';
import { comeNear, expectWords, takenOver, wordsOf } from './reader.ts';

/** A page of the built folder. */
export interface Page {
  /** Its file: 'timeline/index.html'. */
  readonly file: string;
  /** Its path: 'timeline/'. */
  readonly path: string;
  readonly html: string;
  /** Its text without any script, and with all of them. */
  readonly words: string;
  readonly scripted: string;
  /** The paths that its navigation links to, and then those of its other links. */
  readonly navigation: readonly string[];
  readonly links: readonly string[];
  /** Whether the app takes it over. */
  readonly isApp: boolean;
  readonly hasExhibit: boolean;
  /** The files that it requests, with those of its frames and its exhibit. */
  readonly asks: readonly string[];
}

/** Every file of the built site. */
export const builtFiles: readonly string[] = (
  readdirSync(dist, { recursive: true, withFileTypes: true }) ?? []
)
  .filter((entry) => entry.isFile())
  .map((entry) =>
    join(entry.parentPath, entry.name)
      .slice(dist.length + 1)
      .replaceAll('\\', '/'),
  )
  .sort();

/** Opens a browser and the built site on a host that can fail, and reads the pages that the app takes over. */
export async function openFaulty(): Promise<{
  readonly browser: Browser;
  readonly host: FaultyHost;
  readonly pages: readonly Page[];
}> {
  const browser = await launchBrowser();
  const host = await serveFaulty(dist, 'pages');
  return { browser, host, pages: (await readPages(browser, host)).filter(({ isApp }) => isApp) };
}

/** Reads every page of the built folder except the one for unknown addresses, with and without scripts. */
export async function readPages(browser: Browser, host: FaultyHost): Promise<readonly Page[]> {
  const files = builtFiles.filter((file) => file.endsWith('index.html'));
  const silent = await browser.newContext({ javaScriptEnabled: false });
  const context = await browser.newContext();
  const quiet = await silent.newPage();
  const pages: Page[] = [];
  for (const file of files.sort((one, other) => one.length - other.length)) {
    const path = file.slice(0, -'index.html'.length);
    await quiet.goto(host.address + path);
    const read = await quiet.evaluate(() => {
      const paths = (selector: string) =>
        [...document.querySelectorAll<HTMLAnchorElement>(selector)]
          .filter(({ origin }) => origin === location.origin)
          .map(({ pathname }) => pathname.slice(1));
      return {
        navigation: paths('.tl-nav a[href]'),
        links: paths('a[href]'),
        isApp: document.querySelector('[data-content]') !== null,
        hasExhibit: document.querySelector('.tl-slot') !== null,
      };
    });
    const words = await wordsOf(quiet);
    host.answers.length = 0;
    const page = await context.newPage();
    await page.goto(host.address + path);
    if (read.isApp) await takenOver(page);
    await comeNear(page);
    await page.waitForLoadState('networkidle');
    const scripted = await wordsOf(page);
    await page.close();
    const asks = [...new Set(host.answers.map((answer) => fileOf(answer.path)))].filter(
      (asked) => asked !== file,
    );
    pages.push({ file, path, html: readFileSync(join(dist, file), 'utf8'), words, scripted, asks, ...read });
  }
  await silent.close();
  await context.close();
  return pages;
}

/** Follows the last navigation link to another page, and waits for the words of that page. */
export async function goToAnother(
  window: Window,
  address: string,
  pages: readonly Page[],
  from: Page,
): Promise<Page> {
  const goal = from.navigation
    .map((path) => pages.find((page) => page.path === path))
    .findLast((next) => next !== undefined && next !== from);
  // A page in a frame has no navigation.
  if (goal) await follow(window, address, goal);
  return goal ?? from;
}

/** Clicks on the last link to a page and waits for its words. */
export async function follow(window: Window, address: string, goal: Page): Promise<void> {
  const links = window.locator('a[href]');
  const hrefs = await links.evaluateAll((found) => found.map((link) => (link as HTMLAnchorElement).href));
  await links.nth(hrefs.lastIndexOf(address + goal.path)).click();
  await window.waitForURL(address + goal.path, { waitUntil: 'commit' });
  await expectWords(window, goal.words, goal.scripted);
}
