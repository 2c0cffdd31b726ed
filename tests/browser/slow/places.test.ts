import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { type Browser, chromium, type Locator, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findBrowser, launchBrowser } from '#cli/browser.ts';
import { type Host, serve } from '../../serve.ts';
import { launchFirefox } from '../firefox.ts';
import { arrive, awake, type BuiltPage, dist, findPages } from '../site.ts';

/** Starts a Chromium with the page cache on, as readers have it. */
const launchKeeping = async () =>
  chromium.launch({
    executablePath: await findBrowser(),
    args: ['--disable-gpu'],
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  });

const engines = [
  { name: 'Chromium', launch: launchBrowser },
  { name: 'Chromium with its page cache', launch: launchKeeping },
  ...(launchFirefox
    ? [
        { name: 'Firefox', launch: () => launchFirefox!({ 'browser.sessionhistory.max_total_viewers': 0 }) },
        { name: 'Firefox with its page cache', launch: () => launchFirefox!() },
      ]
    : []),
];

let host: Host;
let tagged: Host;
let pages: readonly BuiltPage[];

beforeAll(async () => {
  host = await serve(dist, 'pages');
  const words = [
    'src/cli/throughline.js',
    'build',
    '--content',
    'tests/careers/tags',
    '--out',
    '.check/places',
  ];
  const { status, stderr } = spawnSync(process.execPath, words, { encoding: 'utf8' });
  expect(status, stderr).toBe(0);
  tagged = await serve(resolve('.check/places'), 'pages');
  pages = await findPages(host.address);
});

afterAll(async () => {
  await host?.close();
  await tagged?.close();
});

const headingOf = (path: string) => pages.find((page) => page.path === path)!.heading;

