import { minifiedFile } from './minifyCss.ts';
import { usedCss } from './usedCss.ts';

/**
 * The styles of some exhibits' stills, the kit's and their own, minified, for the pages that show them. What only a script
 * brings into sight, the exhibit's script styles.
 */
export const exhibitCss = (names: readonly string[], html: string): string =>
  usedCss(
    ['kit/kit', ...names.map((name) => `${name}/${name}`)]
      .map((file) => minifiedFile(`exhibits/${file}.css`))
      .join(''),
    [html],
    /^$/,
  );
