import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Host, serve } from '../../serve.ts';
import { openBrowser } from '../browser.ts';
import { awake, dist, listen } from '../site.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});

afterAll(() => browser?.close());

function build(name: string): string {
  const out = `.check/behaviour/${name}`;
  const words = ['src/cli/throughline.js', 'build', '--content', `tests/careers/${name}`, '--out', out];
  const { status, stderr } = spawnSync(process.execPath, words, { encoding: 'utf8' });
  expect(status, stderr).toBe(0);
  return resolve(out);
}

/** Opens the front page of the built site. */
async function openFront(options: BrowserContextOptions): Promise<{ host: Host; page: Page }> {
  const host = await serve(dist, 'pages');
  const page = await (await browser.newContext(options)).newPage();
  await page.goto(host.address);
  await awake(page);
  return { host, page };
}

const said = (page: Page) => page.textContent('[data-announcer]');
const focused = (page: Page) => page.evaluate(() => document.activeElement?.id);

describe('the ring of the chapter in the middle of the window', () => {
  test.each(['no-preference', 'reduce'] as const)(
    'is filled only if the reader allows motion: %s',
    async (reducedMotion) => {
      const { host, page: front } = await openFront({ reducedMotion });
      const filled = () =>
        front.evaluate(() => {
          const rings = [...document.querySelectorAll('.tl-chapter > .tl-map > .tl-ring')];
          const { color } = getComputedStyle(document.body);
          return rings.flatMap((ring, index) =>
            getComputedStyle(ring).backgroundColor === color ? [index] : [],
          );
        });
      for (const index of [1, 3]) {
        await front.evaluate((place) => {
          const chapter = document.querySelectorAll('.tl-chapter')[place]!;
          chapter.scrollIntoView({ block: 'center', behavior: 'instant' });
        }, index);
        await expect.poll(filled).toEqual(reducedMotion === 'reduce' ? [] : [index]);
      }
      await front.context().close();
      await host.close();
    },
  );
});

describe('a dated career', () => {
  let host: Host;
  let context: BrowserContext;
  let page: Page;
  let heard: string[];

  beforeAll(async () => {
    host = await serve(build('dated'), 'redirect', '/a/b/');
    context = await browser.newContext({
      reducedMotion: 'reduce',
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    heard = listen(context, host.origin);
    page = await context.newPage();
  });

  afterAll(async () => {
    await context?.close();
    await host?.close();
  });

  test('a link to a stop focuses it, marks it and shows it near the top', async () => {
    const id = 'rush-hour';
    await page.goto(`${host.address}timeline/`);
    const ids = await page.evaluate(() => [...document.querySelectorAll('.tl-stop')].map((stop) => stop.id));
    const last = ids.at(-1) ?? id;
    await page.goto(`${host.address}timeline/#${last}`);
    await awake(page);
    await expect.poll(() => focused(page)).toBe(last);
    expect(await page.getAttribute(`#${last}`, 'data-arrived')).toBe('');
    const box = await page.locator(`#${last}`).boundingBox();
    expect(box?.y).toBeLessThan(700);
  });

  test('a renamed id leads to the chapter that now has it', async () => {
    // An evaluation counts as an act of the reader, and the app then leaves the reader alone. So the page reports its
    // focus itself.
    const untouched = await context.newPage();
    const heardOf: string[] = [];
    await untouched.exposeFunction('focusIsOn', (id: string) => void heardOf.push(id));
    await untouched.addInitScript(() => {
      const { focusIsOn } = window as unknown as { focusIsOn: (id: string) => void };
      addEventListener('focusin', ({ target }) => focusIsOn((target as Element).id));
    });
    await untouched.goto(`${host.address}timeline/#first-stop`);
    await expect.poll(() => heardOf.length, { timeout: 5000 }).toBeGreaterThan(0);
    const [id] = heardOf;
    expect(id).toBe(await untouched.getAttribute('#first-stop', 'data-for'));
    expect(await untouched.getAttribute(`#${id}`, 'data-arrived')).toBe('');
    await untouched.close();
  });

  test('the old address of a renamed achievement redirects without JavaScript', async () => {
    const silent = await browser.newContext({ javaScriptEnabled: false });
    const quiet = await silent.newPage();
    await quiet.goto(`${host.address}achievements/shop-revenue/`);
    await quiet.waitForURL((url) => !url.pathname.includes('shop-revenue'));
    expect(await quiet.locator('h1').count()).toBe(1);
    await silent.close();
  });

  test('an unknown id is announced, and the whole list is shown', async () => {
    await page.goto('about:blank');
    await page.goto(`${host.address}timeline/#no-such-stop`);
    await awake(page);
    await expect.poll(() => said(page)).toContain('no-such-stop');
    expect(await page.locator('.tl-stop').count()).toBeGreaterThan(3);
  });

  test('a click on a chapter’s number goes there, copies the link and announces it', async () => {
    await page.goto(host.address);
    await awake(page);
    await page.locator('.tl-permalink').nth(1).click();
    await expect.poll(() => said(page)).toBe('Link copied.');
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toBe(page.url());
    expect(copied).toContain('#');
  });

  test('announces each copy, also of the same link twice', async () => {
    await page.goto(host.address);
    await awake(page);
    await page.evaluate(() => {
      const told: string[] = [];
      Object.assign(window, { told });
      const announcer = document.querySelector('[data-announcer]')!;
      new MutationObserver(() => told.push(announcer.textContent ?? '')).observe(announcer, {
        childList: true,
        subtree: true,
        characterData: true,
      });
    });
    const told = () =>
      page.evaluate(() => (window as unknown as { told: string[] }).told.filter(Boolean).length);
    for (const [times, index] of [1, 1, 2].entries()) {
      await page.locator('.tl-permalink').nth(index).click();
      await expect.poll(told).toBe(times + 1);
      expect(await page.locator('.tl-said').evaluate((text) => getComputedStyle(text).opacity)).toBe('1');
    }
  });

  test.each(['ControlOrMeta', 'Shift', 'Alt'] as const)(
    'a click with %s on a chapter’s number copies nothing',
    async (modifier) => {
      await page.goto(host.address);
      await awake(page);
      await page.evaluate(() => navigator.clipboard.writeText('mine'));
      await page
        .locator('.tl-permalink')
        .nth(1)
        .evaluate((link, key) => {
          // Prevents the browser's default action, a new tab or window.
          addEventListener('click', (event) => event.preventDefault(), { once: true });
          const held = { ctrlKey: key === 'ControlOrMeta', shiftKey: key === 'Shift', altKey: key === 'Alt' };
          link.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, ...held }));
        }, modifier);
      await page.evaluate(
        () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
      );
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('mine');
      expect(await said(page)).toBe('');
    },
  );

  test.each(['#main', '#root'])('%s marks nothing', async (anchor) => {
    await page.goto('about:blank');
    await page.goto(host.address + anchor);
    await awake(page);
    expect(await page.locator('[data-arrived]').count()).toBe(0);
    await page.locator('.tl-skip').focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('main');
    expect(await page.locator('[data-arrived]').count()).toBe(0);
  });

  test('a mark underlines only the heading or paragraph, and is not printed', async () => {
    for (const path of ['timeline/', '', 'achievements/revenue/']) {
      await page.goto(host.address + path);
      const ids = await page.evaluate(() =>
        [...document.querySelectorAll('main [id]:not([data-for])')].map(({ id }) => id),
      );
      expect(ids.length, path).toBeGreaterThan(0);
      for (const id of ids) {
        await page.goto(`${host.address}${path}#${id}`);
        await awake(page);
        const underlined = () =>
          page.evaluate((name) => {
            const goal = document.getElementById(name)!;
            const isMarked = (element: Element | null): boolean =>
              element !== null &&
              (getComputedStyle(element).textDecoration.includes('underline 3px') ||
                (element !== goal && isMarked(element.parentElement)));
            const walker = document.createTreeWalker(goal, NodeFilter.SHOW_TEXT);
            const words = { marked: 0, headings: 0, all: 0 };
            while (walker.nextNode()) {
              const count = walker.currentNode.textContent?.match(/\S+/g)?.length ?? 0;
              words.all += count;
              if (isMarked(walker.currentNode.parentElement)) words.marked += count;
              if (walker.currentNode.parentElement?.closest('h1, h2, h3')) words.headings += count;
            }
            return words;
          }, id);
        const { marked, headings, all } = await underlined();
        expect.soft(marked, `${path}#${id}`).toBe(headings || all);
        await page.emulateMedia({ media: 'print' });
        expect.soft((await underlined()).marked, `${path}#${id} printed`).toBe(0);
        await page.emulateMedia({ media: null });
      }
    }
  });

  test('no test above causes a console message or a failed request', () => {
    expect(heard).toEqual([]);
  });
});

