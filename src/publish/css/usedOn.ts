import { minifiedCss } from '../minifyCss.ts';
import { rewriteCss } from './rewriteCss.ts';
import { withoutUnused } from './withoutUnused.ts';

/** What the app can show on any page before all styles have loaded: its announcements, and that an exhibit failed. */
const always = 'tl-said tl-unseen tl-slot__failed tl-button';

/**
 * The site's rules that apply to a page, so that its first screen comes with its first bytes; the app loads the others.
 * `beside` lists the page's other style sheets.
 */
export const usedOn = (html: string, css: string, beside: readonly string[]): string =>
  minifiedCss(
    rewriteCss(css, {
      rules: (rules) => withoutUnused(rules, { sources: [html, always], never: [], beside }),
    }),
  );
