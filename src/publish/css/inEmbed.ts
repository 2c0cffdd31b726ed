import type { Declaration, DeclarationBlock, LengthUnit, LengthValue, Rule } from 'lightningcss';
import { mediaInEmbed } from './mediaInEmbed.ts';
import { within } from './rewriteCss.ts';
import { rootsInEmbed } from './rootsInEmbed.ts';

/**
 * The site's rules as an embed sees them: it is the root, and its width replaces the window's. The paper and the app's
 * place do not belong to it. Text can inherit the typeface of the page around it.
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

/** A block with the typeface as a separate property: in the shorthand it could not inherit. */
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
  // A single word sets all properties: `inherit`.
  if (weight && !size) return [declaration];
  const isSlash = slash?.type === 'token' && slash.value.type === 'delim' && slash.value.value === '/';
  if (!weight || !size || !height || family.length === 0 || !isSlash)
    throw new Error(
      'Embeds cannot split this `font` property. Write `font: WEIGHT SIZE / HEIGHT var(--FAMILY)`.',
    );
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

/** How many embed units make up one unit of the page's root or window. */
const units: Partial<Record<LengthUnit, readonly [LengthUnit, number]>> = {
  rem: ['px', 16],
  ...Object.fromEntries(
    ['vw', 'svw', 'lvw', 'dvw', 'vi', 'svi', 'lvi', 'dvi'].map((unit) => [unit, ['cqi', 1]]),
  ),
};

/** Units that depend on the page and mean nothing in an embed. */
const foreign = new Set<string>([
  ...['vh', 'vb', 'vmin', 'vmax'].flatMap((unit) => ['', 's', 'l', 'd'].map((size) => size + unit)),
  ...['rex', 'rch', 'rcap', 'ric', 'rlh'],
]);

/** A length that does not depend on the page: 16 px for its root's font size, the embed's width for the window's. */
export function lengthInEmbed({ unit, value }: LengthValue): LengthValue {
  if (foreign.has(unit))
    throw new Error(
      `Embeds cannot use ${value}${unit}, because the unit depends on the page. Use px, rem or vw.`,
    );
  const [own, factor] = units[unit] ?? [unit, 1];
  return { unit: own, value: value * factor };
}
