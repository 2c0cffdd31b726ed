import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withFamilies } from '#publish/css/faces.ts';
import { embedCss } from '#publish/embedCss.ts';

/** The styles of all sections and exhibits: every rule below `.throughline`. */
export function libraryCss(): string {
  const exhibits = readdirSync('src/exhibits', { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'kit')
    .map(({ name }) => name)
    .filter((name) => readdirSync(join('src', 'exhibits', name)).includes(`${name}.css`));
  const css = embedCss({ sections: ['About', 'Timeline', 'Achievements', 'Resume'], exhibits, for: 'page' });
  // A lower specificity than all our rules and a higher one than most of a page's: the page's rules for its elements
  // end here. Drawings keep their attributes, which count as styles.
  const fresh = ':is(#throughline,.throughline) :where(:not(svg,svg *)){all:revert}';
  // A page's print styles may print addresses after its links.
  const printed = '@media print{:is(#throughline,.throughline) a::after{content:none}}';
  // theme="class". It has the specificity of all our rules together, and does not apply to paper, which is light.
  const byClass = (around: string, scheme: string) =>
    `:is(#throughline,.throughline)${around} .tl-embed[data-theme=class]{color-scheme:${scheme}!important}`;
  const classes = `@media screen{${byClass('', 'light')}${byClass(':is(.dark *)', 'dark')}}`;
  return `${fresh}\n${printed}\n${css}\n${classes}\n.throughline{container:throughline/inline-size;min-inline-size:min(100%,256px)}\n`;
}

/**
 * Writes the typefaces, and their style sheet, to a new folder: under different names, so that a page's faces with the
 * same name stay unchanged.
 */
export function writeFonts(to: string): void {
  const from = join('public', 'fonts');
  mkdirSync(to);
  for (const name of readdirSync(from))
    if (name !== 'fonts.css') copyFileSync(join(from, name), join(to, name));
  const faces = withFamilies(
    readFileSync(join(from, 'fonts.css'), 'utf8'),
    (family) => `Throughline ${family}`,
  );
  const use = [
    '--throughline-heading-font:"Throughline Schibsted Grotesk","Throughline Schibsted Fallback",system-ui,sans-serif',
    '--throughline-font:"Throughline Newsreader","Throughline Newsreader Fallback",Georgia,serif',
  ];
  writeFileSync(join(to, 'fonts.css'), `${faces}.throughline{${use.join(';')}}\n`);
}
