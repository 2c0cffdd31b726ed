import { render } from '#app/render.tsx';
import { routesOf, wordsOf } from '#app/routes.tsx';
import type { PublishedCareer } from '#career/published.ts';
import type { Site } from '#career/site.ts';
import type { PageParts } from './page.ts';

type Page = Pick<PageParts, 'path' | 'lang' | 'dir' | 'content' | 'title' | 'description' | 'app' | 'head'>;

/** Every page of the site, rendered; the page for unknown addresses last, with no path of its own. */
export async function pagesOf(career: PublishedCareer, site: Site): Promise<readonly Page[]> {
  const shared = { lang: career.lang, dir: career.dir, content: { career, site } };
  const words = wordsOf(site);
  const pages = routesOf(career, site).map(async ({ path, title, description }) => ({
    ...shared,
    path,
    title,
    description,
    app: await render(career, site, path),
  }));
  const lost = {
    ...shared,
    path: undefined,
    title: words.notFoundTitle,
    description: words.notFoundLede,
    head: '<meta name="robots" content="noindex" />',
    app: await render(career, site, '404/'),
  };
  return [...(await Promise.all(pages)), lost];
}
