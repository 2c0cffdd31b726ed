import type { Rule } from 'lightningcss';
import { minifiedCss } from '../minifyCss.ts';
import { rewriteCss } from './rewriteCss.ts';

/** A style sheet of typefaces, minified, with renamed families. */
export const withFamilies = (css: string, change: (family: string) => string): string =>
  minifiedCss(rewriteCss(css, { rules: (rules) => rules.map((rule) => renamed(rule, change)) }));

function renamed(rule: Rule, change: (family: string) => string): Rule {
  if (rule.type !== 'font-face') return rule;
  const properties = rule.value.properties.map((property) =>
    property.type === 'font-family' ? { ...property, value: change(property.value) } : property,
  );
  return { ...rule, value: { ...rule.value, properties } };
}
