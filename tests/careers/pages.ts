import { JSDOM } from 'jsdom';
import { type PublishedCareer, publish } from '#career/published.ts';
import type { Site } from '#career/site.ts';
import { english } from '#career/words.ts';
import { pageHtml } from '#publish/page.ts';
import { pagesOf } from '#publish/pages.ts';
import type { Sample } from './all.ts';

/** A page in a visitor's browser, before any script runs. */
export interface ReadPage {
  /** Relative to the site's root; undefined for the page that answers unknown addresses. */
  readonly path: string | undefined;
  readonly html: string;
  readonly document: Document;
}

const template =
  '<!doctype html><html lang="en"><head><!--head--></head><body><div id="root"><!--app--></div></body></html>';

// Its scripts never run, because no window shows a parsed document.
const parser = new new JSDOM('').window.DOMParser();

/** The part of a career that a build publishes. */
export function publishedOf({ career, site }: Sample): PublishedCareer {
  return publish(career, { ...english, ...site.words });
}

/** Caches rendered careers, because many tests read the same ones. A changed career is another object. */
const rendered = new WeakMap<Sample, ReturnType<typeof render>>();

/** Every page of a career's site, as the build renders and wraps it, parsed; and the data beside them. */
export async function pagesFor(
  sample: Sample,
): Promise<{ readonly data: string; readonly pages: readonly ReadPage[] }> {
  const rendering = rendered.get(sample) ?? render(publishedOf(sample), sample.site);
  rendered.set(sample, rendering);
  return parsed(await rendering);
}

/** The same for a published career. */
export const pagesOfPublished = async (career: PublishedCareer, site: Site = {}) =>
  parsed(await render(career, site));

async function render(career: PublishedCareer, site: Site) {
  const shared = {
    template,
    css: '',
    fontsCss: '',
    script: 'assets/main.js',
    home: '/',
    content: 'content.json',
  };
  const { content, pages } = await pagesOf(career, site);
  return {
    data: JSON.stringify(content),
    pages: pages.map((page) => ({ path: page.path, html: pageHtml({ ...shared, ...page }) })),
  };
}

/** Parses the pages each time, because some tests change the documents. */
const parsed = ({ data, pages }: Awaited<ReturnType<typeof render>>) => ({
  data,
  pages: pages.map(({ path, html }) => ({ path, html, document: parser.parseFromString(html, 'text/html') })),
});

/** The page at a path. */
export function pageAt(pages: readonly ReadPage[], path: string): Document {
  const page = pages.find((other) => other.path === path);
  if (!page) throw new Error(`No page has the path "${path}".`);
  return page.document;
}

/** The ids of a page's content, in the order of the document. */
export function idsIn(document: Document): readonly string[] {
  return [...document.querySelectorAll('main [id]')].map(({ id }) => id);
}

/** The words of a page for readers and machines: title and body without scripts, and each attribute. */
export function wordsIn(document: Document): string {
  const attributes = [...document.querySelectorAll('body *, meta')]
    .filter(({ localName }) => localName !== 'script')
    .flatMap((element) => [...element.attributes].map(({ value }) => value));
  const texts: string[] = [document.title];
  const walker = document.createTreeWalker(document.body, 4);
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    if (node.parentElement?.localName !== 'script') texts.push(node.textContent ?? '');
  return [...texts, ...attributes].join('\n');
}
