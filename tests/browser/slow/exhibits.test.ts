import { resolve } from 'node:path';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { build, type Rolldown } from 'vite';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { clampInputs } from '#exhibits/kit/inputs.ts';
import { readValues } from '#exhibits/kit/query.ts';
import { openStream } from '#exhibits/kit/streams.ts';
import { drawBatch } from '#exhibits/payments/batch.ts';
import { runDay } from '#exhibits/payments/day.ts';
import * as payments from '#exhibits/payments/describe.ts';
import { envelopeOf } from '#exhibits/payments/envelope.ts';
import { paymentsInputs } from '#exhibits/payments/inputs.ts';
import { readGuards } from '#exhibits/payments/model.ts';
import { isOpening, showPayment } from '#exhibits/payments/opening.ts';
import { countOrderings, headlineUniverse } from '#exhibits/payments/orderings.ts';
import { knownResult, universeOf } from '#exhibits/payments/universes.ts';
import * as scaling from '#exhibits/scaling/describe.ts';
import { addressInputs } from '#exhibits/scaling/inputs.ts';
import { openSimulation, policies } from '#exhibits/scaling/model.ts';
import { picturedMoments } from '#exhibits/scaling/moments.ts';
import { lookOut, setUp } from '#exhibits/scaling/outlook.ts';
import { describeAnswer, describeCeiling, describeSavings } from '#exhibits/scaling/telling.ts';
import { type Host, serve } from '../../serve.ts';
import { openBrowser } from '../browser.ts';
import { awake, dist, findPages, listen } from '../site.ts';
import { readText } from '../text.ts';

const lang = 'en-GB';
const names = ['payments', 'scaling'] as const;
type Name = (typeof names)[number];

let browser: Browser;
let host: Host;
const paths: { [name in Name]?: string } = {};
const contexts: BrowserContext[] = [];

beforeAll(async () => {
  browser = await openBrowser();
  host = await serve(dist, 'pages');
  for (const { path } of await findPages(browser, host.address)) {
    const html = await (await fetch(host.address + path)).text();
    for (const name of names)
      if (html.includes(`<figure class="tl-exhibit" data-exhibit="${name}"`)) paths[name] ??= path;
  }
  expect(Object.keys(paths).sort()).toEqual([...names]);
});

afterEach(async () => {
  for (const context of contexts.splice(0)) await context.close();
});

afterAll(async () => {
  await browser?.close();
  await host?.close();
});

const until = <T>(get: () => T) => expect.poll(get, { timeout: 10_000, interval: 15 });

async function newContext(options: BrowserContextOptions = {}): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  contexts.push(context);
  context.setDefaultTimeout(5000);
  return context;
}

/** Everything of an exhibit: its figure and what stands beside it. */
const slot = (page: Page) => page.locator('.tl-slot');
const button = (page: Page, name: string) => slot(page).getByRole('button', { name, exact: true });
const control = (page: Page, label: string) => slot(page).getByLabel(label, { exact: true });

/** Opens the page of an exhibit and waits until it runs. */
async function open(context: BrowserContext, name: Name, query = ''): Promise<Page> {
  const page = await context.newPage();
  await page.goto(host.address + paths[name] + query);
  await awake(page);
  await come(page);
  return page;
}

/** Scrolls to the exhibit, which then loads, and waits until React has it. */
async function come(page: Page): Promise<void> {
  await slot(page).locator('.tl-stage').scrollIntoViewIfNeeded();
  await page.waitForFunction(() => {
    const made = document.querySelector('.tl-slot .tl-stage');
    return made && Object.keys(made).some((key) => key.startsWith('__reactFiber'));
  });
}

const even = (text: string) => text.replace(/\s+/g, ' ').trim();

/** The words of an exhibit: without its drawings, its controls and what it announces. */
async function told(page: Page): Promise<string> {
  const text = await page.evaluate(() => {
    const copy = document.querySelector('.tl-slot')?.cloneNode(true) as Element;
    for (const part of copy.querySelectorAll('svg, [data-script-only], [role=status]')) part.remove();
    return copy.textContent ?? '';
  });
  return even(text);
}

/** The sentences that an exhibit says at the inputs of an address, from its model. */
function sentencesAt(name: Name, search: string): readonly string[] {
  if (name === 'scaling') {
    const values = readValues(addressInputs, search, name);
    const savings = describeSavings(values, lang);
    return [
      describeAnswer(values, lookOut(values), lang),
      ...scaling.describeLessons(values, lang).slice(0, 1),
      ...(savings ? [savings] : []),
      describeCeiling(values, lang),
      ...picturedMoments(lang).map((pictured) => `${pictured.title} ${pictured.sentence}`),
      scaling.describeBasis(values, lang),
    ];
  }
  const values = readValues(paymentsInputs, search, name);
  const day = runDay(values);
  const known = knownResult(day.guards, values.orderPaid);
  return [
    payments.describeOutcome(showPayment(values, day), day.guards, lang),
    payments.describeShown(day, values, isOpening(values), lang),
    payments.describeDay(day, values, lang),
    ...(known ? [payments.describeOrderings(known, universeOf(values.orderPaid), day.guards, lang)] : []),
    ...payments.guardLessons,
    payments.describeBasis(values, lang),
  ];
}

