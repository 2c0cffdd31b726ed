import { rootMark } from '#app/render.tsx';
import { papers } from '#career/contrast.ts';
import { escapeHtml } from '#career/escapeHtml.ts';

/** What a page of the built site is made of. Addresses in it are relative to the site's root. */
export interface PageParts {
  /** index.html, with its marks `<!--head-->` and `<!--app-->`. */
  readonly template: string;
  readonly lang: string;
  readonly dir: string;
  /** The page's own path ('timeline/'), or undefined for the page that answers unknown addresses. */
  readonly path: string | undefined;
  readonly title: string;
  readonly description: string;
  readonly app: string;
  /** The file that the app takes over with, the same for every page: 'content-….json', beside the script. */
  readonly content: string;
  /** Scripts of the page's own, in the app's place: the app then does not take it over. */
  readonly scripts?: readonly string[];
  /** Shown in a frame of somebody's page: its links lead on in the whole window. */
  readonly isFrame?: boolean;
  readonly css: string;
  /** Styles that belong to this career alone. */
  readonly ownCss: string;
  /** The exhibit of the page, if it has one, and its styles. */
  readonly exhibit?: { readonly name: string; readonly css: string };
  readonly fontsCss: string;
  /** The app's script: 'assets/main-….js'. */
  readonly script: string;
  /** Further elements for the head. */
  readonly head?: string;
  /** How the site's root is reached where there is no path of our own: '/' or the known address's path. */
  readonly home: string;
}

/**
 * The script that runs before anything else of a page is read. It sets the colours that the visitor chose before
 * anything is painted, and keeps the choice. It gives a folder's address its closing slash
 * and takes `index.html` and doubled slashes away, where the host did not, so that relative addresses lead where they should; and
 * when the app cannot be loaded from where it ought to be, because the host answered an unknown address with
 * this page, it looks for it in each folder above and lets it take over.
 */
const boot = (script: string): string =>
  `(function(page,app){
var d=document,h=d.documentElement,k="tl-theme",t="";
try{t=localStorage[k]||""}catch(e){}
if(t)h.dataset.theme=t;
d.addEventListener("change",function(e){if(!e.target.matches("[data-theme-choice]"))return;t=e.target.value;if(t)h.dataset.theme=t;else delete h.dataset.theme;try{localStorage[k]=t}catch(e){}});
d.addEventListener("DOMContentLoaded",function(){d.querySelectorAll("[data-theme-choice]").forEach(function(s){s.checked=s.value==t});if(page==null)seek(1)});
var l=location,p=l.pathname,q=p.replace(/\\/index\\.html$/,"/").replace(/\\/+/g,"/");
if(page&&(q+"/").slice(-page.length-1)=="/"+page)q+="/";
if(q!=p)try{history.replaceState(history.state,"",q+l.search+l.hash)}catch(e){}
function seek(i){var at=q.split("/").slice(0,-1);if(i<=at.length)import(at.slice(0,i).join("/")+"/"+app).catch(function(){seek(i+1)})}
if(page!=null)addEventListener("error",function(e){if(e.target&&e.target.type=="module"&&l.protocol!="file:")seek(1)},true)
})(document.currentScript.dataset.page,${JSON.stringify(script)})`.replace(/\n/g, '');

/** A sheet without the block of one of its layers, and that block. */
function withoutLayer(css: string, layer: string): readonly [rest: string, block: string] {
  const start = css.indexOf(`@layer ${layer}{`);
  if (start < 0) return [css, ''];
  let end = css.indexOf('{', start) + 1;
  for (let depth = 1; depth > 0 && end < css.length; end++) depth += { '{': 1, '}': -1 }[css[end] ?? ''] ?? 0;
  return [css.slice(0, start) + css.slice(end), css.slice(start, end)];
}

/** One page of the site as a file: complete before any script, and ready for the app to take over. */
export function pageHtml(parts: PageParts): string {
  const { path, home, script, content } = parts;
  const toRoot = path === undefined ? home : '../'.repeat(path.split('/').length - 1) || './';
  // What dresses the story comes after the page's words: the first screen shows before it, and needs none of it.
  const [css, storyCss] = parts.isFrame ? [parts.css, ''] : withoutLayer(parts.css, 'story');
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
    // A page without an address of its own does not know where the typefaces lie; the app brings them along.
    `<style>${path === undefined ? '' : parts.fontsCss.replace(/url\("/g, () => `url("${toRoot}fonts/`)}${css}${parts.ownCss}</style>`,
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
        `<div id="root"${parts.scripts ? '' : ` data-content="${content}"`}${path === undefined ? '' : ` data-page="${path}"`}>${app}</div>${storyCss && !parts.scripts ? `<style>${storyCss}</style>` : ''}`,
    );
}
