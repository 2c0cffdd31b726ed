import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openStage, overhear, ready, type Strangers } from '../strangers.ts';

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

const open = async (options: BrowserContextOptions = {}) => {
  page = await browser.newPage({ viewport: { width: 1000, height: 800 }, ...options });
  heard = overhear(page);
  await page.goto(`${stage.site}embed/`);
};

beforeEach(() => open());

afterEach(() => page.close());

const kinds = ['element', 'readable', 'react', 'frame'] as const;
const snippet = async (kind: (typeof kinds)[number]) =>
  (await page.locator(`[data-snippet="${kind}"]`).textContent()) ?? '';
const values = () =>
  page
    .locator('select[name="of"] option')
    .evaluateAll((all) => all.map((each) => (each as HTMLOptionElement).value));

/** Waits until the preview shows an element with these attributes and the right content. */
async function previews(name: string, attributes: Readonly<Record<string, string>>): Promise<void> {
  const handle = await page.waitForSelector('.tl-preview iframe');
  const within = await handle.contentFrame();
  await within!.waitForFunction(
    ([wanted, all]) => {
      const element = document.querySelector(wanted);
      const isAsked = Object.entries(all).every(([key, value]) => element?.getAttribute(key) === value);
      return isAsked && element?.shadowRoot?.querySelector('.tl-embed');
    },
    [name, attributes] as const,
    { timeout: 10_000 },
  );
}

