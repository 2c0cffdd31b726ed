import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Host, serve } from '../serve.ts';
import { openBrowser } from './browser.ts';
import { arrive, awake, type BuiltPage, dist, findPages, listen } from './site.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});

afterAll(() => browser?.close());

const mount = '/a/b/';

// Nearly all tests in slow/ walk the site at /.
describe(`the site at ${mount}`, () => {
  let host: Host;
  let context: BrowserContext;
  let page: Page;
  let pages: readonly BuiltPage[];
  let heard: string[];

  beforeAll(async () => {
    host = await serve(dist, 'pages', mount);
    pages = await findPages(host.address);
    context = await browser.newContext();
    heard = listen(context, host.origin);
    page = await context.newPage();
  });

  afterAll(async () => {
    await context?.close();
    await host?.close();
  });

  const open = async (path: string) => {
    await page.goto(host.address + path);
    await awake(page);
  };

  test('has more than one page, each with a unique title and a heading', () => {
    expect(pages.length).toBeGreaterThan(1);
    const titles = pages.map(({ title }) => title);
    expect(new Set(titles).size, titles.join(' | ')).toBe(pages.length);
    expect(pages.filter(({ title, heading }) => title === '' || heading === '')).toEqual([]);
  });

  test('links only to existing anchors', () => {
    const there = new Set(
      pages.flatMap(({ path, ids }) => ids.map((id) => `${host.address}${path}#${encodeURIComponent(id)}`)),
    );
    const missing = pages.flatMap(({ anchors }) =>
      anchors.filter((anchor) => anchor.startsWith(host.address) && !there.has(anchor)),
    );
    expect(missing).toEqual([]);
  });

  test('each page keeps its heading, title and landmarks with JavaScript, without errors', async () => {
    heard.length = 0;
    for (const { path, title, heading, isApp } of pages) {
      await open(path);
      const found = await page.evaluate(() => {
        const count = (selector: string) => document.querySelectorAll(selector).length;
        return {
          title: document.title,
          heading: document.querySelector('h1')?.textContent,
          titles: count('head title') + count('body title:not(svg title)'),
          headings: count('h1'),
          mains: count('main'),
          headers: count('body header:not(main header)'),
          footers: count('body footer:not(main footer)'),
          navigations: count('header nav'),
          here: count('header nav [aria-current]'),
        };
      });
      expect.soft(found, path).toEqual({
        title,
        heading,
        titles: 1,
        headings: 1,
        mains: 1,
        headers: 1,
        footers: 1,
        navigations: 1,
        here: isApp ? 1 : 0,
      });
      expect.soft(new URL(page.url()).pathname, path).toBe(mount + path);
    }
    expect(heard).toEqual([]);
  });

  test('a link changes the page without a load, moves the focus to the heading, and announces the title', async () => {
    heard.length = 0;
    await open('');
    await page.evaluate(() => Object.assign(window, { stillHere: true }));
    const links = await page.locator('header nav a').count();
    for (const index of [...Array(links).keys()].reverse()) {
      const link = page.locator('header nav a').nth(index);
      const href = await link.evaluate((anchor) => (anchor as HTMLAnchorElement).href);
      const goal = pages.find(({ path }) => host.address + path === href);
      expect(goal, href).toBeDefined();
      await link.click();
      await arrive(page, goal!.heading);
      await page.waitForFunction(
        (title) =>
          [...document.querySelectorAll('[role=status]')].some((status) =>
            status.textContent?.includes(title),
          ),
        goal!.title,
        { timeout: 5_000 },
      );
      const found = await page.evaluate(() => ({
        title: document.title,
        focus: document.activeElement?.localName,
        top: scrollY,
        marked: 'stillHere' in window,
      }));
      expect.soft(found, href).toEqual({ title: goal!.title, focus: 'h1', top: 0, marked: true });
      expect.soft(page.url()).toBe(href);
    }
    expect(heard).toEqual([]);
  });

  test('Back returns to the scroll position, and keeps the focus on the page', async () => {
    // Low enough that the shortest page scrolls.
    await page.setViewportSize({ width: 1280, height: 300 });
    await open('');
    const link = page.locator('main a[href]').last();
    await link.scrollIntoViewIfNeeded();
    const before = await page.evaluate(() => scrollY);
    expect(before).toBeGreaterThan(100);
    const heading = await page.textContent('h1');
    await page.evaluate(() => new Promise(requestAnimationFrame));
    await link.click();
    await page.waitForURL((url) => url.href !== host.address);
    await page.goBack();
    await arrive(page, heading ?? '');
    await page.waitForFunction((place) => Math.abs(scrollY - place) <= 2, before, { timeout: 5_000 });
    const focus = await page.evaluate(() => document.activeElement?.localName);
    expect(['a', 'h1']).toContain(focus);
    await page.setViewportSize({ width: 1280, height: 720 });
  });

  test('a reloaded page keeps its scroll position', async () => {
    await open('');
    const goal = await page.evaluate(() =>
      Math.min(600, document.documentElement.scrollHeight - innerHeight),
    );
    await page.evaluate((top) => scrollTo(0, top), goal);
    await page.waitForFunction((top) => Math.abs(scrollY - top) <= 1, goal);
    await page.reload();
    await awake(page);
    await page.waitForFunction((top) => Math.abs(scrollY - top) <= 2, goal, { timeout: 5_000 });
  });
});
