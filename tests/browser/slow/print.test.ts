import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Host, serve } from '../../serve.ts';
import { faintText } from '../measures.ts';
import { awake, type BuiltPage, openSite } from '../site.ts';

const reader = 'pdftotext';
const canRead = spawnSync(reader, ['-v']).error === undefined;
const formats = ['A4', 'Letter'] as const;

let browser: Browser;
let host: Host;
let pages: readonly BuiltPage[];
let page: Page;
/** Each page in print, by path and format. */
const printed = new Map<string, Buffer>();

beforeAll(async () => {
  ({ browser, host, pages } = await openSite());
  page = await browser.newPage({ reducedMotion: 'reduce' });
  for (const { path } of pages) {
    await page.goto(host.address + path);
    await awake(page);
    for (const format of formats)
      printed.set(`${path} ${format}`, await page.pdf({ format, preferCSSPageSize: false }));
  }
});

afterAll(async () => {
  await browser?.close();
  await host?.close();
});

const print = (path: string, format: (typeof formats)[number]): Buffer => {
  const found = printed.get(`${path} ${format}`);
  if (!found) throw new Error(`No page is ${path}.`);
  return found;
};

const sheets = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;

/** Words without the effects of line ends. */
const dense = (text: string) => text.normalize('NFKC').replace(/\s+/g, '');

function read(pdf: Buffer): string {
  const { status, stdout } = spawnSync(reader, ['-raw', '-enc', 'UTF-8', '-', '-'], { input: pdf });
  expect(status).toBe(0);
  return dense(stdout.toString('utf8'));
}

const paragraphs = () =>
  page.evaluate(() => [...document.querySelectorAll('main p[id]')].map((found) => found.textContent ?? ''));

test('no ring is cut off in print', async () => {
  // 210 mm less the margins of the page.
  await page.setViewportSize({ width: Math.floor(((210 - 16) / 25.4) * 96), height: 1000 });
  await page.emulateMedia({ media: 'print' });
  let rings = 0;
  for (const { path } of pages) {
    await page.goto(host.address + path);
    await awake(page);
    const found = await page.evaluate(() =>
      [...document.querySelectorAll('.tl-ring')]
        .filter((ring) => ring.checkVisibility())
        .map((ring) => ring.getBoundingClientRect())
        .map(({ left, right }) => [left, right, document.documentElement.clientWidth] as const),
    );
    rings += found.length;
    expect
      .soft(
        found.filter(([left, right, width]) => left < 0 || right > width),
        path,
      )
      .toEqual([]);
  }
  await page.emulateMedia({ media: null });
  expect(rings).toBeGreaterThan(10);
});

describe.each(formats)('on %s', (format) => {
  test('the résumé fits one sheet', () => {
    expect(sheets(print('resume/', format))).toBe(1);
  });

  test.skipIf(!canRead)(`the story fills its first sheet (read by ${reader})`, () => {
    const options = { input: print('', format), encoding: 'utf8' } as const;
    const { stdout } = spawnSync(reader, ['-bbox', '-l', '1', '-', '-'], options);
    const height = Number(/<page [^>]*height="([\d.]+)"/.exec(stdout)?.[1]);
    const last = Math.max(...[...stdout.matchAll(/yMax="([\d.]+)"/g)].map(([, y]) => Number(y)));
    expect(last / height).toBeGreaterThan(0.8);
  });

  test.skipIf(!canRead)(`every paragraph of the story is printed once (read by ${reader})`, async () => {
    await page.goto(host.address);
    const told = await paragraphs();
    expect(told.length).toBeGreaterThan(5);
    const text = read(print('', format));
    for (const paragraph of told) expect.soft(text.split(dense(paragraph)).length - 1, paragraph).toBe(1);
  });

  test.skipIf(!canRead)(
    `no page prints its navigation, its next link or its footer (read by ${reader})`,
    async () => {
      await page.goto(host.address);
      const words = async (selector: string) => dense((await page.textContent(selector)) ?? '');
      const selectors = ['nav[aria-label=Pages]', 'a[href="#main"]', '.tl-next small', 'footer p'];
      const apart = await Promise.all(selectors.map(words));
      for (const { path } of pages) {
        const text = read(print(path, format));
        for (const found of apart) expect.soft(text.includes(found), `${path}: ${found}`).toBe(false);
      }
    },
  );
});

test('no button, field or navigation is visible in print', async () => {
  await page.emulateMedia({ media: 'print' });
  for (const { path } of pages) {
    await page.goto(host.address + path);
    await awake(page);
    const shown = await page.evaluate(() =>
      [
        ...document.querySelectorAll<HTMLElement>(
          'header nav a, button, input, select, summary, [role=button]',
        ),
      ]
        // On paper the drawer is open, and its summary is the heading of its content.
        .filter((control) => !control.matches('.tl-drawer > summary'))
        .filter((control) => control.checkVisibility() && control.getBoundingClientRect().width > 0)
        .map((control) => `${control.tagName} ${control.textContent}`),
    );
    expect.soft(shown, path).toEqual([]);
  }
  await page.emulateMedia({ media: null });
});

