import { rewriteCss } from './css/rewriteCss.ts';
import { withoutUnused } from './css/withoutUnused.ts';
import { minifiedCss, minifiedFile } from './minifyCss.ts';

/**
 * The styles of these exhibits' stills, including the kit's, minified, for the pages that show them. The exhibit's
 * script brings the styles for what only a script shows.
 */
export const exhibitCss = (names: readonly string[], html: string): string =>
  minifiedCss(
    rewriteCss(
      ['kit/kit', ...names.map((name) => `${name}/${name}`)]
        .map((file) => minifiedFile(`exhibits/${file}.css`))
        .join(''),
      { rules: (rules) => withoutUnused(rules, { sources: [html], never: [] }) },
    ),
  );
