import { rewriteCss } from './css/rewriteCss.ts';
import { withoutUnused } from './css/withoutUnused.ts';
import { minifiedCss, minifiedFile } from './minifyCss.ts';

/**
 * The styles of some exhibits' stills, the kit's and their own, minified, for the pages that show them. What only a script
 * brings into sight, the exhibit's script styles.
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
