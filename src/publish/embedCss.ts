import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { minifiedCss } from './minifyCss.ts';
import { usedCss } from './usedCss.ts';

const layers = [
  'tokens',
  'reset',
  'base',
  'layout',
  'sections',
  'story',
  'exhibits',
  'embed',
  'print',
] as const;
const allSections = ['About', 'Timeline', 'Achievements', 'Resume'] as const;

/** Which style sheets an embed needs: for what it shows, and for how it stands in its page. */
export interface EmbedCss {
  readonly sections: readonly (typeof allSections)[number][];
  /** The names of exhibits whose styles are wanted. */
  readonly exhibits?: readonly string[];
  /**
   * `shadow`: for a shadow root, in layers. `page`: for a page of somebody else's, every rule below `.throughline`,
   * without layers (those of the page, having none, would win over ours).
   */
  readonly for: 'shadow' | 'page';
}

/**
 * The sections' styles as an embed wears them. Where the site looks at its window an embed looks at its own width
 * (`cqi` for `vw`, container for media queries); nothing is measured by the root's font size (px for rem, at
 * 16 px); what the site says of its root, the embed says of `.tl-embed`; and text stays in the page's typeface.
 */
export function embedCss(embed: EmbedCss): string {
  const { sections, exhibits = [], for: place } = embed;
  const files = [
    'ui/tokens',
    'ui/base',
    'line/line',
    ...sections.map((name) => `sections/${name}`),
    ...(exhibits.length > 0 ? ['exhibits/kit/kit'] : []),
    ...exhibits.map((name) => `exhibits/${name}/${name}`),
    'embed/embed',
  ];
  const css = files
    .map((name) => worn(sheet(`src/${name}.css`)))
    .map((css, index, all) => (index === 0 ? withoutTold(css, all.at(-1) ?? '') : css))
    .join('\n');
  const shadow = () => `@layer ${layers.join(',')};${css}${readFileSync('src/embed/shadow.css', 'utf8')}`;
  const code = place === 'shadow' ? withoutWide(shadow()) : unlayered(css);
  return usedCss(minifiedCss(code), markup(embed), never);
}

/** A style sheet with what it imports in the place of each import. */
const sheet = (file: string): string =>
  readFileSync(file, 'utf8').replace(/@import (["'])(\.[^"']+)\1;/g, (_, __, path: string) =>
    sheet(join(dirname(file), path)),
  );

/** What no embed has: a timeline to scale, an achievement's own page, a score that is drawn before one's eyes. */
const never = /\[data-scale\]|\[data-page\]|^h1\.tl-giant|\.tl-years|\.tl-scale__/;

/** The sources of everything that an embed can show. */
function markup({ sections, exhibits = [], for: place }: EmbedCss): readonly string[] {
  const folders = [
    ...['ui', 'line', 'sections', 'embed', ...(place === 'page' ? ['embed/library'] : [])],
    ...(exhibits.length > 0 ? ['exhibits/kit'] : []),
    ...exhibits.map((name) => `exhibits/${name}`),
  ];
  const others = [
    ...['Achievement', 'Further', ...allSections.filter((name) => !sections.includes(name))].map(
      (name) => `sections/${name}`,
    ),
    ...(exhibits.length > 0 ? [] : ['embed/exhibitModule', 'embed/parts']),
  ];
  return folders
    .filter((folder) => existsSync(`src/${folder}`))
    .flatMap((folder) => readdirSync(`src/${folder}`).map((file) => `src/${folder}/${file}`))
    .filter((file) => /\.tsx?$/.test(file) && !others.some((name) => file.startsWith(`src/${name}.ts`)))
    .map((file) => readFileSync(file, 'utf8'));
}

/** No element is given more than two columns: rules for wider places than those need would travel for nobody. */
const withoutWide = (css: string): string =>
  css.replace(/@container (?:throughline )?\(min-width: (?:1344|1696)px\) \{(?:[^{}]*\{[^{}]*\})*\s*\}/g, '');

const root = '.tl-embed';

/** The tokens without those that another sheet gives the embed anew. */
function withoutTold(tokens: string, other: string): string {
  const [told = ''] = /\.tl-embed \{[^}]*\}/.exec(other) ?? [];
  const names = told.match(/--[\w-]+(?=:)/g) ?? [];
  return names.reduce((less, name) => less.replace(new RegExp(`${name}: [^;]*;`, 'g'), ''), tokens);
}

/** One style sheet, seen from inside an embed. */
const worn = (css: string): string =>
  css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    // The whole page and its sheets of paper are not ours.
    .replace(/(?:#root|@page[^{]*) \{[^}]*\}|@media \(scripting: none\) \{[^}]*\}\s*\}/g, '')
    .replace(/@media \((min|max)-width: ([\d.]+rem)\)/g, '@container throughline ($1-width: $2)')
    .replace(/(\d*\.?\d+)rem\b/g, (_, size: string) => `${Number(size) * 16}px`)
    .replace(/(\d)vw\b/g, '$1cqi')
    .replace(/\bhtml:root\b|:root\b/g, root)
    .replace(/^(\s*)(?:html|body)(?= \{|,)/gm, `$1${root}`)
    // A family in the shorthand cannot be inherited; by itself it can.
    .replace(
      /font: (\S+) ([^;]+?) \/ ([^;]+?) var\(--(sans|serif)\);/g,
      'font-weight: $1; font-size: $2; line-height: $3; font-family: var(--$4);',
    );

/**
 * The same rules without layers, in the layers' order, each layer one id's weight above the one before: none of
 * ours is lost to another of ours, nor to a rule of the page that is not marked important.
 */
function unlayered(css: string): string {
  const blocks = layersOf(css);
  const keyframes: string[] = [];
  const weighed = layers.map((layer, index) => {
    const scope = ':is(#throughline,.throughline)'.repeat(index + 1);
    const rules = (blocks.get(layer) ?? '').replace(
      /@keyframes [\w-]+ \{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/g,
      (rule) => {
        keyframes.push(rule);
        return '';
      },
    );
    return `${scope}{${rules}}`;
  });
  return keyframes.join('') + weighed.join('');
}

/** What stands in each layer's blocks, by the layer's name. */
function layersOf(css: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { index, 0: head, 1: name = '' } of css.matchAll(/@layer (\w+) \{/g)) {
    let depth = 1;
    let end = index + head.length;
    while (depth > 0 && end < css.length) {
      if (css[end] === '{') depth += 1;
      if (css[end] === '}') depth -= 1;
      end += 1;
    }
    found.set(name, (found.get(name) ?? '') + css.slice(index + head.length, end - 1));
  }
  return found;
}