async function expectSentences(page: Page, name: Name, search: string): Promise<void> {
  for (const sentence of sentencesAt(name, search)) await until(() => told(page)).toContain(even(sentence));
}

/** Tab until the element that the selector names has the focus; fails where it never comes. */
async function tabTo(page: Page, found: ReturnType<Page['locator']>): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press('Tab');
    if (await found.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`Tab never came to ${found}.`);
}

const rows = (page: Page) => page.locator('.tl-ledger tbody tr:not([data-ahead])').count();
const moment = async (page: Page) => even((await page.textContent('.tl-hall__now')) ?? '');
/** How far an exhibit has been played: the rows that are shown, or the moment that is told. */
const reached = async (page: Page, name: Name) =>
  name === 'payments' ? String(await rows(page)) : moment(page);

const query = (page: Page) => new URL(page.url()).searchParams;

const currency = /\p{Sc}|\b(?:INR|USD|EUR|GBP|Rs|rupees?|dollars?|euros?)\b/iu;

describe.each(names)('%s, as it is prerendered', (name) => {
  test('is taken over as it stands, without a complaint and without a word changed', async () => {
    const bare = await newContext({ javaScriptEnabled: false });
    const still = await bare.newPage();
    await still.goto(host.address + paths[name]);
    const context = await newContext();
    const heard = listen(context, host.origin);
    await context.addInitScript(() =>
      addEventListener('DOMContentLoaded', () => {
        for (const element of document.querySelectorAll('.tl-slot *'))
          Object.assign(element, { first: true });
      }),
    );
    const page = await open(context, name);
    const changed = () =>
      page.evaluate(() =>
        [...document.querySelectorAll('.tl-slot *')]
          .filter((element) => !('first' in element) && !element.closest('svg'))
          .map(({ outerHTML }) => outerHTML.slice(0, 120)),
      );
    expect(await changed()).toEqual([]);
    expect(await told(page)).toBe(await told(still));
    expect(await slot(still).locator('svg').count()).toBe(await slot(page).locator('svg').count());
    expect(heard).toEqual([]);
  });

  test('has all its words without JavaScript, sees them, and shows no control', async () => {
    const context = await newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(host.address + paths[name]);
    await expectSentences(page, name, '');
    const { text, hidden } = await readText(page);
    expect(text).not.toMatch(currency);
    expect(hidden).toEqual([]);
    expect(await shownControls(page)).toEqual([]);
  });

  test('leads back to the paragraph that it illustrates, without a script', async () => {
    const page = await (await newContext({ javaScriptEnabled: false })).newPage();
    await page.goto(host.address + paths[name]);
    await page.locator('.tl-try').getByRole('link', { name: 'In the story', exact: true }).click();
    await page.waitForURL(/#./);
    expect(await page.locator('main p:target').isVisible()).toBe(true);
  });

  test('is printed as a still, a table and its assumptions, whatever has been done to it', async () => {
    const page = await open(await newContext({ reducedMotion: 'reduce' }), name);
    if (name === 'payments') await button(page, 'Open the hood').click();
    else await slot(page).locator('summary').click();
    await page.emulateMedia({ media: 'print' });
    expect(await shownControls(page)).toEqual([]);
    expect(await slot(page).locator('table').first().isVisible()).toBe(true);
    expect(await slot(page).locator('svg').first().isVisible()).toBe(true);
    if (name === 'payments')
      for (const said of ['the signature fits the raw body', ...payments.guardLessons])
        expect(await slot(page).getByText(said).filter({ visible: true }).count(), said).toBe(1);
    const footer = slot(page).locator('.tl-caption .tl-footer');
    expect(await footer.isVisible()).toBe(true);
    expect(await footer.textContent()).toContain('Assumptions: ');
  });
});

const shownControls = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('.tl-slot :is([data-script-only], button, input, select, summary)')]
      .filter((each) => each.checkVisibility())
      .map((each) => each.outerHTML.slice(0, 120)),
  );

