import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Content } from '#app/App.tsx';
import { plainText } from '#career/plainText.ts';
import { openBrowser } from '../browser.ts';
import { wakeExhibits } from '../exhibits.ts';
import { launchFirefox } from '../firefox.ts';
import { overhear } from '../strangers.ts';
import { readText, unfold } from '../text.ts';

const engines = {
  Chromium: openBrowser,
  ...(launchFirefox && { Firefox: launchFirefox }),
};

/** Builds the single file of a career as its owner would. */
function make(content: string): string {
  mkdirSync('.check/single', { recursive: true });
  const out = `.check/single/${content.replace(/\W+/g, '-')}.html`;
  const words = ['src/cli/throughline.js', 'build:single', out, '--content', content];
  const { status, stderr } = spawnSync(process.execPath, words, { encoding: 'utf8' });
  expect(status, stderr).toBe(0);
  return resolve(out);
}

let file: string;
let address: string;
let content: Content;

beforeAll(() => {
  file = make('content');
  address = pathToFileURL(file).href;
  const [, data = ''] =
    /<script type="application\/json" id="content">(.*?)<\/script>/s.exec(readFileSync(file, 'utf8')) ?? [];
  content = JSON.parse(data);
});

const dense = (text: string) => text.replace(/\s+/g, '');

/** Waits until the app shows a page. */
const shows = (page: Page, title: string) =>
  page.waitForFunction(
    (wanted) => document.title === wanted && document.querySelectorAll('h1').length === 1,
    title,
    { timeout: 10_000 },
  );

