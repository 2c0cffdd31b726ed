import type { Content } from '#app/App.tsx';
import { render, renderStills } from '#app/render.tsx';
import { routesOf } from '#app/routes.ts';
import type { Stills } from '#app/view.tsx';
import type { PublishedCareer } from '#career/published.ts';
import type { Site } from '#career/site.ts';
import { pageWords } from '#career/words.ts';
import { catalogue } from '#exhibits/catalogue.ts';
import { draw } from '#line/drawing.ts';
import { colourCss } from './colour.ts';
import { exhibitCss } from './exhibitCss.ts';
import type { PageParts } from './page.ts';
import { stopHeight } from './stopHeight.ts';
import { textMeasure } from './textWidth.ts';

type Page = Pick<
  PageParts,
  'path' | 'lang' | 'dir' | 'title' | 'description' | 'app' | 'head' | 'ownCss' | 'exhibit'
>;

/** What the app takes over with, and every page rendered; the page for unknown addresses last, without a path. */
export async function pagesOf(
  career: PublishedCareer,
  site: Site,
): Promise<{ readonly content: Content; readonly pages: readonly Page[] }> {
  const measure = textMeasure();
  const { drawing, css } = draw(
    career.chapters.map((chapter) => ({
      ...chapter,
      motif: chapter.motif ?? 'start',
      lines: chapter.aside ? [chapter.label, chapter.aside] : [chapter.label],
      height: stopHeight(career, chapter, measure),
    })),
    measure,
  );
  const words = { ...pageWords, ...site.words };
  const exhibits = Object.fromEntries(
    Object.entries(catalogue).map(([name, { title, question }]) => [name, { title, question }]),
  );
  const published = { ...site, words };
  const described = routesOf(career, published);
  const routes = described.map(({ description: _, ...route }) => route);
  const content = { career, site: published, drawing, exhibits, routes };
  const ownCss = `${site.color ? colourCss(site.color) : ''}${css}`;
  const shared = { lang: career.lang, dir: career.dir, ownCss };
  const stills = await renderStills(career.lang);
  const pages = described.map(async ({ path, achievement, title, description }) => ({
    ...shared,
    path,
    title,
    description,
    app: await render(content, path, stills),
    ...stylesOf(career.achievements.find(({ id }) => id === achievement)?.exhibit, stills),
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

/** The styles of the exhibit on a page, if it has one. */
const stylesOf = (exhibit: string | undefined, stills: Stills): Pick<Page, 'exhibit'> =>
  exhibit && stills[exhibit] ? { exhibit: { name: exhibit, css: exhibitCss(exhibit) } } : {};