describe('payments, by keyboard alone', () => {
  test('is played through, changed, opened and counted', async () => {
    const context = await newContext();
    const heard = listen(context, host.origin);
    const page = await open(context, 'payments');
    const { keyboard } = page;
    await page.locator('h2#payments').focus();
    await tabTo(page, control(page, 'Duplicate'));
    await keyboard.press('Space');
    await until(() => query(page).get('payments.duplicate')).toBe('0');
    await keyboard.press('Space');
    await until(() => query(page).size).toBe(0);

    const whole = await rows(page);
    await tabTo(page, button(page, 'Play'));
    await keyboard.press('Enter');
    await until(() => rows(page)).toBe(0);
    await until(() => rows(page)).toBe(1);
    await keyboard.press('Enter');
    await tabTo(page, button(page, 'Step'));
    await keyboard.press('Space');
    await until(() => rows(page)).toBe(2);

    const scene = page.locator('.tl-stage');
    await tabTo(page, scene);
    const top = await page.evaluate(() => scrollY);
    await keyboard.press('ArrowRight');
    await until(() => rows(page)).toBe(3);
    await keyboard.press('ArrowLeft');
    await keyboard.press('ArrowLeft');
    await until(() => rows(page)).toBe(1);
    await keyboard.press('Space');
    await until(() => button(page, 'Pause').count()).toBe(1);
    await keyboard.press('Space');
    await until(() => button(page, 'Play').count()).toBe(1);
    await keyboard.press('Home');
    await until(() => rows(page)).toBe(0);
    await keyboard.press('Control+ArrowRight');
    await keyboard.press('Alt+End');
    expect(await rows(page)).toBe(0);
    await keyboard.press('End');
    await until(() => rows(page)).toBe(whole);
    expect(await page.evaluate(() => scrollY)).toBe(top);

    await tabTo(page, slot(page).getByRole('button', { name: 'Open message 2: ' }));
    await keyboard.press('Enter');
    await until(() => told(page)).toContain('Both signatures are the same: accepted.');

    await tabTo(page, button(page, 'Open the hood'));
    await keyboard.press('Enter');
    await tabTo(page, slot(page).getByRole('checkbox', { name: 'Sweep' }));
    await keyboard.press('Space');
    await until(() => query(page).get('payments.sweep')).toBe('false');
    await tabTo(page, slot(page).getByRole('radio', { name: 'Paid', exact: true }));
    await keyboard.press('ArrowDown');
    await until(() => query(page).get('payments.family')).toBe('late');
    await tabTo(page, control(page, paymentsInputs.lose.label));
    await keyboard.press('ArrowRight');
    await until(() => query(page).get('payments.lose')).toBe('0.06');
    await expectSentences(page, 'payments', new URL(page.url()).search);
    await tabTo(page, button(page, 'Check every ordering'));
    await keyboard.press('Enter');
    await until(() => told(page)).toContain('Counted in your browser just now.');
    expect(heard).toEqual([]);
  });

  test('shows a message whose amount is edited as rejected', async () => {
    const page = await open(await newContext(), 'payments');
    const letter = slot(page)
      .getByRole('button', { name: /Open message \d+: payment.captured$/ })
      .first();
    await letter.focus();
    await page.keyboard.press('Enter');
    await until(() => told(page)).toContain('Both signatures are the same: accepted.');
    await tabTo(page, slot(page).getByLabel('Amount in the body'));
    await page.keyboard.press('End');
    await page.keyboard.type('1');
    await expect
      .poll(() => told(page))
      .toContain('The signatures differ: rejected by a handler that verifies.');
  });
});

describe('scaling, by keyboard alone', () => {
  test('is played, stepped and changed', async () => {
    const context = await newContext();
    const heard = listen(context, host.origin);
    const page = await open(context, 'scaling');
    const { keyboard } = page;
    await page.locator('h2#scaling').focus();
    const still = await moment(page);
    await tabTo(page, page.locator('.tl-stage'));
    const top = await page.evaluate(() => scrollY);
    await keyboard.press('Space');
    await until(() => moment(page)).not.toBe(still);
    await keyboard.press('Space');
    await keyboard.press('Home');
    await until(() => moment(page)).toBe(still);
    await keyboard.press('ArrowRight');
    await until(() => moment(page)).not.toBe(still);
    await keyboard.press('ArrowLeft');
    await until(() => moment(page)).toBe(still);
    expect(await page.evaluate(() => scrollY)).toBe(top);
    await tabTo(page, button(page, 'Play'));
    await keyboard.press('Enter');
    await until(() => moment(page)).not.toBe(still);
    await keyboard.press('Enter');
    await until(() => button(page, 'Play').count()).toBe(1);

    await tabTo(page, control(page, addressInputs.users.label));
    await keyboard.press('ArrowLeft');
    await until(() => query(page).get('scaling.users')).toBe('99000');
    await tabTo(page, button(page, 'More: Servers'));
    await keyboard.press('Enter');
    await keyboard.press('Space');
    await until(() => query(page).get('scaling.servers')).toBe('8');
    await tabTo(page, control(page, addressInputs.service.label));
    await keyboard.press('Home');
    await until(() => query(page).get('scaling.service')).toBe('5');
    await tabTo(page, slot(page).getByRole('radio', { name: 'In turn' }));
    await keyboard.press('ArrowRight');
    await until(() => query(page).get('scaling.policy')).toBe('random');
    await tabTo(page, slot(page).locator('summary'));
    await keyboard.press('Enter');
    await tabTo(page, control(page, addressInputs.peak.label));
    await keyboard.press('ArrowRight');
    await until(() => query(page).get('scaling.peak')).toBe('5.5');
    await expectSentences(page, 'scaling', new URL(page.url()).search);
    expect(heard).toEqual([]);
  });
});

