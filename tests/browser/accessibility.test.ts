import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Host } from '../serve.ts';
import { findFaults } from './axe.ts';
import { awake, type BuiltPage, openSite, withPage } from './site.ts';

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

// slow/matrix.test.ts covers all pages in four manners at three widths, with exhibits and frames.
test('axe finds no faults on a dark phone, with and without an exhibit', () =>
  withPage(
    browser,
    { colorScheme: 'dark', bypassCSP: true, viewport: { width: 390, height: 900 } },
    async (page) => {
      const kinds = new Set<boolean>();
      for (const { path } of pages) {
        await page.goto(host.address + path);
        const hasExhibit = (await page.locator('.tl-exhibit').count()) > 0;
        if (kinds.has(hasExhibit)) continue;
        kinds.add(hasExhibit);
        await awake(page);
        expect.soft(await findFaults(page), path).toEqual([]);
      }
      expect(kinds).toContain(false);
    },
  ));
