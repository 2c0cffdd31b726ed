/**
 * The rules of a style sheet that can apply to anything in these sources: a selector with one of our classes
 * (`tl-…`) that none of them names is left out, and what matches `never`. The sheet is minified, so braces stand in
 * it for blocks alone.
 */
export function usedCss(css: string, sources: readonly string[], never: RegExp): string {
  const used = new Set(sources.flatMap((source) => source.match(/\btl-[\w-]+/g) ?? []));
  const isUsed = (selector: string) =>
    !never.test(selector) && classesOf(selector).every((name) => used.has(name.slice(1)));
  const kept = css.replace(/(?<=^|[{};])([^{}@;]+)(\{[^{}]*\})/g, (_, list: string, block: string) => {
    const selectors = selectorsIn(list).filter(isUsed);
    return selectors.length > 0 ? selectors.join(',') + block : '';
  });
  return withoutEmpty(withoutUnasked(kept));
}

/** Without keyframes that nothing plays, and properties that no value asks for. */
function withoutUnasked(css: string): string {
  const asked = new Set(css.match(/(?<=var\()--[\w-]+|(?<=[:\s,])tl-[\w-]+(?=[;}\s,])/g) ?? []);
  return css
    .replace(/@keyframes ([\w-]+)\{(?:[^{}]*\{[^{}]*\})*\}/g, (rule, name) => (asked.has(name) ? rule : ''))
    .replace(/(--[\w-]+):[^;{}]*(?:;|(?=\}))/g, (property, name) => (asked.has(name) ? property : ''))
    .replace(/(?<=^|[{};])[^{}@;]+\{\}/g, '');
}

/** The classes that an element must have; those of which it must have one, `:is(…)`, are not looked at. */
const classesOf = (selector: string): readonly string[] =>
  selector.replace(/:(?:is|not)\([^)]*\)/g, '').match(/\.tl-[\w-]+/g) ?? [];

/** What stands between the commas of a selector list, but not between those in its parentheses. */
const selectorsIn = (list: string): readonly string[] => list.split(/,(?![^(]*\))/);

function withoutEmpty(css: string): string {
  const less = css.replace(/@(?:media|container|layer|supports)[^{};]*\{\}/g, '');
  return less === css ? css : withoutEmpty(less);
}
