import type { Declaration, DeclarationBlock, LengthUnit, LengthValue, Rule } from 'lightningcss';
import { mediaInEmbed } from './mediaInEmbed.ts';
import { within } from './rewriteCss.ts';
import { rootsInEmbed } from './rootsInEmbed.ts';

/**
 * The site's rules, seen from inside an embed: it is the root, its own width is the window's, and the paper and the
 * place of the app are not its own. Text can inherit the typeface of the page around it.
 */
export function inEmbed(rules: readonly Rule[]): readonly Rule[] {
  return rules.flatMap((rule): readonly Rule[] => {
    if (rule.type === 'page' || rule.type === 'view-transition' || rule.type === 'ignored') return [];
    const inner = within(rule, inEmbed);
    if (inner.type === 'media') return mediaInEmbed(inner.value);
    if (inner.type !== 'style') return [inner];
    const { declarations, selectors } = inner.value;
    const own = rootsInEmbed(selectors);
    if (own.length === 0) return [];
    const value = {
      ...inner.value,
      selectors: own,
      ...(declarations && { declarations: apart(declarations) }),
    };
    return [{ ...inner, value }];
  });
}

/** A block in which a typeface stands by itself: in the shorthand it could not be inherited. */
const apart = ({ declarations = [], importantDeclarations = [] }: DeclarationBlock): DeclarationBlock => ({
  declarations: declarations.flatMap(withoutShorthand),
  importantDeclarations: importantDeclarations.flatMap(withoutShorthand),
});

function withoutShorthand(declaration: Declaration): Declaration[] {
  if (declaration.property !== 'unparsed' || declaration.value.propertyId.property !== 'font')
    return [declaration];
  const [weight, size, slash, height, ...family] = declaration.value.value.filter(
    ({ type, value }) => !(type === 'token' && value.type === 'white-space'),
  );
  // One word or one property stands for all: `inherit`.
  if (weight && !size) return [declaration];
  const isSlash = slash?.type === 'token' && slash.value.type === 'delim' && slash.value.value === '/';
  if (!weight || !size || !height || family.length === 0 || !isSlash)
    throw new Error('Write `font: WEIGHT SIZE / HEIGHT var(--FAMILY)`: embeds take it apart.');
  const longhands = {
    'font-weight': [weight],
    'font-size': [size],
    'line-height': [height],
    'font-family': family,
  };
  return (['font-weight', 'font-size', 'line-height', 'font-family'] as const).map((property) => ({
    property: 'unparsed',
    value: { propertyId: { property }, value: longhands[property] },
  }));
}

/** How many of an embed's own units a unit of the page's root or window is. */
const units: Partial<Record<LengthUnit, readonly [LengthUnit, number]>> = {
  rem: ['px', 16],
  ...Object.fromEntries(
    ['vw', 'svw', 'lvw', 'dvw', 'vi', 'svi', 'lvi', 'dvi'].map((unit) => [unit, ['cqi', 1]]),
  ),
};

/** What measures by the page, and in an embed by nothing. */
const foreign = new Set<string>([
  ...['vh', 'vb', 'vmin', 'vmax'].flatMap((unit) => ['', 's', 'l', 'd'].map((size) => size + unit)),
  ...['rex', 'rch', 'rcap', 'ric', 'rlh'],
]);

/** A length without measure by the page: 16 px for its root's font size, the embed's width for its window's. */
export function lengthInEmbed({ unit, value }: LengthValue): LengthValue {
  if (foreign.has(unit)) throw new Error(`An embed cannot tell how long ${value}${unit} is.`);
  const [own, factor] = units[unit] ?? [unit, 1];
  return { unit: own, value: value * factor };
}