describe('by touch, at 390 by 844', () => {
  const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

  test('payments is stepped, played, changed and opened', async () => {
    const page = await open(await newContext(phone), 'payments');
    await button(page, 'Step').tap();
    await until(() => rows(page)).toBe(1);
    await button(page, 'Play').tap();
    await until(() => rows(page)).toBe(2);
    await button(page, 'Pause').tap();
    await button(page, 'Back').tap();
    await slot(page).locator('.tl-pill', { hasText: 'Forge' }).tap();
    await until(() => query(page).get('payments.forge')).toBe('0');
    await slot(page).getByRole('button', { name: 'Open message 1: ' }).tap();
    await until(() => told(page)).toContain('Event id');
    await button(page, 'Open the hood').tap();
    await control(page, paymentsInputs.duplicate.label).tap();
    await until(() => query(page).get('payments.duplicate')).not.toBeNull();
    await slot(page).locator('.tl-check', { hasText: 'Unique' }).tap();
    await until(() => query(page).get('payments.unique')).toBe('false');
    expect(await misfits(page)).toEqual([]);
  });

  test('scaling is stepped, played and changed', async () => {
    const page = await open(await newContext(phone), 'scaling');
    const still = await moment(page);
    await button(page, 'Step').tap();
    await until(() => moment(page)).not.toBe(still);
    await button(page, 'Back').tap();
    await until(() => moment(page)).toBe(still);
    await button(page, 'Play').tap();
    await until(() => moment(page)).not.toBe(still);
    await button(page, 'Pause').tap();
    await control(page, addressInputs.users.label).tap();
    await until(() => Number(query(page).get('scaling.users'))).toBeGreaterThan(40_000);
    await button(page, 'Fewer: Servers').tap();
    await until(() => query(page).get('scaling.servers')).toBe('5');
    await slot(page).locator('.tl-pill', { hasText: 'One shared queue' }).tap();
    await until(() => query(page).get('scaling.policy')).toBe('shared');
    await slot(page).locator('summary').tap();
    expect(await misfits(page)).toEqual([]);
  });
});

/** What a finger could miss, and what lies beyond the edge of the screen. */
const misfits = (page: Page) =>
  page.evaluate(() => {
    const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
    const small = [...document.querySelectorAll('.tl-slot :is(button, input, summary)')].flatMap((each) => {
      const target = each.closest('label') ?? each;
      if (!target.checkVisibility()) return [];
      // A row's head is a target as a whole: what is hit at 21 px from the middle counts.
      target.scrollIntoView({ block: 'center', behavior: 'instant' });
      const { x, y, width, height } = (target.closest('th') ?? target).getBoundingClientRect();
      const isHit = (right: number, down: number) =>
        target.contains(document.elementFromPoint(x + width / 2 + right, y + height / 2 + down));
      const isLarge = isHit(-21, 0) && isHit(21, 0) && isHit(0, -21) && isHit(0, 21);
      const name = each.getAttribute('aria-label') ?? target.textContent?.trim().slice(0, 40);
      return isLarge ? [] : [`${name}: ${Math.round(width)} × ${Math.round(height)}`];
    });
    return wide > 0 ? [`${wide} px sideways`, ...small] : small;
  });

