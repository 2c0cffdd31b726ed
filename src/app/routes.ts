import { ledeOf } from '#career/ledeOf.ts';
import { pagesOf } from '#career/lists.ts';
import { plainText } from '#career/plainText.ts';
import type { PublishedCareer } from '#career/published.ts';
import type { PublishedSite } from '#career/site.ts';
import type { Route } from '#ui/hrefs.ts';

/** A page as the build writes it. */
export interface DescribedRoute extends Route {
  readonly description: string;
}

/**
 * Every page of the site, in order, the front page first: the one table for the router, navigation, prerender and
 * titles. The build computes it; `view.tsx` renders each page.
 */
export function routesOf(career: PublishedCareer, site: PublishedSite): readonly DescribedRoute[] {
  const { words } = site;
  const who = career.person.name ?? career.person.headline;
  const summary = plainText(career.person.summary ?? career.person.headline);
  const named = (title: string) => `${title} · ${who}`;
  const front = career.person.name ? `${who}, ${career.person.headline}` : who;
  const names = pagesOf(site, career);
  return [
    ...names.map((page, index) => ({
      path: index === 0 ? '' : `${page}/`,
      page,
      label: words[page],
      title: page === 'about' ? front : named(words[page]),
      description: ledeOf(words, page) ?? summary,
    })),
    ...(names.includes('achievements') ? career.achievements : []).map(({ id, claim, done }) => ({
      path: `achievements/${id}/`,
      page: 'achievements' as const,
      achievement: id,
      title: named(claim),
      description: plainText(done),
    })),
  ];
}
