import type { PublishedCareer } from '#career/published.ts';
import type { MaybePage, PageName } from '#career/site.ts';
import type { Setting } from './Setting.tsx';

/** One page of the site: its path and its names. */
export interface Route {
  /** Relative to the site's root: '' for the front page, else with a closing slash. */
  readonly path: string;
  /** The page of the navigation that this one is, or belongs to. */
  readonly page: PageName;
  /** The achievement on this page, if it is such a page. */
  readonly achievement?: string;
  /** The name in the navigation, for pages that appear there. */
  readonly label?: string;
  readonly title: string;
}

/** The path of each part of the career from the site's root; undefined where it has no page. */
export function hrefsOf(
  career: Pick<PublishedCareer, 'achievements'>,
  routes: readonly Route[],
): Setting['hrefOf'] {
  const on = (page: MaybePage, rest: string) => {
    const route = routes.find((each) => each.page === page && each.label);
    return route && `/${route.path}${rest}`;
  };
  const telling = (id: string | undefined, rest: string) => {
    const route = id && routes.find(({ achievement }) => achievement === id);
    return route ? `/${route.path}${rest}` : undefined;
  };
  return (target) => {
    if ('page' in target) return on(target.page, target.tag ? `?tag=${encodeURIComponent(target.tag)}` : '');
    if ('chapter' in target) return on(target.on, `#${target.chapter}`);
    if ('project' in target) return on('projects', `#${target.project}`);
    if ('paragraph' in target) return on('about', `#${target.paragraph}`);
    if ('achievement' in target) return telling(target.achievement, '');
    const host = career.achievements.find(({ exhibit }) => exhibit === target.exhibit);
    return telling(host?.id, `#${target.exhibit}`);
  };
}
