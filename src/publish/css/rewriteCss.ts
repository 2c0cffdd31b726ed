import {
  type LengthValue,
  type Rule,
  type Selector,
  type SelectorComponent,
  type StyleSheet,
  transform,
  type Url,
  type Variable,
  type Visitor,
} from 'lightningcss';

/** How to rewrite a style sheet: first its rules as a whole, then the values in the remaining rules. */
export interface Rewriting {
  readonly rules?: (rules: readonly Rule[]) => readonly Rule[];
  readonly length?: (length: LengthValue) => LengthValue;
  /** Returns the CSS that replaces a `var(…)`, or undefined to keep it. */
  readonly variable?: (variable: Variable) => string | undefined;
  readonly url?: (url: string) => string;
}

/** Rewrites a style sheet and prints it for the next step; `minifiedCss` makes it small. Throws if it is not CSS. */
export function rewriteCss(css: string, { rules, length, variable, url }: Rewriting): string {
  const sheetOf = (sheet: StyleSheet) => rules && withoutNulls({ ...sheet, rules: [...rules(sheet.rules)] });
  const variableOf = (asked: Variable) => {
    const raw = variable?.(asked);
    return raw === undefined ? undefined : { raw };
  };
  const urlOf = (asked: Url) => ({ ...asked, url: url?.(asked.url) ?? asked.url });
  return visited(css, {
    ...(rules && { StyleSheet: sheetOf, Token: { percentage: shortPercentage } }),
    ...(length && { Length: length }),
    ...(variable && { Variable: variableOf }),
    ...(url && { Url: urlOf }),
  });
}

/** The parsed rules of a style sheet. */
export function rulesOf(css: string): readonly Rule[] {
  const found: Rule[] = [];
  const take = ({ rules }: StyleSheet) => void found.push(...rules);
  visited(css, { StyleSheet: take });
  return found;
}

const visited = (css: string, visitor: Visitor<never>): string =>
  Buffer.from(transform({ filename: 'styles.css', code: Buffer.from(css), visitor }).code).toString('utf8');

/** The rules inside a rule; undefined if it cannot contain any. */
export function rulesIn(rule: Rule): readonly Rule[] | undefined {
  if (rule.type === 'page' || rule.type === 'font-feature-values' || !('value' in rule)) return undefined;
  return rule.value && 'rules' in rule.value ? (rule.value.rules ?? []) : undefined;
}

/** A rule with changed inner rules; a rule that cannot contain any is returned unchanged. */
export function within(rule: Rule, change: (rules: readonly Rule[]) => readonly Rule[]): Rule {
  const inner = rulesIn(rule);
  if (!inner || !('value' in rule)) return rule;
  return { ...rule, value: { ...rule.value, rules: change(inner) } } as Rule;
}

/** The selectors in a part's parentheses: those of `:is(…)`, `:not(…)`, `:has(…)`. */
export const selectorsIn = (part: SelectorComponent): readonly Selector[] =>
  'selectors' in part && Array.isArray(part.selectors) && part.selectors.every(Array.isArray)
    ? (part.selectors as readonly Selector[])
    : [];

/** When lightningcss 1.33.0 reads its own output back, the token `100%` becomes `100.0%`; this keeps it short. */
const shortPercentage = ({ value }: { readonly value: number }) => ({
  raw: `${Number((value * 100).toPrecision(6))}%`,
});

/** lightningcss 1.33.0 outputs null for what is absent, and refuses it as input (its issues 1065 and 1081). */
function withoutNulls<Node>(node: Node): Node {
  if (Array.isArray(node)) return node.map(withoutNulls) as Node;
  if (typeof node !== 'object' || node === null) return node;
  const entries = Object.entries(node).filter(([, value]) => value !== null);
  return Object.fromEntries(entries.map(([key, value]) => [key, withoutNulls(value)])) as Node;
}
