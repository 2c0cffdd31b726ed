import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Host } from '../serve.ts';
import { awake, type BuiltPage, openSite } from './site.ts';

let browser: Browser;
let host: Host;
let pages: readonly BuiltPage[];
let page: Page;

beforeAll(async () => {
  ({ browser, host, pages } = await openSite());
  const context = await browser.newContext({ reducedMotion: 'reduce' });
  page = await context.newPage();
});

afterAll(async () => {
  await browser?.close();
  await host?.close();
});

const contrast = ['color-contrast', 'color-contrast-enhanced'];
const levels = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds wrong, one line for each element: the rule, the element, and what is the matter. */
function inspect(only: 'everything' | 'contrast'): Promise<string[]> {
  const runOnly: axe.RunOptions['runOnly'] =
    only === 'contrast' ? { type: 'rule', values: contrast } : { type: 'tag', values: levels };
  const options: axe.RunOptions = {
    runOnly,
    rules: Object.fromEntries(contrast.map((rule) => [rule, { enabled: true }])),
    resultTypes: ['violations'],
  };
  return page.evaluate(async (given) => {
    const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(
      // Strokes say nothing that axe could judge, and there are hundreds.
      { exclude: ['svg path, svg circle, svg line, svg rect'] },
      given,
    );
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 120)} ${failureSummary}`),
    );
  }, options);
}

describe.each([1440, 390])('axe at %i px', (width) => {
  test('finds nothing, light or dark, up to the AAA contrast', async () => {
    await page.setViewportSize({ width, height: 900 });
    for (const path of [...pages.map((built) => built.path), '404.html']) {
      await page.emulateMedia({ colorScheme: 'light' });
      await page.goto(host.address + path);
      await awake(page);
      await page.evaluate(axe.source);
      expect.soft(await inspect('everything'), `${path}, light`).toEqual([]);
      await page.emulateMedia({ colorScheme: 'dark' });
      // Some colours fade into the other scheme.
      await page.evaluate(() => Promise.all(document.getAnimations().map(({ finished }) => finished)));
      const paper = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
      expect(paper).not.toBe('rgb(255, 255, 255)');
      expect.soft(await inspect('contrast'), `${path}, dark`).toEqual([]);
    }
  });
});
