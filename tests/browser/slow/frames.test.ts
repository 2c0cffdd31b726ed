import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Frame, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { dist } from '../site.ts';
import { openStage, overhear, type Strangers } from '../strangers.ts';

const names = [
  'about',
  'timeline',
  'achievements',
  'exhibit-payments',
  'exhibit-scaling',
  'exhibit-ship',
] as const;

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

const openPage = async (options: BrowserContextOptions = {}) => {
  page = await browser.newPage({ viewport: { width: 900, height: 700 }, colorScheme: 'light', ...options });
  heard = overhear(page);
};

beforeEach(() => openPage());

afterEach(async () => {
  stage.faults.clear();
  await page.close();
});

const frame = (name: string, more = '') =>
  `<iframe src="${stage.site}embed/${name}/" title="Framed" width="100%" height="640" ${more}></iframe>`;
const secondLine = () => `<script async src="${stage.site}embed/frame.js"></script>`;

/** The frame that shows a part of the site, once it is there. */
async function inside(name: string): Promise<Frame> {
  const handle = await page.waitForSelector(`iframe[src*="embed/${name}/"]`);
  const found = await handle.contentFrame();
  if (!found) throw new Error(`There is no frame ${name}.`);
  await found.waitForLoadState();
  return found;
}

/** Whether the framed content is final: an exhibit starts as it is without scripts. */
const isRunning = () =>
  [...document.querySelectorAll('throughline-exhibit')].every(({ shadowRoot }) =>
    shadowRoot?.querySelector('.tl-embed'),
  );

const heightOf = (element: Node) => (element as HTMLElement).clientHeight;

/** Waits until a frame shows all its content without scrolling, and no space below it. */
async function fits(name: string): Promise<number> {
  const within = await inside(name);
  const handle = await within.frameElement();
  await expect
    .poll(
      async () => {
        const given = await handle.evaluate(heightOf);
        const needed = await within.evaluate(() => [
          document.documentElement.scrollHeight,
          Math.ceil(document.documentElement.getBoundingClientRect().height),
        ]);
        return needed.map((height) => height - given);
      },
      { timeout: 10_000, message: name },
    )
    .toEqual([0, 0]);
  return handle.evaluate(heightOf);
}

