import type { Page } from 'playwright-core';
import { awake } from '../site.ts';
import type { Engine } from './engine.ts';

/** The properties on which two engines must agree, however their typefaces and boxes differ. */
const properties = [
  'background-color',
  'border-bottom-style',
  'border-top-style',
  'clip-path',
  'color',
  'display',
  'fill',
  'flex-direction',
  'font-style',
  'font-weight',
  'list-style-type',
  'pointer-events',
  'position',
  'stroke',
  'text-decoration-color',
  'text-decoration-line',
  'text-decoration-style',
  'text-transform',
  'visibility',
];

/** The elements of a page in order, each with its name and its property values. */
export type Styles = readonly (readonly [name: string, ...values: readonly string[]])[];

/** The styles as they stay: what moves at the time is brought to its end first. */
const readStyles = (names: readonly string[]) => {
  for (const animation of document.getAnimations()) {
    const { endTime } = animation.effect?.getComputedTiming() ?? {};
    if (animation.timeline instanceof DocumentTimeline && Number.isFinite(endTime)) animation.finish();
  }
  const all = document.body.querySelectorAll(':not(script, template, noscript, option, svg text)');
  return [...all].map((element) => {
    const style = getComputedStyle(element);
    const name = [element.localName, ...element.classList].join('.');
    return [name, ...names.map((property) => style.getPropertyValue(property))] as const;
  });
};

/** The styles of a page as Chromium computes them. */
export async function stylesOf(page: Page, address: string): Promise<Styles> {
  await page.goto(address);
  await awake(page);
  return page.evaluate(readStyles, properties);
}

/** The differences between an engine's computed styles for its current page and Chromium's, each once. */
export async function otherStyles(engine: Engine, wanted: Styles): Promise<readonly string[]> {
  const found: Styles = await engine.run(readStyles, properties);
  if (found.length !== wanted.length) return [`${found.length} elements and not ${wanted.length}`];
  const differences = found.flatMap(([name, ...values], place) =>
    values.flatMap((value, index) => {
      const theirs = wanted[place]?.[index + 1];
      return value === theirs ? [] : [`${name}: ${properties[index]} is ${value}, in Chromium ${theirs}`];
    }),
  );
  return [...new Set(differences)];
}
