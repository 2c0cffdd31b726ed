import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser } from '../browser.ts';
import { launchFirefox } from '../firefox.ts';
import { emulate, type Running } from '../hosts/emulated.ts';
import { arrive, awake, type BuiltPage, dist, findPages } from '../site.ts';

if (!launchFirefox) process.stdout.write('Firefox is not on this machine; its policy is not tested.\n');

const engines: readonly { name: string; launch?: () => Promise<Browser> }[] = [
  { name: 'Chromium', launch: openBrowser },
  {
    name: 'Firefox',
    ...(launchFirefox && { launch: launchFirefox }),
  },
];

/** Records every violation in a document, starting before its first element. */
const watch = () => {
  const seen: string[] = [];
  Object.assign(window, { seen });
  document.addEventListener(
    'securitypolicyviolation',
    ({ violatedDirective, blockedURI, sample, lineNumber }) =>
      seen.push(`${violatedDirective}: ${blockedURI} ${sample} (line ${lineNumber})`),
  );
};

const violations = (page: Page) =>
  page.evaluate(() => (window as unknown as { seen?: string[] }).seen ?? ['nobody watched']);

/** Operates every control in the exhibits of a page: switches, sliders, folded parts. */
const playEverything = (page: Page) =>
  page.evaluate(async () => {
    const slots = [...document.querySelectorAll('.tl-slot')];
    const within = <E extends Element>(selector: string) =>
      slots.flatMap((slot) => [...slot.querySelectorAll<E>(selector)]);
    for (const folded of within<HTMLDetailsElement>('details')) folded.open = true;
    for (const input of within<HTMLInputElement>('input')) {
      if (input.type === 'range') input.stepUp();
      else input.click();
      input.dispatchEvent(new Event('input', { bubbles: true }));
    }
    for (const button of within<HTMLButtonElement>('button')) button.click();
    for (let frame = 0; frame < 30; frame += 1) await new Promise(requestAnimationFrame);
    return slots.length;
  });

/** Whether each exhibit is there and a separate React root has taken it over. */
const isPlayable = () =>
  [...document.querySelectorAll('.tl-slot')].every((slot) =>
    Object.keys(slot).some((key) => key.startsWith('__reactContainer')),
  );

/** Whether the page that is shown links to an address. */
const isLinked = (address: string) => [...document.links].some(({ href }) => href === address);

/** Follows the page's first link to an address, as a click would. Returns whether there is one. */
const follow = (page: Page, address: string) =>
  page.evaluate((wanted) => {
    const link = [...document.links].find(({ href }) => href === wanted);
    link?.click();
    return link !== undefined;
  }, address);

/** The paths of all pages in the build, with those in frames, without redirects: these show nothing. */
const everyPage = (readdirSync(dist, { recursive: true }) as string[])
  .filter((file) => file.endsWith('index.html'))
  .filter((file) => !readFileSync(join(dist, file), 'utf8').includes('http-equiv="refresh"'))
  .map((file) => file.replaceAll('\\', '/').replace(/index\.html$/, ''));

describe.each(engines)('in $name, under the headers and policies of the build', ({ launch }) => {
  let browser: Browser;
  let host: Running;
  let context: BrowserContext;
  let page: Page;
  let pages: readonly BuiltPage[];

  beforeAll(async () => {
    if (!launch) return;
    host = await emulate('Cloudflare Pages', dist);
    pages = await findPages(`${host.origin}/`);
    browser = await launch();
    context = await browser.newContext();
    await context.addInitScript(watch);
    page = await context.newPage();
  });

  afterAll(async () => {
    await browser?.close();
    await host?.close();
  });

  const isApp = async () => (await page.locator('#root[data-content]').count()) > 0;

  test.skipIf(!launch)('reports no violations on any page, even with exhibits played', async () => {
    let exhibits = 0;
    for (const path of everyPage) {
      const answer = await page.goto(`${host.origin}/${path}`);
      expect(answer?.headers()['content-security-policy'], path).toContain("default-src 'none'");
      if (await isApp()) await awake(page);
      await page.evaluate(() => document.querySelector('.tl-slot')?.scrollIntoView());
      await page.waitForFunction(isPlayable);
      exhibits += await playEverything(page);
      expect(await violations(page), path).toEqual([]);
    }
    expect(exhibits).toBeGreaterThan(0);
    expect(everyPage.length).toBeGreaterThanOrEqual(pages.length);
  });

  test.skipIf(!launch)('reports no violations after navigation or a choice of colours', async () => {
    await page.goto(`${host.origin}/`);
    await awake(page);
    await page.check('[data-theme-choice][value="dark"]');
    const dark = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    // A page outside the app loads a new document.
    const inApp = (path: string) =>
      readFileSync(join(dist, path, 'index.html'), 'utf8').includes(' data-content="');
    const toVisit = pages.filter(({ path }) => path !== '' && inApp(path));
    expect(toVisit.length).toBeGreaterThan(3);
    for (const { path, heading } of toVisit) {
      const goal = `${host.origin}/${path}`;
      if (!(await follow(page, goal))) {
        expect(await follow(page, `${host.origin}/achievements/`)).toBe(true);
        await page.waitForFunction(isLinked, goal);
        await follow(page, goal);
      }
      await arrive(page, heading);
      await page.evaluate(() => document.querySelector('.tl-slot')?.scrollIntoView());
      await page.waitForFunction(isPlayable);
      await playEverything(page);
      expect(await violations(page), path).toEqual([]);
    }
    expect(
      new URL(await page.evaluate(() => performance.getEntriesByType('navigation')[0]!.name)).pathname,
    ).toBe('/');
    expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe(dark);
  });

  test.skipIf(!launch)('reports no violations on the page for unknown addresses', async () => {
    await page.goto(`${host.origin}/no/such/page`);
    await awake(page);
    expect(await violations(page)).toEqual([]);
  });

  test.skipIf(!launch)(
    'blocks an unlisted script, style, picture and request, and text as code',
    async () => {
      await page.goto(`${host.origin}/timeline/`);
      await awake(page);
      const did = await page.evaluate(async () => {
        const script = Object.assign(document.createElement('script'), { async: true });
        let refused = false;
        try {
          script.text = 'window.ran = true';
        } catch {
          refused = true;
        }
        try {
          document.body.innerHTML += '<img src="x" onerror="window.ran = true">';
          refused = false;
        } catch {
          // The refusal is correct.
        }
        document.head.append(
          Object.assign(document.createElement('style'), { textContent: 'body { color: red }' }),
        );
        document.body.append(
          Object.assign(document.createElement('img'), { src: 'data:image/gif;base64,R0lGODlhAQABAAAAACw=' }),
        );
        const asked = await fetch('https://example.org/').then(
          () => true,
          () => false,
        );
        return { refused, asked, ran: 'ran' in window, colour: getComputedStyle(document.body).color };
      });
      expect(did).toMatchObject({ refused: true, asked: false, ran: false });
      expect(did.colour).not.toBe('rgb(255, 0, 0)');
      const said = (await violations(page)).join('\n');
      for (const directive of ['style-src', 'img-src', 'connect-src', 'require-trusted-types-for'])
        expect(said).toContain(directive);
    },
  );
});