describe('a frame with its script, in a page of another origin', () => {
  test.each(names)('is as high as its content, at any width: %s', async (name) => {
    await page.goto(stage.page({ body: frame(name) + secondLine() }));
    await (await inside(name)).waitForFunction(isRunning);
    const wide = await fits(name);
    expect(wide).not.toBe(640);
    await page.setViewportSize({ width: 340, height: 700 });
    await expect.poll(() => fits(name)).not.toBe(wide);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(340);
    await page.setViewportSize({ width: 900, height: 700 });
    await expect.poll(() => fits(name)).toBe(wide);
    expect(heard).toEqual([]);
  });

  test('fits its content if it loads late, and under any box-sizing', async () => {
    const far = '<div style="height: 9000px"></div>';
    await page.goto(
      stage.page({
        head: `<style>* { box-sizing: border-box } iframe { border: 5px solid !important; max-width: 100% }</style>${secondLine()}`,
        body: frame('timeline') + far + frame('achievements', 'loading="lazy"'),
      }),
    );
    await fits('timeline');
    await page.locator('iframe').nth(1).scrollIntoViewIfNeeded();
    await fits('achievements');
    expect(heard).toEqual([]);
  });

  test('fits its content if the site’s host sends no CORS header', async () => {
    for (const name of ['frame.js', 'inside.js'])
      stage.faults.set(`/embed/${name}`, (response) => {
        response.removeHeader('Access-Control-Allow-Origin');
        response.writeHead(200, { 'Content-Type': 'text/javascript' });
        response.end(readFileSync(join(dist, 'embed', name)));
      });
    await page.goto(stage.page({ body: frame('timeline') + secondLine() }));
    await fits('timeline');
    expect(heard).toEqual([]);
  });

  test('fits its content if the script is a module or inline', async () => {
    const own = readFileSync(join(dist, 'embed', 'frame.js'), 'utf8');
    for (const loaded of [
      `<script type="module" src="${stage.site}embed/frame.js"></script>`,
      `<script type="module">${own}</script>`,
    ]) {
      await page.goto(stage.page({ body: frame('timeline') + loaded }));
      await fits('timeline');
      const border = await page.locator('iframe').evaluate((each) => getComputedStyle(each).borderTopWidth);
      expect(border).toBe('0px');
    }
    expect(heard).toEqual([]);
  });

  test('fits its content after the page swaps it, with only one set of listeners', async () => {
    await page.addInitScript(() => {
      const listeners: string[] = [];
      Object.assign(window, { listeners });
      const add = EventTarget.prototype.addEventListener;
      EventTarget.prototype.addEventListener = function (...args: Parameters<typeof add>) {
        if (args[0] === 'message' || args[0] === 'load') listeners.push(args[0]);
        return add.apply(this, args);
      };
    });
    await page.goto(stage.page({ body: frame('timeline') + secondLine() }));
    await fits('timeline');
    for (let visit = 0; visit < 5; visit += 1)
      await page.evaluate((site) => {
        document.body.innerHTML = `<iframe src="${site}embed/achievements/" title="Framed" width="100%"></iframe>`;
        const again = document.createElement('script');
        again.src = `${site}embed/frame.js`;
        document.body.append(again);
      }, stage.site);
    await fits('achievements');
    expect(await page.evaluate('listeners')).toEqual(['message', 'load']);
    expect(heard).toEqual([]);
  });

  test('accepts heights only from its embed page, and only valid ones', async () => {
    const stranger = stage.page({ body: 'A stranger' });
    await page.goto(
      stage.page({
        body: `${frame('timeline')}${secondLine()}${[stranger, `${stage.site}accessibility/`]
          .map((address) => `<iframe src="${address}" title="Another" height="100"></iframe>`)
          .join('')}`,
      }),
    );
    const height = await fits('timeline');
    const framed = page.locator('iframe').first();
    await framed.evaluate((element) => {
      const heights: string[] = [];
      Object.assign(window, { heights });
      new MutationObserver(() => heights.push((element as HTMLElement).style.blockSize)).observe(element, {
        attributes: true,
      });
    });
    const heights = () => page.evaluate('heights') as Promise<readonly string[]>;
    const report = { throughline: 'height', height: 5000 };
    // The page itself, another person's page in a frame, and a page of the site that is none of its embed pages.
    await page.evaluate((message) => postMessage(message, '*'), report);
    const others = page.frames().filter((each) => each.parentFrame() && !each.url().includes('/embed/'));
    expect(others).toHaveLength(2);
    for (const other of others) await other.evaluate((message) => parent.postMessage(message, '*'), report);
    const within = await inside('timeline');
    const send = (messages: readonly unknown[]) =>
      within.evaluate((all) => {
        for (const message of all) parent.postMessage(message, '*');
        parent.postMessage({ throughline: 'height', height: Number.NaN }, '*');
        parent.postMessage({ throughline: 'height', height: Number.POSITIVE_INFINITY }, '*');
      }, messages);
    await send([
      null,
      5000,
      'height',
      [5000],
      { height: 5000 },
      { ...report, throughline: 'width' },
      { ...report, height: '5000' },
      { ...report, height: { valueOf: 5000 } },
      { ...report, height: -1 },
      { ...report, height: 0 },
      { ...report, height: 1e9 },
    ]);
    await expect.poll(heights).toEqual(['20000px']);
    await send(Array.from({ length: 10_000 }, (_, index) => ({ ...report, height: 500 + (index % 7) })));
    await send([{ ...report, height }]);
    await expect.poll(async () => (await heights()).at(-1), { timeout: 10_000 }).toBe(`${height}px`);
    expect(heard).toEqual([]);
  });

  test('accepts no height after it navigates to another site', async () => {
    const stranger = stage.page({
      body: `<script>parent.postMessage({ throughline: 'height', height: 5000 }, '*');
        addEventListener('message', () => parent.postMessage({ throughline: 'height', height: 6000 }, '*'));</script>`,
    });
    await page.goto(
      stage.page({
        head: `<script>window.came = []; addEventListener('message', ({ data }) => came.push(data.height))</script>`,
        body: frame('timeline') + secondLine(),
      }),
    );
    const height = await fits('timeline');
    await (await inside('timeline')).goto(stranger);
    await page.waitForFunction('came.includes(6000)');
    expect(await page.locator('iframe').evaluate((element) => element.style.blockSize)).toBe(`${height}px`);
    expect(heard).toEqual([]);
  });
});

