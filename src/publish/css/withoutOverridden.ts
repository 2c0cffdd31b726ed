import type { Declaration, Rule } from 'lightningcss';
import { within } from './rewriteCss.ts';

/** The rules without the tokens, of the site and of its exhibits, that the embed's own layer, which comes later, gives anew in any case. */
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

/** Whether a rule is for every embed, whatever it is like and wherever it stands. */
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
