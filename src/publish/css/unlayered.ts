import type { Rule, Selector, SelectorComponent } from 'lightningcss';
import { rulesIn, within } from './rewriteCss.ts';

/**
 * The same rules without layers, each layer one id's specificity above the one before, inside `#throughline` or
 * `.throughline`: no rule of ours loses to one of a lower layer, nor to a rule of the page that is not marked
 * important. Rules in no layer have the highest specificity, as before. Rules that cannot be nested, such as keyframes,
 * come first.
 */
export function unlayered(rules: readonly Rule[], layers: readonly string[]): readonly Rule[] {
  const sorted = byLayer(rules);
  const unknown = [...sorted.keys()].filter((name) => name !== undefined && !layers.includes(name));
  if (unknown.length > 0)
    throw new Error(
      `These CSS layers are unknown: ${unknown.join(', ')}. Add them to \`layers\` in src/publish/embedCss.ts.`,
    );
  const weighed = [...layers, undefined].flatMap((layer, index): Rule[] => {
    const inner = sorted.get(layer)?.map(inScope);
    const scope = Array.from({ length: index + 1 }, () => library);
    return inner ? [{ type: 'style', value: { selectors: [scope], rules: inner, loc: nowhere } }] : [];
  });
  return [...outermost(rules), ...weighed];
}

const nowhere = { source_index: 0, line: 0, column: 0 };

const library: SelectorComponent = {
  type: 'pseudo-class',
  kind: 'is',
  selectors: [[{ type: 'id', name: 'throughline' }], [{ type: 'class', name: 'throughline' }]],
};

const inScope = (rule: Rule): Rule =>
  rule.type === 'style'
    ? { ...rule, value: { ...rule.value, selectors: rule.value.selectors.map(below) } }
    : within(rule, (inner) => inner.map(inScope));

const below = (selector: Selector): Selector => [
  { type: 'nesting' },
  { type: 'combinator', value: 'descendant' },
  ...selector,
];

const outermost = (rules: readonly Rule[]): readonly Rule[] =>
  rules.flatMap((rule) => {
    if (rule.type === 'style' || rule.type === 'layer-statement') return [];
    const inner = rulesIn(rule);
    return inner ? outermost(inner) : [rule];
  });

/** The rules of each layer, in their order, by its name. */
function byLayer(rules: readonly Rule[]): ReadonlyMap<string | undefined, readonly Rule[]> {
  const found = new Map<string | undefined, Rule[]>();
  const add = (layer: string | undefined, more: readonly Rule[]) =>
    found.set(layer, [...(found.get(layer) ?? []), ...more]);
  for (const rule of rules)
    if (rule.type === 'style') add(undefined, [rule]);
    else
      for (const [layer, inner] of byLayer(rulesIn(rule) ?? [])) {
        const own = rule.type === 'layer-block' ? rule.value.name?.join('.') : undefined;
        if (own !== undefined) add([own, layer].filter(Boolean).join('.'), inner);
        else add(layer, [within(rule, () => inner)]);
      }
  return found;
}
