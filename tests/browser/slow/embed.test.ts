import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { attributesOf } from '#embed/attributes.ts';
import { openBrowser } from '../browser.ts';
import { elementsConform } from '../elementsConform.ts';
import { launchFirefox } from '../firefox.ts';
import { dist } from '../site.ts';
import { fallback, openStage, overhear, ready, recordEvents, type Strangers, script } from '../strangers.ts';

const engines = {
  Chromium: openBrowser,
  // Firefox ignores the reduced motion of a context.
  ...(launchFirefox && { Firefox: launchFirefox.bind(null, { 'ui.prefersReducedMotion': 1 }) }),
};
const names = Object.keys(attributesOf);
const tag = (name: string, more = '') =>
  `<${name} ${name === 'throughline-exhibit' ? 'name="payments"' : ''} ${more}>${fallback}</${name}>`;
const all = names.map((name) => tag(name)).join('');

describe.each(Object.entries(engines))('in %s', (engine, launch) => {
  let browser: Browser;
  let stage: Strangers;
  let context: BrowserContext;
  let page: Page;
  let heard: string[];

  beforeAll(async () => {
    ({ browser, stage } = await openStage(launch));
  });

  afterAll(async () => {
    await browser?.close();
    await stage?.close();
  });

  beforeEach(async () => {
    context = await browser.newContext({ viewport: { width: 800, height: 700 }, reducedMotion: 'reduce' });
    page = await context.newPage();
    heard = overhear(page);
  });

  afterEach(async () => {
    stage.faults.clear();
    await context.close();
  });

  // In Chromium this is a part of the fast tests.
  if (engine !== 'Chromium') describe('every element', () => elementsConform(launch));

  const open = (body: string, head = script(stage.site), more = {}) =>
    page.goto(stage.page({ body, head: recordEvents + head, ...more }));

  /** The look of an element: each of its texts, with place and type style. */
  const looks = (name: string) =>
    page.evaluate((wanted) => {
      const host = document.querySelector(wanted)!;
      const { left, top } = host.shadowRoot!.firstElementChild!.getBoundingClientRect();
      const walker = document.createTreeWalker(host.shadowRoot!, NodeFilter.SHOW_ELEMENT);
      const seen: string[] = [];
      for (let node = walker.nextNode() as Element | null; node; node = walker.nextNode() as Element | null) {
        const box = node.getBoundingClientRect();
        const style = getComputedStyle(node);
        seen.push(
          [node.localName, style.fontSize, style.lineHeight, style.color, style.display, style.letterSpacing]
            .concat(
              // A text that is not drawn has no place.
              (box.width ? [box.left - left, box.top - top, box.width] : []).map((value) =>
                String(Math.round(value)),
              ),
            )
            .join(' '),
        );
      }
      return seen;
    }, name);

  const hostile: readonly (readonly [string, string])[] = [
    ['unsets everything', '* { all: unset !important }'],
    ['hides what an element is made of', 'p,h1,h2,h3,li,ol,svg,span,a,button{display:none!important}'],
    [
      'writes in its own manner',
      'body{letter-spacing:.3em;text-transform:uppercase;line-height:3;font-size:40px;font-weight:900;text-align:right;white-space:pre;word-spacing:2em;text-indent:5em;font-style:italic}',
    ],
    ['has a root of another size', 'html{font-size:62.5%}'],
    [
      'uses our names',
      ':root{--sans:cursive;--serif:fantasy;--top:99px;--leading:9;--line:lime;--at:50px;--size:9px}',
    ],
  ];
  test.each(hostile)(
    'the elements look the same in a page that %s',
    async (_, css) => {
      const type = 'html{font-family:"Liberation Sans",sans-serif!important}';
      for (const name of names) {
        const box = `<div style="display:block!important;width:700px!important">${tag(name)}</div>`;
        await open(box, `<style>${type}</style>${script(stage.site)}`);
        await ready(page, name);
        const plain = await looks(name);
        await open(box, `<style>${type}${css}</style>${script(stage.site)}`);
        await ready(page, name);
        expect(await looks(name), name).toEqual(plain);
      }
    },
    120_000,
  );

  test('the elements look the same in quirks mode', async () => {
    const css = '<style>html{font:20px "Liberation Sans",sans-serif!important;color:navy}</style>';
    for (const name of names) {
      const box = `<div style="width:700px">${tag(name)}</div>`;
      const seen: (readonly string[])[] = [];
      for (const doctype of [undefined, ''] as const) {
        await open(box, css + script(stage.site), doctype === undefined ? {} : { doctype });
        await ready(page, name);
        // In quirks mode a line is as high as its content, so places differ slightly.
        seen.push((await looks(name)).map((look) => look.replace(/ -?\d+ -?\d+( \d+)$/, '$1')));
      }
      expect(await page.evaluate(() => document.compatMode)).toBe('BackCompat');
      expect(seen[1], name).toEqual(seen[0]);
    }
  });

  test('an element fits beside a float, or below it', async () => {
    const besideOf = async (name: string, width: number) => {
      const float = '<div id="float" style="float:left;width:250px;height:200px"></div>';
      await open(`<div style="width:${width}px">${float}${tag(name)}</div>`);
      await ready(page, name);
      return page.evaluate((wanted) => {
        const frame = document.querySelector(wanted)!.shadowRoot!.firstElementChild!;
        const { left, top, width } = frame.getBoundingClientRect();
        const float = document.querySelector('#float')!.getBoundingClientRect();
        return { width, isBelow: top >= float.bottom, isBeside: left >= float.right };
      }, name);
    };
    for (const name of names) {
      expect(await besideOf(name, 400), name).toEqual({ width: 400, isBelow: true, isBeside: false });
      expect(await besideOf(name, 600), name).toEqual({ width: 350, isBelow: false, isBeside: true });
      expect(await besideOf(name, 200), name).toMatchObject({ width: 200 });
    }
  });

  test.each([
    ['a flex row', 'display:flex'],
    ['the middle of a flex row', 'display:flex;justify-content:center'],
    ['a centred flex column', 'display:flex;flex-direction:column;align-items:center'],
    ['the middle of a grid', 'display:grid;place-items:center'],
    ['a float', 'float:left'],
    ['an inline block', 'display:inline-block'],
    ['a table', 'display:table'],
  ])('in %s an element is wide enough to read', async (_, style) => {
    const name = 'throughline-timeline';
    const widthIn = async (width: number) => {
      await open(`<div style="width:${width}px"><div style="${style}">${tag(name)}</div></div>`);
      await ready(page, name);
      return page.evaluate((wanted) => document.querySelector(wanted)!.getBoundingClientRect().width, name);
    };
    expect(await widthIn(700)).toBeGreaterThanOrEqual(256);
    expect(await widthIn(256)).toBe(256);
  });

  test('the elements leave the page as it was', async () => {
    const outside = '<h2 id="growth">A heading</h2><p>A <a href="#growth">link</a></p><button>Press</button>';
    const read = () =>
      page.evaluate(() =>
        [...document.querySelectorAll('h2, p, a, button')].map((each) => {
          const style = getComputedStyle(each);
          return [...style]
            .filter((name) => !/size|origin|^(?:block|inline|width|height)/.test(name))
            .map((name) => `${name}:${style.getPropertyValue(name)}`)
            .join();
        }),
      );
    await open(outside, '');
    const before = await read();
    const globals = await page.evaluate(() => Object.keys(window).length);
    await open(outside + all);
    for (const name of names) await ready(page, name);
    expect(await read()).toEqual(before);
    expect(await page.evaluate(() => Object.keys(window).length)).toBe(globals);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('End');
    expect(await page.evaluate(() => document.cookie + Object.keys(localStorage).join())).toBe('');
  });

  test('an element ignores the page’s text direction and language, but follows its dark mode', async () => {
    await open(tag('throughline-timeline', 'theme="dark"'), script(stage.site), {
      html: 'dir="rtl" lang="ar"',
    });
    await ready(page, 'throughline-timeline');
    const state = await page.evaluate(() => {
      const paper = document.querySelector('throughline-timeline')!.shadowRoot!.querySelector('.tl-embed')!;
      const { direction, colorScheme, textAlign } = getComputedStyle(paper);
      return [direction, colorScheme, textAlign, paper.getAttribute('lang')];
    });
    expect(state).toEqual(['ltr', 'dark', 'start', 'en']);
    await open(all, `<style>html{color-scheme:dark}</style>${script(stage.site)}`);
    await ready(page, 'throughline-about');
    const ink = await page.evaluate(() => {
      const paper = document.querySelector('throughline-about')!.shadowRoot!.querySelector('.tl-embed')!;
      return getComputedStyle(paper).color;
    });
    expect(ink).toMatch(/^color\(srgb 0\.9/);
  });

  test('a page can set colours, size and fonts', async () => {
    const css =
      'throughline-timeline,throughline-about{--throughline-line:#2a7ae2;--throughline-paper:#fefefe;--throughline-size:20px;--throughline-heading-font:monospace}throughline-timeline::part(title){text-transform:uppercase}';
    const names = ['throughline-timeline', 'throughline-about'];
    await open(
      names.map((name) => tag(name)).join(''),
      `<style>body{font-family:serif}${css}</style>${script(stage.site)}`,
    );
    for (const name of names) await ready(page, name);
    const seen = await page.evaluate(() => {
      const style = (name: string, selector: string, part?: string) =>
        getComputedStyle(
          document.querySelector(`throughline-${name}`)!.shadowRoot!.querySelector(selector)!,
          part,
        );
      return [
        style('timeline', '.tl-embed').backgroundColor,
        style('timeline', '.tl-rail', '::before').borderInlineStartColor,
        style('timeline', '.tl-glyph path').stroke,
        style('timeline', '.tl-embed').fontSize,
        style('about', '.tl-passages p').fontFamily,
        style('timeline', '.tl-stop__role').fontFamily,
        style('timeline', '.tl-stop__title').fontFamily,
        style('timeline', '.tl-stop__title').textTransform,
      ];
    });
    expect(seen).toEqual([
      'rgb(254, 254, 254)',
      'rgb(42, 122, 226)',
      'rgb(42, 122, 226)',
      '20px',
      'serif',
      'monospace',
      'monospace',
      'uppercase',
    ]);
  });

  describe('under a policy of the page', () => {
    const policy = (site: string) =>
      `default-src 'none'; script-src ${site}; connect-src ${site}; img-src data:; require-trusted-types-for 'script'; trusted-types 'none'`;

    test('the elements render if it allows only the script and the file', async () => {
      const headers = { 'Content-Security-Policy': policy(stage.site) };
      await page.goto(stage.page({ body: all, head: script(stage.site), headers }));
      for (const name of names) await ready(page, name);
      const width = await page.evaluate(
        () =>
          document
            .querySelector('throughline-timeline')!
            .shadowRoot!.querySelector('.tl-ring')!
            .getBoundingClientRect().width,
      );
      expect(width).toBeGreaterThan(15);
      expect(heard).toEqual([]);
    });

    test('the fallback shows if it blocks the file', async () => {
      const headers = { 'Content-Security-Policy': policy(stage.site).replace(/connect-src [^;]*;/, '') };
      await page.goto(stage.page({ body: tag('throughline-timeline'), head: script(stage.site), headers }));
      await expect.poll(() => heard.some((each) => each.startsWith('<throughline-timeline>'))).toBe(true);
      expect(await page.getByText('What can be read').isVisible()).toBe(true);
      expect(heard.filter((each) => each.startsWith('uncaught'))).toEqual([]);
    });

    test('the fallback shows if it blocks the script, or if the script has a wrong hash', async () => {
      const wrong = script(stage.site).replace(
        'src=',
        `integrity="sha256-${'A'.repeat(43)}=" crossorigin src=`,
      );
      for (const [head, headers] of [
        [script(stage.site), { 'Content-Security-Policy': "script-src 'none'" }],
        [wrong, {}],
      ] as const) {
        await page.goto(stage.page({ body: all, head, headers }));
        await page.waitForLoadState('networkidle');
        expect(await page.getByText('What can be read').count()).toBe(names.length);
        expect(await page.getByText('What can be read').first().isVisible()).toBe(true);
      }
    });
  });

  test.each(['allow-scripts', 'allow-scripts allow-same-origin'])(
    'the elements render in a frame with sandbox="%s"',
    async (sandbox) => {
      const inner = stage.page({
        body: tag('throughline-timeline') + tag('throughline-exhibit'),
        head: script(stage.site),
      });
      await open(`<iframe sandbox="${sandbox}" src="${inner}" width="700" height="600"></iframe>`, '');
      const frame = page.frameLocator('iframe');
      await frame.locator('throughline-timeline h2').first().waitFor();
      await frame.locator('throughline-exhibit').scrollIntoViewIfNeeded();
      await frame.getByRole('button', { name: 'Send it again' }).waitFor();
      expect(heard).toEqual([]);
    },
  );

  test('the fallback shows in a frame with sandbox=""', async () => {
    const inner = stage.page({ body: all, head: script(stage.site) });
    await open(`<iframe sandbox="" src="${inner}" width="700" height="600"></iframe>`, '');
    await page.frameLocator('iframe').getByText('What can be read').first().waitFor();
  });

  test('text is correct in a page with another encoding', async () => {
    const headers = { 'Content-Type': 'text/html; charset=windows-1252' };
    await open(tag('throughline-exhibit'), script(stage.site), { headers });
    await ready(page, 'throughline-exhibit');
    const text = await page.evaluate(
      () => document.querySelector('throughline-exhibit')!.shadowRoot!.textContent,
    );
    expect(text).toMatch(/[“”]/);
    expect(text).not.toMatch(/â€|Ã/);
  });

  test('loading the script twice, and in another version, causes no errors', async () => {
    const copy = readFileSync(join(dist, 'embed/throughline.js'), 'utf8');
    stage.faults.set('/embed/other.js', (response) =>
      response.writeHead(200, { 'Content-Type': 'text/javascript' }).end(`${copy}\n// another version`),
    );
    const other = script(stage.site).replace('throughline.js', 'other.js');
    await open(all, script(stage.site) + script(`${stage.site}?`.replace('?', '')) + other);
    for (const name of names) await ready(page, name);
    expect(heard).toEqual([]);
  });

  test('cloned and moved elements render, also in another document or shadow root', async () => {
    // An exhibit loads only where it is visible.
    const near = all.replace('name="payments"', 'name="payments" style="position:absolute;inset:0"');
    await open(`<iframe srcdoc="<p>Another document</p>"></iframe><section></section>${near}`);
    await page.waitForLoadState('load');
    for (const name of names) await ready(page, name);
    const shown = await page.evaluate(async (wanted) => {
      const inner = document.querySelector('iframe')!.contentDocument!;
      const shadow = document.querySelector('section')!.attachShadow({ mode: 'open' });
      const places = [document.body, inner.body, shadow];
      const clones = wanted.flatMap((name) =>
        places.map((place) => {
          const element = document.querySelector(name)!;
          const clone = element.cloneNode(true) as Element;
          place.append(clone);
          return clone;
        }),
      );
      const moved = document.querySelector('throughline-achievements')!;
      inner.body.append(moved);
      for (let turn = 0; turn < 400; turn += 1) {
        if ([...clones, moved].every((each) => each.shadowRoot!.querySelector('.tl-embed'))) break;
        await new Promise(requestAnimationFrame);
      }
      return [...clones, moved].map((each) => {
        const paper = each.shadowRoot!.querySelector('.tl-embed');
        return (
          paper && (each.ownerDocument.defaultView ?? window).getComputedStyle(paper).lineHeight !== 'normal'
        );
      });
    }, names);
    expect(shown.every(Boolean), JSON.stringify(shown)).toBe(true);
    expect(heard).toEqual([]);
  });

  const slow: readonly (readonly [string, string, (response: import('node:http').ServerResponse) => void])[] =
    [
      ['never ends', 'timeout', (response) => response.writeHead(200).write('{')],
      [
        'has no end of bytes',
        'size',
        (response) => {
          response.writeHead(200);
          const more = () => {
            while (!response.destroyed && response.write(' '.repeat(65_536)));
          };
          response.on('drain', more);
          more();
        },
      ],
      [
        'is nested without end',
        'shape',
        (response) => response.end(`{"format":1,"career":${'['.repeat(100_000)}${']'.repeat(100_000)}}`),
      ],
      [
        'tells lies of its kind',
        'shape',
        (response) =>
          response.end('{"format":1,"__proto__":{"polluted":1},"career":{"__proto__":{"polluted":1}}}'),
      ],
      [
        'leads elsewhere without end',
        'network',
        (response) => response.writeHead(302, { Location: '/career.json' }).end(),
      ],
    ];
  test.each(slow)('the fallback shows for a file that %s', async (_, reason, fault) => {
    stage.faults.set('/career.json', fault);
    await open(tag('throughline-timeline'));
    await page.waitForFunction('told.length > 0', undefined, { timeout: 30_000 });
    expect(await page.evaluate('told[0][2].reason')).toBe(reason);
    expect(await page.evaluate('({}).polluted')).toBeUndefined();
    expect(await page.getByText('What can be read').isVisible()).toBe(true);
  });

  test('an element that is removed while loading reports nothing', async () => {
    stage.faults.set('/career.json', (response) => response.writeHead(200).write('{'));
    await open(tag('throughline-timeline'));
    await expect.poll(() => stage.asked.get('/career.json')).toBeGreaterThan(0);
    const failed = page.waitForEvent('requestfailed', { timeout: 5_000 });
    await page.evaluate(() => document.querySelector('throughline-timeline')!.remove());
    await failed;
    expect(await page.evaluate('told')).toEqual([]);
    expect(heard).toEqual([]);
  });

  test.runIf(engine === 'Chromium')(
    'adding and removing elements a hundred times leaks no nodes, listeners or memory',
    async () => {
      await open('<main></main>');
      const client = await context.newCDPSession(page);
      const count = async () => {
        // Waits for the last turn's requests: until they end, the browser holds their objects for a reason.
        await page.evaluate(() => new Promise((idle) => requestIdleCallback(idle)));
        for (let round = 0; round < 3; round += 1) await client.send('HeapProfiler.collectGarbage');
        const { metrics } = await client.send('Performance.getMetrics');
        const of = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? 0;
        return { nodes: of('Nodes'), listeners: of('JSEventListeners'), heap: of('JSHeapUsedSize') };
      };
      const turns = (times: number) =>
        page.evaluate(
          async ({ html, times }) => {
            const main = document.querySelector('main')!;
            for (let turn = 0; turn < times; turn += 1) {
              const wrapper = document.createElement('div');
              wrapper.innerHTML = html;
              main.append(wrapper);
              const elements = [...wrapper.children];
              const isShown = (element: Element) => element.shadowRoot?.querySelector('.tl-embed');
              // An exhibit loads when a visitor comes near, and the exhibits above it may have pushed it away by then.
              while (!elements.every(isShown)) {
                elements.find((each) => !isShown(each))?.scrollIntoView();
                await new Promise(requestAnimationFrame);
              }
              wrapper.remove();
              await Promise.resolve();
            }
            (window as unknown as { told: unknown[] }).told.length = 0;
          },
          { html: all, times },
        );
      await client.send('Performance.enable');
      await turns(10);
      const before = await count();
      await turns(100);
      const after = await count();
      process.stdout.write(
        `100 times four elements: ${JSON.stringify(before)} to ${JSON.stringify(after)}\n`,
      );
      expect(after.nodes).toBeLessThan(before.nodes + 500);
      expect(after.listeners).toBeLessThan(before.listeners + 20);
      expect(after.heap).toBeLessThan(before.heap * 1.1 + 300_000);
    },
    300_000,
  );
});
