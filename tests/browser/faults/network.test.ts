import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '#cli/browser.ts';
import { type Host, type Manner, serve } from '../../serve.ts';
import { dist } from '../site.ts';
import { type FaultyHost, serveFaulty } from './faultyHost.ts';
import { comeNear, exhibitRuns, expectWords, open, openReader, openWhole, twoFrames } from './reader.ts';
import { follow, goToAnother, type Page, readPages } from './site.ts';

let browser: Browser;
let context: BrowserContext;
let pages: readonly Page[];
const hosts: Host[] = [];
const folders: string[] = [];

async function newHost(manner: Manner): Promise<FaultyHost> {
  const host = await serveFaulty(dist, manner);
  hosts.push(host);
  return host;
}

beforeAll(async () => {
  browser = await launchBrowser();
  const host = await newHost('pages');
  pages = (await readPages(browser, host)).filter(({ isApp }) => isApp);
  context = await browser.newContext();
});

afterEach(async () => {
  await context.setOffline(false);
  for (const page of context.pages()) await page.close();
});

afterAll(async () => {
  await browser?.close();
  for (const host of hosts) await host.close();
  // No earlier: a browser may still request an icon.
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

const withExhibits = () => pages.filter(({ hasExhibit }) => hasExhibit);
/** A page that leads to this one. */
const leadingTo = (goal: Page) => pages.find((page) => page !== goal && page.links.includes(goal.path))!;

describe('the network fails and returns', () => {
  test('an open page leads to all others without a network', async () => {
    const { address } = await newHost('pages');
    for (const goal of pages.filter(({ hasExhibit }) => !hasExhibit)) {
      const reader = await openReader(context);
      await openWhole(reader.page, address + leadingTo(goal).path);
      await context.setOffline(true);
      await follow(reader.page, address, goal);
      expect(reader.loads()).toBe(1);
      expect(reader.thrown).toEqual([]);
      await context.setOffline(false);
    }
  });

  test('an exhibit shows an error, does not reload the page offline, and loads online again', async () => {
    const { address } = await newHost('pages');
    for (const goal of withExhibits()) {
      const reader = await openReader(context);
      const { page } = reader;
      await openWhole(page, address + leadingTo(goal).path);
      await context.setOffline(true);
      await page.locator(`a[href="/${goal.path}"]`).last().click();
      await comeNear(page);
      const alert = page.locator('.tl-slot__failed');
      await alert.waitFor();
      for (const _ of [1, 2, 3]) {
        const failed = page.waitForEvent('requestfailed');
        await alert.getByRole('button').click();
        await failed;
        await twoFrames(page);
      }
      expect(reader.loads(), 'no load is tried while none is possible').toBe(1);
      expect(await page.locator('h1').isVisible()).toBe(true);
      await context.setOffline(false);
      await alert.getByRole('button').click();
      await exhibitRuns(page);
      expect(reader.loads()).toBeLessThanOrEqual(2);
      await goToAnother(page, address, pages, goal);
      expect(reader.thrown).toEqual([]);
    }
  });
});

/** The same site after the next deploy: every hash in a file name is different. */
function nextDeploy(): string {
  const folder = mkdtempSync(join(tmpdir(), 'throughline-deploy-'));
  cpSync(dist, folder, { recursive: true });
  const hashed = /-([\w-]{8})(?=\.(?:css|js|json)$)/;
  const assets = readdirSync(join(folder, 'assets'));
  const renamed = assets.map((name) => [name, name.replace(hashed, '-nextnext')] as const);
  const texts = (readdirSync(folder, { recursive: true }) as string[]).filter((file) =>
    /\.(?:html|js)$/.test(file),
  );
  for (const file of texts) {
    const path = join(folder, file);
    const text = readFileSync(path, 'utf8');
    writeFileSync(
      path,
      renamed.reduce((words, [name, next]) => words.replaceAll(name, () => next), text),
    );
  }
  for (const [name, next] of renamed) renameSync(join(folder, 'assets', name), join(folder, 'assets', next));
  expect(renamed.filter(([name, next]) => name === next)).toEqual([]);
  return folder;
}

describe.each(['pages', 'fallback'] as const)('a new deploy under an open tab, on a “%s” host', (manner) => {
  let next: Host;

  beforeAll(async () => {
    const folder = nextDeploy();
    folders.push(folder);
    next = await serve(folder, manner);
    hosts.push(next);
  });

  test('every click opens the right page, and every exhibit loads', async ({ annotate }) => {
    let clicks = 0;
    for (const goal of pages) {
      const host = await newHost(manner);
      const reader = await openReader(context);
      const { page } = reader;
      const from = leadingTo(goal);
      await openWhole(page, host.address + from.path);
      host.deploy(next);
      await page.locator(`a[href="/${goal.path}"]`).last().click();
      await page.waitForURL(host.address + goal.path, { waitUntil: 'commit' });
      if (goal.hasExhibit) {
        await comeNear(page);
        const retry = page.locator('.tl-slot__failed').getByRole('button');
        await retry.click();
        await exhibitRuns(page);
        expect(reader.loads(), goal.path).toBe(2);
      } else {
        await expectWords(page, goal.words, goal.scripted);
        expect(reader.loads(), goal.path).toBe(1);
      }
      await goToAnother(page, host.address, pages, goal);
      clicks += 2;
      expect(reader.thrown).toEqual([]);
      await page.close();
    }
    await annotate(`${clicks} clicks after a deploy (${manner}): ${clicks} right pages`);
  }, 120_000);

  test('a page of the old deploy without its script still has working links', async () => {
    const host = await newHost(manner);
    const [from] = pages as [Page];
    const old = await (await fetch(host.address + from.path)).text();
    host.deploy(next);
    const reader = await openReader(context);
    await reader.page.route(host.address + from.path, (route) =>
      route.fulfill({ contentType: 'text/html', body: old }),
    );
    await open(reader.page, host.address + from.path);
    await expectWords(reader.page, from.words);
    await goToAnother(reader.page, host.address, pages, from);
    expect(reader.loads()).toBe(2);
    expect(reader.thrown).toEqual([]);
  });
});
