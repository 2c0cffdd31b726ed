import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Host, type Manner, manners, serve } from '../../serve.ts';
import { openBrowser } from '../browser.ts';
import { arrive, awake, type BuiltPage, dist, findPages, listen } from '../site.ts';

/**
 * The possible results of an address: the page it means, the site's Not found page, either of the two (a site may
 * forgive), or the host's answer, which the site cannot change.
 */
type Outcome = 'page' | 'lost' | 'either' | 'host';

interface Case {
  readonly address: string;
  readonly outcomes: Readonly<Record<Manner, Outcome>>;
}

const everywhere = (outcome: Outcome): Case['outcomes'] => ({
  redirect: outcome,
  pages: outcome,
  noslash: outcome,
  fallback: outcome,
});

/** Only a host that uses the site's 404.html, or answers everything with the front page, lets the site answer. */
const unknown = { redirect: 'host', pages: 'lost', noslash: 'host', fallback: 'lost' } as const;
const forgiven = { ...unknown, pages: 'either', fallback: 'either' } as const;

const cases: readonly Case[] = [
  { address: 'timeline', outcomes: everywhere('page') },
  { address: 'timeline/', outcomes: everywhere('page') },
  { address: 'timeline/index.html', outcomes: everywhere('page') },
  { address: 'timeline/?from=mail&__proto__[a]=1', outcomes: everywhere('page') },
  { address: 'timeline?from=mail', outcomes: everywhere('page') },
  { address: 'timeline/#"><img src=x>', outcomes: everywhere('page') },
  { address: 'timeline/#%E0%A4%A', outcomes: everywhere('page') },
  { address: 'nowhere', outcomes: unknown },
  { address: 'nowhere/', outcomes: unknown },
  { address: 'no/where/at/all', outcomes: unknown },
  { address: 'timeline/nowhere/', outcomes: unknown },
  { address: 'nach%20links/%E2%86%90', outcomes: unknown },
  { address: '%E0%A4%A', outcomes: unknown },
  { address: 'TIMELINE/', outcomes: forgiven },
  { address: '/timeline/', outcomes: { ...forgiven, redirect: 'either' } },
  { address: 'timeline//', outcomes: { ...forgiven, redirect: 'either', noslash: 'host' } },
];

/** The response to the address itself, whose status the host sets, and the router's note on a bad `%`. */
const isTheHosts = (words: string, asked: string): boolean =>
  words === `404: ${asked}` ||
  words === `400: ${asked}` ||
  (words.startsWith('console warning: The URL path') && words.includes('bad percent encoding'));

/**
 * A page at a wrong address does not know the site's root, so it requests its script and content folder by folder.
 * The Not found page requests nothing else; any other page also requests its relative files from places where they
 * cannot be.
 */
function isSearch(
  words: string,
  { manner, mount }: { manner: Manner; mount: string },
  asked: string,
): boolean {
  // The requested address, and the address that the page corrects it to.
  const beside = [asked, asked.replace(/\/+/g, '/')].map((path) => `${path.replace(/\/+[^/]*$/, '')}/`);
  return (
    /^404: .*\/assets\/[^/]+\.(js|json)$/.test(words) ||
    (manner !== 'pages' && beside.some((path) => path !== mount && words.startsWith(`404: ${path}`)))
  );
}

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});

afterAll(() => browser?.close());

describe.each(manners.flatMap((manner) => ['/', '/a/b/'].map((mount) => ({ manner, mount }))))(
  'a “$manner” host, with the site at $mount',
  ({ manner, mount }) => {
    let host: Host;
    let context: BrowserContext;
    let page: Page;
    let front: BuiltPage;
    let timeline: BuiltPage;
    let lost: string;
    let heard: string[];

    beforeAll(async () => {
      host = await serve(dist, manner, mount);
      const pages = await findPages(host.address);
      front = pages.find(({ path }) => path === '')!;
      timeline = pages.find(({ path }) => path === 'timeline/')!;
      context = await browser.newContext({ javaScriptEnabled: true, reducedMotion: 'reduce' });
      heard = listen(context, host.origin);
      page = await context.newPage();
      await page.goto(`${host.address}404.html`);
      lost = (await page.textContent('h1')) ?? '';
      // The first test must not record its search for the site's root.
      await awake(page);
    });

    afterAll(async () => {
      await context?.close();
      await host?.close();
    });

    test.each(cases)('answers /$address correctly', async ({ address, outcomes }) => {
      heard.length = 0;
      const outcome = outcomes[manner];
      const response = await page.goto(host.address + address);
      if (outcome === 'host') {
        expect([400, 404]).toContain(response?.status());
        return;
      }
      const asked = new URL(host.address + address).pathname;
      const complaints = () =>
        heard.filter(
          (words) => !isTheHosts(words, asked) && (straight || !isSearch(words, { manner, mount }, asked)),
        );
      await awake(page);
      // If the page corrects the address itself, the browser has already preloaded files relative to the broken one.
      const straight = outcome === 'page' && response?.url() === page.url().replace(/#.*/s, '');
      const heading = (await page.textContent('h1')) ?? '';
      if (outcome === 'page') expect(heading).toBe(timeline.heading);
      if (outcome === 'lost') expect(heading).toBe(lost);
      if (outcome === 'either') expect([timeline.heading, lost]).toContain(heading);
      if (outcome === 'page') expect(response?.status()).toBe(200);
      if (outcome === 'lost') expect(response?.status()).toBe(manner === 'fallback' ? 200 : 404);
      const found = heading === timeline.heading;
      expect(await page.title()).not.toBe(found ? front.title : timeline.title);
      expect(complaints()).toEqual([]);

      const goal = found ? front : timeline;
      await page.evaluate((href) => {
        const links = [...document.querySelectorAll<HTMLAnchorElement>('nav[aria-label=Pages] a')];
        links.find((link) => link.href === href)?.click();
      }, host.address + goal.path);
      await arrive(page, goal.heading);
      expect(page.url()).toBe(host.address + goal.path);
      expect(complaints()).toEqual([]);
    });

    test('/#a-paragraph scrolls to that paragraph and focuses it', async () => {
      heard.length = 0;
      const id = front.paragraphs.at(-1);
      expect(id).toBeDefined();
      await page.goto('about:blank');
      await page.goto(`${host.address}#${id}`);
      await awake(page);
      await page.waitForFunction((wanted) => document.activeElement?.id === wanted, id, { timeout: 5_000 });
      const box = await page.locator(`[id="${id}"]`).boundingBox();
      expect(box!.y).toBeGreaterThanOrEqual(0);
      expect(box!.y + box!.height).toBeLessThanOrEqual(page.viewportSize()!.height);
      expect(await page.evaluate(() => scrollY)).toBeGreaterThan(0);
      expect(heard).toEqual([]);
    });
  },
);