describe('the address', () => {
  test('of payments holds the weather, the guards and the day, and nothing without the prefix', async () => {
    const page = await open(await newContext(), 'payments', '?kept=yes');
    const first = await told(page);
    await button(page, 'Another day').click();
    await until(() => query(page).get('payments.seed')).toBe('2');
    await control(page, 'Reorder').click();
    await until(() => query(page).get('payments.shuffle')).toBe('false');
    expect([...query(page).keys()]).toEqual(['kept', 'payments.shuffle', 'payments.seed']);
    await goAndComeBack(page, 'payments', first, 2);
  });

  test('of scaling holds all inputs and the seed, and one drag is one step of the history', async () => {
    const page = await open(await newContext(), 'scaling', '?kept=yes');
    const first = await told(page);
    await drag(page);
    await until(() => Number(query(page).get('scaling.users') ?? 100_000)).toBeLessThan(70_000);
    await expectSentences(page, 'scaling', new URL(page.url()).search);
    await button(page, 'Another day').click();
    await until(() => query(page).get('scaling.seed')).toBe('2');
    expect([...query(page).keys()]).toEqual(['kept', 'scaling.users', 'scaling.seed']);
    await goAndComeBack(page, 'scaling', first, 2);
  });

  /** Drags the number of users down, in four moves. */
  async function drag(page: Page): Promise<void> {
    await control(page, addressInputs.users.label).scrollIntoViewIfNeeded();
    const box = await control(page, addressInputs.users.label).boundingBox();
    if (!box) throw new Error('No slider.');
    const across = (share: number) => [box.x + box.width * share, box.y + box.height / 2] as const;
    await page.mouse.move(...across(0.98));
    await page.mouse.down();
    for (const share of [0.9, 0.8, 0.6]) await page.mouse.move(...across(share));
    await page.mouse.up();
  }

  async function goAndComeBack(page: Page, name: Name, first: string, changes: number): Promise<void> {
    await expectSentences(page, name, new URL(page.url()).search);
    const last = await told(page);
    expect(last).not.toBe(first);
    await page.reload();
    await awake(page);
    await come(page);
    await until(() => told(page)).toBe(last);
    for (let back = 0; back < changes; back++) await page.goBack();
    await until(() => told(page)).toBe(first);
    expect(query(page).toString()).toBe('kept=yes');
    for (let forward = 0; forward < changes; forward++) await page.goForward();
    await until(() => told(page)).toBe(last);
  }

  test('(bug) of scaling changes twice in quick succession without an error', async () => {
    const context = await newContext();
    const heard = listen(context, host.origin);
    const page = await open(context, 'scaling');
    await drag(page);
    await button(page, 'Another day').click();
    await until(() => query(page).get('scaling.seed')).toBe('2');
    expect([...query(page).keys()]).toEqual(['scaling.users', 'scaling.seed']);
    expect(heard).toEqual([]);
  });

  const junk = {
    payments: {
      family: '<script>alert(1)</script>',
      ...{ lose: '9', duplicate: 'abc', forge: '-3', shuffle: 'maybe', orderPaid: '' },
      ...{ payments: '1e999', seed: '-1e30', verify: 'null', __proto__: '1', constructor: '1' },
    },
    scaling: {
      ...{ users: '-5', servers: '999', service: 'NaN', policy: 'constructor', requests: 'Infinity' },
      ...{ peak: '0', seed: '1.5', contention: '7', crosstalk: '\u0000', toString: '1' },
    },
  };

  test.each(names)('of %s may hold anything: it is brought into range, and nothing breaks', async (name) => {
    const search = new URLSearchParams(
      Object.entries(junk[name]).map(([id, text]) => [`${name}.${id}`, text]),
    );
    search.append('', '');
    const context = await newContext();
    const heard = listen(context, host.origin);
    const page = await open(context, name, `?${search}&%E0%A4%A=%`);
    await expectSentences(page, name, `?${search}`);
    const { lose, duplicate, forge } = paymentsInputs;
    const expected =
      name === 'payments'
        ? `${lose.label}: 0.6; ${duplicate.label}: 0.2; ${forge.label}: 0;`
        : `${addressInputs.users.label}: 0.`;
    expect(await told(page)).toContain(expected);
    expect(await told(page)).not.toMatch(/NaN|undefined|Infinity|∞|\[object/);
    expect(heard).toEqual([]);
  });
});

describe('the same seed', () => {
  const models = {
    ...{ clampInputs, paymentsInputs, drawBatch, runDay, envelopeOf, openStream },
    ...{ addressInputs, openSimulation, setUp, policies },
  };

  /** Runs of both models as text. It stands on its own, since a browser runs it too. */
  function trace(model: typeof models): string {
    const seeds = [1, 0, -7, 2_147_483_647];
    const days = seeds.map((seed) => {
      const values = model.clampInputs(model.paymentsInputs, { seed, payments: 300, forge: 0.2, lose: 0.2 });
      return [model.drawBatch(values), model.runDay(values)];
    });
    const runs = seeds.flatMap((seed) =>
      Object.keys(model.policies).map((policy) => {
        const simulation = model.openSimulation(
          model.setUp(model.clampInputs(model.addressInputs, { seed, policy })),
        );
        simulation.advance(3000);
        return [simulation.requests, simulation.lines];
      }),
    );
    const letters = (['K', 'A', 'C', 'O', 'F', 'X'] as const).map((letter) =>
      model.envelopeOf(letter, 'retry'),
    );
    const draws = Array.from({ length: 3 }, (_, stream) => {
      const { unit, integer, exponential } = model.openStream(5, stream + 1);
      return [unit(), integer(0, 9), exponential(1e6), unit()];
    });
    return JSON.stringify({ days, runs, letters, draws });
  }

  test('gives the same traces in Node and in the browser, byte for byte', async () => {
    const page = await (await newContext()).newPage();
    await page.addScriptTag({ content: await bundleModels(), type: 'module' });
    await page.waitForFunction(() => 'models' in globalThis);
    const inBrowser = (await page.evaluate(`(${trace})(globalThis.models)`)) as string;
    const here = trace(models);
    expect(here.length).toBeGreaterThan(1_000_000);
    // Compared as a truth: a difference of megabytes would take minutes to print.
    expect(inBrowser === here).toBe(true);
  });

  async function bundleModels(): Promise<string> {
    const from: { readonly [file: string]: string } = {
      'kit/inputs.ts': 'clampInputs',
      'kit/streams.ts': 'openStream',
      'payments/inputs.ts': 'paymentsInputs',
      'payments/batch.ts': 'drawBatch',
      'payments/day.ts': 'runDay',
      'payments/envelope.ts': 'envelopeOf',
      'scaling/inputs.ts': 'addressInputs',
      'scaling/model.ts': 'openSimulation, policies',
      'scaling/outlook.ts': 'setUp',
    };
    const folder = resolve(import.meta.dirname, '../../../src/exhibits');
    const imports = Object.entries(from).map(
      ([file, what]) => `import { ${what} } from '${folder}/${file}';`,
    );
    const entry = `${imports.join('\n')}\nglobalThis.models = { ${Object.values(from).join(', ')} };`;
    const output = (await build({
      configFile: false,
      logLevel: 'silent',
      plugins: [
        {
          name: 'models',
          resolveId: (id) => (id === 'models' ? '\0models' : undefined),
          load: (id) => (id === '\0models' ? entry : undefined),
        },
      ],
      build: { write: false, target: 'es2022', rolldownOptions: { input: 'models' } },
    })) as Rolldown.RolldownOutput;
    return output.output[0].code;
  }
});

describe('“Check every ordering”', () => {
  const everything =
    /Of all 68,983 orderings [^.]*the careful handler is right in 68,983 and the hopeful one in 329;/;
  const others = { hopeful: readGuards('00000'), careful: readGuards('11110') };

  test('counts them all in the page, shows how far it is, and never keeps it for 50 ms', async () => {
    const page = await open(await newContext(), 'payments');
    // What else the machine does lengthens a task now and then; a slice that is too long is so every time.
    for (let attempt = 1; attempt <= 3; attempt++) {
      await page.evaluate(count);
      await until(() => told(page)).toContain('Counted in your browser just now.');
      expect(await told(page)).toMatch(everything);
      const { bars, tasks } = await page.evaluate(endCount);
      expect(bars.length).toBeGreaterThan(3);
      expect(new Set(bars.map(({ max }) => max))).toEqual(new Set([68_983]));
      const places = bars.map(({ value }) => value);
      expect(places).toEqual([...places].sort((one, other) => one - other));
      if (attempt === 3 || tasks.length === 0) expect(tasks).toEqual([]);
      if (tasks.length === 0) break;
    }
  });

  test('can be cancelled, and then started over; with a guard down it comes to what the model says', async () => {
    const page = await open(await newContext(), 'payments', '?payments.sweep=false');
    const uncounted = 'with these guards they are yet to be counted.';
    await until(() => told(page)).toContain(uncounted);
    // From inside, since the count may be over before a click from outside comes.
    await page.evaluate(count);
    await page.evaluate(
      () =>
        new Promise<void>((done) => {
          const observer = new MutationObserver(() => {
            if (!document.querySelector('.tl-slot progress')) return;
            observer.disconnect();
            const buttons = [...document.querySelectorAll<HTMLElement>('.tl-slot button')];
            buttons.find(({ textContent }) => textContent === 'Cancel')?.click();
            done();
          });
          observer.observe(document.body, { subtree: true, childList: true, characterData: true });
        }),
    );
    await until(() => told(page)).toContain(uncounted);
    await frames(page, 20);
    expect(await told(page)).toContain(uncounted);
    expect(await slot(page).getByRole('progressbar').count()).toBe(0);

    await button(page, 'Check every ordering').click();
    const counted = [...countOrderings(headlineUniverse, others, 100_000)].at(-1);
    if (!counted) throw new Error('Nothing was counted.');
    const expected = payments.describeOrderings(counted, headlineUniverse, others.careful, lang);
    await until(() => told(page)).toContain(expected);
  });

  interface Watch {
    readonly bars: { value: number; max: number }[];
    readonly tasks: number[];
    readonly observers: readonly { disconnect: () => void }[];
  }

  /** Starts the count in the page, and watches its bar and the page's long tasks. */
  function count(): void {
    const bars: Watch['bars'] = [];
    const tasks: number[] = [];
    const bar = new MutationObserver(() => {
      const progress = document.querySelector<HTMLProgressElement>('.tl-slot progress');
      if (progress) bars.push({ value: progress.value, max: progress.max });
    });
    bar.observe(document.body, { subtree: true, childList: true, attributes: true });
    const task = new PerformanceObserver((list) => {
      tasks.push(...list.getEntries().map(({ duration }) => duration));
    });
    task.observe({ entryTypes: ['longtask'] });
    Object.assign(globalThis, { watch: { bars, tasks, observers: [bar, task] } satisfies Watch });
    const buttons = [...document.querySelectorAll<HTMLElement>('.tl-slot button')];
    buttons.find(({ textContent }) => textContent === 'Check every ordering')?.click();
  }

  async function endCount(): Promise<Pick<Watch, 'bars' | 'tasks'>> {
    // A task is reported once it is over, by the frame after it.
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    const { bars, tasks, observers } = (globalThis as unknown as { watch: Watch }).watch;
    for (const observer of observers) observer.disconnect();
    return { bars, tasks };
  }
});

describe.each(names)('%s and time', (name) => {
  test('where less motion is wanted, to play is to go one step', async () => {
    const page = await open(await newContext({ reducedMotion: 'reduce' }), name);
    await page.locator('.tl-stage').focus();
    const still = await reached(page, name);
    await page.keyboard.press('Space');
    await until(() => reached(page, name)).not.toBe(still);
    const step = await reached(page, name);
    if (name === 'payments') expect(step).toBe('1');
    await frames(page, 20);
    expect(await reached(page, name)).toBe(step);
    expect(await button(page, 'Pause').count()).toBe(0);
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
    await page.keyboard.press('Space');
    await until(() => reached(page, name)).not.toBe(step);
  });

  test('nothing moves before it is asked to, nor off the screen; back on it, it goes on', async () => {
    const page = await openStopped(name);
    const still = await reached(page, name);
    await page.clock.runFor(5000);
    expect(await reached(page, name)).toBe(still);
    await button(page, 'Play').click();
    await until(() => advances(page)).toBe(true);
    await scrollAway(page);
    await until(() => advances(page)).toBe(false);
    const left = await reached(page, name);
    await page.clock.runFor(5000);
    expect(await reached(page, name)).toBe(left);
    if (name === 'payments') expect(Number(left)).toBeLessThan(Number(still));
    await page.locator('.tl-stage').scrollIntoViewIfNeeded();
    await until(() => advances(page)).toBe(true);
  });

  test('a minute without a frame, as in a hidden tab, is no time at all', async () => {
    const page = await openStopped(name);
    await button(page, 'Play').click();
    await page.clock.runFor(name === 'payments' ? 1200 : 700);
    const left = await reached(page, name);
    await page.clock.fastForward(60_000);
    await frames(page, 3);
    expect(await reached(page, name)).toBe(left);
    expect(await button(page, 'Pause').count()).toBe(1);
    await until(() => advances(page)).toBe(true);
  });

  /** Opens an exhibit in a page whose time goes on only when told to. */
  async function openStopped(exhibit: Name): Promise<Page> {
    const context = await newContext({ viewport: { width: 1280, height: 500 } });
    await context.clock.install({ time: 0 });
    const page = await open(context, exhibit);
    await page.clock.pauseAt(60_000);
    return page;
  }

  /** Whether a second brings it on. */
  async function advances(page: Page): Promise<boolean> {
    const before = await reached(page, name);
    await page.clock.runFor(1000);
    await frames(page, 2);
    return (await reached(page, name)) !== before;
  }

  async function scrollAway(page: Page): Promise<void> {
    const isAway = await page.evaluate(() => {
      const stage = document.querySelector('.tl-stage') as Element;
      scrollTo(0, 0);
      if (stage.getBoundingClientRect().top < innerHeight) scrollTo(0, document.body.scrollHeight);
      const { top, bottom } = stage.getBoundingClientRect();
      return top >= innerHeight || bottom <= 0;
    });
    expect(isAway).toBe(true);
  }
});

/** Waits for so many frames of the browser, whatever the page's own clock says. */
const frames = (page: Page, count: number) =>
  page.evaluate(async (wanted) => {
    for (let frame = 0; frame < wanted; frame++)
      await new Promise<void>((done) => {
        new IntersectionObserver((_, observer) => {
          observer.disconnect();
          done();
        }).observe(document.documentElement);
      });
  }, count);

describe('when a file cannot be had', () => {
  test.each([
    ['payments', 'exhibitRoot'],
    ['scaling', 'scaling'],
  ] as const)('%s without %s keeps the still, says so, and can be tried again', async (name, file) => {
    const context = await newContext();
    const missing = `**/assets/${file}-*.js`;
    let asked = 0;
    await context.route(missing, (route) => {
      asked += 1;
      return route.abort();
    });
    const page = await context.newPage();
    const thrown: string[] = [];
    page.on('pageerror', ({ message }) => thrown.push(message));
    await page.goto(`${host.address}${paths[name]}?${name}.seed=7`);
    await awake(page);
    await slot(page).scrollIntoViewIfNeeded();
    const alert = page.locator('.tl-slot__failed[role=alert]');
    await alert.waitFor();
    await expectSentences(page, name, '');
    expect(await slot(page).locator('svg').first().isVisible()).toBe(true);

    // In vain, once: the message stays or comes back, and nothing turns in a circle.
    const before = asked;
    // The host is well but for the file: the page is loaded anew, in case the browser remembered the failure.
    const reloaded = page.waitForEvent('load');
    await alert.getByRole('button').click();
    await reloaded;
    await slot(page).scrollIntoViewIfNeeded();
    await alert.waitFor();
    expect(asked - before).toBeLessThanOrEqual(2);

    await context.unroute(missing);
    await alert.getByRole('button').click();
    await come(page);
    await expectSentences(page, name, `${name}.seed=7`);
    expect(await alert.count()).toBe(0);
    expect(thrown).toEqual([]);
  });
});

describe('a frame at 390 px, with a processor four times as slow', () => {
  /** How long a run is watched. Milliseconds. */
  const watched = 6000;

  test.each([
    { name: 'payments', query: '' },
    { name: 'scaling', query: '' },
    { name: 'scaling', query: '?scaling.servers=1' },
    { name: 'scaling', query: '?scaling.servers=16&scaling.requests=200&scaling.peak=20' },
    { name: 'scaling', query: '?scaling.servers=4&scaling.policy=shared&scaling.requests=200' },
  ] as const)('takes at most 4 ms of script: $name $query', async ({ name, query: inputs }) => {
    const page = await open(
      await newContext({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }),
      name,
      inputs,
    );
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    await button(page, 'Play').tap();
    await page.locator('.tl-stage').evaluate((stage) => stage.scrollIntoView({ behavior: 'instant' }));
    await frames(page, 10);
    const still = await reached(page, name);
    await browser.startTracing(page, { categories: ['devtools.timeline', 'v8'] });
    await page.waitForFunction(
      (end) => performance.now() > end,
      (await page.evaluate(() => performance.now())) + watched,
      { polling: 500, timeout: 30_000 },
    );
    const costs = scriptPerFrame(JSON.parse(String(await browser.stopTracing())).traceEvents);
    expect(await reached(page, name)).not.toBe(still);
    const share = (part: number) => costs[Math.ceil(part * costs.length) - 1] ?? Number.NaN;
    const said = [0.5, 0.95, 1].map((part) => share(part).toFixed(1)).join(' / ');
    process.stdout.write(
      `${name} ${inputs || 'as it opens'}: ${said} ms (median, p95, most; ${costs.length} frames)\n`,
    );
    expect(costs.length).toBeGreaterThan(50);
    expect(share(0.5)).toBeLessThanOrEqual(4);
  });

  interface TraceEvent {
    readonly name: string;
    readonly ph: string;
    readonly pid: number;
    readonly tid: number;
    /** Microseconds, by the clock. */
    readonly ts: number;
    readonly dur?: number;
    /** Microseconds that the thread itself ran. What else the machine does lengthens only the others. */
    readonly tdur?: number;
  }

  const script = ['FireAnimationFrame', 'FunctionCall', 'RunMicrotasks', 'TimerFire', 'EventDispatch'];

  /** Milliseconds of script from each frame's callback to the next one's, the least first. */
  function scriptPerFrame(events: readonly TraceEvent[]): readonly number[] {
    const isFrame = ({ name }: TraceEvent) => name === 'FireAnimationFrame';
    const threadOf = ({ pid, tid }: TraceEvent) => `${pid} ${tid}`;
    // Whatever else runs in the browser runs no frames.
    const threads = events.filter(isFrame).map(threadOf).sort();
    const thread = threads[Math.floor(threads.length / 2)];
    const calls = events
      .filter((event) => event.ph === 'X' && script.includes(event.name) && threadOf(event) === thread)
      .sort((one, other) => one.ts - other.ts || (other.dur ?? 0) - (one.dur ?? 0));
    const costs: number[] = [];
    let end = 0;
    for (const call of calls) {
      const { ts, dur = 0, tdur = dur } = call;
      if (isFrame(call)) costs.push(0);
      // What is called inside another counts with it.
      if (ts < end || costs.length === 0) continue;
      costs.push((costs.pop() ?? 0) + tdur / 1000);
      end = ts + dur;
    }
    // The last frame was not watched to its end.
    return costs.slice(0, -1).sort((one, other) => one - other);
  }
});

describe('money', () => {
  test.each(names)('has no currency on the page of %s, whatever is opened', async (name) => {
    const page = await open(await newContext(), name);
    if (name === 'scaling') await slot(page).locator('summary').click();
    else {
      await button(page, 'Open the hood').click();
      await slot(page).getByLabel('Average order').fill('12.5');
      await until(() => slot(page).textContent()).toContain('at least 80,000 payments');
      for (const opener of await slot(page).getByRole('button', { name: 'Open message' }).all()) {
        await opener.click();
        expect(await page.textContent('body')).not.toMatch(currency);
        await opener.click();
      }
    }
    expect(await page.textContent('body')).not.toMatch(currency);
    expect(await page.content()).not.toMatch(/&(?:euro|pound|yen|cent|curren);/);
  });
});
