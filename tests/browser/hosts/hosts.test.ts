import { chmodSync, cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '#cli/browser.ts';
import { askOverTheWire } from '#cli/deployCheck.ts';
import { deployedFaults } from '#publish/hosts/deployed.ts';
import { arrive, awake, type BuiltPage, dist, findPages, listen } from '../site.ts';
import { emulate, emulations, type Running } from './emulated.ts';
import { findProgram } from './programs.ts';
import { serveBySirv, servers, startServer } from './servers.ts';

/** A host's answer to an unknown address: the site's 404.html, the host's page, or the front page. */
type Unknown = 'ours' | 'its own' | 'front page';

interface Host {
  readonly name: string;
  readonly start?: (root: string, mount: string, place: string) => Promise<Running>;
  readonly unknown: Unknown | Readonly<Record<string, Unknown>>;
  /** The faults that `deploy:check` finds, by mount if they differ. */
  readonly faults: readonly string[] | Readonly<Record<string, readonly string[]>>;
}

const headers = ['x-content-type-options', 'referrer-policy', 'permissions-policy'].map(
  (name) => `lacks the header ${name}`,
);
const framed = 'can be shown in a frame on any site';
const kept = 'does not state how long browsers may cache the page';
const hashed = 'has a hash in its name, but is not cached for a year';
const raw = 'is not compressed';
const own = 'shows the host’s own error page';
const text = 'is text without a charset';
const unread = 'cannot be read by other sites, so embeds do not work there';
/** The fault of Caddy 2.6 with the query when it adds a slash. The test does not require it of other versions. */
const dropped = 'loses its query in the redirect to the address with a slash';
const everything = [...headers, framed, kept, hashed, raw, own, text, unread];

const expected: Readonly<Record<string, Pick<Host, 'unknown' | 'faults'>>> = {
  // The tuned settings compress pages; a plain set-up has no settings.
  'nginx, plain': { unknown: 'its own', faults: everything },
  'nginx, tuned': { unknown: 'ours', faults: [] },
  'nginx, falling back to the front page': {
    unknown: 'front page',
    faults: ['does not exist, but returns status 200', ...everything.filter((fault) => fault !== own)],
  },
  'Apache, plain': { unknown: 'its own', faults: everything },
  'Apache, tuned': { unknown: 'ours', faults: [] },
  // Caddy states that text is UTF-8.
  'Caddy, plain': { unknown: 'its own', faults: everything.filter((fault) => fault !== text) },
  'Caddy, tuned': { unknown: 'ours', faults: [] },
  python: { unknown: 'its own', faults: everything },
  sirv: { unknown: 'its own', faults: everything },
  'GitHub Pages': { unknown: 'ours', faults: [...headers, framed, hashed, text] },
  // In a folder of a larger site, the larger site controls `_headers` and `_redirects`.
  Netlify: {
    unknown: { '/': 'ours', '/a/b/': 'its own' },
    faults: { '/': [], '/a/b/': [...headers, framed, hashed, own, text, unread] },
  },
  'Cloudflare Pages': {
    unknown: 'ours',
    faults: { '/': [], '/a/b/': ['lacks the header permissions-policy', framed, hashed, text] },
  },
};

const absent = servers.filter(({ program }) => program && !findProgram(program));
if (absent.length > 0)
  process.stdout.write(
    `Not on this machine, and not tested: ${absent.map(({ name }) => name).join('; ')}.\n`,
  );

const hosts: readonly Host[] = [
  ...servers.map((server) => ({
    name: server.name,
    ...(!absent.includes(server) && {
      start: (root: string, mount: string, place: string) => startServer(server, root, mount, place),
    }),
  })),
  { name: 'sirv', start: serveBySirv },
  ...emulations.map((name) => ({
    name,
    start: (root: string, mount: string) => emulate(name, root, mount),
  })),
].map((host) => ({ ...host, ...expected[host.name]! }));

const forMount = <T>(value: T | Readonly<Record<string, T>>, mount: string): T =>
  typeof value === 'object' && !Array.isArray(value) ? (value as Record<string, T>)[mount]! : (value as T);

const known = [
  'timeline',
  'timeline/',
  'timeline/index.html',
  'timeline?from=mail',
  'timeline/?from=mail&__proto__[a]=1',
  'timeline/#"><img src=x>',
  'timeline/#%E0%A4%A',
];
const unknown = [
  'nowhere',
  'nowhere/',
  'no/where/at/all',
  'timeline/nowhere/',
  'assets/nowhere.js',
  'nach%20links/%E2%86%90',
  'निकट/',
  `${'long/'.repeat(400)}`,
  '%E0%A4%A',
  '%00',
  'TIMELINE/',
  '/timeline/',
  'timeline//',
];

let browser: Browser;
let folder: string;
beforeAll(async () => {
  browser = await launchBrowser();
  folder = mkdtempSync(join(tmpdir(), 'throughline-hosts-'));
  // Servers drop their rights before they read.
  chmodSync(folder, 0o755);
});
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

const places = hosts.flatMap((host) => ['/', '/a/b/'].map((mount) => ({ ...host, mount })));

describe.each(places)('$name, with the site at $mount', ({ name, mount, start, ...wanted }) => {
  let host: Running;
  let address: string;
  let context: BrowserContext;
  let page: Page;
  let heard: string[];
  let front: BuiltPage;
  let timeline: BuiltPage;
  let lost: string;

  beforeAll(async () => {
    if (!start) return;
    const place = join(folder, `${name}${mount}`.replace(/\W+/g, '-'));
    const root = join(place, 'root');
    mkdirSync(join(root, mount), { recursive: true });
    cpSync(dist, join(root, mount), { recursive: true });
    host = await start(root, mount, place);
    address = host.origin + mount;
    const pages = await findPages(address);
    front = pages.find(({ path }) => path === '')!;
    timeline = pages.find(({ path }) => path === 'timeline/')!;
    context = await browser.newContext({ reducedMotion: 'reduce' });
    page = await context.newPage();
    await page.goto(`${address}404.html`);
    lost = (await page.textContent('h1')) ?? '';
    await awake(page);
    heard = listen(context, host.origin);
  });
  afterAll(async () => {
    await context?.close();
    await host?.close();
  });

  /** Checks that a link leads on from the current page. */
  const leadsOn = async (found: boolean) => {
    const goal = found ? front : timeline;
    await page.evaluate((href) => {
      const links = [...document.querySelectorAll<HTMLAnchorElement>('nav[aria-label=Pages] a')];
      links.find((link) => link.href === href)?.click();
    }, address + goal.path);
    await arrive(page, goal.heading);
    expect(page.url()).toBe(address + goal.path);
  };

  test.skipIf(!start)('shows the whole page for every spelling of its address', async () => {
    for (const form of known) {
      heard.length = 0;
      await page.goto('about:blank');
      const answer = await page.goto(address + form);
      expect(answer?.status(), form).toBe(200);
      await awake(page);
      expect(await page.textContent('h1'), form).toBe(timeline.heading);
      expect(page.url(), form).toContain(`${address}timeline/`);
      // If the host leaves the slash to the page, the browser has preloaded files relative to the wrong address.
      const isStraight = answer?.url() === page.url().replace(/#.*/s, '');
      const complaints = heard.filter((words) => isStraight || !words.startsWith('404: '));
      expect(complaints, form).toEqual([]);
      const faces = await page.evaluate(
        () => [...document.fonts].filter(({ status }) => status === 'loaded').length,
      );
      expect(faces, form).toBeGreaterThan(0);
      await leadsOn(true);
    }
  });

  test.skipIf(!start)(
    'shows Not found for unknown addresses, by the site where the host allows it',
    async () => {
      for (const form of unknown) {
        heard.length = 0;
        await page.goto('about:blank');
        // A browser shows an error page for a response without a body, and for no response.
        const answer = await page.goto(address + form).catch(async () => {
          await page.close();
          page = await context.newPage();
          return undefined;
        });
        const status = answer?.status() ?? 404;
        const isSites = (await page.locator('#root[data-content]').count()) > 0;
        const way = forMount(wanted.unknown, mount);
        // A host may refuse an address that it cannot read, and may map doubled slashes or other letters to the page.
        const isOdd = /^%|TIMELINE|\/\/|^\/|long/.test(form);
        if (!isSites) {
          expect(status, form).toBeGreaterThanOrEqual(400);
          if (!isOdd) expect(way, form).toBe('its own');
          continue;
        }
        await awake(page);
        const heading = await page.textContent('h1');
        expect(isOdd ? [lost, timeline.heading] : [lost], form).toContain(heading);
        if (heading === lost && !isOdd) expect(status, form).toBe(way === 'front page' ? 200 : 404);
        // If the host answers everything with the front page, the page's relative files are the front page, too.
        const isMisled = (words: string) =>
          way === 'front page' && /module script|decode downloaded font|OTS parsing/.test(words);
        const complaints = heard.filter(
          (words) => !/^4\d\d: /.test(words) && !words.includes('bad percent') && !isMisled(words),
        );
        expect(complaints, form).toEqual([]);
        await leadsOn(heading !== lost);
      }
    },
  );

  test.skipIf(!start)('deploy:check reports exactly the known faults', async () => {
    const found = await deployedFaults(address.replace(/\/$/, ''), askOverTheWire);
    const said = found
      .map(({ what }) => what)
      .filter((what) => !name.startsWith('Caddy') || what !== dropped);
    expect(said.sort()).toEqual([...forMount(wanted.faults, mount)].sort());
  });

  // Only hosts that send the configured headers can pass this test.
  if (!start || forMount(wanted.faults, mount).length > 0) return;
  test('sends each kind of file with the right headers', async () => {
    const hashed = readdirSync(join(dist, 'assets')).find((file) => file.endsWith('.js'));
    const sent = async (path: string) => {
      const { headers } = await askOverTheWire(address + path);
      const of = (header: string) => headers.get(header) ?? '';
      return {
        frames: /frame-ancestors ('none'|\*)/.exec(of('content-security-policy'))?.[1],
        kept: of('cache-control').replace(/.*max-age=0.*/, 'no-cache'),
        readers: of('access-control-allow-origin'),
        resource: of('cross-origin-resource-policy'),
        guessed: of('x-content-type-options'),
      };
    };
    const page = { frames: "'none'", kept: 'no-cache', resource: 'same-origin', guessed: 'nosniff' };
    const shared = { readers: '*', resource: 'cross-origin', guessed: 'nosniff' };
    expect(await sent('')).toMatchObject(page);
    expect(await sent('timeline/')).toMatchObject(page);
    expect(await sent(`assets/${hashed}`)).toMatchObject({
      ...shared,
      kept: 'public, max-age=31536000, immutable',
    });
    expect(await sent('fonts/newsreader-basic.woff2')).toMatchObject({
      ...shared,
      kept: 'public, max-age=86400, stale-while-revalidate=604800',
    });
    expect(await sent('embed/')).toMatchObject({ ...shared, frames: '*', kept: 'no-cache' });
    expect(await sent('career.json')).toMatchObject({ ...shared, kept: 'no-cache' });
    // Cloudflare and Netlify set headers by the requested path, whether or not the file exists.
    if (!emulations.some((emulation) => emulation === name))
      expect((await sent('assets/no-such-file.js')).kept).not.toContain('immutable');
  });
});
