import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser } from '../browser.ts';
import { wakeExhibits } from '../exhibits.ts';
import { Project } from './project.ts';

/** Waits until the open page contains this text, without a reload. */
const shows = (page: Page, text: string) =>
  page.waitForFunction((wanted) => document.body.textContent?.includes(wanted), text, { timeout: 10_000 });

const patiently = { timeout: 10_000 };

describe('the Vite dev server', () => {
  let project: Project;
  let browser: Browser;
  let address = '';
  let printed = () => '';

  beforeAll(async () => {
    project = new Project();
    [browser, { address, printed }] = await Promise.all([openBrowser(), project.serve()]);
  });
  afterAll(async () => {
    await browser?.close();
    await project?.remove();
  });

  /** Opens a page, waits until the app takes it over, and marks it: a reload would remove the mark. */
  async function open(path: string): Promise<Page> {
    const page = await browser.newPage({ reducedMotion: 'reduce' });
    await page.goto(address + path);
    await page.waitForFunction(() =>
      Object.keys(document.querySelector('h1') ?? {}).some((key) => key.startsWith('__reactFiber')),
    );
    await page.evaluate(() => document.documentElement.setAttribute('data-mark', ''));
    return page;
  }
  const isMarked = (page: Page) => page.evaluate(() => document.documentElement.hasAttribute('data-mark'));

  test('serves every page prerendered, complete without JavaScript', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    for (const path of ['', 'timeline/', 'achievements/', 'resume/']) {
      expect((await page.goto(address + path))?.status()).toBe(200);
      expect((await page.textContent('main'))?.length).toBeGreaterThan(500);
    }
    expect((await page.goto(`${address}nowhere/`))?.status()).toBe(404);
    await context.close();
  });

  test('shows a changed sentence in place, and keeps scroll position and focus', async () => {
    const page = await open('');
    await page.mouse.wheel(0, 700);
    await page.waitForFunction(() => scrollY > 400);
    const link = page.locator('main a[href]').nth(3);
    await link.focus({ timeout: 5_000 });
    const before = await page.evaluate(() => [scrollY, document.activeElement?.outerHTML]);
    project.edit('content/career.ts', "headline: '", "headline: 'Curious ");
    await shows(page, 'Curious ');
    expect(await page.evaluate(() => [scrollY, document.activeElement?.outerHTML])).toEqual(before);
    expect(await isMarked(page)).toBe(true);
    expect(await (await page.request.get(address)).text()).toContain('Curious ');
    await page.close();
  });

  test('keeps the state of an exhibit after a change', async () => {
    const page = await open('achievements/users/');
    await wakeExhibits(page);
    const slider = page.locator('.tl-slot input[type=range]').first();
    const before = await slider.inputValue();
    await slider.press('ArrowLeft');
    const chosen = await slider.inputValue();
    expect(chosen).not.toBe(before);
    project.edit('content/career.ts', "headline: 'Curious ", "headline: 'Patient ");
    await shows(page, 'Patient ');
    expect(await slider.inputValue()).toBe(chosen);
    expect(await isMarked(page)).toBe(true);
    await page.close();
  });

  test('updates words, routes and styles in place', async () => {
    const page = await open('timeline/');
    project.edit('src/career/words.ts', "skip: '", "skip: 'Quickly ");
    await shows(page, 'Quickly ');
    project.edit('src/app/routes.ts', ' · ', ' / ');
    await page.waitForFunction(() => document.title.includes(' / '));
    project.edit('src/ui/tokens.css', '--paper: ', '--paper: red; --unused: ');
    await page.waitForFunction(
      () => getComputedStyle(document.documentElement).getPropertyValue('--paper') === 'red',
    );
    expect(await isMarked(page)).toBe(true);
    await page.close();
  });

  test('shows a content error in the overlay and the terminal, until it is fixed', async () => {
    const page = await open('');
    const overlay = page.locator('vite-error-overlay');
    project.edit('content/career.ts', "evidence: ['", "evidence: ['nowhere-");
    await overlay.waitFor();
    const text = (await overlay.evaluate((element) => element.shadowRoot?.textContent)) ?? '';
    expect(text).toMatch(/content\/career\.ts:\d+:\d+/);
    expect(text).toContain('reference-unknown');
    await expect.poll(printed, patiently).toMatch(/content\/career\.ts:\d+:\d+ error reference-unknown/);
    // A page that loads meanwhile shows the same error, and the repaired site afterwards.
    const other = await browser.newPage();
    expect((await other.goto(address))?.status()).toBe(500);
    await other.locator('vite-error-overlay').waitFor();
    project.edit('content/career.ts', "evidence: ['nowhere-", "evidence: ['");
    await overlay.waitFor({ state: 'detached' });
    await other.locator('main h1').waitFor();
    await Promise.all([page.close(), other.close()]);
  });

  test('treats an emptied and rewritten file as one change, without an error', async () => {
    const page = await open('');
    const whole = project.read('content/career.ts');
    const heard = printed().length;
    project.write('content/career.ts', '');
    project.write('content/career.ts', whole.replace("headline: '", "headline: 'Brave "));
    await shows(page, 'Brave ');
    expect(printed().slice(heard)).not.toContain('error');
    expect(await isMarked(page)).toBe(true);
    await page.close();
  });

  test('serves what the footer links to, and 404 for unknown addresses', async () => {
    const page = await (await fetch(address)).text();
    const footer = page.slice(page.lastIndexOf('<footer'));
    const leads = [...footer.matchAll(/href="([^"]+)"/g)].map(([, href = '']) => href);
    expect(leads).toEqual(expect.arrayContaining(['./embed/', './accessibility/']));
    for (const path of [...leads, 'embed/throughline.js', 'embed/timeline/'])
      expect([path, (await fetch(new URL(path, address))).status]).toEqual([path, 200]);
    expect((await fetch(new URL('/nowhere/', address))).status).toBe(404);
    expect((await fetch(new URL('/nowhere.txt', address))).status).toBe(404);
  });

  test('serves only the new state after each change', async () => {
    const page = await browser.newPage();
    for (const word of ['First', 'Second', 'Third']) {
      project.edit('content/career.ts', "headline: '", `headline: '${word} `);
      await expect
        .poll(async () => (await page.request.get(address)).text(), patiently)
        .toContain(`${word} `);
      expect(await (await page.request.get(`${address}resume/`)).text()).toContain(`${word} `);
    }
    expect(await (await page.request.get(`${address}resume.txt`)).text()).toContain('Third ');
    await page.close();
  });
});