describe('a frame’s report', () => {
  const listening = `<script>window.told = []; addEventListener('message', ({ data }) => told.push(data))</script>`;

  test('comes only when the parent asks, with a height', async () => {
    await page.goto(stage.page({ head: listening, body: frame('timeline') }));
    await inside('timeline');
    await page.setViewportSize({ width: 400, height: 700 });
    await page.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
    );
    expect(await page.evaluate('told')).toEqual([]);
    await page.evaluate(() => frames[0]?.postMessage('throughline-ask-height', '*'));
    await page.waitForFunction('told.length > 0');
    expect(await page.evaluate('told[0]')).toEqual({ throughline: 'height', height: expect.any(Number) });
  });

  test('does not answer a sibling frame', async () => {
    const beside = stage.page({ body: 'Beside' });
    await page.goto(
      stage.page({
        head: listening,
        body: `${frame('timeline')}<iframe src="${beside}" title="Beside"></iframe>`,
      }),
    );
    const within = await inside('timeline');
    // This message comes after every answer of the frame to the same message.
    await within.evaluate(() => addEventListener('message', () => parent.postMessage('heard', '*')));
    const other = page.frames().find((each) => each.url() === beside)!;
    await other.evaluate(() => parent.frames[0]?.postMessage('throughline-ask-height', '*'));
    await page.waitForFunction('told.length > 0');
    expect(await page.evaluate('told')).toEqual(['heard']);
  });

  test('does not happen outside a frame', async () => {
    await page.goto(`${stage.site}embed/timeline/`);
    const told = await page.evaluate(
      () =>
        new Promise((resolve) => {
          const all: unknown[] = [];
          addEventListener('message', ({ data }) => {
            all.push(data);
            if (all.length === 1) postMessage('the last', '*');
            if (data === 'the last') resolve(all);
          });
          postMessage('throughline-ask-height', '*');
        }),
    );
    expect(told).toEqual(['throughline-ask-height', 'the last']);
  });
});