describe('a career with tags', () => {
  let host: Host;
  let page: Page;

  beforeAll(async () => {
    host = await serve(build('tags'), 'redirect');
    page = await (await browser.newContext({ reducedMotion: 'reduce' })).newPage();
  });

  afterAll(async () => {
    await page?.context().close();
    await host?.close();
  });

  const shown = () => page.locator('.tl-stop:visible').count();

  test.each([
    ['timeline/', '.tl-stop'],
    ['achievements/', '.tl-achievement'],
  ])('filters %s by a tag, keeps it in the address, and shows all again', async (path, entry) => {
    const shown = () => page.locator(`${entry}:visible`).count();
    await page.goto(host.address + path);
    await awake(page);
    const all = await shown();
    await page.locator('.tl-filter a').nth(1).click();
    await expect.poll(() => page.url()).toContain('?tag=');
    const some = await shown();
    expect(some).toBeLessThan(all);
    expect(await page.textContent('.tl-filter [role=status]')).toBe(`Showing ${some} of ${all}`);
    await page.reload();
    await awake(page);
    await expect.poll(shown).toBe(some);
    await page.goBack();
    await expect.poll(shown).toBe(all);
  });

  test('says that nothing has the tag, and offers the way back to everything', async () => {
    await page.goto(`${host.address}timeline/?tag=nothing-has-this`);
    await awake(page);
    await expect.poll(() => page.textContent('.tl-filter [role=status]')).toContain('nothing-has-this');
    expect(await shown()).toBe(0);
    await page.locator('.tl-filter a').first().click();
    await expect.poll(shown).toBeGreaterThan(0);
  });

  test('prints every stop despite a filter', async () => {
    await page.goto(`${host.address}timeline/?tag=nothing-has-this`);
    await awake(page);
    await expect.poll(shown).toBe(0);
    await page.emulateMedia({ media: 'print' });
    expect(await shown()).toBeGreaterThan(0);
    await page.emulateMedia({ media: null });
  });
});
