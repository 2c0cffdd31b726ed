import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { attributesOf } from '#embed/attributes.ts';
import { parts } from '#embed/parts.ts';
import { fallback, openStage, overhear, ready, recordEvents, type Strangers, script } from './strangers.ts';

type Told = readonly [name: string, element: string, detail: Record<string, unknown>];

/** Tests the promises of every element in one browser. */
export function elementsConform(launch: () => Promise<Browser>): void {
  let browser: Browser;
  let stage: Strangers;
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
    page = await browser.newPage({ viewport: { width: 900, height: 700 } });
    heard = overhear(page);
  });

  afterEach(() => page.close());

  const open = (body: string) => page.goto(stage.page({ body, head: recordEvents + script(stage.site) }));
  const told = () => page.evaluate('told') as Promise<readonly Told[]>;

  describe.each(Object.keys(attributesOf))('<%s>', (name) => {
    const attributes = name === 'throughline-exhibit' ? 'name="payments"' : '';
    const show = (more = '') => `<${name} ${attributes} ${more}>${fallback}</${name}>`;

    test('replaces its fallback, and fires a ready event', async () => {
      await open(show());
      await ready(page, name);
      expect(await page.getByText('What can be read').isVisible()).toBe(false);
      expect((await told()).map(([event, element]) => [event, element])).toEqual([['ready', name]]);
      expect(heard).toEqual([]);
    });

    test('does not overflow a narrow column', async () => {
      await open(`<div style="width:320px">${show()}</div>`);
      await ready(page, name);
      const widest = await page.evaluate((wanted) => {
        const root = document.querySelector(wanted)!.shadowRoot!;
        return Math.max(
          ...[...root.querySelectorAll('p, h1, h2, h3, li, dd, dt, button')].map(
            (each) => each.getBoundingClientRect().right,
          ),
        );
      }, name);
      expect(widest).toBeLessThanOrEqual(8 + 320 + 1);
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    });

    test('ignores invalid values, and warns once for each', async () => {
      await open(show('theme="purple" heading-level="<b>"'));
      await ready(page, name);
      const state = await page.evaluate((wanted) => {
        const element = document.querySelector(wanted) as HTMLElement & {
          theme: string;
          headingLevel: number;
        };
        element.setAttribute('lang', 'en');
        return [element.theme, element.headingLevel];
      }, name);
      expect(state).toEqual(['auto', 2]);
      expect(heard).toHaveLength(2);
      expect(heard.join('\n')).toContain(`<${name}> theme="purple"`);
      expect(heard.join('\n')).toContain(`<${name}> heading-level="<b>"`);
    });

    test('follows changes of its attributes and properties, and returns to the defaults', async () => {
      await open(show());
      await ready(page, name);
      const read = () =>
        page.evaluate((wanted) => {
          const paper = document.querySelector(wanted)!.shadowRoot!.querySelector<HTMLElement>('.tl-embed')!;
          return [getComputedStyle(paper).colorScheme, paper.querySelector('h4') !== null];
        }, name);
      await page.evaluate((wanted) => {
        const element = document.querySelector(wanted) as HTMLElement & {
          theme?: string;
          headingLevel?: number;
        };
        element.theme = 'dark';
        element.headingLevel = 4;
      }, name);
      expect((await read())[0]).toBe('dark');
      expect((await read())[1]).toBe(true);
      await page.evaluate((wanted) => {
        document.querySelector(wanted)!.removeAttribute('theme');
        document.querySelector(wanted)!.removeAttribute('heading-level');
      }, name);
      expect(await read()).toEqual(['normal', false]);
    });

    test('has only documented parts, and its paper', async () => {
      await open(show());
      await ready(page, name);
      const found = await page.evaluate((wanted) => {
        const root = document.querySelector(wanted)!.shadowRoot!;
        return [...new Set([...root.querySelectorAll('[part]')].flatMap((each) => [...each.part]))];
      }, name);
      expect(found).toContain('paper');
      expect(Object.keys(parts)).toEqual(expect.arrayContaining(found.filter((part) => part !== 'paper')));
    });

    test('keeps its state when moved, and restores the fallback when removed', async () => {
      await open(`${show()}<section></section>`);
      await ready(page, name);
      const [kept, left] = await page.evaluate(async (wanted) => {
        const element = document.querySelector(wanted)!;
        const before = element.shadowRoot!.querySelector('.tl-embed');
        document.querySelector('section')!.append(element);
        await Promise.resolve();
        const same = element.shadowRoot!.querySelector('.tl-embed') === before;
        element.remove();
        await Promise.resolve();
        return [same, element.shadowRoot!.innerHTML];
      }, name);
      expect(kept).toBe(true);
      expect(left).toBe('<slot></slot>');
      expect((await told()).filter(([event]) => event === 'ready')).toHaveLength(1);
    });
  });
}
