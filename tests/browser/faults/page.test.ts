import type { Browser, Page as Window } from 'playwright-core';
import { chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findBrowser } from '#cli/browser.ts';
import { serve } from '../../serve.ts';
import { dist } from '../site.ts';
import type { FaultyHost } from './faultyHost.ts';
import { comeNear, exhibitRuns, expectWords, open, openReader, openWhole, takenOver } from './reader.ts';
import { follow, goToAnother, openFaulty, type Page } from './site.ts';

let browser: Browser;
let host: FaultyHost;
let pages: readonly Page[];

beforeAll(async () => {
  ({ browser, host, pages } = await openFaulty());
});

afterAll(async () => {
  await browser?.close();
  await host?.close();
});

/** The pages that the navigation leads to, in its order. */
const rounds = () => pages[0]!.navigation.map((path) => pages.find((page) => page.path === path)!);

/** The page that leads to all achievements. */
const achievements = () => pages.find(({ path }) => path === 'achievements/')!;

/** Wraps every text of the page in two new elements, as a translating browser does. */
const translate = (page: Window) =>
  page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      if (node.textContent?.trim() && !node.parentElement?.closest('script, style, svg, font, select'))
        texts.push(node as Text);
    document.documentElement.classList.add('translated-ltr');
    for (const text of texts) {
      const [outer, inner] = [document.createElement('font'), document.createElement('font')];
      text.replaceWith(outer);
      outer.append(inner);
      inner.append(text.data);
    }
  });

describe('a translated page', () => {
  test('leads to every page, with the right words', async () => {
    const context = await browser.newContext();
    const reader = await openReader(context);
    await openWhole(reader.page, host.address);
    for (const goal of [...rounds(), ...pages.filter(({ hasExhibit }) => hasExhibit)].filter(
      ({ path }) => path,
    )) {
      await translate(reader.page);
      const hasLink = await reader.page.locator(`a[href="/${goal.path}"]`).count();
      if (!hasLink) await follow(reader.page, host.address, pages.find(({ path }) => path === '')!);
      await follow(reader.page, host.address, goal);
    }
    expect(reader.loads()).toBeLessThanOrEqual(1 + pages.length);
    expect(reader.thrown).toEqual([]);
    await context.close();
  });

  test('keeps a picture in each exhibit after every click', async ({ annotate }) => {
    const context = await browser.newContext();
    for (const from of pages.filter(({ hasExhibit }) => hasExhibit)) {
      const reader = await openReader(context);
      const { page } = reader;
      await open(page, host.address + from.path);
      await takenOver(page);
      await comeNear(page);
      await exhibitRuns(page);
      await translate(page);
      const controls = page
        .locator('.tl-slot')
        .locator('button, a, input, summary')
        .filter({ visible: true });
      const presses = await controls.count();
      expect(presses).toBeGreaterThan(2);
      let failures = 0;
      for (let press = 0; press < presses; press++) {
        const control = controls.nth(press);
        if ((await control.count()) && (await control.isEnabled())) await control.click();
        const retry = page.locator('.tl-slot__failed button');
        if (await retry.count()) {
          failures += 1;
          await retry.click();
          await exhibitRuns(page);
          await translate(page);
        }
        await expect.poll(() => page.locator('.tl-slot svg, .tl-slot canvas').count()).toBeGreaterThan(0);
      }
      expect(reader.thrown).toEqual([]);
      await goToAnother(page, host.address, pages, from);
      expect(reader.loads(), 'a load for each second failure').toBeLessThanOrEqual(2 + failures);
      await annotate(`${from.path} translated: ${presses} presses, ${failures} exhibits begun anew`);
    }
    await context.close();
  });
});

describe('a page in the page cache', () => {
  test('comes back at its scroll position, and navigates without a page load', async () => {
    const kept = await chromium.launch({
      executablePath: await findBrowser(),
      args: ['--disable-gpu'],
      ignoreDefaultArgs: ['--disable-back-forward-cache'],
    });
    const { page, thrown } = await openReader(await kept.newContext({ reducedMotion: 'reduce' }));
    // The other host forbids storing, and so also forbids the page cache.
    const kind = await serve(dist, 'pages');
    const goal = rounds().at(-1)!;
    await open(page, kind.address);
    await takenOver(page);
    await page.waitForLoadState();
    // The browser driver cannot see a page in the page cache, so the page sends its state to the host.
    await page.evaluate((href) => {
      addEventListener('pageshow', async ({ persisted }) => {
        const [place, restoration] = [scrollY, history.scrollRestoration];
        document.querySelector<HTMLAnchorElement>(`.tl-nav a[href="${href}"]`)?.click();
        while (document.title === title || !document.querySelector('h1'))
          await new Promise(requestAnimationFrame);
        const told = {
          persisted,
          place,
          restoration,
          path: location.pathname,
          heading: document.activeElement?.localName,
        };
        await fetch(`/?told=${encodeURIComponent(JSON.stringify(told))}`);
      });
      const { title } = document;
      scrollTo({ top: 700, behavior: 'instant' });
    }, `/${goal.path}`);
    await page.goto(kind.address + goal.path);
    kind.answers.length = 0;
    await page.evaluate(() => history.back()).catch(() => {});
    const told = () => kind.answers.map(({ path }) => path.split('?told=')[1]).find(Boolean);
    await expect.poll(told, { timeout: 10_000 }).toBeDefined();
    expect(JSON.parse(decodeURIComponent(told() ?? ''))).toEqual({
      persisted: true,
      place: 700,
      restoration: 'manual',
      path: `/${goal.path}`,
      heading: 'h1',
    });
    expect(kind.answers.filter(({ path }) => path === `/${goal.path}`)).toEqual([]);
    expect(thrown).toEqual([]);
    await kept.close();
    await kind.close();
  });
});

