import axe from 'axe-core';
import { vi } from 'vitest';
import type { Host } from '../../serve.ts';
import { inspect } from '../axe.ts';
import { markStops, readStop } from '../focus.ts';
import { clippedText, settled, smallTargets, textOutside } from '../measures.ts';
import type { BuiltPage } from '../site.ts';
import type { Engine } from './engine.ts';
import { otherStyles, type Styles } from './styles.ts';

/** A served site, and its pages as Chromium reads them without scripts. */
export interface Site {
  readonly host: Host;
  readonly pages: readonly BuiltPage[];
  /** The styles that Chromium computes for each page, by path. */
  readonly styles: ReadonlyMap<string, Styles>;
}

/** Checks one thing in an engine on every page, and returns a sentence for each fault. */
type Check = (engine: Engine, site: Site) => Promise<readonly string[]>;

/** Waits until a function in the page returns true. */
const until = <Given>(engine: Engine, what: string, isSo: (given: Given) => boolean, given: Given) =>
  vi.waitFor(
    async () => {
      if (!(await engine.run(isSo, given))) throw new Error(`It never came to this: ${what}`);
    },
    { timeout: 10_000, interval: 50 },
  );

const isAwake = () =>
  !document.querySelector('[data-content]') ||
  Object.keys(document.querySelector('h1') ?? {}).some((key) => key.startsWith('__reactFiber'));

const areFramesFull = () =>
  [...document.querySelectorAll('iframe')].every((frame) => {
    frame.scrollIntoView({ block: 'center', behavior: 'instant' });
    const element = frame.contentDocument?.querySelector('throughline-timeline');
    return !!element?.shadowRoot?.querySelector('h2');
  });

async function open(engine: Engine, { host }: Site, path: string): Promise<void> {
  await engine.open(host.address + path);
  await until(engine, `the script takes ${path || 'the front page'} over`, isAwake, null);
}

const pathsOf = ({ pages }: Site) => [...pages.map(({ path }) => path), '404.html'];

/** Each page has its heading, title and landmarks; the pages of the navigation follow each other without a load. */
export const walk: Check = async (engine, site) => {
  const wrong: string[] = [];
  const { host, pages } = site;
  engine.complaints();
  for (const { path, title, heading } of pages) {
    await open(engine, site, path);
    const found = await engine.run(() => {
      const parts = ['h1', 'main', 'nav[aria-label=Pages]', 'body > header, #root > header, header.tl-top'];
      const counts = parts.map((part) => document.querySelectorAll(part).length).join();
      return `${document.title} / ${document.querySelector('h1')?.textContent} / ${counts}`;
    }, null);
    const wanted = `${title} / ${heading} / 1,1,1,1`;
    await until(engine, `${path} shows its frames`, areFramesFull, null);
    if (found !== wanted) wrong.push(`${path}: wanted ${wanted}, found ${found}`);
  }
  await open(engine, site, '');
  await engine.run(() => void Object.assign(window, { stillHere: true }), null);
  const hrefs = await engine.run(
    () =>
      [...document.querySelectorAll<HTMLAnchorElement>('nav[aria-label=Pages] a')].map(({ href }) => href),
    null,
  );
  const arrive = (page: BuiltPage | undefined) =>
    until(
      engine,
      `the heading “${page?.heading}” with the focus, and its title said`,
      ({ heading, title }) =>
        document.activeElement?.localName === 'h1' &&
        document.activeElement.textContent === heading &&
        !!document.querySelector('[data-announcer]')?.textContent?.includes(title),
      { heading: page?.heading ?? '', title: page?.title ?? '' },
    );
  const pageAt = (href: string | undefined) => pages.find(({ path }) => host.address + path === href);
  for (const href of [...hrefs].reverse()) {
    await engine.click(`nav[aria-label=Pages] a[href="${new URL(href).pathname}"]`);
    await arrive(pageAt(href));
  }
  await engine.back();
  await until(
    engine,
    'Back shows the page before',
    (heading) => document.querySelector('h1')?.textContent === heading,
    pageAt(hrefs[1])?.heading,
  );
  if (!(await engine.run(() => 'stillHere' in window, null))) wrong.push('Something was loaded anew.');
  return [...wrong, ...engine.complaints()];
};