describe.each(['the system', 'the reader'])('in dark mode by choice of %s', (who) => {
  test('a page prints dark on white', async () => {
    const context = await browser.newContext({ colorScheme: who === 'the system' ? 'dark' : 'light' });
    const night = await context.newPage();
    await night.goto(host.address);
    await awake(night);
    if (who === 'the reader') await night.check('[data-theme-choice][value="dark"]');
    await night.emulateMedia({ media: 'print' });
    for (const { path } of pages) {
      await night.goto(host.address + path);
      await awake(night);
      const paper = await night.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
      expect.soft(paper, path).toBe('rgb(255, 255, 255)');
      expect.soft(await faintText(night), path).toEqual([]);
    }
    await context.close();
  });
});

describe('a career with contact details', () => {
  let reached: Host;

  beforeAll(async () => {
    mkdirSync('.check/reached', { recursive: true });
    const person = {
      name: 'Priyadarshini Venkataraman',
      email: 'priya.venkataraman@example.org',
      phone: '+91 22 5550 0100',
      location: { city: 'Pune', country: 'IN' },
      links: [
        { label: 'GitHub', href: 'https://example.org/code' },
        { label: 'LinkedIn', href: 'https://example.org/profile' },
      ],
    };
    writeFileSync(
      '.check/reached/career.ts',
      `import { career as told } from '../../content/career.ts';
export const career = { ...told, person: { ...told.person, ...${JSON.stringify(person)} } };
`,
    );
    reached = await built('.check/reached', '.check/reached-site');
  });

  afterAll(() => reached?.close());

  test.each(formats)('has a résumé of one sheet on %s', async (format) => {
    await page.goto(`${reached.address}resume/`);
    await awake(page);
    expect(await page.textContent('main')).toContain('priya.venkataraman@example.org');
    expect(sheets(await page.pdf({ format }))).toBe(1);
  });

  test('prints a contact’s address only if the link’s text is not that address', async () => {
    const links = [
      { label: 'github.com/robin-example', href: 'https://github.com/robin-example' },
      { label: 'www.example.org/', href: 'https://example.org' },
      { label: 'Write to me', href: 'https://example.org/write' },
    ];
    mkdirSync('.check/labelled', { recursive: true });
    writeFileSync(
      '.check/labelled/career.ts',
      `import { career as told } from '../../content/career.ts';
export const career = { ...told, person: { ...told.person, links: ${JSON.stringify(links)} } };
`,
    );
    const labelled = await built('.check/labelled', '.check/labelled-site');
    await page.emulateMedia({ media: 'print' });
    for (const path of ['', 'resume/']) {
      await page.goto(labelled.address + path);
      await awake(page);
      const behind = await page.evaluate(() =>
        [...document.querySelectorAll('.tl-contact a')].map(
          (link) => getComputedStyle(link, '::after').content,
        ),
      );
      expect.soft(behind, path).toEqual(['none', 'none', '" (https://example.org/write)"']);
    }
    await page.emulateMedia({ media: null });
    const text = await (await fetch(`${labelled.address}resume.txt`)).text();
    expect(text.split('robin-example')).toHaveLength(2);
    await labelled.close();
  }, 180_000);

  test('has contact links that are large enough to tap', async () => {
    for (const path of ['', 'resume/']) {
      await page.goto(reached.address + path);
      const contact = page.locator('.tl-contact').first();
      const heights = await contact
        .locator('a')
        .evaluateAll((links) => links.map((link) => link.getBoundingClientRect().height));
      expect(heights.length).toBe(4);
      for (const height of heights) expect.soft(height, path).toBeGreaterThanOrEqual(24);
    }
  });
});

/** Builds a career into a folder and serves it. */
async function built(content: string, out: string): Promise<Host> {
  const words = ['src/cli/throughline.js', 'build', '--content', content, '--out', out];
  const { status, stderr } = spawnSync(process.execPath, words, { encoding: 'utf8' });
  expect(status, stderr).toBe(0);
  return serve(resolve(out), 'pages');
}

describe('a career with links', () => {
  let linked: Host;

  beforeAll(async () => {
    linked = await built('tests/careers/dated', '.check/print');
  });

  afterAll(() => linked?.close());

  test.skipIf(!canRead)(`prints the address of each external link (read by ${reader})`, async () => {
    let met = 0;
    for (const path of ['', 'resume/', 'achievements/revenue/']) {
      await page.goto(linked.address + path);
      await awake(page);
      const hrefs = await page.evaluate(() => {
        const links = [...document.querySelectorAll<HTMLAnchorElement>('main a[href^=http]')];
        return links.filter(({ origin }) => origin !== location.origin).map(({ href }) => href);
      });
      met += hrefs.length;
      const text = read(await page.pdf({ format: 'A4' }));
      for (const href of hrefs)
        expect.soft(text.includes(href.replace(/^https?:\/\/|\/$/g, '')), `${path}: ${href}`).toBe(true);
    }
    expect(met).toBeGreaterThan(2);
  });
});
