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

/** How a style sheet is rewritten: first its rules as a whole, then the values in what is left of them. */
export interface Rewriting {
  readonly rules?: (rules: readonly Rule[]) => readonly Rule[];
  readonly length?: (length: LengthValue) => LengthValue;
  /** Gives back the CSS that stands in the place of a `var(…)`, or undefined where it stays. */
  readonly variable?: (variable: Variable) => string | undefined;
  readonly url?: (url: string) => string;
}

/** A style sheet rewritten, and printed for the next reader; `minifiedCss` makes it small. Throws what is no CSS. */
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

/** What a style sheet is read as. */
export function rulesOf(css: string): readonly Rule[] {
  const found: Rule[] = [];
  const take = ({ rules }: StyleSheet) => void found.push(...rules);
  visited(css, { StyleSheet: take });
  return found;
}

const visited = (css: string, visitor: Visitor<never>): string =>
  Buffer.from(transform({ filename: 'styles.css', code: Buffer.from(css), visitor }).code).toString('utf8');

/** The rules inside a rule, if it is one that can hold some. */
export function rulesIn(rule: Rule): readonly Rule[] | undefined {
  if (rule.type === 'page' || rule.type === 'font-feature-values' || !('value' in rule)) return undefined;
  return rule.value && 'rules' in rule.value ? (rule.value.rules ?? []) : undefined;
}

/** A rule with others in the place of those inside it; one that can hold none, as it is. */
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

/** Taken back by lightningcss 1.33.0, the token `100%` is `100.0%`; written anew, it stays short. */
const shortPercentage = ({ value }: { readonly value: number }) => ({
  raw: `${Number((value * 100).toPrecision(6))}%`,
});

/** lightningcss 1.33.0 gives null for what is absent, and refuses to take it back (its issues 1065 and 1081). */
function withoutNulls<Node>(node: Node): Node {
  if (Array.isArray(node)) return node.map(withoutNulls) as Node;
  if (typeof node !== 'object' || node === null) return node;
  const entries = Object.entries(node).filter(([, value]) => value !== null);
  return Object.fromEntries(entries.map(([key, value]) => [key, withoutNulls(value)])) as Node;
}
