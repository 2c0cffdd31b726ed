import { transform } from 'lightningcss';
import { minifiedCss } from '../minifyCss.ts';
import { rewriteCss } from './rewriteCss.ts';

/** A style sheet, minified, with changed addresses. */
export const withUrls = (css: string, change: (url: string) => string): string =>
  minifiedCss(rewriteCss(css, { url: change }));

/** The addresses that a style sheet requests. Invalid CSS is skipped, as in browsers. */
export function urlsIn(css: string): readonly string[] {
  const found: string[] = [];
  const add = ({ url }: { readonly url: string }) => void found.push(url);
  transform({
    filename: 'styles.css',
    code: Buffer.from(css),
    errorRecovery: true,
    visitor: { Url: add, Rule: { import: ({ value }) => add(value) } },
  });
  return found;
}
