import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openBrowser } from '../browser.ts';
import { elementsConform } from '../elementsConform.ts';
import { dist } from '../site.ts';
import { fallback, openStage, overhear, ready, recordEvents, type Strangers, script } from '../strangers.ts';

type Told = readonly [name: string, element: string, detail: Record<string, unknown>];

let browser: Browser;
let stage: Strangers;
let page: Page;
let heard: string[];

beforeAll(async () => {
  ({ browser, stage } = await openStage());
});

afterAll(async () => {
  await browser?.close();
  await stage?.close();
});

beforeEach(async () => {
  page = await browser.newPage({ viewport: { width: 900, height: 700 } });
  heard = overhear(page);
});

afterEach(async () => {
  stage.faults.clear();
  await page.close();
});

const open = async (body: string, head = script(stage.site)) => {
  await page.goto(stage.page({ body, head: recordEvents + head }));
};
const told = () => page.evaluate('told') as Promise<readonly Told[]>;
const file = (name: string) => readFileSync(join(dist, 'embed', name));

describe('embed/throughline.js', () => {
  test('is one ASCII file without imports, of at most 31 kB compressed', () => {
    const text = file('throughline.js').toString('utf8');
    expect(gzipSync(text, { level: 9 }).length).toBeLessThanOrEqual(31_000);
    expect(text).toMatch(/^[\0-\x7f]*$/);
    expect(text).not.toMatch(/(?<![\w-])(?:from|import)\s*["'`]/);
    expect(text).toMatch(/^\/\*! preact, Copyright .* MIT License/);
    expect(file('LICENSES').toString('utf8')).toContain('Permission is hereby granted');
  });

  test('has an identical copy with a hash in its name', () => {
    const hashed = readdirSync(join(dist, 'embed')).filter((name) => /^throughline-\w{8}\.js$/.test(name));
    expect(hashed).toHaveLength(1);
    expect(file(hashed[0]!)).toEqual(file('throughline.js'));
  });
});

describe('every element', () => elementsConform(openBrowser));

describe('the career of an element', () => {
  const timeline = (attributes: string, inside = fallback) =>
    `<throughline-timeline ${attributes}>${inside}</throughline-timeline>`;
  const career = () => readFileSync(join(dist, 'career.json'), 'utf8');

  test('comes from a JSON script inside it', async () => {
    const { career: told, ...rest } = JSON.parse(career());
    const other = JSON.stringify({ ...rest, career: { ...told, lang: 'de' } }).replaceAll('<', '\\u003c');
    await open(timeline('', `<script type="application/json">${other}</script>${fallback}`));
    await ready(page, 'throughline-timeline');
    expect(
      await page.evaluate(() =>
        document
          .querySelector('throughline-timeline')!
          .shadowRoot!.querySelector('.tl-embed')!
          .getAttribute('lang'),
      ),
    ).toBe('de');
    expect(heard).toEqual([]);
  });

  test('comes from its property, set before or after the script loads', async () => {
    await open(timeline('src="about:blank"'), '');
    await page.evaluate((text) => {
      (document.querySelector('throughline-timeline')! as unknown as { career: unknown }).career =
        JSON.parse(text);
    }, career());
    await page.addScriptTag({ type: 'module', url: `${stage.site}embed/throughline.js` });
    await ready(page, 'throughline-timeline');
    const empty = JSON.parse(career());
    empty.career.chapters = [];
    await page.evaluate((file) => {
      (document.querySelector('throughline-timeline')! as unknown as { career: unknown }).career = file;
    }, empty);
    await page.getByText(empty.words.emptyTimeline).waitFor();
    expect(heard).toEqual([]);
  });

  test('comes from its property as JSON text, too', async () => {
    await open(timeline('src="about:blank"'), '');
    await page.evaluate((text) => {
      Object.assign(document.querySelector('throughline-timeline')!, { career: text });
    }, career());
    await page.addScriptTag({ type: 'module', url: `${stage.site}embed/throughline.js` });
    await ready(page, 'throughline-timeline');
    expect(heard).toEqual([]);
  });

  test('is not fetched if the attribute holds “[object Object]”: a warning lists the right ways', async () => {
    await open(timeline('career="[object Object]"'));
    await page.waitForFunction('told.length > 0');
    expect((await told()).map(([event, , { reason }]) => [event, reason])).toEqual([['error', 'shape']]);
    expect(heard).toHaveLength(1);
    for (const way of ['element.career', 'src=', 'application/json']) expect(heard[0]).toContain(way);
    expect(await page.getByText('What can be read').isVisible()).toBe(true);
    expect(stage.asked.get('/career.json')).toBeUndefined();
    // A property that comes late still counts.
    await page.evaluate((text) => {
      document.querySelector('throughline-timeline')!.career = JSON.parse(text);
    }, career());
    await ready(page, 'throughline-timeline');
  });

  test('comes from its attribute as JSON text, after src and a script inside', async () => {
    await open('<div id="place"></div>');
    await page.evaluate((text) => {
      const element = document.createElement('throughline-timeline');
      element.setAttribute('career', text);
      document.querySelector('#place')!.append(element);
    }, career());
    await ready(page, 'throughline-timeline');
    expect(stage.asked.get('/career.json')).toBeUndefined();
    const empty = JSON.parse(career());
    empty.career.chapters = [];
    await page.evaluate((text) => {
      document.querySelector('throughline-timeline')!.setAttribute('career', text);
    }, JSON.stringify(empty));
    await page.getByText(empty.words.emptyTimeline).waitFor();
    await page.evaluate((src) => {
      document.querySelector('throughline-timeline')!.setAttribute('src', src);
    }, `${stage.site}career.json`);
    await ready(page, 'throughline-timeline');
    await page.getByText(empty.words.emptyTimeline).waitFor({ state: 'detached' });
    expect(heard).toEqual([]);
  });

  test('renders once if the page sets the same career again and again', async () => {
    await open(timeline('src="about:blank"'));
    await page.evaluate((text) => {
      const element = document.querySelector('throughline-timeline')!;
      let turns = 0;
      const turn = () => {
        turns += 1;
        if (turns < 50) element.career = JSON.parse(text);
      };
      element.addEventListener('throughline-ready', turn);
      turn();
    }, career());
    await ready(page, 'throughline-timeline');
    await page.evaluate(() => new Promise((done) => setTimeout(() => requestAnimationFrame(done))));
    expect((await told()).filter(([event]) => event === 'ready')).toHaveLength(1);
  });

  test('is rejected with one warning that lists all faults by pointer', async () => {
    const file = JSON.parse(career());
    file.career.chapters[0].title = 7;
    file.words.more = null;
    const text = JSON.stringify(file).replaceAll('<', '\\u003c');
    await open(timeline('', `<script type="application/json">${text}</script>${fallback}`));
    await page.waitForFunction('told.length > 0');
    for (const line of ['/career/chapters/0/title should be text, not 7', '/words/more should be text'])
      expect(heard.join()).toContain(line);
    expect(heard).toHaveLength(1);
  });

  const wrong: readonly (readonly [string, string, string])[] = [
    ['an address that is none of the web', 'address', 'javascript:alert(1)'],
    ['a data address', 'address', 'data:application/json,{}'],
    ['an address that nobody answers at', 'network', 'http://127.0.0.1:1/career.json'],
    ['a file that is missing', 'network', 'missing.json'],
    ['a page', 'json', 'index.html'],
    ['JSON of another kind', 'shape', 'career.schema.json'],
  ];
  test.each(wrong)(
    'is not read from %s: there is an error event, one warning, and the fallback',
    async (_, reason, address) => {
      await open(timeline(`src="${/^\w+:/.test(address) ? address : stage.site + address}"`));
      await page.waitForFunction('told.length > 0');
      expect((await told()).map(([name, , detail]) => [name, detail.reason])).toEqual([['error', reason]]);
      expect(await page.getByText('What can be read').isVisible()).toBe(true);
      expect(heard.filter((each) => each.startsWith('<throughline-timeline> '))).toHaveLength(1);
      expect(heard.filter((each) => each.startsWith('uncaught'))).toEqual([]);
    },
  );

  test('follows the src attribute, and gives way to the fallback if src is invalid', async () => {
    const file = JSON.parse(career());
    file.career.chapters = [];
    stage.faults.set('/empty.json', (response) => response.end(JSON.stringify(file)));
    await open(timeline(''));
    await ready(page, 'throughline-timeline');
    const lead = (address: string) =>
      page.evaluate((to) => document.querySelector('throughline-timeline')!.setAttribute('src', to), address);
    await lead(`${stage.site}empty.json`);
    await page.getByText(file.words.emptyTimeline).waitFor();
    await lead('javascript:alert(1)');
    await page.getByText('What can be read').waitFor();
    await lead(`${stage.site}career.json`);
    await page.locator('throughline-timeline .tl-stop').first().waitFor();
    expect((await told()).map(([name]) => name)).toEqual(['ready', 'ready', 'error', 'ready']);
  });

  test('comes from a script that the page fills later', async () => {
    await open(timeline('', `<script type="application/json"></script>${fallback}`));
    await page.waitForFunction('told.length > 0');
    await page.evaluate((text) => {
      document.querySelector('throughline-timeline script')!.textContent = text;
    }, career());
    await ready(page, 'throughline-timeline');
    expect((await told()).map(([name]) => name)).toEqual(['error', 'ready']);
  });

  test('may contain hostile ids without harm', async () => {
    const file = JSON.parse(career());
    const odd = ['%E0%A4%A', '"><img src=x onerror=alert(1)>', '__proto__'];
    for (const [index, id] of odd.entries()) Object.assign(file.career.chapters[index], { id, label: id });
    await open(timeline(''));
    await page.evaluate(
      (text) => {
        (document.querySelector('throughline-timeline')! as unknown as { career: unknown }).career =
          JSON.parse(text);
      },
      JSON.stringify({ ...file, address: stage.site }),
    );
    await page.getByText('%E0%A4%A').first().waitFor();
    const links = page.locator('throughline-timeline h2 a');
    for (const index of odd.keys()) await links.nth(index).click();
    const ids = (await told()).filter(([name]) => name === 'navigate').map(([, , { id }]) => id);
    expect(ids).toEqual(odd);
    for (const id of odd)
      expect(await page.evaluate((to) => document.querySelector('throughline-timeline')!.goTo(to), id)).toBe(
        true,
      );
    expect(heard).toEqual([]);
  });

  test('is fetched once for a hundred elements, and again after a failure', async () => {
    stage.faults.set('/career.json', (response) => response.writeHead(500).end());
    await open(timeline(''));
    await page.waitForFunction('told.length > 0');
    stage.faults.clear();
    stage.asked.clear();
    await page.evaluate((html) => {
      document.body.innerHTML = html;
    }, timeline('').repeat(100));
    await ready(page, 'throughline-timeline');
    expect(stage.asked.get('/career.json')).toBe(1);
    expect((await told()).filter(([name]) => name === 'ready')).toHaveLength(100);
  });
});

describe('an embedded section', () => {
  const timeline = `<throughline-timeline>${fallback}</throughline-timeline>`;

  test('scrolls to a chapter by id, and reports which', async () => {
    await open(`<p style="height:2000px"></p>${timeline}`);
    const ids = JSON.parse(readFileSync(join(dist, 'career.json'), 'utf8')).career.chapters.map(
      ({ id }: { id: string }) => id,
    );
    // A place requested before the element is ready is reached when it is ready.
    await page.evaluate((id) => document.querySelector('throughline-timeline')!.goTo(id), ids[1]);
    await ready(page, 'throughline-timeline');
    await page.waitForFunction('told.length > 1');
    expect(await told()).toEqual([
      ['ready', 'throughline-timeline', { ids }],
      ['select', 'throughline-timeline', { id: ids[1] }],
    ]);
    const last = ids.at(-1);
    const there = await page.evaluate((id) => {
      const element = document.querySelector('throughline-timeline')!;
      return [element.goTo(id), element.goTo('no-such-id'), element.shadowRoot!.activeElement?.id];
    }, last);
    expect(there).toEqual([true, false, last]);
    expect(await page.evaluate(() => scrollY)).toBeGreaterThan(1000);
    expect((await told()).filter(([name]) => name === 'select').at(-1)![2]).toEqual({ id: last });
  });

  test('links to the site, and lets the page cancel the navigation', async () => {
    await open(timeline);
    await ready(page, 'throughline-timeline');
    const address = page.url();
    const link = page.locator('throughline-timeline h2 a').first();
    expect(await link.getAttribute('href')).toMatch(new RegExp(`^${stage.site}#`));
    await link.click();
    const [, , detail] = (await told()).find(([name]) => name === 'navigate')!;
    expect(detail.href).toBe(await link.getAttribute('href'));
    expect(String(detail.href).endsWith(`#${detail.id}`)).toBe(true);
    expect(page.url()).toBe(address);
  });

  test('uses a valid base for its links, and ignores an invalid one', async () => {
    await open(`<throughline-timeline base="https://example.org/me">${fallback}</throughline-timeline>`);
    await ready(page, 'throughline-timeline');
    const link = page.locator('throughline-timeline h2 a').first();
    expect(await link.getAttribute('href')).toMatch(/^https:\/\/example\.org\/me\/#/);
    await page.evaluate(() =>
      document.querySelector('throughline-timeline')!.setAttribute('base', 'javascript:x'),
    );
    await expect.poll(() => link.getAttribute('href')).toMatch(new RegExp(`^${stage.site}`));
    expect(heard).toHaveLength(1);
  });

  test('filters by the tag of the page, or by a visitor’s click', async () => {
    const file = JSON.parse(readFileSync(join(dist, 'career.json'), 'utf8'));
    for (const [index, chapter] of file.career.chapters.entries())
      chapter.tags = [index % 2 ? 'odd' : 'even'];
    const text = JSON.stringify(file).replaceAll('<', '\\u003c');
    await open(
      `<throughline-timeline tag="odd"><script type="application/json">${text}</script></throughline-timeline>`,
    );
    await ready(page, 'throughline-timeline');
    const stops = page.locator('throughline-timeline .tl-stop:visible');
    const all = file.career.chapters.length;
    expect(await stops.count()).toBe(Math.floor(all / 2));
    await page.getByRole('link', { name: 'even' }).click();
    expect(await stops.count()).toBe(Math.ceil(all / 2));
    expect(await page.locator('throughline-timeline').getAttribute('tag')).toBe('even');
    const chosen = (await told()).find(([name]) => name === 'filter')![2] as { tag: string; ids: string[] };
    expect([chosen.tag, chosen.ids.length]).toEqual(['even', Math.ceil(all / 2)]);
    // The reader can still go to a chapter that the choice leaves out.
    const hidden = file.career.chapters[1].id;
    expect(
      await page.evaluate((id) => document.querySelector('throughline-timeline')!.goTo(id), hidden),
    ).toBe(true);
    expect(await stops.count()).toBe(all);
    expect(heard).toEqual([]);
  });
});

describe('the embedded story', () => {
  test('draws its journey at one of two sizes', async () => {
    for (const [width, size] of [
      [800, 0],
      [1200, 1],
    ] as const) {
      await page.setViewportSize({ width, height: 700 });
      await open('<throughline-about></throughline-about>');
      await ready(page, 'throughline-about');
      const shown = page.locator('throughline-about .tl-route:visible');
      await expect.poll(() => shown.count()).toBe(1);
      expect(await shown.getAttribute('class')).toContain(`tl-route--${size}`);
    }
  });
});

describe('an element and its page', () => {
  const timeline = (attributes = '') =>
    `<throughline-timeline ${attributes}>${fallback}</throughline-timeline>`;
  const look = (name: string) =>
    page
      .locator('throughline-timeline .tl-embed')
      .evaluate((paper, property) => getComputedStyle(paper).getPropertyValue(property), name);

  test('says that nothing has the page’s tag, and warns once', async () => {
    await open(`${timeline('tag="nope"')}<throughline-achievements tag="nope"></throughline-achievements>`);
    for (const name of ['throughline-timeline', 'throughline-achievements']) {
      await ready(page, name);
      const said = page.locator(name).getByText('Nothing tagged “nope”.');
      expect(await said.isVisible()).toBe(true);
      await page.evaluate((wanted) => document.querySelector(wanted)!.setAttribute('lang', 'en'), name);
    }
    expect(heard).toHaveLength(2);
    for (const each of heard) expect(each).toContain('has the tag "nope"');
  });

  test('follows the class “dark” of the page with theme="class"', async () => {
    await open(timeline('theme="class"'));
    await ready(page, 'throughline-timeline');
    expect(await look('color-scheme')).toBe('light');
    for (const root of ['documentElement', 'body'] as const) {
      await page.evaluate((name) => document[name].classList.add('dark'), root);
      await expect.poll(() => look('color-scheme')).toBe('dark');
      await page.evaluate((name) => document[name].classList.remove('dark'), root);
      await expect.poll(() => look('color-scheme')).toBe('light');
    }
    expect(heard).toEqual([]);
  });

  test('sets the line’s colour by an attribute, even under a strict policy', async () => {
    const headers = {
      'Content-Security-Policy': `default-src 'none'; script-src ${stage.site}; connect-src ${stage.site}; img-src data:`,
    };
    await page.goto(stage.page({ body: timeline('line="#2a7ae2"'), head: script(stage.site), headers }));
    await ready(page, 'throughline-timeline');
    expect(await look('--line')).toBe('#2a7ae2');
    await page.evaluate(() => document.querySelector('throughline-timeline')!.setAttribute('line', 'red'));
    await expect.poll(() => look('--line')).not.toBe('#2a7ae2');
    expect(heard).toHaveLength(1);
  });

  test('prints no link addresses', async () => {
    await open('<throughline-about></throughline-about>');
    await ready(page, 'throughline-about');
    await page.emulateMedia({ media: 'print' });
    const links = page.locator('throughline-about a:not([rel])');
    expect(await links.count()).toBeGreaterThan(3);
    const behind = await links.evaluateAll((all) =>
      all.map((link) => getComputedStyle(link, '::after').content),
    );
    expect(behind.filter((content) => content.includes('http'))).toEqual([]);
  });

  test('resolves “ready” after rendering, with the ids that goTo accepts', async () => {
    await open(timeline());
    const ids = await page.evaluate(async () => {
      await customElements.whenDefined('throughline-timeline');
      return document.querySelector('throughline-timeline')!.ready;
    });
    expect(ids.length).toBeGreaterThan(0);
    expect((await told())[0]?.[2]).toEqual({ ids });
  });
});

describe('an embedded exhibit', () => {
  test('keeps its state in its attribute, not in the page’s address', async () => {
    await open(
      `<throughline-exhibit name="payments" query="payments.step=4">${fallback}</throughline-exhibit>`,
    );
    await ready(page, 'throughline-exhibit');
    const address = page.url();
    await page.getByRole('switch', { name: 'Verify' }).click();
    await expect
      .poll(() => page.locator('throughline-exhibit').getAttribute('query'))
      .toContain('payments.verify=true');
    expect(page.url()).toBe(address);
    await page.evaluate(() => document.querySelector('throughline-exhibit')!.removeAttribute('query'));
    await page.getByRole('button', { name: 'Send it again' }).waitFor();
    expect(heard).toEqual([]);
  });

  test('reports an unknown name, and keeps the fallback', async () => {
    await open(`<throughline-exhibit name="__proto__">${fallback}</throughline-exhibit>`);
    await page.waitForFunction('told.length > 0');
    expect((await told()).map(([name, , detail]) => [name, detail.reason])).toEqual([['error', 'exhibit']]);
    expect(await page.getByText('What can be read').isVisible()).toBe(true);
  });
});