describe.each(Object.entries(engines))('the single file, opened from disk in %s', (engine, launch) => {
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let heard: string[];
  let asked: string[];

  beforeAll(async () => {
    browser = await launch();
  });

  afterAll(() => browser?.close());

  beforeEach(async () => {
    context = await browser.newContext({ viewport: { width: 1000, height: 800 }, colorScheme: 'light' });
    await context.addInitScript(() => {
      const seen: string[] = [];
      Object.assign(window, { seen });
      document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
        seen.push(`${violatedDirective}: ${blockedURI}`),
      );
    });
    page = await context.newPage();
    heard = overhear(page);
    asked = [];
    page.on('request', (request) => {
      if (!request.url().startsWith('data:')) asked.push(request.url().replace(/#.*/s, ''));
    });
    await page.goto(address);
    await shows(page, content.routes[0]!.title);
  });

  afterEach(async () => {
    expect(await page.evaluate('seen')).toEqual([]);
    expect(heard).toEqual([]);
    expect(asked.filter((each) => each !== address)).toEqual([]);
    await context.close();
  });

  test('navigates all pages and back without requests', async () => {
    await page.evaluate(() => Object.assign(window, { isSame: true }));
    const main = content.routes.filter(({ label }) => label);
    const further = content.routes.filter(({ achievement }) => achievement);
    expect(main.length).toBeGreaterThan(3);
    expect(further.length).toBeGreaterThan(3);
    const way = [...main.slice(1), ...further];
    for (const route of way) {
      if (!route.label) {
        await page.locator('.tl-nav a[href="#/achievements/"]').click();
        await shows(page, main.find(({ page: name }) => name === 'achievements')!.title);
      }
      await page.locator(`a[href="#/${route.path}"]`).first().click();
      await shows(page, route.title);
      const wrong = await page.evaluate(() =>
        [...document.links]
          .map((link) => link.getAttribute('href') ?? '')
          .filter((href) => !/^(?:#\/|https:|mailto:|tel:|#main$)/.test(href)),
      );
      expect(wrong, route.path).toEqual([]);
    }
    await page.goBack();
    await shows(page, main.find(({ page: name }) => name === 'achievements')!.title);
    await page.goBack();
    await shows(page, further.at(-2)!.title);
    await page.goForward();
    await page.reload();
    await shows(page, main.find(({ page: name }) => name === 'achievements')!.title);
  });

  test('goes to anchors on its page and others, and skips the navigation', async () => {
    const chapter = content.career.chapters[2]!;
    const title = (path: string) => content.routes.find((route) => route.path === path)!.title;
    const top = () =>
      page.evaluate((id) => document.getElementById(id)!.getBoundingClientRect().top, chapter.id);
    const ways = [
      ['#/', ''],
      ['#/', 'timeline/'],
      ['#/timeline/', ''],
    ] as const;
    for (const [from, to] of ways) {
      await page.goto(address + from);
      await shows(page, title(from.slice(2)));
      await page.locator(`main a[href="#/${to}#${chapter.id}"]`).first().click();
      await shows(page, title(to));
      await page.waitForFunction((id) => document.activeElement?.closest(`#${id}`), chapter.id);
      expect(Math.abs(await top()), `from ${from} to ${to}`).toBeLessThan(300);
    }
    const before = page.url();
    await page.locator('.tl-skip').focus();
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
    expect(page.url()).toBe(before);
  });

  test('plays its exhibits', async () => {
    const hosts = content.career.achievements.filter(({ exhibit }) => exhibit && content.exhibits[exhibit]);
    expect(hosts.length).toBeGreaterThan(0);
    for (const { id } of hosts) {
      const route = content.routes.find(({ achievement }) => achievement === id)!;
      await page.goto(`${address}#/${route.path}`);
      await shows(page, route.title);
      await wakeExhibits(page);
      const slot = page.locator('.tl-slot');
      const text = () => slot.textContent();
      let before = await text();
      const plays = async () => {
        await expect.poll(text).not.toBe(before);
        await shows(page, route.title);
        before = await text();
      };
      await slot.locator('input[type="range"], .tl-button').first().press('End');
      await slot.locator('.tl-button').first().press('Enter');
      await plays();
      const sandbox = slot.locator('.tl-steps a').last();
      const there = await sandbox.getAttribute('href');
      await sandbox.click();
      await plays();
      expect(page.url()).toBe(address + there);
      const control = slot.locator('input:is([type="checkbox"], [type="range"], [type="radio"])').first();
      await control.press('ArrowRight');
      await page.keyboard.press('Space');
      await plays();
      // A new visit to an address restores the state that the address holds.
      const kept = page.url();
      await page.goto('about:blank');
      await page.goto(kept);
      await shows(page, route.title);
      await wakeExhibits(page);
      expect(await slot.locator('.tl-steps [aria-current]').getAttribute('href')).toContain('.step=4');
    }
  });

  test('switches colours', async () => {
    const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    const light = await paper();
    await page.check('[data-theme-choice][value="dark"]');
    const dark = await paper();
    expect(dark).not.toBe(light);
    await page.locator('.tl-nav a').nth(1).click();
    await shows(page, content.routes[1]!.title);
    expect(await paper()).toBe(dark);
    await page.check('[data-theme-choice][value=""]');
    expect(await paper()).toBe(light);
  });

  test.skipIf(engine !== 'Chromium')('prints the résumé on one sheet', async () => {
    await page.goto(`${address}#/resume/`);
    await shows(page, content.routes.find(({ path }) => path === 'resume/')!.title);
    for (const format of ['A4', 'Letter']) {
      const pdf = await page.pdf({ format });
      expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g), format).toHaveLength(1);
    }
  });
});

describe('the single file without JavaScript', () => {
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    browser = await openBrowser();
    // The line over the title of an exhibit needs a desktop width.
    page = await browser.newPage({ javaScriptEnabled: false, viewport: { width: 1280, height: 800 } });
    await page.goto(address);
  });

  afterAll(() => browser?.close());

  test('shows every paragraph, achievement and exhibit', async () => {
    await unfold(page);
    expect((await readText(page)).hidden).toEqual([]);
    // The meaning of a word comes after it in brackets, in the middle of a sentence.
    await page.evaluate(() => {
      for (const meaning of document.querySelectorAll('.tl-term > span')) meaning.remove();
    });
    const read = dense((await readText(page)).text);
    const { chapters, achievements } = content.career;
    const told = chapters.flatMap(({ title, story }) => [title, ...story.map(({ text }) => plainText(text))]);
    expect(told.length).toBeGreaterThan(10);
    for (const text of told) expect.soft(read, text).toContain(dense(text));
    for (const { claim } of achievements) expect.soft(read, claim).toContain(dense(claim));
    for (const { question, title } of Object.values(content.exhibits))
      for (const text of [title, question]) expect.soft(read, text).toContain(dense(text));
  });

  test('has unique ids and working links', async () => {
    await unfold(page);
    const found = await page.evaluate(() => {
      const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
      const links = [...document.links].filter((link) => link.checkVisibility());
      const hrefs = links.map((link) => link.getAttribute('href') ?? '');
      return {
        twice: ids.filter((id, index) => ids.indexOf(id) !== index),
        inside: hrefs.filter((href) => href.startsWith('#')).length,
        wrong: hrefs.filter((href) => !/^(?:https:|mailto:|tel:)/.test(href) && !ids.includes(href.slice(1))),
      };
    });
    expect(found).toMatchObject({ twice: [], wrong: [] });
    expect(found.inside).toBeGreaterThan(20);
  });

  test('fits 320 px, and follows a link to another part', async () => {
    await page.setViewportSize({ width: 320, height: 800 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    const link = page.locator('a[href="#timeline-payments"], a[href^="#achievement-"]').first();
    const goal = (await link.getAttribute('href')) ?? '';
    await link.click();
    expect(new URL(page.url()).hash).toBe(goal);
    expect(await page.locator(goal).isVisible()).toBe(true);
  });

  test('shows no controls', async () => {
    const controls = page.locator('button, select, input').filter({ visible: true });
    expect(await controls.evaluateAll((all) => all.map(({ outerHTML }) => outerHTML.slice(0, 80)))).toEqual(
      [],
    );
  });
});

describe('the single file of a career with a photo', () => {
  test('shows the photo, with JavaScript and without', async () => {
    const dated = pathToFileURL(make('tests/careers/dated')).href;
    const browser = await openBrowser();
    for (const javaScriptEnabled of [true, false]) {
      const page = await browser.newPage({ javaScriptEnabled });
      const heard = overhear(page);
      await page.goto(dated);
      if (javaScriptEnabled) await page.waitForSelector('.tl-nav');
      const photo = page.locator('img').first();
      await expect
        .poll(() => photo.evaluate((image) => (image as HTMLImageElement).naturalWidth))
        .toBeGreaterThan(50);
      expect(await photo.isVisible()).toBe(true);
      expect(heard).toEqual([]);
      await page.close();
    }
    await browser.close();
  }, 180_000);
});
