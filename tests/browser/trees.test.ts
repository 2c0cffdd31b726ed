import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ledger } from '../content/ledger.ts';
import type { Host } from '../serve.ts';
import { wakeExhibits } from './exhibits.ts';
import { awake, openSite } from './site.ts';

const folder = resolve(import.meta.dirname, 'trees');

let browser: Browser;
let host: Host;
let page: Page;
let paths: readonly string[];

beforeAll(async () => {
  const site = await openSite();
  ({ browser, host } = site);
  paths = [...site.pages.map(({ path }) => path), '404.html'];
  page = await (await browser.newContext({ reducedMotion: 'reduce' })).newPage();
});

afterAll(async () => {
  await browser?.close();
  await host?.close();
});

/** The name of the file that holds the tree of a page: 'achievements-gmv.txt'. */
const fileOf = (path: string) => `${path.replace(/\/$|\.html$/, '').replaceAll('/', '-') || 'front'}.txt`;

// Nobody has reviewed the trees of another career.
describe.runIf(ledger)('the accessibility tree', () => {
  test('of every page is the reviewed one', async () => {
    for (const path of paths) {
      await page.goto(host.address + path);
      await awake(page);
      await wakeExhibits(page);
      const tree = await page.locator('body').ariaSnapshot();
      // The site's origin is no part of a page.
      const placeless = tree.replaceAll(host.origin, '');
      await expect.soft(`${placeless}\n`).toMatchFileSnapshot(resolve(folder, fileOf(path)));
    }
  });

  test('exists for exactly the pages of the site', () => {
    expect(readdirSync(folder).sort()).toEqual(paths.map(fileOf).sort());
  });
});
