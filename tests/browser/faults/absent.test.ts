import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { FaultyHost } from './faultyHost.ts';
import { comeNear, expectWords, open, openReader, twoFrames } from './reader.ts';
import { goToAnother, openFaulty, type Page } from './site.ts';

let browser: Browser;
let host: FaultyHost;
let pages: readonly Page[];

beforeAll(async () => {
  ({ browser, host, pages } = await openFaulty());
});

afterAll(async () => {
  await browser?.close();
  await host?.close();
});

/** Properties that a browser, its settings or an extension may remove, and their owners. */
const parts = [
  ['Window.prototype', 'localStorage'],
  ['Window.prototype', 'sessionStorage'],
  ['Document.prototype', 'cookie'],
  ['Window.prototype', 'matchMedia'],
  ['Window.prototype', 'IntersectionObserver'],
  ['Window.prototype', 'ResizeObserver'],
  ['Window.prototype', 'crypto'],
  ['Navigator.prototype', 'clipboard'],
  ['History.prototype', 'pushState'],
  ['History.prototype', 'replaceState'],
  ['History.prototype', 'scrollRestoration'],
  ['Document.prototype', 'adoptedStyleSheets'],
] as const;

/** How a property is missing: it is absent, it throws on a read, or it throws on a call. */
const ways = ['absent', 'refused', 'throwing'] as const;

function takeAway([owner, name, way]: readonly [string, string, (typeof ways)[number]]): void {
  // Some browsers have the properties of Window.prototype on the window itself.
  const target: object =
    owner === 'Window.prototype' ? window : (window[owner.split('.')[0] as 'Document'].prototype as object);
  const refuse = () => {
    throw new DOMException('This is not allowed here.', 'SecurityError');
  };
  if (way === 'absent') Reflect.deleteProperty(target, name);
  const value = way === 'throwing' ? refuse : undefined;
  const get = way === 'refused' ? { get: refuse, set: refuse } : { value, writable: true };
  Object.defineProperty(target, name, { configurable: true, ...get });
}

describe.each(parts.map(([owner, name], part) => ({ owner, name, part })))(
  '$name',
  ({ owner, name, part }) => {
    test.each(ways.map((way, index) => ({ way, index })))(
      '$way: the page shows its words, and a link works',
      async ({ way, index }) => {
        const context = await browser.newContext();
        await context.addInitScript(takeAway, [owner, name, way] as const);
        const readers: Promise<void>[] = [];
        // The front page lacks each part in each way. For each way, one page with an exhibit lacks the part, too.
        const playing = pages.filter(({ hasExhibit }) => hasExhibit);
        const turn = (part + index) % playing.length;
        for (const from of [pages[0]!, playing[turn]!]) readers.push(read(from));
        await Promise.all(readers);
        await context.close();

        async function read(from: Page): Promise<void> {
          const reader = await openReader(context);
          const { page } = reader;
          await open(page, host.address + from.path);
          await page.waitForLoadState();
          await expectWords(page, from.words, from.scripted);
          if (from.hasExhibit) {
            await comeNear(page);
            await page.waitForLoadState('networkidle');
            await page.locator('.tl-slot svg').first().waitFor();
          }
          await goToAnother(page, host.address, pages, from);
          await twoFrames(page);
          expect(reader.loads()).toBeLessThanOrEqual(3);
          expect(reader.thrown).toEqual([]);
        }
      },
    );
  },
);
