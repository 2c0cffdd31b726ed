import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Career } from '#career/career.ts';
import type { Site } from '#career/site.ts';
import { career as own } from '#content/career.ts';
import { site as ownSite } from '#content/site.ts';
import type { Host } from '../serve.ts';
import { awake, openSite, withPage } from './site.ts';
import { describeWhole } from './whole.ts';

const career: Career = own;
const site: Site = ownSite;

let browser: Browser;
let host: Host;

beforeAll(async () => {
  ({ browser, host } = await openSite());
});

afterAll(async () => {
  await browser?.close();
  await host?.close();
});

// Most faults show at the narrowest width. slow/layout.test.ts has three wider ones.
describeWhole([320]);

describe('the first screen', () => {
  test.each([
    { width: 390, height: 844 },
    { width: 1440, height: 900 },
  ])('fits the heading and the figures at $width × $height', (viewport) =>
    withPage(browser, { viewport }, async (page) => {
      await page.goto(host.address);
      await awake(page);
      const figures = page.locator('.tl-figures data');
      // A headline of many lines leaves no room for the figures.
      if (((await page.locator('h1').textContent()) ?? '').length > 150) return;
      // The front page may be another page.
      const measured = Object.values(career.achievements ?? {}).filter(({ metric }) => metric).length;
      expect(await figures.count()).toBe((site.pages?.[0] ?? 'about') === 'about' ? measured : 0);
      for (const shown of [page.locator('h1'), ...(await figures.all())]) {
        const box = await shown.boundingBox();
        expect(box!.y).toBeGreaterThanOrEqual(0);
        expect(box!.y + box!.height, (await shown.textContent()) ?? '').toBeLessThanOrEqual(viewport.height);
        expect(box!.height).toBeGreaterThan(10);
      }
    }),
  );
});
