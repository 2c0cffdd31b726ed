import type { Declaration, Rule } from 'lightningcss';
import { within } from './rewriteCss.ts';

/** The rules without the site's and the exhibits' tokens that the embed's later layer always sets again. */
export function withoutOverridden(rules: readonly Rule[]): readonly Rule[] {
  const anew = new Set(
    rules
      .flatMap((rule) => (isLayer(rule, 'embed') ? rule.value.rules : []))
      .flatMap((rule) => (isForAll(rule) ? (rule.value.declarations?.declarations ?? []) : []))
      .flatMap((declaration) => (declaration.property === 'custom' ? [declaration.value.name] : [])),
  );
  const isKept = ({ property, value }: Declaration) => property !== 'custom' || !anew.has(value.name);
  return rules.map((rule) =>
    isLayer(rule, 'tokens') || isLayer(rule, 'exhibits') ? declaring(rule, isKept) : rule,
  );
}

const isLayer = (rule: Rule, name: string): rule is Extract<Rule, { type: 'layer-block' }> =>
  rule.type === 'layer-block' && rule.value.name?.join('.') === name;

/** Whether a rule applies to every embed, whatever its attributes and place. */
const isForAll = (rule: Rule): rule is Extract<Rule, { type: 'style' }> =>
  rule.type === 'style' &&
  rule.value.selectors.some(
    ([first, ...more]) => more.length === 0 && first?.type === 'class' && first.name === 'tl-embed',
  );

function declaring(rule: Rule, isKept: (declaration: Declaration) => boolean): Rule {
  if (rule.type !== 'style') return within(rule, (inner) => inner.map((one) => declaring(one, isKept)));
  const { declarations: { declarations = [], ...others } = {} } = rule.value;
  return {
    ...rule,
    value: { ...rule.value, declarations: { ...others, declarations: declarations.filter(isKept) } },
  };
}
