import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findBrowser } from '#cli/browser.ts';
import type { Host } from '../../serve.ts';
import { arrive, awake, type BuiltPage, listen, openSite, withPage } from '../site.ts';
import { pixels } from '../trace.ts';

let browser: Browser;
let host: Host;
let pages: readonly BuiltPage[];

beforeAll(async () => {
  ({ browser, host, pages } = await openSite());
});

afterAll(async () => {
  await browser?.close();
  await host?.close();
});

const theme = (page: Page) => page.evaluate(() => document.documentElement.dataset.theme);
const light = 'rgb(245, 246, 244)';
const dark = 'rgb(14, 18, 17)';

/** The theme in the store, the page and the control ('', 'light' or 'dark'), and the colour of the browser's bar. */
const all = (page: Page) =>
  page.evaluate(() => {
    const bar = [...document.querySelectorAll<HTMLMetaElement>('meta[name=theme-color]')].find(
      ({ media }) => matchMedia(media).matches,
    );
    const probe = document.body.appendChild(document.createElement('i'));
    probe.style.color = bar?.content ?? '';
    const colour = getComputedStyle(probe).color;
    probe.remove();
    return {
      kept: localStorage.getItem('tl-theme') ?? '',
      page: document.documentElement.dataset.theme ?? '',
      control: document.querySelector<HTMLInputElement>('[data-theme-choice]:checked')?.value,
      paper: getComputedStyle(document.documentElement).backgroundColor,
      bar: colour,
    };
  });
const allDark = { kept: 'dark', page: 'dark', control: 'dark', paper: dark, bar: dark };

describe('storage, page, control and browser bar agree on the colours', () => {
  test('in other tabs at once, and on pages outside the app', async () => {
    await withPage(browser, {}, async (page, context) => {
      const others: Page[] = [];
      for (const path of ['timeline/', 'accessibility/', 'embed/', 'no/where']) {
        const other = await context.newPage();
        await other.goto(host.address + path);
        others.push(other);
      }
      await page.goto(host.address);
      await awake(page);
      await page.check('[data-theme-choice][value="dark"]');
      expect(await all(page)).toEqual(allDark);
      for (const other of others)
        await expect.poll(() => all(other), { message: other.url() }).toEqual(allDark);
      await others[1]!.check('[data-theme-choice][value=""]');
      for (const each of [page, ...others])
        await expect.poll(() => all(each)).toMatchObject({ kept: '', page: '', control: '' });
      await page.evaluate(() => localStorage.setItem('tl-theme', 'purple'));
      await expect.poll(() => all(others[0]!)).toMatchObject({ page: '', control: '' });
    });
  });

  test.each(['', 'accessibility/', 'embed/', 'no/where', 'timeline/?tag=x#nothing'])(
    'after loading /%s, where the reader can choose again',
    async (path) => {
      await withPage(browser, {}, async (page) => {
        await page.goto(host.address);
        await page.evaluate(() => localStorage.setItem('tl-theme', 'dark'));
        await page.goto(host.address + path);
        await awake(page);
        await expect.poll(() => all(page)).toEqual(allDark);
        await page.check('[data-theme-choice][value="light"]');
        await page.check('[data-theme-choice][value=""]');
        const unchosen = {
          kept: '',
          page: '',
          control: '',
          paper: light,
          bar: light,
        };
        expect(await all(page)).toEqual(unchosen);
      });
    },
  );

  test('if the system is dark and the choice is light', async () => {
    await withPage(browser, { colorScheme: 'dark' }, async (page) => {
      await page.goto(host.address);
      await awake(page);
      expect(await all(page)).toMatchObject({ page: '', paper: dark, bar: dark });
      await page.check('[data-theme-choice][value="light"]');
      expect(await all(page)).toMatchObject({ page: 'light', bar: light });
    });
  });

  test('on a page in the page cache, after a choice on another page', async () => {
    const kept = await chromium.launch({
      executablePath: await findBrowser(),
      args: ['--disable-gpu'],
      ignoreDefaultArgs: ['--disable-back-forward-cache'],
    });
    const context = await kept.newContext({ colorScheme: 'light' });
    const page = await context.newPage();
    await page.goto(host.address);
    await awake(page);
    // The browser driver cannot see a page in the page cache, so the page sends its state to the host.
    await page.evaluate(() =>
      addEventListener('pageshow', ({ persisted }) => {
        const { theme: shown } = document.documentElement.dataset;
        const control = document.querySelector<HTMLInputElement>('[data-theme-choice]:checked')?.value;
        void fetch(`/?told=${encodeURIComponent(JSON.stringify({ persisted, shown, control }))}`);
      }),
    );
    await page.goto(`${host.address}accessibility/`);
    await page.check('[data-theme-choice][value="dark"]');
    host.answers.length = 0;
    await page.evaluate(() => history.back()).catch(() => {});
    const told = () => host.answers.map(({ path }) => path.split('?told=')[1]).find(Boolean);
    await expect.poll(told, { timeout: 10_000 }).toBeDefined();
    const fared = JSON.parse(decodeURIComponent(told() ?? ''));
    expect(fared).toEqual({ persisted: true, shown: 'dark', control: 'dark' });
    await kept.close();
  });
});

describe('the choice of colours', () => {
  test('applies at once and before the next first paint, and can be reset', async () => {
    await withPage(browser, {}, async (page) => {
      await page.goto(host.address);
      await awake(page);
      await page.check('[data-theme-choice][value="dark"]');
      expect(await theme(page)).toBe('dark');
      await page.addInitScript(() => {
        new MutationObserver((_changes, observer) => {
          if (!document.body) return;
          observer.disconnect();
          Object.assign(window, { atBody: document.documentElement.dataset.theme });
        }).observe(document, { childList: true, subtree: true });
      });
      // Without the app: the page alone, before anything else has loaded.
      await page.route('**/*.js', (route) => route.abort());
      await page.reload();
      expect(await page.evaluate(() => (window as unknown as { atBody?: string }).atBody)).toBe('dark');
      expect([...(await pixels(await page.screenshot())).data.subarray(0, 3)]).toEqual([14, 18, 17]);
      await page.unroute('**/*.js');
      await page.reload();
      await awake(page);
      expect(await theme(page)).toBe('dark');
      expect(await page.isChecked('[data-theme-choice][value="dark"]')).toBe(true);
      await page.check('[data-theme-choice][value=""]');
      expect(await theme(page)).toBe(undefined);
    });
  });

  test('applies without storage, and causes no errors', async () => {
    await withPage(browser, {}, async (page, context) => {
      const heard = listen(context, host.origin);
      await page.addInitScript(() => {
        const get = () => {
          throw new DOMException('Denied.', 'SecurityError');
        };
        Object.defineProperty(window, 'localStorage', { get });
      });
      await page.goto(host.address);
      await awake(page);
      await page.check('[data-theme-choice][value="dark"]');
      expect(await theme(page)).toBe('dark');
      await page.locator('nav[aria-label=Pages] a').nth(1).click();
      await arrive(page, pages.find(({ path }) => path === 'timeline/')!.heading);
      expect(await theme(page)).toBe('dark');
      expect(heard).toEqual([]);
    });
  });
});
