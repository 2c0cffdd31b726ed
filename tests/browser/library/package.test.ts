import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '#cli/browser.ts';
import { measureLibrary } from '#cli/library/sizes.ts';
import { samples } from '../../careers/all.ts';
import { jsonOf } from '../../embed/library/careerJson.ts';
import { type Host, serve } from '../../serve.ts';
import { dist } from '../site.ts';
import { type Consumer, consume, type Rendered } from './consumer.ts';
import { type Packed, pack } from './pack.ts';

const run = (program: string, ...words: string[]) => {
  const { bin, name } = JSON.parse(readFileSync(join('node_modules', program, 'package.json'), 'utf8'));
  const file = typeof bin === 'string' ? bin : (Object.values(bin)[0] as string);
  const ran = spawnSync(process.execPath, [join('node_modules', name, file), ...words], { encoding: 'utf8' });
  return { ...ran, said: ran.stdout + ran.stderr };
};

let packed: Packed;
beforeAll(() => {
  packed = pack();
});
afterAll(() => packed?.remove());

describe('the package', () => {
  test('contains the library and the sources of a site, and nothing else', () => {
    const rest = packed.files.filter((file) => !/^(?:lib|src|public)\//.test(file));
    expect(rest.sort()).toEqual(['CHANGELOG.md', 'LICENSE', 'README.md', 'index.html', 'package.json']);
    expect(packed.files.filter((file) => /\.test\.|^src\/.*\.md$/.test(file))).toEqual([]);
    expect(packed.bytes).toBeLessThan(900_000);
    for (const file of [
      'index.js',
      'career.js',
      'About.d.ts',
      'styles.css',
      'fonts/fonts.css',
      'licences.md',
    ])
      expect(packed.files).toContain(`lib/${file}`);
  });

  test('requires only React', () => {
    const { dependencies, peerDependencies, peerDependenciesMeta, devDependencies } = JSON.parse(
      readFileSync('package.json', 'utf8'),
    );
    expect(dependencies).toBeUndefined();
    const needed = Object.keys(peerDependencies).filter((name) => !peerDependenciesMeta[name]?.optional);
    expect(needed).toEqual(['react', 'react-dom']);
    // The optional peers make a site: each is the tested version, or a later one of the same kind.
    for (const name of Object.keys(peerDependenciesMeta))
      expect(peerDependencies[name], name).toBe(`^${devDependencies[name]}`);
    for (const file of packed.files.filter((each) => /^lib\/.*\.(js|d\.ts)$/.test(each))) {
      const named = [
        ...readFileSync(file, 'utf8').matchAll(
          /^(?:import|export)\b[^;"']*?(?:from |import )["']([^"'.][^"']*)["'];$/gm,
        ),
      ];
      const packages = new Set(named.map(([, name = '']) => name.split('/')[0]));
      expect(
        [...packages].filter((name) => name !== 'react'),
        file,
      ).toEqual([]);
    }
  });

  test('marks components with “use client”, and no other files', () => {
    for (const file of packed.files.filter((each) => /^lib\/.*\.js$/.test(each)))
      expect(/^["']use client["'];/.test(readFileSync(file, 'utf8')), file).toBe(/\/[A-Z][^/]*$/.test(file));
  });

  test('passes publint', () => {
    const { said, status } = run('publint', 'run', '.', '--pack', 'false', '--strict');
    expect(said).toContain('All good!');
    expect(status).toBe(0);
  });

  test('has types for every kind of import', () => {
    const { said, status } = run('@arethetypeswrong/cli', packed.archive, '--profile', 'esm-only');
    expect(status, said).toBe(0);
  });

  test('bundles only the imported sections', async () => {
    const sizes = (await measureLibrary('lib')).filter(({ names }) => names[0] !== 'styles.css');
    const all = sizes.find(({ names }) => names.length === 4)!.script;
    const exhibits = sizes.find(({ names }) => names[0] === 'Exhibit')!.later;
    for (const { names, script, later } of sizes) {
      // `later` is the code that publishes a raw career; it has no exhibit.
      if (names[0] !== 'Exhibit') expect(later, names.join()).toBeLessThan(exhibits / 2);
      if (names.length === 1) expect(script, names.join()).toBeLessThan(all * 0.85);
    }
    const marks = {
      About: 'tl-hero',
      Timeline: 'tl-timeline',
      Achievements: 'tl-achievement',
      Resume: 'tl-sheet',
    };
    for (const { names, code } of sizes) {
      const shown = Object.entries(marks).filter(
        ([, mark]) => code.includes(`"${mark}"`) || code.includes(`\`${mark}\``),
      );
      const expected = names.filter((name) => name !== 'Exhibit');
      // About sets the size of large figures with a rule from the file of the achievements.
      expect(
        shown.map(([name]) => name),
        names.join(),
      ).toEqual(expected);
    }
  });
});

/** The computed styles of the page's elements outside the library. */
const hostStyles = (page: Page) =>
  page.evaluate(() =>
    [document.documentElement, document.body, ...document.querySelectorAll('main, .host, .host *')].map(
      (element) => {
        const style = getComputedStyle(element);
        // The page's size depends on its content.
        return [...style]
          .filter((name) => !/(size|height|width|origin)$/.test(name))
          .map((name) => `${name}: ${style.getPropertyValue(name)}`)
          .join(';');
      },
    ),
  );

describe.each([
  { react: '18.3.1', types: '18' },
  { react: '19.3.1', types: '19' },
])('a page with React $react', ({ react, types }) => {
  let consumer: Consumer;
  let html: Rendered;
  let folder: string;
  let host: Host;
  let browser: Browser;
  let page: Page;
  const heard: string[] = [];

  beforeAll(async () => {
    consumer = consume(packed.archive, react, types, jsonOf(samples.tags!));
    html = await consumer.render();
    folder = await consumer.bundle(html);
    cpSync(dist, join(folder, 'site'), { recursive: true });
    host = await serve(folder, 'redirect');
    browser = await launchBrowser();
    page = await browser.newPage({ viewport: { width: 900, height: 800 } });
    page.on('console', (message) => {
      // The development build of React reports more, and advertises its DevTools.
      if (!message.text().includes('React DevTools')) heard.push(message.text());
    });
    page.on('pageerror', (problem) => heard.push(problem.message));
    page.on('request', (request) => {
      if (!request.url().startsWith(host.origin) && !request.url().startsWith('data:'))
        heard.push(request.url());
    });
    await page.goto(host.address);
    await page.evaluate(() => document.fonts.ready);
  });
  afterAll(async () => {
    await browser?.close();
    await host?.close();
    consumer?.remove();
  });

  test('compiles with its types and an imported career.json', () => {
    expect(consumer.compile()).toBe('');
  });

  test('renders complete HTML on a server', () => {
    for (const words of ['Ropes and pulleys', 'No second echo', 'Theatre technician', 'And once only.'])
      expect(html.page).toContain(words);
    expect(html.page.match(/class="throughline/g)).toHaveLength(8);
  });

  test('hydrates the server’s HTML without errors, and with unique ids', async () => {
    const stop = page.locator('#me-ropes');
    await expect
      .poll(() => stop.evaluate((element) => Object.keys(element).some((key) => /^__react/.test(key))))
      .toBe(true);
    const ids = await page.evaluate(() => [...document.querySelectorAll('[id]')].map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
    expect(heard).toEqual([]);
  });

  test('keeps its own styles', async () => {
    const withLibrary = await hostStyles(page);
    await page.evaluate(() => {
      for (const sheet of document.styleSheets)
        for (let index = sheet.cssRules.length - 1; index >= 0; index--)
          if (/throughline/i.test(sheet.cssRules[index]!.cssText)) sheet.deleteRule(index);
    });
    expect(await hostStyles(page)).toEqual(withLibrary);
    await page.reload();
  });

  test('shows sections in their own styles', async () => {
    const look = (selector: string, property: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property);
    expect(await look('.throughline', 'container-name')).toBe('throughline');
    expect(await look('#me-ropes', 'margin-left')).toBe('0px');
    expect(await look('.throughline h2', 'color')).not.toBe('rgb(1, 2, 3)');
    expect(await look('.tl-timeline a', 'color')).not.toBe('rgb(4, 5, 6)');
    expect(await look('.tl-embed', 'font-family')).toContain('Throughline');
    expect(await look('[data-theme="dark"]', 'color-scheme')).toBe('dark');
    expect(await page.locator('.tl-route--0').isVisible()).toBe(true);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(wide).toBeLessThanOrEqual(0);
  });

  test('follows the class “dark” of the page with theme="class"', async () => {
    const scheme = () =>
      page.locator('[data-theme="class"]').evaluate((element) => getComputedStyle(element).colorScheme);
    expect(await scheme()).toBe('light');
    await page.evaluate(() => document.documentElement.classList.add('dark'));
    expect(await scheme()).toBe('dark');
    await page.evaluate(() => document.documentElement.classList.remove('dark'));
    expect(await scheme()).toBe('light');
  });

  test('keeps its route under HashRouter when a visitor follows an inner link', async () => {
    const routed = await browser.newPage({ viewport: { width: 900, height: 800 } });
    await routed.goto(`${host.address}routed.html#/me`);
    const stop = routed.locator('.tl-score a').locator('visible=true').last();
    await stop.click();
    await expect.poll(() => routed.evaluate(() => scrollY)).toBeGreaterThan(0);
    expect(new URL(routed.url()).hash).toBe('#/me');
    expect(await routed.getByText('Not found').count()).toBe(0);
    await routed.close();
  });

  describe.each(['before', 'after'] as const)('an element whose script runs %s React', (when) => {
    let objects: Page;
    const warned: string[] = [];
    beforeAll(async () => {
      objects = await browser.newPage();
      objects.on('console', (message) => warned.push(message.text()));
      const url = `${host.address}site/embed/throughline.js`;
      if (when === 'before')
        await objects.route('**/objects.html', async (route) => {
          const answer = await route.fetch();
          const body = (await answer.text()).replace(
            '<meta',
            `<script type="module" src="${url}"></script><meta`,
          );
          await route.fulfill({ response: answer, body });
        });
      await objects.goto(`${host.address}objects.html`);
      const isTaken = () =>
        Object.keys(document.querySelector('throughline-about') ?? {}).some((key) => /^__react/.test(key));
      await objects.waitForFunction(isTaken);
      if (when === 'after') await objects.addScriptTag({ url, type: 'module' });
      await objects.waitForFunction(() => customElements.get('throughline-about'));
    });
    afterAll(() => objects?.close());

    test('shows a career that is text, or comes from an address', async () => {
      await objects.getByText('Ropes and pulleys').first().waitFor();
      await objects.getByText('It began with a web app').first().waitFor();
    });

    // React 19 writes no attribute for an object, so nothing shows that there was one: the types refuse it.
    test.runIf(types === '18')('warns of a career that is an object, and shows the fallback', async () => {
      await expect
        .poll(() => warned.filter((text) => text.includes('the career attribute is not JSON')))
        .toHaveLength(1);
      expect(await objects.getByText('Words of the page.').last().isVisible()).toBe(true);
    });
  });

  test('filters in place, and keeps the address', async () => {
    await page.locator('.tl-filter').first().getByRole('link', { name: 'sound' }).click();
    const left = page.locator('.tl-timeline').first().locator('> li:visible');
    await expect.poll(() => left.count()).toBe(1);
    expect(new URL(page.url()).search).toBe('');
    expect(await page.locator('.tl-timeline').nth(1).locator('> li:visible').count()).toBe(4);
  });

  test('loads an exhibit when it comes near, and plays it', async () => {
    const exhibit = page.getByRole('region', { name: 'Counted once' });
    await exhibit.scrollIntoViewIfNeeded();
    await exhibit.getByRole('button', { name: 'Send it again' }).click();
    await expect.poll(() => exhibit.getByText('And once only.').count()).toBe(0);
    expect(new URL(page.url()).search).toBe('');
    await page.locator('[data-exhibit="scaling"]').waitFor();
    expect(heard).toEqual([]);
  });
});
