import { minifiedCss } from '../minifyCss.ts';
import { rewriteCss } from './rewriteCss.ts';
import { withoutUnused } from './withoutUnused.ts';

/** What the app can show on any page before all styles are there: what it says, and that an exhibit failed. */
const always = 'tl-said tl-unseen tl-slot__failed tl-button';

/**
 * The rules of the site's styles that apply to a page, so that its first screen comes with its first bytes; the app
 * brings the others along. `beside` are the style sheets that the page has besides.
 */
export const usedOn = (html: string, css: string, beside: readonly string[]): string =>
  minifiedCss(
    rewriteCss(css, {
      rules: (rules) => withoutUnused(rules, { sources: [html, always], never: [], beside }),
    }),
  );