/** Nothing is clipped, too small to hit, or off the screen. */
export const layout: Check = async (engine, site) => {
  const wrong: string[] = [];
  for (const width of [engine.narrowest, 768, 1440]) {
    await engine.resize(width, 900);
    for (const path of pathsOf(site)) {
      await open(engine, site, path);
      const over = await engine.run(() => document.documentElement.scrollWidth - innerWidth, null);
      const found = [
        ...(over > 0 ? [`scrolls sideways by ${over} px`] : []),
        ...(await engine.run(textOutside, null)),
        ...(await engine.run(smallTargets, null)),
        ...(await engine.run(clippedText, null)),
      ];
      wrong.push(...found.map((what) => `${path}, ${width} px: ${what}`));
    }
  }
  await engine.resize(1280, 800);
  return wrong;
};

/** The engine understands every style: links are underlined, hidden parts are hidden. */
export const styles: Check = async (engine, site) => {
  // With forced colours, the remaining styles are the reader's.
  if (engine.hasForcedColours) return [];
  const wrong: string[] = [];
  await engine.resize(1280, 800);
  for (const [path, wanted] of site.styles) {
    await open(engine, site, path);
    wrong.push(...(await otherStyles(engine, wanted)).map((what) => `${path}: ${what}`));
  }
  return wrong;
};

/** axe, in light and in dark colours. */
export const rules: Check = async (engine, site) => {
  const wrong: string[] = [];
  for (const path of pathsOf(site))
    for (const colours of ['light', 'dark']) {
      await open(engine, site, path);
      await engine.run((value) => {
        const choice = document.querySelector<HTMLInputElement>(`[data-theme-choice][value="${value}"]`);
        if (choice) choice.checked = true;
        choice?.dispatchEvent(new Event('change', { bubbles: true }));
      }, colours);
      await engine.run(settled, null);
      await engine.add(axe.source);
      const found = await engine.run(inspect, { contrast: !engine.hasForcedColours });
      wrong.push(...found.map((what) => `${path}, ${colours}: ${what}`));
    }
  return wrong;
};

const framesLater = async () => {
  for (let frames = 0; frames < 10; frames++) await new Promise(requestAnimationFrame);
  return null;
};

/** Tab reaches everything in order, the focus is visible, and nothing traps it; Enter follows a link. */
export const keys: Check = async (engine, site) => {
  const wrong: string[] = [];
  for (const path of pathsOf(site)) {
    await open(engine, site, path);
    await wakeExhibits(engine);
    const stops = await engine.run(markStops, null);
    await engine.press('Tab');
    await engine.run(() => document.querySelector<HTMLElement>('.tl-skip')?.focus(), null);
    const reached: number[] = [];
    // The focused element may still be scrolling into view.
    const look = async () => {
      const seen = await engine.run(readStop, null);
      return seen.faults.length === 0
        ? seen
        : engine.run(framesLater, null).then(() => engine.run(readStop, null));
    };
    let stop = await look();
    // After the last stop Firefox's toolbar takes the focus, and a test cannot get it back.
    const isBeyond = () => stop.kind === 'nowhere' || reached.at(-1) === stops.length - 1;
    for (let presses = 0; presses < stops.length + 60; presses++) {
      wrong.push(...stop.faults.map((fault) => `${path}: ${stop.name}: ${fault}`));
      if (stop.place >= 0 && reached.at(-1) !== stop.place) reached.push(stop.place);
      if (isBeyond()) break;
      await engine.press('Tab');
      stop = await look();
    }
    if (!isBeyond()) wrong.push(`${path}: the focus is held at ${stop.name}`);
    const missed = stops.filter((_name, place) => !reached.includes(place));
    if (missed.length > 0) wrong.push(`${path}: Tab never reaches ${missed.join(', ')}`);
    if (reached.some((place, index) => place < (reached[index - 1] ?? 0)))
      wrong.push(`${path}: Tab goes back and forth: ${reached.join(' ')}`);
  }
  return wrong;
};

