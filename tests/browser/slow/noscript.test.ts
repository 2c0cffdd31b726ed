import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Host } from '../../serve.ts';
import { awake, type BuiltPage, openSite } from '../site.ts';
import { readText, unfold } from '../text.ts';

let browser: Browser;
let host: Host;
let pages: readonly BuiltPage[];
const contexts: BrowserContext[] = [];

beforeAll(async () => {
  ({ browser, host, pages } = await openSite());
});

afterAll(async () => {
  await browser?.close();
  await host?.close();
});

async function openPage(options: BrowserContextOptions, ...without: ('styles' | 'scripts')[]): Promise<Page> {
  const context = await browser.newContext({ reducedMotion: 'reduce', ...options });
  contexts.push(context);
  if (without.includes('scripts')) await context.route('**/*.js', (route) => route.abort());
  if (without.includes('styles')) {
    await context.route('**/*.css', (route) => route.abort());
    await context.route(/\/$/, async (route) => {
      const response = await route.fetch();
      const html = await response.text();
      const bare = html.replace(/<style\b[\s\S]*?<\/style>|<link\b[^>]*stylesheet[^>]*>| style="[^"]*"/g, '');
      await route.fulfill({ response, body: bare });
    });
  }
  return context.newPage();
}

describe('without JavaScript', () => {
  test('each page has the same words as with JavaScript, and hides none', async () => {
    const scripted = await openPage({});
    const bare = await openPage({ javaScriptEnabled: false });
    for (const { path, heading } of pages) {
      await Promise.all([scripted.goto(host.address + path), bare.goto(host.address + path)]);
      await awake(scripted);
      await unfold(bare);
      const [withScript, without] = await Promise.all([readText(scripted), readText(bare)]);
      expect.soft(without.text, path).toBe(withScript.text);
      expect.soft(without.text.replace(/\s/g, ''), path).toContain(heading.replace(/\s/g, ''));
      expect.soft(without.hidden, path).toEqual([]);
    }
  });

  test('no control that needs JavaScript is visible', async () => {
    const page = await openPage({ javaScriptEnabled: false });
    for (const { path } of pages) {
      await page.goto(host.address + path);
      const shown = await page.evaluate(() =>
        [...document.querySelectorAll('[data-script-only], button, input, select')]
          .filter((control) => control.checkVisibility())
          .map((control) => control.outerHTML.slice(0, 120)),
      );
      expect.soft(shown, path).toEqual([]);
    }
  });

  test('every internal link answers with status 200', async () => {
    const addresses = new Set(pages.flatMap(({ links }) => links));
    for (const address of addresses) {
      if (!address.startsWith(host.origin)) continue;
      const response = await fetch(address);
      expect.soft(response.status, address).toBe(200);
      await response.body?.cancel();
    }
  });

  test('a click on a link opens its page', async () => {
    const page = await openPage({ javaScriptEnabled: false });
    for (const { path, heading } of pages) {
      const from = pages.find(({ links }) => links.includes(host.address + path));
      await page.goto(host.address + (from?.path ?? ''));
      const links = page.locator('a[href]');
      const hrefs = await links.evaluateAll((all) => all.map((anchor) => (anchor as HTMLAnchorElement).href));
      await links.nth(hrefs.indexOf(host.address + path)).click();
      await page.waitForURL(host.address + path);
      expect.soft(await page.textContent('h1'), path).toBe(heading);
    }
  });
});

describe.each([
  { what: 'without styles', javaScriptEnabled: true, without: ['styles'] as const },
  { what: 'without styles and JavaScript', javaScriptEnabled: false, without: ['styles'] as const },
  { what: 'when the scripts never arrive', javaScriptEnabled: true, without: ['scripts'] as const },
  { what: 'when neither arrives', javaScriptEnabled: true, without: ['styles', 'scripts'] as const },
])('$what', ({ javaScriptEnabled, without }) => {
  test('heading, navigation and every word are visible, and nothing throws', async () => {
    const page = await openPage({ javaScriptEnabled }, ...without);
    const whole = await openPage({ javaScriptEnabled: false });
    const thrown: string[] = [];
    page.on('pageerror', (problem) => thrown.push(problem.message));
    for (const { path, heading } of pages) {
      await Promise.all([page.goto(host.address + path), whole.goto(host.address + path)]);
      const styled = !without.some((what) => what === 'styles');
      if (javaScriptEnabled && !without.some((what) => what === 'scripts')) await awake(page, { styled });
      if (!styled) expect.soft(await page.evaluate(() => document.styleSheets.length), path).toBe(0);
      expect.soft(await page.locator('h1').isVisible(), path).toBe(true);
      expect.soft(await page.textContent('h1'), path).toBe(heading);
      const links = page.locator('nav[aria-label=Pages] a');
      expect.soft(await links.count(), path).toBeGreaterThan(0);
      for (const link of await links.all()) expect.soft(await link.isVisible(), path).toBe(true);
      await unfold(page);
      const read = await readText(page);
      expect.soft(read.text, path).toBe((await readText(whole)).text);
      expect.soft(read.hidden, path).toEqual([]);
    }
    expect(thrown).toEqual([]);
  });
});
