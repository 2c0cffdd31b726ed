import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '#cli/browser.ts';
import { type Host, serve } from '../../serve.ts';
import { dist, findPages } from '../site.ts';
import { compareWords, exhibits, keys, layout, rules, type Site, styles, walk } from './checks.ts';
import type { Engine } from './engine.ts';
import { launchFirefox } from './firefox.ts';
import { type Styles, stylesOf } from './styles.ts';
import { launchWebKit } from './webkit.ts';

const engines = {
  Firefox: (origin: string) => launchFirefox(origin, 'plain'),
  'Firefox with the reader’s colours': (origin: string) => launchFirefox(origin, 'readers'),
  WebKitGTK: () => launchWebKit(),
};
const names = Object.keys(engines) as (keyof typeof engines)[];

const checks = {
  'walks from page to page': walk,
  'shows every page whole': layout,
  'understands every style': styles,
  'finds no fault by the rules of axe': rules,
  'goes everywhere by keys': keys,
  'plays the exhibits': exhibits,
};

let browser: Browser;
let host: Host;
let site: Site;
const ran: string[] = [];
const report: string[] = [];

beforeAll(async () => {
  browser = await launchBrowser();
  host = await serve(dist, 'pages');
  const pages = await findPages(host.address);
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  const found = new Map<string, Styles>();
  for (const { path } of pages) found.set(path, await stylesOf(page, host.address + path));
  site = { host, pages, styles: found };
  await browser.close();
});

afterAll(async () => {
  await host?.close();
  process.stdout.write(`\n${report.join('\n')}\n`);
});

describe.each(names)('%s', (name) => {
  let engine: Engine | undefined;

  beforeAll(async () => {
    engine = await engines[name](host.origin);
    if (engine) ran.push(name);
    report.push(engine ? engine.name : `${name} is not on this machine, and apt could not bring it.`);
  });

  afterAll(() => engine?.close());

  test.for(Object.entries(checks))('%s', { timeout: 600_000 }, async ([what, check], context) => {
    if (!engine) return context.skip();
    const start = performance.now();
    const found = await check(engine, site).catch((problem: Error) => [problem.message]);
    const seconds = ((performance.now() - start) / 1000).toFixed(0);
    report.push(`  ${what}: ${found.length === 0 ? 'yes' : `${found.length} faults`} (${seconds} s)`);
    report.push(...found.map((fault) => `    ${fault}`));
    if (engine.isGate) expect(found).toEqual([]);
  });
});

test('Firefox shows the same text without JavaScript', { timeout: 300_000 }, async (context) => {
  const bare = await launchFirefox(host.origin, 'bare');
  const engine = bare && (await launchFirefox(host.origin, 'plain'));
  if (!bare || !engine) return context.skip();
  const found = await compareWords(bare, engine, site);
  await Promise.all([bare.close(), engine.close()]);
  report.push(`${engine.name}, its JavaScript off`, `  reads the same: ${found.length === 0 ? 'yes' : ''}`);
  report.push(...found.map((fault) => `    ${fault.slice(0, 300)}`));
  expect(found).toEqual([]);
});

test('at least one engine besides Chromium ran', () => {
  expect(ran).not.toEqual([]);
});
