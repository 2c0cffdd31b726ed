import type { DeclarationBlock, Rule, Selector } from 'lightningcss';
import { rulesIn, rulesOf, selectorsIn, within } from './rewriteCss.ts';

/** What a style sheet is used for. */
export interface Use {
  /** The texts that contain all our class names (`tl-…`) that an element can have. */
  readonly sources: readonly string[];
  /** Selectors of elements that never exist: '.tl-years'. */
  readonly never: readonly string[];
  /** Other style sheets on the page, which also use its properties and keyframes. */
  readonly beside?: readonly string[];
}

/**
 * The rules that can apply: without selectors for a class of ours that no source names, or for an element that never
 * exists; without unused keyframes, properties that no value uses, and empty blocks.
 */
export function withoutUnused(rules: readonly Rule[], { sources, never, beside = [] }: Use): readonly Rule[] {
  const named = new Set(sources.flatMap((source) => source.match(/\btl-[\w-]+/g) ?? []));
  // A name that a source composes: `tl-route--${size}`.
  const begun = sources.flatMap((source) => source.match(/\btl-[\w-]+(?=\$\{)/g) ?? []);
  const isNamed = (name: string) => named.has(name) || begun.some((start) => name.startsWith(start));
  const absent = never.length > 0 ? selectorsOf(`${never.join()}{}`) : [];
  const isUsed = (selector: Selector): boolean =>
    !absent.some((part) => contains(selector, part)) &&
    selector.every((part) => {
      if (part.type === 'class') return !part.name.startsWith('tl-') || isNamed(part.name);
      // `:is(…)` needs one of its selectors; `:not(…)` needs none.
      const inside = part.type === 'pseudo-class' && part.kind === 'not' ? [] : selectorsIn(part);
      return inside.length === 0 || inside.some(isUsed);
    });
  return withoutUnasked(applying(rules, isUsed), wordsIn(beside.map(rulesOf)));
}

const selectorsOf = (css: string): readonly Selector[] =>
  rulesOf(css).flatMap((rule) => (rule.type === 'style' ? rule.value.selectors : []));

/** Whether one selector's parts occur in sequence in another. */
function contains(whole: Selector, part: Selector): boolean {
  const texts = whole.map((component) => JSON.stringify(component));
  const wanted = part.map((component) => JSON.stringify(component));
  return texts.some((_, start) => wanted.every((text, index) => texts[start + index] === text));
}

const applying = (rules: readonly Rule[], isUsed: (selector: Selector) => boolean): readonly Rule[] =>
  rules.flatMap((rule): readonly Rule[] => {
    const inner = within(rule, (inside) => applying(inside, isUsed));
    if (inner.type !== 'style') return [inner];
    const selectors = inner.value.selectors.filter(isUsed);
    return selectors.length > 0 ? [{ ...inner, value: { ...inner.value, selectors } }] : [];
  });

/** Runs repeatedly, because the removed rules used names, too. */
function withoutUnasked(rules: readonly Rule[], always: readonly string[], before?: number): readonly Rule[] {
  const asked = new Set([...always, ...wordsIn(rules)]);
  return asked.size === before ? rules : withoutUnasked(playing(rules, asked), always, asked.size);
}

const playing = (rules: readonly Rule[], asked: ReadonlySet<string>): readonly Rule[] =>
  rules.flatMap((rule) => {
    if (rule.type === 'keyframes') return asked.has(rule.value.name.value) ? [rule] : [];
    const inner = within(rule, (inside) => playing(inside, asked));
    const left =
      inner.type === 'style' || inner.type === 'nested-declarations'
        ? ({
            ...inner,
            value: { ...inner.value, declarations: asking(inner.value.declarations, asked) },
          } as Rule)
        : inner;
    return isEmpty(left) ? [] : [left];
  });

function asking(block: DeclarationBlock | undefined, asked: ReadonlySet<string>): DeclarationBlock {
  const left = (declarations: DeclarationBlock['declarations'] = []) =>
    declarations.filter(
      ({ property, value }) => property !== 'custom' || !value.name.startsWith('--') || asked.has(value.name),
    );
  return {
    declarations: left(block?.declarations),
    importantDeclarations: left(block?.importantDeclarations),
  };
}

function isEmpty(rule: Rule): boolean {
  const inner = rulesIn(rule) ?? [];
  if (rule.type !== 'style' && rule.type !== 'nested-declarations')
    return rulesIn(rule) !== undefined && inner.length === 0;
  const { declarations = [], importantDeclarations = [] } = rule.value.declarations ?? {};
  return declarations.length + importantDeclarations.length + inner.length === 0;
}

/** Every word in values and conditions, with the names that they use; the names that a rule defines are left out. */
function wordsIn(node: unknown): readonly string[] {
  if (typeof node === 'string') return [node];
  if (typeof node !== 'object' || node === null) return [];
  if ('property' in node && node.property === 'custom' && 'value' in node)
    return wordsIn((node.value as { readonly value: unknown }).value);
  const { selectors: _, loc: __, ...asking } = node as Readonly<Record<string, unknown>>;
  const { type, value } = asking;
  // `@container style(--name: value)` uses a name.
  if (type === 'declaration') return Object.values(value as object).flatMap(wordsIn);
  if (type === 'keyframes') return wordsIn((value as { readonly keyframes: unknown }).keyframes);
  return Object.values(asking).flatMap(wordsIn);
}