describe('the embed page', () => {
  test('starts with the timeline, full addresses and a preview', async () => {
    expect(await snippet('element')).toContain(`<throughline-timeline src="${stage.site}career.json">`);
    expect(await snippet('react')).toContain(`base="${stage.site}"`);
    expect(await snippet('frame')).toContain(`src="${stage.site}embed/timeline/"`);
    await previews('throughline-timeline', {});
    expect(await page.getByText('https://your.site/').filter({ visible: true }).count()).toBe(0);
    expect(heard).toEqual([]);
  });

  test('updates all snippets and the preview after each choice', async () => {
    const all = await values();
    expect(all.slice(0, 3)).toEqual(['about', 'timeline', 'achievements']);
    expect(all.length).toBeGreaterThan(3);
    for (const value of all) {
      await page.selectOption('select[name="of"]', value);
      const exhibit = value.replace(/^exhibit-/, '');
      const name = value === exhibit ? `throughline-${value}` : 'throughline-exhibit';
      expect(await snippet('element')).toContain(`<${name} `);
      expect(await snippet('frame')).toContain(`embed/${value}/"`);
      if (value !== exhibit)
        for (const kind of ['element', 'react'] as const)
          expect(await snippet(kind)).toContain(`name="${exhibit}"`);
      await previews(name, value === exhibit ? {} : { name: exhibit });
    }
    await page.selectOption('select[name="of"]', 'achievements');
    await page.selectOption('select[name="theme"]', 'dark');
    expect(await snippet('element')).toContain('theme="dark"');
    expect(await snippet('react')).toContain('theme="dark"');
    expect(await snippet('frame')).toContain('?theme=dark"');
    await previews('throughline-achievements', { theme: 'dark' });
    // A picked colour applies without a second choice.
    await page.fill('input[name="line"]', '#0a7f3f');
    expect(await page.isChecked('input[name="own"]')).toBe(false);
    expect(await snippet('element')).toContain('line="#0a7f3f"');
    expect(await snippet('react')).toContain('--throughline-line: #0a7f3f');
    expect(await snippet('frame')).toContain('line=0a7f3f"');
    await previews('throughline-achievements', { line: '#0a7f3f' });
    await page.check('input[name="own"]');
    for (const kind of kinds) expect(await snippet(kind)).not.toContain('0a7f3f');
    await page.selectOption('select[name="theme"]', 'auto');
    for (const kind of kinds) expect(await snippet(kind)).not.toMatch(/theme|dark/);
    expect(heard).toEqual([]);
  });

  test('previews in the colours that the visitor chose for the site', async () => {
    const scheme = async () => {
      const within = await (await page.waitForSelector('.tl-preview iframe')).contentFrame();
      return within!.evaluate(() => getComputedStyle(document.documentElement).colorScheme);
    };
    for (const theme of ['dark', 'light']) {
      await page.evaluate((chosen) => {
        document.documentElement.dataset.theme = chosen;
      }, theme);
      await expect.poll(scheme).toBe(theme);
    }
  });

  test('breaks no words in a snippet', async () => {
    for (const width of [320, 768, 1440]) {
      await page.setViewportSize({ width, height: 800 });
      const broken = await page.evaluate(() =>
        [...document.querySelectorAll('pre code')].flatMap((code) => {
          const walker = document.createTreeWalker(code, NodeFilter.SHOW_TEXT);
          const found: string[] = [];
          for (let text = walker.nextNode(); text; text = walker.nextNode())
            for (const { 0: word, index } of (text.textContent ?? '').matchAll(/[\p{L}\d]+/gu)) {
              const range = document.createRange();
              range.setStart(text, index);
              range.setEnd(text, index + word.length);
              if (new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1)
                found.push(word);
            }
          return found;
        }),
      );
      expect(broken, String(width)).toEqual([]);
    }
  });

  test('needs one Back to leave, after any choices', async () => {
    await page.goto(`${stage.site}accessibility/`);
    await page.goto(`${stage.site}embed/`);
    await page.selectOption('select[name="of"]', 'about');
    await previews('throughline-about', {});
    await page.goBack();
    expect(page.url()).toBe(`${stage.site}accessibility/`);
  });

  test('copies each snippet unchanged, and announces it until the snippets change', async () => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin: stage.site });
    await page.selectOption('select[name="of"]', 'achievements');
    for (const kind of kinds) {
      await page.click(`[data-copy="${kind}"]`);
      const said = page
        .locator('.tl-snippet', { has: page.locator(`[data-copy="${kind}"]`) })
        .getByRole('status');
      await expect.poll(() => said.textContent()).not.toBe('');
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await snippet(kind));
    }
    await page.selectOption('select[name="of"]', 'about');
    expect((await page.getByRole('status').allTextContents()).join('')).toBe('');
    expect(heard).toEqual([]);
  });

  test.each(['refused', 'absent'])(
    'selects the snippet for manual copying if the clipboard is %s',
    async (which) => {
      await page.evaluate((how) => {
        const clipboard = { writeText: () => Promise.reject(new DOMException('No', 'NotAllowedError')) };
        Object.defineProperty(navigator, 'clipboard', { value: how === 'refused' ? clipboard : undefined });
      }, which);
      await page.click('[data-copy="react"]');
      await expect.poll(() => page.evaluate(() => String(getSelection()))).toBe(await snippet('react'));
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(await snippet('react'));
      expect((await page.getByRole('status').allTextContents()).join('')).toBe(
        'Couldn’t copy. It’s selected, ready for you to copy.',
      );
      expect(heard).toEqual([]);
    },
  );

  test('works by keyboard', async () => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin: stage.site });
    const focused = () =>
      page.evaluate(() => {
        const { activeElement } = document;
        return activeElement?.getAttribute('name') ?? (activeElement as HTMLElement)?.dataset.copy ?? '';
      });
    const tabTo = async (name: string) => {
      for (let presses = 0; presses < 40 && (await focused()) !== name; presses += 1)
        await page.keyboard.press('Tab');
      expect(await focused()).toBe(name);
    };
    await tabTo('of');
    await page.keyboard.press('ArrowDown');
    await tabTo('theme');
    await page.keyboard.press('End');
    await tabTo('own');
    await page.keyboard.press('Space');
    expect(await snippet('element')).toMatch(/<throughline-achievements .* theme="dark" line="#/);
    await previews('throughline-achievements', { theme: 'dark' });
    await page.locator('input[name="own"]').focus();
    for (const kind of kinds) {
      await tabTo(kind);
      await page.keyboard.press('Enter');
      await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(await snippet(kind));
    }
    expect(heard).toEqual([]);
  });

  test('fits 320 px, with nothing cut off', async () => {
    await page.setViewportSize({ width: 320, height: 800 });
    await previews('throughline-timeline', {});
    const wide = await page.evaluate(() => [
      document.documentElement.scrollWidth,
      ...[...document.querySelectorAll('pre')].map(
        ({ scrollWidth, clientWidth }) => scrollWidth - clientWidth,
      ),
    ]);
    expect(wide).toEqual([320, 0, 0, 0, 0]);
  });

  test('shows its snippets without JavaScript, and hides what needs it', async () => {
    await page.close();
    await open({ javaScriptEnabled: false });
    for (const kind of kinds) expect(await snippet(kind)).toMatch(/timeline/i);
    expect(await snippet('element')).toContain(
      '<script type="module" src="https://your.site/embed/throughline.js">',
    );
    for (const what of ['.tl-picker', '.tl-preview', '[data-copy]'])
      for (const element of await page.locator(what).all()) expect(await element.isVisible()).toBe(false);
    expect(
      await page.getByText('Replace https://your.site/ with this site’s address.').first().isVisible(),
    ).toBe(true);
  });
});

