import { createHash } from 'node:crypto';

/** The inline scripts and styles of pages, each as the source of a policy: `'sha256-…'`. */
export interface Inline {
  readonly scripts: readonly string[];
  readonly styles: readonly string[];
}

/** Elements of pages that our build wrote: their attributes contain no `>`. */
const scriptElements = /<script\b([^>]*)>([\s\S]*?)<\/script>/g;
const styleElements = /<style\b[^>]*>([\s\S]*?)<\/style>/g;

/** A browser reads line ends as LF and hashes the result. */
const hashOf = (text: string): string =>
  `'sha256-${createHash('sha256').update(text.replace(/\r\n?/g, '\n')).digest('base64')}'`;

const each = (hashes: readonly string[]): readonly string[] => [...new Set(hashes)].sort();

/**
 * What is inline in these pages, each hash once and in order, so that the same pages give the same policy. Scripts with
 * an address and blocks of data run nothing inline and are left out.
 */
export function inlineOf(...pages: readonly string[]): Inline {
  const all = pages.join('\n');
  const scripts = [...all.matchAll(scriptElements)].filter(
    ([, attributes = '']) => !/\ssrc=|\stype="application\//.test(attributes),
  );
  return {
    scripts: each(scripts.map(([, , text = '']) => hashOf(text))),
    styles: each([...all.matchAll(styleElements)].map(([, text = '']) => hashOf(text))),
  };
}

/**
 * The Content-Security-Policy of pages: only what the site itself serves and what a hash names, and no text that
 * becomes code. `framedBy` states who may show them in a frame; only a header can set it, so a page's own policy leaves
 * it out. With `data`, pages contain all they need, with pictures and typefaces as data: addresses.
 */
export function policyOf(
  { scripts, styles }: Inline,
  { framedBy, data = false }: { readonly framedBy?: "'none'" | '*'; readonly data?: boolean } = {},
): string {
  const self = data ? [] : ["'self'"];
  return [
    "default-src 'none'",
    ['script-src', ...self, ...scripts].join(' '),
    ['style-src', ...self, ...styles].join(' '),
    ...(data
      ? ['img-src data:', 'font-src data:']
      : ["img-src 'self'", "font-src 'self'", "connect-src 'self'", "frame-src 'self'"]),
    "base-uri 'none'",
    "form-action 'none'",
    ...(framedBy ? [`frame-ancestors ${framedBy}`] : []),
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
}

const charset = '<meta charset="utf-8" />';

/**
 * A finished page with its policy in a meta element, before anything that the policy governs; hosts without headers
 * need no more. Throws if the page does not state its encoding first.
 */
export function withPolicy(html: string, of: { readonly data?: boolean } = {}): string {
  if (!html.includes(charset))
    throw new Error(
      `A page without ${charset} has no place for its Content-Security-Policy. Add that element to index.html.`,
    );
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policyOf(inlineOf(html), of)}" />`;
  return html.replace(charset, () => `${charset}\n    ${meta}`);
}
