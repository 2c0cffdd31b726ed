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
function inspect(): Promise<string[]> {
  const options: axe.RunOptions = {
    runOnly: { type: 'tag', values: levels },
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

// All four manners at three widths, exhibits and frames included: slow/matrix.test.ts.
describe.each([
  [1440, 'light'],
  [390, 'dark'],
] as const)('axe at %i px, %s', (width, colorScheme) => {
  test('finds nothing, up to the AAA contrast', async () => {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme });
    for (const path of [...pages.map((built) => built.path), '404.html']) {
      await page.goto(host.address + path);
      await awake(page);
      await page.evaluate(axe.source);
      expect.soft(await inspect(), path).toEqual([]);
    }
  });
});