describe('a frame page', () => {
  test.each(names)('stands alone, with one heading, a title, and no site navigation: %s', async (name) => {
    await page.goto(`${stage.site}embed/${name}/`);
    const read = await page.evaluate(() => ({
      h1: [...document.querySelectorAll('h1')].map(({ textContent }) => textContent),
      mains: document.querySelectorAll('main').length,
      chrome: document.querySelectorAll('header.tl-top, footer, .tl-skip, .tl-next').length,
      title: document.title,
      base: document.baseURI === location.href,
    }));
    expect(read).toMatchObject({ mains: 1, chrome: 0, base: true });
    expect(read.h1).toHaveLength(1);
    expect(read.h1[0]).toMatch(/\w/);
    expect(read.title).toMatch(/\w+ · \w+/);
    expect(heard).toEqual([]);
  });

  const looks = (within: Frame) =>
    within.evaluate(() => {
      const sheet = document.querySelector('throughline-exhibit')?.shadowRoot?.querySelector('.tl-embed');
      const style = getComputedStyle(sheet ?? document.body);
      return {
        scheme: style.colorScheme,
        ink: style.color,
        line: style.getPropertyValue('--line'),
      };
    });

  test.each(['timeline', 'exhibit-payments'])('takes theme and line from its address: %s', async (name) => {
    const open = async (query: string) => {
      await page.goto(`${stage.site}embed/${name}/${query}`);

      await page.waitForFunction(isRunning);
      return looks(page.mainFrame());
    };
    const plain = await open('');
    const dark = await open('?theme=dark&line=2a7ae2');
    expect(dark.scheme).toBe('dark');
    expect(dark.ink).not.toBe(plain.ink);
    expect(dark.line).toBe('#2a7ae2');
    expect((await open('?theme=light')).scheme).toBe('light');
    expect(await open('?theme=sepia&line=red;}*{display:none')).toEqual(plain);
    expect(await open('?line=%23fff&theme=__proto__')).toEqual(plain);
    expect(heard).toEqual([]);
  });

  test('opens site links in the whole window, and anchors inside the frame', async () => {
    const around = stage.page({ body: frame('about') + secondLine() });
    await page.goto(around);
    const within = await inside('about');
    const links = await within.evaluate(() =>
      [...document.links].map((link) => ({
        href: link.href,
        target: link.target || document.querySelector('base')?.target,
      })),
    );
    const own = links.filter(({ href }) => href.startsWith(`${stage.site}embed/about/`));
    expect(own.length).toBeGreaterThan(0);
    expect(own.filter(({ target }) => target !== '_self')).toEqual([]);
    expect(
      links.filter(({ href, target }) => !own.some((each) => each.href === href) && target !== '_top'),
    ).toEqual([]);
    const [first] = own;
    const fragment = new URL(first!.href).hash;
    await within.locator(`a[href="${fragment}"]`).first().click();
    await expect.poll(() => within.url()).toBe(`${stage.site}embed/about/${fragment}`);
    expect(page.url()).toBe(around);
    await within.locator(`a[href$="achievements/gmv/"]`).first().click();
    await page.waitForURL(`${stage.site}achievements/gmv/`);
    expect(await page.locator('h1').textContent()).toMatch(/million/);
  });
});

describe('a frame in a restricted page', () => {
  const words = (within: Frame) => within.evaluate(() => document.querySelector('main')?.textContent ?? '');
  const whole = () =>
    JSON.parse(readFileSync(join(dist, 'career.json'), 'utf8')).career.chapters.map(
      ({ title }: { title: string }) => title,
    ) as readonly string[];

  const lesser: readonly (readonly [string, string, BrowserContextOptions])[] = [
    ['without the second line', '', {}],
    ['without scripts anywhere', '', { javaScriptEnabled: false }],
    ['in a sandbox', 'sandbox', {}],
    ['in a sandbox with scripts', 'sandbox="allow-scripts"', {}],
  ];
  test.each(lesser)('can be read by scrolling, %s', async (which, attribute, options) => {
    await page.close();
    await openPage(options);
    const second = which.includes('sandbox') ? secondLine() : '';
    await page.goto(stage.page({ body: frame('timeline', attribute) + second }));
    const within = await inside('timeline');
    const read = await words(within);
    for (const title of whole()) expect(read).toContain(title);
    expect(await page.locator('iframe').evaluate((element) => element.clientHeight)).toBe(640);
    await within.locator('h2').last().scrollIntoViewIfNeeded();
    expect(await within.locator('h2').last().isVisible()).toBe(true);
    // The browser itself reports that a sandbox runs no script.
    expect(heard.filter((each) => !/^Blocked script execution in .* sandboxed/.test(each))).toEqual([]);
  });

  test('shows an exhibit’s still and question without JavaScript', async () => {
    await page.close();
    await openPage({ javaScriptEnabled: false });
    await page.goto(stage.page({ body: frame('exhibit-payments') }));
    const read = await words(await inside('exhibit-payments'));
    expect(read).toContain('How is one payment counted exactly once?');
    expect(read).toContain('With Verify, Unique and Sweep, every order ends right.');
  });
});
