import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { bundle } from 'lightningcss';
import { coloursOf } from './colour.ts';
import { inEmbed, lengthInEmbed } from './css/inEmbed.ts';
import { rewriteCss } from './css/rewriteCss.ts';
import { unlayered } from './css/unlayered.ts';
import { withoutOverridden } from './css/withoutOverridden.ts';
import { withoutUnused } from './css/withoutUnused.ts';
import { withoutWider } from './css/withoutWider.ts';
import { ownFile } from './home.ts';
import { minifiedCss } from './minifyCss.ts';

const layers = ['tokens', 'reset', 'base', 'layout', 'sections', 'exhibits', 'embed', 'print'] as const;
const allSections = ['About', 'Timeline', 'Achievements', 'Resume'] as const;

/** Which style sheets an embed needs, for its content and for its place in the page. */
export interface EmbedCss {
  readonly sections: readonly (typeof allSections)[number][];
  /** The names of the exhibits that need styles. */
  readonly exhibits?: readonly string[];
  /**
   * `shadow`: for a shadow root, in layers. `page`: for someone else's page, every rule below `.throughline` and
   * without layers, because the page's unlayered rules would override layered ones.
   */
  readonly for: 'shadow' | 'page';
  /** The owner's colour, for the line where a page sets none: '#1d6fe0'. */
  readonly color?: string | undefined;
}

/**
 * The sections' styles for an embed. Where the site uses the window's width, an embed uses its own width (`cqi` for
 * `vw`, container queries for media queries). Nothing depends on the root's font size (px for rem, at 16 px). Rules for
 * the site's root apply to `.tl-embed`. Text keeps the page's typeface.
 */
export function embedCss(embed: EmbedCss): string {
  const { sections, exhibits = [], for: place, color } = embed;
  const files = [
    'ui/tokens',
    'ui/base',
    'line/line',
    ...sections.map((name) => `sections/${name}`),
    ...(exhibits.length > 0 ? ['exhibits/kit/kit'] : []),
    ...exhibits.map((name) => `exhibits/${name}/${name}`),
    'embed/embed',
    ...(place === 'shadow' ? ['embed/shadow'] : []),
  ];
  const css = files.map((name) => bundle({ filename: ownFile(`src/${name}.css`) }).code);
  const use = { sources: markup(embed), never };
  const defaults = new Map(
    Object.entries(color ? coloursOf(color) : {}).map(([name, value]) => [`--throughline-${name}`, value]),
  );
  const rewritten = rewriteCss(`@layer ${layers.join()};${Buffer.concat(css)}`, {
    rules: (rules) => {
      const own = withoutUnused(withoutOverridden(inEmbed(rules)), use);
      return place === 'shadow' ? withoutWider(own, widest) : unlayered(own, layers);
    },
    length: lengthInEmbed,
    variable: ({ name: { ident } }) =>
      defaults.has(ident) ? `var(${ident},${defaults.get(ident)})` : undefined,
  });
  return minifiedCss(rewritten);
}

/** No element gets more than two columns, so rules for wider containers than those need, in px, are left out. */
const widest = 1344;

/** What no embed has: a timeline drawn to scale. */
const never = ['[data-scale]', '.tl-scale__map', '.tl-scale__line', '.tl-years', '.tl-scale__note'];

/** The sources of everything an embed can show. */
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
  const folder = (name: string) => ownFile(`src/${name}`);
  return folders
    .filter((name) => existsSync(folder(name)))
    .flatMap((name) => readdirSync(folder(name)).map((file) => `${name}/${file}`))
    .filter((file) => /\.tsx?$/.test(file) && !others.some((name) => file.startsWith(`${name}.ts`)))
    .map((file) => readFileSync(folder(file), 'utf8'));
}
