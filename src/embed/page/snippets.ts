import type { EmbeddedSection } from '#career/site.ts';

/** The embeddable sections by page, each with its component. */
const component: { readonly [S in EmbeddedSection]: string } = {
  about: 'About',
  timeline: 'Timeline',
  achievements: 'Achievements',
};

/** The content of an embed: a section of the site, or one of its exhibits. */
export type Embedded = { readonly section: EmbeddedSection } | { readonly exhibit: string };

export interface Wish {
  readonly of: Embedded;
  readonly theme: 'auto' | 'light' | 'dark';
  /** The line's colour as #rrggbb; undefined keeps the site's. */
  readonly line?: string | undefined;
}

/** The site's data for the snippets. */
export interface SnippetSite {
  /** The site's published address, with a closing slash. */
  readonly address: string;
  readonly title: (of: Embedded) => string;
  /** The readable lines if no script runs; `href` is relative to the address. */
  readonly readable: (of: Embedded) => readonly { readonly text: string; readonly href: string }[];
}

const library = { module: "'throughline'", styles: "'throughline/styles.css'", data: "'./career.json'" };

/** The folder of its frame, relative to the site's root, with a closing slash. */
export const frameOf = (of: Embedded): string =>
  `embed/${'section' in of ? of.section : `exhibit-${of.exhibit}`}/`;

/** Escapes a text for an element or an attribute, but keeps it readable for people who copy it. */
const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);

/** Splits a snippet at possible line breaks: before an address, and after each of its slashes. */
export const pieces = (snippet: string): readonly string[] =>
  snippet.split(/(?<=[^</]\/)(?![/>])|(?<==")(?=http)/);

/**
 * An element in two lines, for any page, Markdown and MDX. The script follows it in the same block, because VitePress
 * treats a block that begins with a script as part of its build.
 */
export function elementSnippet(wish: Wish, site: SnippetSite): string {
  const [opening, closing, script] = elementLines(wish, site);
  return `<div>${opening}${closing}\n${script}</div>`;
}

/** The same with a list inside the tag as the fallback, until the script has run or if it never runs. */
export function readableSnippet(wish: Wish, site: SnippetSite): string {
  const [opening, closing, script] = elementLines(wish, site);
  const items = site
    .readable(wish.of)
    .map(({ text, href }) => `<li><a href="${escaped(site.address + href)}">${escaped(text)}</a></li>`);
  return [`<div>${opening}`, '<ul>', ...items, '</ul>', closing, `${script}</div>`].join('\n');
}

/** The element's tags, and the script that defines it. */
function elementLines(
  { of, theme, line }: Wish,
  { address }: SnippetSite,
): readonly [string, string, string] {
  const name = 'section' in of ? `throughline-${of.section}` : 'throughline-exhibit';
  const attributes = [
    ...('exhibit' in of ? [`name="${escaped(of.exhibit)}"`] : []),
    ...('exhibit' in of ? [] : [`src="${escaped(address)}career.json"`]),
    ...(theme === 'auto' ? [] : [`theme="${theme}"`]),
    ...(line ? [`line="${line}"`] : []),
  ];
  return [
    `<${name} ${attributes.join(' ')}>`,
    `</${name}>`,
    `<script type="module" src="${escaped(address)}embed/throughline.js"></script>`,
  ];
}

/** A component for a React app; `career.json` is the site's file, saved next to it. */
export function reactSnippet({ of, theme, line }: Wish, { address }: SnippetSite): string {
  const name = 'section' in of ? component[of.section] : 'Exhibit';
  const props = [
    ...('exhibit' in of ? [`name="${of.exhibit}"`] : []),
    'career={career}',
    `base="${address}"`,
    ...(theme === 'auto' ? [] : [`theme="${theme}"`]),
  ];
  return [
    `import { ${name} } from ${library.module};`,
    `import ${library.styles};`,
    `import career from ${library.data};`,
    '',
    // TypeScript allows no custom property in a style attribute.
    ...(line ? [`// In a style sheet: .throughline { --throughline-line: ${line} }`] : []),
    `<${name} ${props.join(' ')} />`,
  ].join('\n');
}

/** A frame, for pages that accept no foreign scripts; with the second line the frame is as high as its content. */
export function frameSnippet({ of, theme, line }: Wish, { address, title }: SnippetSite): string {
  const query = new URLSearchParams({
    ...(theme === 'auto' ? {} : { theme }),
    ...(line ? { line: line.slice(1) } : {}),
  }).toString();
  return [
    `<iframe src="${escaped(address)}${frameOf(of)}${query && `?${escaped(query)}`}" title="${escaped(title(of))}" loading="lazy" width="100%" height="640"></iframe>`,
    `<script async src="${escaped(address)}embed/frame.js"></script>`,
  ].join('\n');
}