describe.each(engines)('$name keeps the scroll position', ({ name, launch }) => {
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    browser = await launch();
    // The timeline fits a screen. At this low height it scrolls to every position below.
    const context = await browser.newContext({ viewport: { width: 1280, height: 600 } });
    page = await context.newPage();
  });

  afterAll(() => browser?.close());

  const open = async (address: string) => {
    await page.goto('about:blank');
    await page.goto(address);
    await awake(page);
  };
  const scroll = async (top: number) => {
    await page.evaluate((y) => scrollTo({ top: y, behavior: 'instant' }), top);
    await at(top);
  };
  /** Waits until the page is at a scroll position and stays there. */
  const at = async (top: number) => {
    const place = () =>
      page.evaluate(
        () => new Promise<number>((done) => requestAnimationFrame(() => done(Math.round(scrollY)))),
      );
    await expect.poll(place).toBe(top);
    expect(await place()).toBe(top);
  };
  const go = (steps: number) => page.evaluate((by) => void setTimeout(() => history.go(by)), steps);
  const follow = async (href: string, heading = headingOf(href)) => {
    await page.evaluate((to) => {
      const links = [...document.querySelectorAll<HTMLAnchorElement>('a[href]')];
      links.find((link) => link.href === to)?.click();
    }, host.address + href);
    await arrive(page, heading);
  };
  /** Waits until the address equals or matches the wanted one. */
  const isNow = (wanted: string | RegExp | ((url: URL) => boolean)) =>
    expect
      .poll(async () => {
        const address = await page.evaluate(() => location.href);
        if (typeof wanted === 'string') return address === wanted;
        return typeof wanted === 'function' ? wanted(new URL(address)) : wanted.test(address);
      })
      .toBe(true);
  /** Reads the page itself: a driver gets no events from a page out of the page cache. */
  const isAt = async (path: string) => {
    const seen = () =>
      page
        .evaluate(() => ({
          address: location.href.replace(/[?#].*/s, ''),
          heading: document.querySelector('h1')?.textContent,
          isTaken: history.scrollRestoration === 'manual',
        }))
        .catch(() => undefined);
    const wanted = { address: host.address + path, heading: headingOf(path), isTaken: true };
    await expect.poll(seen).toEqual(wanted);
  };

  test('across pages', async () => {
    await open(host.address);
    await scroll(1500);
    await follow('timeline/');
    await at(0);
    await follow('resume/');
    await go(-1);
    await isAt('timeline/');
    await at(0);
    await go(-1);
    await isAt('');
    await at(1500);
    await go(2);
    await isAt('resume/');
    await at(0);
  });

  test('across the states of an exhibit, back and forward', async () => {
    await open(`${host.address}achievements/users/`);
    await page.evaluate(() => document.querySelector('.tl-slot')?.scrollIntoView({ behavior: 'instant' }));
    await page.waitForFunction(() => {
      const stage = document.querySelector('.tl-slot .tl-stage');
      return stage && Object.keys(stage).some((key) => key.startsWith('__reactFiber'));
    });
    const top = await page.evaluate(() => Math.round(scrollY));
    expect(top).toBeGreaterThan(200);
    const click = (element: Locator) => element.evaluate((found) => (found as HTMLElement).click());
    const addresses = [page.url()];
    const moved = async () => {
      const last = addresses.at(-1);
      await isNow((url) => url.href !== last);
      addresses.push(page.url());
    };
    for (const step of (await page.locator('.tl-steps a').all()).slice(1)) {
      await click(step);
      await moved();
    }
    expect(addresses.length).toBeGreaterThan(2);
    // A change within a step adds no entry: it replaces the entry of the step.
    const entries = await page.evaluate(() => history.length);
    await click(page.locator('.tl-slot input[type=radio]:not(:checked)').first());
    await moved();
    expect(await page.evaluate(() => history.length)).toBe(entries);
    addresses.splice(-2, 1);
    const place = await page.evaluate(() => Math.round(scrollY));
    for (const address of addresses.slice(0, -1).reverse()) {
      await go(-1);
      await isNow(address);
      await at(place);
    }
    for (const address of addresses.slice(1)) {
      await go(1);
      await isNow(address);
      await at(place);
    }
  });

  test('across tag filters', async () => {
    await open(`${tagged.address}timeline/`);
    await scroll(120);
    await page
      .locator('.tl-filter a')
      .nth(1)
      .evaluate((link) => (link as HTMLElement).click());
    await isNow(/tag=/);
    await at(120);
    await scroll(60);
    await go(-1);
    await isNow((url) => url.search === '');
    await at(120);
    await go(1);
    await isNow(/tag=/);
    await at(60);
  });

  test('across anchors: route links and the skip link', async () => {
    await open(host.address);
    await scroll(300);
    await page
      .locator('.tl-score li a')
      .last()
      .evaluate((link) => (link as HTMLElement).click());
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(1000);
    const chapter = await page.evaluate(() => Math.round(scrollY));
    await page.evaluate(() => document.querySelector<HTMLElement>('.tl-skip')?.click());
    await isNow(/#main/);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeLessThan(300);
    await go(-1);
    await isNow((url) => url.hash !== '#main' && url.hash !== '');
    await at(chapter);
    await go(-1);
    await isNow((url) => url.hash === '');
    await at(300);
  });

  test('after a reload', async () => {
    await open(host.address);
    await scroll(1500);
    await follow('timeline/');
    await scroll(400);
    await page.reload();
    await awake(page);
    await at(400);
    await go(-1);
    await isAt('');
    await at(1500);
    await go(1);
    await isAt('timeline/');
    await at(400);
  });

  test('after a reload at an anchor, also with a late script', async () => {
    await open(`${host.address}#${pages[0]!.paragraphs.at(-1)}`);
    await scroll(700);
    await page.reload();
    await awake(page);
    await at(700);
    // In Firefox the test cannot evaluate code in a page that is still loading.
    if (name.startsWith('Firefox')) return;
    await page.route('**/assets/*.js', async (route) => {
      await page.waitForFunction(() => Math.round(scrollY) === 700, undefined, { polling: 50 });
      await route.continue();
    });
    await page.reload();
    await awake(page);
    // Requests from after the page woke may still be in this route.
    await page.unrouteAll({ behavior: 'wait' });
    await at(700);
  });

  test.each([true, false])('after leaving the site and coming back, step by step: %s', async (isStepwise) => {
    await open(host.address);
    await scroll(1500);
    await follow('timeline/');
    await scroll(400);
    await page.goto(`${host.address}resume.txt`);
    if (isStepwise) {
      await go(-1);
      await isAt('timeline/');
      await at(400);
      await go(-1);
    } else await go(-2);
    // Firefox restores the page from its cache at the entry between, but reports the other entry.
    if (name === 'Firefox with its page cache' && !isStepwise) return;
    await isAt('');
    await at(1500);
    await go(1);
    await isAt('timeline/');
    await at(400);
  });

  test('across a page outside the app', async () => {
    await open(host.address);
    await scroll(1500);
    await page.goto(`${host.address}accessibility/`);
    await page.evaluate(() => scrollTo(0, 100));
    await page.goto(`${host.address}timeline/`);
    await awake(page);
    await scroll(400);
    await go(-2);
    await isAt('');
    await at(1500);
    await go(2);
    await isAt('timeline/');
    await at(400);
  });

  test('without storage, for the life of the document', async () => {
    const context = await browser.newContext();
    await context.addInitScript(() => {
      const get = () => {
        throw new DOMException('Denied.', 'SecurityError');
      };
      Object.defineProperty(window, 'sessionStorage', { get });
    });
    const own = page;
    page = await context.newPage();
    await open(host.address);
    await scroll(1500);
    await follow('timeline/');
    await go(-1);
    await isAt('');
    await at(1500);
    await context.close();
    page = own;
  });
});
