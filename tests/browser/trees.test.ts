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
describe.runIf(ledger)('what a screen reader is given', () => {
  test('is, on every page, the tree that was reviewed', async () => {
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

  test('was reviewed for no page that is no more', () => {
    expect(readdirSync(folder).sort()).toEqual(paths.map(fileOf).sort());
  });
});
