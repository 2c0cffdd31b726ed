import { readFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '#cli/browser.ts';
import { type Host, type Interception, serve } from '../../serve.ts';
import { arrive, awake, type BuiltPage, dist, findPages, listen } from '../site.ts';

let browser: Browser;
let pages: readonly BuiltPage[];
const opened: { close(): Promise<void> }[] = [];

beforeAll(async () => {
  browser = await launchBrowser();
  const plain = await serve(dist, 'pages');
  pages = await findPages(plain.address);
  await plain.close();
});

afterAll(async () => {
  for (const each of opened) await each.close();
  await browser?.close();
});

/** The front page, one of the others, and one with an exhibit. */
const some = () => pages.filter(({ path }) => ['', 'resume/', 'achievements/gmv/'].includes(path));

async function hostOf(mount: string, intercept?: Interception): Promise<Host> {
  const host = await serve(dist, 'pages', mount, intercept);
  opened.push(host);
  return host;
}

async function reader(host: Host): Promise<{ page: Page; context: BrowserContext; heard: string[] }> {
  const context = await browser.newContext({ reducedMotion: 'reduce' });
  opened.push(context);
  const heard = listen(context, host.origin);
  return { page: await context.newPage(), context, heard };
}

const words = (page: Page) =>
  page.evaluate(() => (document.querySelector('main')?.textContent ?? '').replace(/\s+/g, '').length);
const isTaken = (page: Page) =>
  page.evaluate(() =>
    Object.keys(document.querySelector('h1') ?? {}).some((key) => key.startsWith('__reactFiber')),
  );
/** Waits until every script has loaded and run. */
const settled = async (page: Page) => {
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
};

function html(response: ServerResponse, text: string): true {
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' });
  response.end(text);
  return true;
}

/** Answers with pages of the built folder, changed by `change`, below a mount. */
const changing =
  (mount: string, change: (text: string) => string): Interception =>
  ({ url = '/' }, response) => {
    const path = url.replace(/[?#].*/s, '');
    if (!path.startsWith(mount) || !path.endsWith('/')) return false;
    try {
      const file = join(dist, path.slice(mount.length), 'index.html');
      return html(response, change(readFileSync(file, 'utf8')));
    } catch {
      return false;
    }
  };

describe('a page with its scripts in another place', () => {
  const moved = (to: string) => (text: string) =>
    text.replace(/(src|href)="(?:\.\.?\/)+assets\//g, `$1="${to}assets/`);

  test.each([
    { at: '/pages/', scripts: '/files/' },
    { at: '/pages/', scripts: '/' },
    { at: '/files/pages/', scripts: '/files/' },
    { at: '/', scripts: '/files/' },
    { at: '/web/2026/', scripts: '/web/2026js_/' },
  ])('stays the same at $at with scripts at $scripts', async ({ at, scripts }) => {
    const host = await hostOf(scripts, changing(at, moved(scripts)));
    const { page, heard } = await reader(host);
    for (const { path, title, heading } of some()) {
      await page.goto(host.origin + at + path);
      await settled(page);
      expect.soft(await page.textContent('h1'), path).toBe(heading);
      expect.soft(await page.title(), path).toBe(title);
      expect.soft(await words(page), path).toBeGreaterThan(100);
    }
    await page.goto(host.origin + at);
    await settled(page);
    const timeline = pages.find(({ path }) => path === 'timeline/')!;
    await page.locator('nav[aria-label=Pages] a').nth(1).click();
    await arrive(page, timeline.heading);
    expect(page.url()).toBe(`${host.origin}${at}timeline/`);
    // Only scripts have another location in this test.
    expect(heard.filter((word) => !/^404: .*(fonts|icon)|was preloaded/.test(word))).toEqual([]);
  });
});

describe.each(['/', '/a/b/'])('a page at %s', (mount) => {
  const asked = [
    { address: '%74imeline/', page: 'timeline/' },
    { address: '%74%69meline', page: 'timeline/' },
    { address: 'timeline/%69ndex.html', page: 'timeline/' },
    { address: 'timeline/index', page: 'timeline/' },
    { address: 'Timeline/', page: 'timeline/' },
    { address: 'TIMELINE/INDEX.HTML', page: 'timeline/' },
    { address: 'achievements/from%2Dscratch/', page: 'achievements/from-scratch/' },
    { address: 'achievements%2Ffrom-scratch/', page: 'achievements/from-scratch/' },
    { address: 'achievements//from-scratch//', page: 'achievements/from-scratch/' },
    { address: '%69ndex.html', page: '' },
    { address: 'Index.html', page: '' },
    { address: '%74imeline/?from=mail#%64evops', page: 'timeline/' },
  ];

  test.each(asked)('stays the same at $address', async ({ address, page: path }) => {
    const wanted = pages.find((each) => each.path === path)!;
    // A host that also serves the page at this spelling.
    const host = await hostOf(mount, ({ url = '' }, response) => {
      if (!(host.origin + url).startsWith(new URL(host.address + address.replace(/[?#].*/s, '')).href))
        return false;
      if (/\/assets\/|\/fonts\//.test(url)) return false;
      return html(response, readFileSync(join(dist, path, 'index.html'), 'utf8'));
    });
    const { page, heard } = await reader(host);
    await page.goto(host.address + address);
    await awake(page);
    expect(await page.textContent('h1')).toBe(wanted.heading);
    expect(await page.title()).toBe(wanted.title);
    expect(new URL(page.url()).pathname).toBe(mount + path);
    const other = pages.find((each) => each.path === (path === 'timeline/' ? '' : 'timeline/'))!;
    await page.evaluate((href) => {
      const links = [...document.querySelectorAll<HTMLAnchorElement>('nav[aria-label=Pages] a')];
      links.find((link) => link.href === href)?.click();
    }, host.address + other.path);
    await arrive(page, other.heading);
    // The browser may have preloaded files relative to the broken address.
    expect(heard.filter((word) => !/^404: .*(assets|icon|fonts)/.test(word))).toEqual([]);
  });

  test('stays the same at a custom address of the host', async () => {
    const host = await hostOf(mount, ({ url }, response) =>
      url === `${mount}cv`
        ? html(response, readFileSync(join(dist, 'resume/index.html'), 'utf8').replaceAll('../', './'))
        : false,
    );
    const { page } = await reader(host);
    await page.goto(`${host.address}cv`);
    await settled(page);
    expect(await page.textContent('h1')).toBe(pages.find(({ path }) => path === 'resume/')!.heading);
  });
});

describe('a reader who acts before the app starts', () => {
  let host: Host;
  let release: () => void;
  let held: Promise<void>;
  const anchor = () => pages[0]!.paragraphs.at(-1)!;

  beforeAll(async () => {
    host = await hostOf('/', ({ url = '' }, response) => {
      if (!url.endsWith('.json')) return false;
      held.then(() => {
        response.writeHead(200, { 'content-type': 'application/json' });
        response.end(readFileSync(join(dist, url)));
      });
      return true;
    });
  });

  /** Opens an address while the app is held back, acts, releases the app, and returns the result. */
  async function after(address: string, act: (page: Page) => Promise<unknown>) {
    held = new Promise((done) => {
      release = done;
    });
    const { page, heard } = await reader(host);
    await page.goto(host.address + address, { waitUntil: 'commit' });
    await page.waitForFunction(() => document.querySelector('footer') && document.readyState !== 'loading');
    await page.evaluate(() => document.fonts.ready);
    await page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
    await act(page);
    const state = () =>
      page.evaluate(() => {
        const { activeElement: active } = document;
        const name = active && `${active.localName}#${active.id} ${active.textContent?.slice(0, 40)}`;
        return { top: Math.round(scrollY), name, selected: String(getSelection()) };
      });
    const before = await state();
    release();
    await awake(page);
    await settled(page);
    const problems = heard.filter((word) => !word.startsWith('404'));
    return { before, after: await state(), problems };
  }

  test.each<{ what: string; address: () => string; act: (page: Page) => Promise<unknown> }>([
    {
      what: 'has scrolled to the top',
      address: () => `#${anchor()}`,
      act: (page) => page.evaluate(() => scrollTo(0, 0)),
    },
    {
      what: 'has turned the wheel',
      address: () => `#${anchor()}`,
      act: async (page) => {
        const top = await page.evaluate(() => scrollY);
        await page.mouse.wheel(0, -900);
        await page.waitForFunction((place) => scrollY === place - 900, top);
      },
    },
    { what: 'has scrolled down', address: () => '', act: (page) => page.evaluate(() => scrollTo(0, 700)) },
    {
      what: 'has pressed Tab three times',
      address: () => `#${anchor()}`,
      act: (page) => press(page, 'Tab', 'Tab', 'Tab'),
    },
    {
      what: 'has pressed Tab on an unknown address',
      address: () => 'no/where',
      act: (page) => press(page, 'Tab', 'Tab', 'Tab'),
    },
    {
      what: 'has followed the skip link and gone on',
      address: () => '',
      act: (page) => press(page, 'Tab', 'Enter', 'Tab'),
    },
    {
      what: 'has followed the skip link',
      address: () => 'timeline/',
      act: (page) => press(page, 'Tab', 'Enter'),
    },
    {
      what: 'has chosen a colour',
      address: () => `#${anchor()}`,
      act: (page) => page.focus('[data-theme-choice]'),
    },
    {
      what: 'has selected words',
      address: () => `#${anchor()}`,
      act: (page) => page.evaluate(() => getSelection()?.selectAllChildren(document.querySelector('h1')!)),
    },
    {
      what: 'has pressed on the page',
      address: () => '#no-such-thing',
      act: (page) => page.mouse.click(5, 400),
    },
    { what: 'has done nothing at an anchor', address: () => `#${anchor()}`, act: async () => {} },
  ])('who $what keeps scroll position, focus and selection', async ({ address, act }) => {
    const seen = await after(address(), act);
    expect(seen.after).toEqual(seen.before);
    expect(seen.problems).toEqual([]);
  });
});

async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

describe('HTML changed by a host', () => {
  const mail =
    '<a href="/cdn-cgi/l/email-protection#0a"><span class="__cf_email__">[email protected]</span></a>';
  const rewrites: { readonly [what: string]: (text: string) => string } = {
    'comments stripped': (text) => text.replace(/<!--[\s\S]*?-->/g, ''),
    'spaces collapsed': (text) => text.replace(/\s+/g, ' '),
    'spaces between elements gone': (text) => text.replace(/>\s+</g, '><'),
    'spaces at the ends of elements gone': (text) => text.replace(/>[ \n]+/g, '>').replace(/[ \n]+</g, '<'),
    'an address hidden': (text) => text.replace(/(<p class="tl-lede">)/, `$1${mail}`),
    'a banner put before the page': (text) =>
      text.replace(/(<div id="root"[^>]*>)/, '$1<div class="banner">Mirror</div>'),
    'a banner put into the page': (text) => text.replace(/(<main[^>]*>)/, '$1<aside>Mirror</aside>'),
    'a script put at the end': (text) => text.replace('</body>', '<div hidden></div></body>'),
    'a word replaced': (text) => text.replace(/(<h1[^>]*>)/, '$1® '),
    'links marked': (text) => text.replace(/<a /g, '<a data-seen="1" '),
    'emphasis wrapped': (text) => text.replace(/(<p id="[^"]*"[^>]*>)([^<]+)/g, '$1<span>$2</span>'),
  };

  test.each(Object.keys(rewrites))('with %s: keeps its words and links, without errors', async (what) => {
    const change = (text: string) => text.replace(/<body>[\s\S]*/, (body) => rewrites[what]!(body));
    const host = await hostOf('/', changing('/', change));
    const { page, heard } = await reader(host);
    for (const { path, heading } of some()) {
      await page.goto(host.address + path);
      await awake(page);
      const slot = page.locator('.tl-slot');
      if (await slot.count()) {
        await slot.evaluate((place) => place.scrollIntoView({ block: 'center', behavior: 'instant' }));
        await page.waitForFunction(() => {
          const stage = document.querySelector('.tl-slot .tl-stage');
          return stage && Object.keys(stage).some((key) => key.startsWith('__reactFiber'));
        });
      }
      expect.soft((await page.textContent('h1'))?.replace('® ', ''), path).toBe(heading);
      const goal = pages.find(
        (other) => other.isApp && other.path !== path && other.path.split('/').length < 3,
      )!;
      await page.evaluate((href) => {
        const links = [...document.querySelectorAll<HTMLAnchorElement>('nav[aria-label=Pages] a')];
        links.find((link) => link.href === href)?.click();
      }, host.address + goal.path);
      await arrive(page, goal.heading);
    }
    expect(heard).toEqual([]);
  });

  test('is not replaced while the reader has the focus in it', async () => {
    const host = await hostOf(
      '/',
      changing('/', (text) => text.replace(/(<main[^>]*>)/, '$1<aside>Mirror</aside>')),
    );
    const { page, heard } = await reader(host);
    await page.route('**/assets/*', async (route) => {
      await page.evaluate(() => document.querySelector<HTMLElement>('nav[aria-label=Pages] a')?.focus());
      await route.continue();
    });
    await page.goto(host.address);
    await settled(page);
    expect(await isTaken(page)).toBe(false);
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('a');
    expect(heard).toEqual([]);
  });
});

test('every page of the app counts as unchanged', async () => {
  const host = await hostOf('/');
  const { page } = await reader(host);
  for (const path of [...pages.filter(({ isApp }) => isApp).map((each) => each.path), 'no/where']) {
    await page.goto(host.address + path);
    await awake(page);
    expect.soft(await page.locator('#root[data-built]').count(), path).toBe(1);
  }
});
