import type { Content } from '#app/App.tsx';
import { render, renderStills } from '#app/render.tsx';
import { routesOf } from '#app/routes.tsx';
import type { PublishedCareer } from '#career/published.ts';
import type { Site } from '#career/site.ts';
import { pageWords } from '#career/words.ts';
import { draw } from '#line/drawing.ts';
import { colourCss } from './colour.ts';
import type { PageParts } from './page.ts';
import { textMeasure } from './textWidth.ts';

type Page = Pick<PageParts, 'path' | 'lang' | 'dir' | 'title' | 'description' | 'app' | 'head' | 'ownCss'>;

/** What the app takes over with, and every page rendered; the page for unknown addresses last, without a path. */
export async function pagesOf(
  career: PublishedCareer,
  site: Site,
): Promise<{ readonly content: Content; readonly pages: readonly Page[] }> {
  const { drawing, css } = draw(
    career.chapters.map(({ motif, label, aside }) => ({
      motif: motif ?? 'start',
      lines: aside ? [label, aside] : [label],
    })),
    textMeasure(),
  );
  const words = { ...pageWords, ...site.words };
  const content = { career, site: { ...site, words }, drawing };
  const ownCss = `${site.color ? colourCss(site.color) : ''}${css}`;
  const shared = { lang: career.lang, dir: career.dir, ownCss };
  const stills = await renderStills(career.lang);
  const pages = routesOf(career, content.site).map(async ({ path, title, description }) => ({
    ...shared,
    path,
    title,
    description,
    app: await render(content, path, stills),
  }));
  const lost = {
    ...shared,
    path: undefined,
    title: words.notFoundTitle,
    description: words.notFoundLede,
    head: '<meta name="robots" content="noindex" />',
    app: await render(content, '404/'),
  };
  return { content, pages: [...(await Promise.all(pages)), lost] };
}
