import type { DescribedRoute } from '#app/routes.ts';
import { escapeHtml } from '#career/escapeHtml.ts';
import type { Offer } from '#career/site.ts';
import { type IsShown, inScript, jsonLd } from './jsonLd.ts';
import type { OutputSource } from './output.ts';
import { twinOf } from './twin.ts';
import { oneLine } from './wording.ts';

/** The picture of a page for sharing. */
export interface HeadImage {
  /** Relative to the site's root. */
  readonly file: string;
  readonly alt: string;
}

const types: { readonly [K in Offer['kind']]?: string } = {
  text: 'text/plain',
  'json-resume': 'application/json',
  pdf: 'application/pdf',
};

/**
 * The data for machines in a page's head: how to share it, its other formats, its topic. Whatever needs an absolute
 * address is present only if the site's address is known.
 */
export function headOf(
  route: DescribedRoute,
  source: OutputSource,
  {
    isShown,
    offers = [],
    image,
  }: {
    readonly isShown: IsShown;
    readonly offers?: readonly Offer[];
    readonly image?: HeadImage | undefined;
  },
): string {
  const { career, site } = source;
  const { address } = site;
  const toRoot = '../'.repeat(route.path.split('/').length - 1);
  const isPerson = career.person.name !== undefined && (route.path === '' || route.page === 'about');
  const alternates = [
    { file: twinOf(route), type: 'text/markdown' },
    ...(route.page === 'resume' ? offers : []).flatMap(({ file, kind }) => {
      const type = types[kind];
      return type ? [{ file, type }] : [];
    }),
  ];
  return [
    ...graph({
      title: oneLine(route.title),
      description: oneLine(route.description),
      type: isPerson ? 'profile' : 'website',
      url: address && address + route.path,
      image: address && image && address + image.file,
      'image:alt': address && image?.alt,
      locale: localeOf(career.lang),
    }),
    address && image && '<meta name="twitter:card" content="summary_large_image" />',
    address && `<link rel="canonical" href="${escapeHtml(address + route.path)}" />`,
    ...alternates.map(({ file, type }) => `<link rel="alternate" type="${type}" href="${toRoot}${file}" />`),
    `<script type="application/ld+json">${inScript(jsonLd(route, source, isShown))}</script>`,
  ]
    .filter(Boolean)
    .join('\n    ');
}

/** The elements of the Open Graph protocol, ogp.me. */
const graph = (properties: { readonly [name: string]: string | undefined }): readonly string[] =>
  Object.entries(properties).flatMap(([name, content]) =>
    content ? [`<meta property="og:${name}" content="${escapeHtml(content)}" />`] : [],
  );

/** A language and a region, as Open Graph names them; undefined if the language has no region. */
function localeOf(lang: string): string | undefined {
  const { language, region } = new Intl.Locale(lang);
  return region && `${language}_${region}`;
}
