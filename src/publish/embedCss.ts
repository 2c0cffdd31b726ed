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
  /** The owner's colour, for the line where a page gives none: '#1d6fe0'. */
  readonly color?: string | undefined;
}

/**
 * The sections' styles as an embed wears them. Where the site looks at its window an embed looks at its own width
 * (`cqi` for `vw`, container for media queries); nothing is measured by the root's font size (px for rem, at
 * 16 px); what the site says of its root, the embed says of `.tl-embed`; and text stays in the page's typeface.
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

/** No element is given more than two columns: rules for wider places than those need, in px, would travel for nobody. */
const widest = 1344;

/** What no embed has: a timeline to scale. */
const never = ['[data-scale]', '.tl-scale__map', '.tl-scale__line', '.tl-years', '.tl-scale__note'];

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
  const folder = (name: string) => ownFile(`src/${name}`);
  return folders
    .filter((name) => existsSync(folder(name)))
    .flatMap((name) => readdirSync(folder(name)).map((file) => `${name}/${file}`))
    .filter((file) => /\.tsx?$/.test(file) && !others.some((name) => file.startsWith(`${name}.ts`)))
    .map((file) => readFileSync(folder(file), 'utf8'));
}
