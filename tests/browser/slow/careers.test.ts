import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { verifyCommand } from '#cli/verify.ts';
import { withSources } from '#publish/sources.ts';
import { type Host, serve } from '../../serve.ts';
import { openBrowser } from '../browser.ts';
import { glyphsAtText } from '../glyphs.ts';
import { brokenFigures, textOutside } from '../measures.ts';
import { awake, type BuiltPage, findPages, listen } from '../site.ts';

const names = readdirSync('tests/careers', { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});

afterAll(() => browser?.close());

const exhibitsSay = (lang: string) =>
  withSources(async (load) => {
    const { exhibitTexts } = await load<typeof import('#publish/exhibitTexts.ts')>(
      'src/publish/exhibitTexts.ts',
    );
    return exhibitTexts(lang);
  });

/** Builds a career as its owner would. */
function build(name: string): string {
  const out = join('.check', 'careers', name);
  const words = ['src/cli/throughline.js', 'build', '--content', `tests/careers/${name}`, '--out', out];
  const { status, stderr } = spawnSync(process.execPath, words, { encoding: 'utf8' });
  expect(status, stderr).toBe(0);
  return resolve(out);
}

describe.each(names)('the career “%s”', (name) => {
  let host: Host;
  let pages: readonly BuiltPage[];
  let page: Page;
  let heard: string[];

  beforeAll(async () => {
    host = await serve(build(name), 'pages', '/a/b/');
    const all = await findPages(host.address);
    // Many achievement pages are alike, so the first ones are enough.
    pages = all.filter(({ path }, index) => index < 5 || !path.startsWith('achievements/'));
    const context = await browser.newContext({ reducedMotion: 'reduce' });
    heard = listen(context, host.origin);
    page = await context.newPage();
  });

  afterAll(async () => {
    await page?.context().close();
    await host?.close();
  });

  test.each([1440, 768, 320])('shows every page at %i px without cut-off text or errors', async (width) => {
    await page.setViewportSize({ width, height: 900 });
    for (const { path } of pages) {
      heard.length = 0;
      await page.goto(host.address + path);
      await awake(page);
      expect.soft(await page.evaluate(textOutside), path).toEqual([]);
      expect.soft(await page.evaluate(brokenFigures), path).toEqual([]);
      expect.soft(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), path).toBe(0);
      expect.soft(heard, path).toEqual([]);
      if (path.endsWith('timeline/')) expect.soft(await page.evaluate(glyphsAtText), path).toEqual([]);
    }
  });

  test('passes verify', async () => {
    let said = '';
    await verifyCommand(`.check/careers/${name}`, `tests/careers/${name}`, exhibitsSay, (text) => {
      said += text;
    });
    expect(said).toMatch(/^(.* has no ledger \(`facts`\).*\n)?No findings in .*\n$/);
  });
});