describe('a different clock, time zone and language', () => {
  test.each([
    { time: '1970-01-01T00:00:00Z', timezoneId: 'Pacific/Kiritimati', locale: 'ar-EG' },
    { time: '2099-12-31T23:59:59Z', timezoneId: 'America/St_Johns', locale: 'hi-IN' },
    { time: '2024-02-29T12:00:00Z', timezoneId: 'Asia/Kathmandu', locale: 'de-DE' },
  ])('$time, $timezoneId, $locale: every page has the same words', async ({ time, timezoneId, locale }) => {
    const context = await browser.newContext({ timezoneId, locale });
    await context.clock.setFixedTime(time);
    for (const { path, words, scripted, hasExhibit } of pages) {
      const reader = await openReader(context);
      await open(reader.page, host.address + path);
      await takenOver(reader.page);
      if (hasExhibit) {
        await comeNear(reader.page);
        await exhibitRuns(reader.page);
      }
      await expectWords(reader.page, words, scripted);
      expect(reader.thrown).toEqual([]);
      await reader.page.close();
    }
    await context.close();
  });
});

describe('500 page changes', () => {
  /**
   * Changes the page so many times, ends at the front page, and counts what the tab then holds. It does not count the
   * bytes of the heap, because a browser still compiles code after a thousand changes.
   */
  async function heldAfter(page: Window, changes: number) {
    await page.evaluate(async (wanted) => {
      for (let change = 0; change < wanted; change++) {
        const links = [
          ...document.querySelectorAll<HTMLAnchorElement>('.tl-nav a, a[href*="/achievements/"]'),
        ];
        const others = links.filter(({ pathname }) => pathname !== location.pathname);
        const link = others[change % others.length];
        const was = document.querySelector('h1');
        link?.click();
        await new Promise<void>((done) => {
          const look = () => (document.querySelector('h1') === was ? setTimeout(look) : done());
          look();
        });
      }
    }, changes);
    await follow(page, host.address, pages.find(({ path }) => path === '')!);
    // By then the last work of an exhibit has ended.
    await page.waitForTimeout(500);
    const session = await page.context().newCDPSession(page);
    for (const _ of [1, 2, 3]) await session.send('HeapProfiler.collectGarbage');
    const { nodes, jsEventListeners: listeners } = await session.send('Memory.getDOMCounters');
    const { result } = await session.send('Runtime.evaluate', { expression: 'Object.prototype' });
    const { objects } = await session.send('Runtime.queryObjects', {
      prototypeObjectId: result.objectId!,
    });
    const counted = await session.send('Runtime.callFunctionOn', {
      objectId: objects.objectId!,
      functionDeclaration: 'function () { return this.length; }',
    });
    await session.detach();
    return { objects: counted.result.value as number, nodes, listeners };
  }

  test('hold no more objects, nodes and listeners than 300, without a page load', async ({ annotate }) => {
    const context = await browser.newContext();
    const reader = await openReader(context);
    await openWhole(reader.page, host.address);
    // This loads all code.
    for (const goal of pages.filter(({ hasExhibit }) => hasExhibit)) {
      await follow(reader.page, host.address, achievements());
      await follow(reader.page, host.address, goal);
      await comeNear(reader.page);
      await exhibitRuns(reader.page);
    }
    // The first count leaves some objects behind.
    await heldAfter(reader.page, 1);
    const before = await heldAfter(reader.page, 300);
    const after = await heldAfter(reader.page, 500);
    const parts = Object.keys(before) as (keyof typeof before)[];
    await annotate(
      `after 300 and 800 changes: ${parts.map((part) => `${before[part]} and ${after[part]} ${part}`).join(', ')}`,
    );
    // One object left by each change would make 500.
    for (const part of parts) expect(after[part] - before[part], part).toBeLessThan(50);
    expect(reader.loads()).toBe(1);
    expect(reader.thrown).toEqual([]);
    await context.close();
  }, 120_000);
});
