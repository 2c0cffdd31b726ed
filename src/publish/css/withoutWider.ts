import type { ContainerCondition, MediaFeatureValue, Rule } from 'lightningcss';
import { lengthInEmbed } from './inEmbed.ts';
import { within } from './rewriteCss.ts';

/**
 * Rules without those for a wider embed than any. The container is the unnamed one or the embed's. `widest` is in px.
 */
export const withoutWider = (rules: readonly Rule[], widest: number): readonly Rule[] =>
  rules
    .map((rule) => within(rule, (inner) => withoutWider(inner, widest)))
    .filter(
      (rule) =>
        rule.type !== 'container' ||
        (rule.value.name ?? 'throughline') !== 'throughline' ||
        !rule.value.condition ||
        leastWidth(rule.value.condition) < widest,
    );

/** The least width in px at which a condition can hold. */
function leastWidth(condition: ContainerCondition): number {
  if (condition.type === 'operation') {
    const least = condition.conditions.map(leastWidth);
    return condition.operator === 'and' ? Math.max(...least) : Math.min(...least);
  }
  if (condition.type !== 'feature' || condition.value.name !== 'width') return 0;
  const least = from(condition.value);
  if (least?.type !== 'length' || least.value.type !== 'value') return 0;
  const { unit, value } = lengthInEmbed(least.value.value);
  return unit === 'px' ? value : 0;
}

/** The minimum of a feature, if it states one. */
function from(
  feature: Extract<ContainerCondition, { type: 'feature' }>['value'],
): MediaFeatureValue | undefined {
  if (feature.type === 'plain') return feature.value;
  if (feature.type === 'range') return feature.operator.startsWith('less') ? undefined : feature.value;
  if (feature.type === 'interval')
    return feature.startOperator.startsWith('less') ? feature.start : undefined;
  return undefined;
}
