import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, test } from 'vitest';
import type { Host } from '../../serve.ts';
import { type BuiltPage, openSite } from '../site.ts';
import { expectWhole } from '../whole.ts';

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

describe.each([768, 390])('at %i px', (width) => {
  test('nothing scrolls sideways, no text leaves the screen, every target can be hit, nothing moves', () =>
    expectWhole(browser, host.address, pages, width));
});
