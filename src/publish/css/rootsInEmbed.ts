import type { Selector, SelectorComponent } from 'lightningcss';
import { selectorsIn } from './rewriteCss.ts';

const root: SelectorComponent = { type: 'class', name: 'tl-embed' };

const isRoot = (part: SelectorComponent): boolean =>
  (part.type === 'type' && ['html', 'body'].includes(part.name)) ||
  (part.type === 'pseudo-class' && part.kind === 'root');

/**
 * A list of selectors with `.tl-embed` in place of the site's root: `html`, `body`, `:root`, or one inside another.
 * Selectors of the app's place are left out.
 */
export function rootsInEmbed(selectors: readonly Selector[]): Selector[] {
  const found = selectors
    .filter((selector) => !selector.some((part) => part.type === 'id' && part.name === 'root'))
    .map(rootInEmbed);
  const texts = found.map((selector) => JSON.stringify(selector));
  return found.filter((_, index) => texts.indexOf(texts[index] ?? '') === index);
}

function rootInEmbed(selector: Selector): Selector {
  const found: SelectorComponent[] = [];
  /** Whether the last found part belongs to the root, or leads down from it: `html[data-theme] >`. */
  let inRoot = false;
  for (const part of selector) {
    const isAfterCombinator = found.at(-1)?.type === 'combinator';
    if (isRoot(part)) {
      if (!inRoot) found.push(root);
      else if (isAfterCombinator) found.pop();
      inRoot = true;
    } else {
      const leadsDown = part.type === 'combinator' && ['child', 'descendant'].includes(part.value);
      if (isAfterCombinator || (part.type === 'combinator' && !leadsDown)) inRoot = false;
      const inside = selectorsIn(part);
      found.push(
        inside.length > 0 ? ({ ...part, selectors: inside.map(rootInEmbed) } as SelectorComponent) : part,
      );
    }
  }
  return found;
}
