import { minifySync } from 'vite';
import { mendAddress, ownTheme, returnToPlace } from '#app/boot.ts';
import { placePrefix } from '#app/places.ts';
import { rootMark } from '#app/render.tsx';
import { extentOf } from '#app/takeOver.ts';
import { papers } from '#career/contrast.ts';
import { escapeHtml } from '#career/escapeHtml.ts';
import { withUrls } from './css/urls.ts';
import { usedOn } from './css/usedOn.ts';

/** The parts of a page of the built site. Addresses are relative to the site's root. */
export interface PageParts {
  /** index.html, with its marks `<!--head-->` and `<!--app-->`. */
  readonly template: string;
  readonly lang: string;
  readonly dir: string;
  /** The page's path ('timeline/'), or undefined for the page that answers unknown addresses. */
  readonly path: string | undefined;
  readonly title: string;
  readonly description: string;
  readonly app: string;
  /** The content file that the app starts from, the same for every page: 'content-….json', beside the script. */
  readonly content: string;
  /** Scripts in place of the app's: the app then does not take the page over. */
  readonly scripts?: readonly string[];
  /** The section in a frame: a separate script renders it from the same content as the app. */
  readonly section?: string;
  /** Shown in a frame on someone else's page: its links open in the whole window. */
  readonly isFrame?: boolean;
  /** The styles of the whole site; a page gets the ones it uses. */
  readonly css: string;
  /** The file with all styles, for the app: 'style-….css', beside the script. */
  readonly styles?: string;
  /** Styles only for this career. */
  readonly ownCss: string;
  /** The exhibit of the page, if any, and its styles. */
  readonly exhibit?: { readonly name: string; readonly css: string };
  /** The style sheet of the typefaces; its addresses are relative to the folder `fonts`. */
  readonly fontsCss: string;
  /** The app's script: 'assets/main-….js'. */
  readonly script: string;
  /** More elements for the head. */
  readonly head?: string;
  /** The address of the site's root for a page without a path: '/' or the path of the known address. */
  readonly home: string;
}

/**
 * The script that runs before the rest of a page is read. The page's path is an attribute beside it, so that one policy
 * names the same script for all pages.
 */
const boot = (script: string): string =>
  minifySync(
    'boot.js',
    `(function(){${[ownTheme, mendAddress, returnToPlace].join('\n')}
ownTheme(${JSON.stringify(papers)}, 'tl-theme');
mendAddress(document.currentScript.dataset.page, ${JSON.stringify(script)}, (address) => import(address));
returnToPlace(${JSON.stringify(placePrefix)});
})()`,
  ).code.trim();

/** The extent of HTML that React rendered: React escapes only five characters. */
function writtenExtent(html: string): string {
  const nodes = html.match(/<(?!\/)[^>]*>|[^<>]+(?=<)/g)?.length ?? 0;
  const escapes: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', '#x27': "'", amp: '&' };
  const text = html.replace(/<[^>]*>/g, '').replace(/&(.+?);/g, (_, name: string) => escapes[name] ?? '');
  return extentOf(nodes, text);
}

/** One page of the site as a file: complete without scripts, and ready for the app to take over. */
export function pageHtml(parts: PageParts): string {
  const { path, home, script, content } = parts;
  const toRoot = path === undefined ? home : '../'.repeat(path.split('/').length - 1) || './';
  const head = [
    parts.isFrame
      ? '<base target="_top" /><meta name="robots" content="noindex" />'
      : // The page's path stands beside the script, so that one policy names the same script for all pages.
        `<script${path === undefined ? '' : ` data-page="${escapeHtml(path)}"`}>${boot(script)}</script>`,
    `<title>${escapeHtml(parts.title)}</title>`,
    ...Object.entries(papers).map(
      ([scheme, paper]) =>
        `<meta name="theme-color" media="(prefers-color-scheme: ${scheme})" content="${paper}" />`,
    ),
    `<meta name="description" content="${escapeHtml(parts.description)}" />`,
    parts.head ?? '',
    // A page without an address does not know where the typefaces lie; the app brings them.
    `<style>${path === undefined ? '' : withUrls(parts.fontsCss, (file) => `${toRoot}fonts/${file}`)}${parts.css && usedOn(parts.app, parts.css, [parts.ownCss, parts.exhibit?.css ?? ''])}${parts.ownCss}</style>`,
    parts.exhibit ? `<style data-exhibit="${parts.exhibit.name}">${parts.exhibit.css}</style>` : '',
    ...(path === undefined
      ? []
      : [
          `<link rel="icon" href="${toRoot}icon.svg" type="image/svg+xml" />`,
          `<link rel="apple-touch-icon" href="${toRoot}touch-icon.png" />`,
          ...(parts.scripts
            ? []
            : [
                `<link rel="preload" as="fetch" crossorigin="anonymous" href="${toRoot}assets/${content}" />`,
              ]),
          ...(parts.scripts ?? [script]).map(
            (file) => `<script type="module" src="${toRoot}${file}"></script>`,
          ),
        ]),
  ];
  const app = parts.app.replaceAll(`="${rootMark}`, () => `="${toRoot}`);
  return parts.template
    .replace(/<html[^>]*>/, () => `<html lang="${escapeHtml(parts.lang)}" dir="${parts.dir}">`)
    .replace('<!--head-->', () => head.filter(Boolean).join('\n    '))
    .replace(
      '<div id="root"><!--app--></div>',
      () =>
        `<div id="root"${parts.scripts ? '' : ` data-content="${content}"${parts.styles ? ` data-styles="${parts.styles}"` : ''} data-built="${writtenExtent(app)}"`}${parts.section ? ` data-section="${parts.section}" data-published="${content}"` : ''}${path === undefined ? ` data-home="${home}"` : ` data-page="${path}"`}>${app}</div>`,
    );
}