describe('a copied snippet, in an empty page of another origin', () => {
  test('renders each part as an element, with a dark theme and a colour', async () => {
    for (const value of await values()) {
      await page.selectOption('select[name="of"]', value);
      await page.selectOption('select[name="theme"]', 'dark');
      await page.fill('input[name="line"]', '#0a7f3f');
      const body = await snippet('readable');
      const [, name = ''] = /<(throughline-[a-z]+)/.exec(body) ?? [];
      const other = await browser.newPage();
      const said = overhear(other);
      await other.goto(stage.page({ body }));
      await ready(other, name);
      const shown = await other.evaluate((wanted) => {
        const element = document.querySelector(wanted)!;
        const sheet = element.shadowRoot!.querySelector<HTMLElement>('.tl-embed')!;
        return {
          words: sheet.textContent.length,
          scheme: getComputedStyle(sheet).colorScheme,
          line: getComputedStyle(sheet).getPropertyValue('--line'),
          // The fallback inside the element is not visible beside it.
          inside: element.querySelector('li')!.getBoundingClientRect().height,
        };
      }, name);
      expect(shown, value).toMatchObject({ scheme: 'dark', line: '#0a7f3f', inside: 0 });
      expect(shown.words, value).toBeGreaterThan(100);
      expect(said, value).toEqual([]);
      await other.close();
    }
  });

  test('shows readable content and working links without JavaScript', async () => {
    const other = await browser.newPage({ javaScriptEnabled: false });
    for (const value of await values()) {
      await page.selectOption('select[name="of"]', value);
      await other.goto(stage.page({ body: await snippet('readable') }));
      const links = await other.locator('a').all();
      expect(links.length, value).toBeGreaterThan(0);
      const { href, target } = await links[0]!.evaluate((link) => {
        const { href, hash } = link as HTMLAnchorElement;
        return { href, target: hash };
      });
      expect(await links[0]!.isVisible()).toBe(true);
      const answer = await other.goto(href);
      expect(answer?.status(), href).toBe(200);
      if (target) expect(await other.locator(target).count(), href).toBe(1);
    }
    await other.close();
  });

  test('renders each part in a frame of the right height', async () => {
    for (const value of await values()) {
      await page.selectOption('select[name="of"]', value);
      const other = await browser.newPage({ viewport: { width: 500, height: 900 } });
      const said = overhear(other);
      await other.goto(stage.page({ body: await snippet('frame') }));
      const handle = await other.waitForSelector('iframe');
      const within = await handle.contentFrame();
      await expect
        .poll(async () => {
          const needed = await within!.evaluate(() => document.documentElement.scrollHeight);
          return needed > 700 && needed - (await handle.evaluate(({ clientHeight }) => clientHeight));
        })
        .toBe(0);
      expect(await other.evaluate(() => document.documentElement.scrollWidth)).toBe(500);
      expect(said, value).toEqual([]);
      await other.close();
    }
  });
});