async function wakeExhibits(engine: Engine): Promise<void> {
  const isAsleep = () => {
    const stages = [...document.querySelectorAll('.tl-slot .tl-stage')];
    const asleep = stages.find((stage) => !Object.keys(stage).some((key) => key.startsWith('__reactFiber')));
    asleep?.scrollIntoView({ block: 'center', behavior: 'instant' });
    return !asleep;
  };
  await until(engine, 'each exhibit runs', isAsleep, null);
}

/** Each exhibit starts over its still with the same words, and its first step responds to its one control. */
export const exhibits: Check = async (engine, site) => {
  const wrong: string[] = [];
  engine.complaints();
  const words = () => engine.run(wordsOf, '.tl-slot');
  for (const { path } of site.pages) {
    await open(engine, site, path);
    const still = await words();
    if (still === '') continue;
    await wakeExhibits(engine);
    if ((await words()) !== still) wrong.push(`${path}: its words change when it loads`);
    const shown = () =>
      engine.run(
        () =>
          ['ground', 'panel']
            .map((part) => document.querySelector(`.tl-slot .tl-${part}`)?.textContent)
            .join(),
        null,
      );
    const answers = async (what: string, act: () => Promise<void>) => {
      const before = await shown();
      await act();
      const changed = async () => {
        if ((await shown()) === before) throw new Error(`${path} does not answer to ${what}`);
      };
      await vi.waitFor(changed, { timeout: 10_000, interval: 50 });
    };
    const focus = (selector: string) =>
      engine.run((given) => {
        const found = document.querySelector<HTMLElement>(`.tl-slot ${given}`);
        found?.focus();
        return found !== null;
      }, selector);
    if (await focus('button.tl-press')) await answers('its big button', () => engine.press('Enter'));
    else if (await focus('input[type=range]'))
      await answers('the arrow keys on a slider', () => engine.press('ArrowRight'));
    else wrong.push(`${path}: its first step has no control`);
  }
  return [...wrong, ...engine.complaints()];
};

/** The words of an element, without drawings, script-only parts and announcements. */
const wordsOf = (selector: string) => {
  const copy = document.querySelector(selector)?.cloneNode(true) as Element | undefined;
  const apart = 'svg, script, noscript, template, [data-script-only], [aria-live], [role=status]';
  for (const part of copy?.querySelectorAll(apart) ?? []) part.remove();
  return (copy?.textContent ?? '').replace(/\s+/g, ' ').trim();
};

/** Checks that every page shows the same words without scripts as with them. */
export async function compareWords(bare: Engine, engine: Engine, site: Site): Promise<readonly string[]> {
  const wrong: string[] = [];
  for (const path of pathsOf(site)) {
    await bare.open(site.host.address + path);
    await open(engine, site, path);
    const [without = '', withScripts = ''] = [
      await bare.run(wordsOf, 'main'),
      await engine.run(wordsOf, 'main'),
      // A script knows the site's address, and writes it into the texts to copy.
    ].map((words) => words.replace(/https?:\/\/[^/\s]+\//g, '…/'));
    const at = [...without].findIndex((letter, place) => letter !== withScripts[place]);
    if (without === '' || without !== withScripts)
      wrong.push(`${path}: ${around(without, at)} and not ${around(withScripts, at)}`);
  }
  return wrong;
}

/** A short part of a text around the place where it first differs from another. */
const around = (text: string, at: number) => `“…${text.slice(Math.max(0, at - 40), Math.max(0, at) + 60)}…”`;
