import { inlineOf, policyOf } from './policy.ts';

/** Headers for every address that `path` matches; `*` in it matches anything. */
export interface HeaderRule {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** A file of the built site: its path below the root, and its text where it is a page. */
export interface BuiltFile {
  readonly file: string;
  readonly html?: string;
}

/** Browser features that the site does not use. Clipboard and printing stay allowed: pages offer both. */
const denied =
  'accelerometer camera display-capture geolocation gyroscope hid magnetometer microphone midi payment serial usb';

/** Headers for every answer. */
const everywhere = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': denied
    .split(' ')
    .map((feature) => `${feature}=()`)
    .join(', '),
} as const;

const forOthers = {
  'Access-Control-Allow-Origin': '*',
  'Cross-Origin-Resource-Policy': 'cross-origin',
} as const;

/** How long an answer may be kept: a file with a hash in its name for ever, a page only with revalidation. */
const keep = {
  hashed: 'public, max-age=31536000, immutable',
  fonts: 'public, max-age=86400, stale-while-revalidate=604800',
  pages: 'no-cache',
} as const;

/**
 * The headers of a built site, for hosts that read them from a file. When two matching rules set a header, hosts join
 * its values, which would break most of these headers, so no two rules that match one address set the same header. The
 * number of rules does not grow with the career.
 */
export function headerRules(files: readonly BuiltFile[]): readonly HeaderRule[] {
  const pages = files.filter(({ html, file }) => html !== undefined && !file.startsWith('embed/'));
  const framed = files.filter(({ html, file }) => html !== undefined && file.startsWith('embed/'));
  const policyFor = (some: readonly BuiltFile[], framedBy: "'none'" | '*') =>
    policyOf(inlineOf(...some.map(({ html = '' }) => html)), { framedBy });
  const ofPages = {
    'Content-Security-Policy': policyFor(pages, "'none'"),
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Cache-Control': keep.pages,
  };
  return [
    { path: '/*', headers: everywhere },
    ...pagePaths(pages).map((path) => ({ path, headers: ofPages })),
    {
      path: '/embed/*',
      headers: {
        'Content-Security-Policy': policyFor(framed, '*'),
        ...forOthers,
        'Cache-Control': keep.pages,
      },
    },
    { path: '/assets/*', headers: { ...forOthers, 'Cache-Control': keep.hashed } },
    { path: '/fonts/*', headers: { ...forOthers, 'Cache-Control': keep.fonts } },
    // Data for other sites.
    ...files
      .filter(({ file }) => /^career(\.schema)?\.json$/.test(file))
      .map(({ file }) => ({ path: `/${file}`, headers: { ...forOthers, 'Cache-Control': keep.pages } })),
    // Many hosts omit the encoding of text.
    { path: '/*.md', headers: { 'Content-Type': 'text/markdown; charset=utf-8' } },
    { path: '/*.txt', headers: { 'Content-Type': 'text/plain; charset=utf-8' } },
  ];
}

/** Folders at the root, with everything below them, and the pages that are files there. */
function pagePaths(pages: readonly BuiltFile[]): readonly string[] {
  const tops = pages.map(({ file }) => (file.includes('/') ? `/${file.replace(/\/.*/s, '')}/*` : `/${file}`));
  return ['/', ...new Set(tops)];
}
