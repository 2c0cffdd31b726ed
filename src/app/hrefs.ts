import type { PublishedCareer } from '#career/published.ts';
import type { PageName } from '#career/site.ts';
import type { Setting } from '#ui/Setting.tsx';
import type { Route } from './routes.ts';

/** Where each part of the career is found on this site, as paths for the router; undefined where it has no page. */
export function hrefsOf(career: PublishedCareer, routes: readonly Route[]): Setting['hrefOf'] {
  const on = (page: PageName, rest: string) => {
    const route = routes.find((each) => each.page === page && each.label);
    return route && `/${route.path}${rest}`;
  };
  const telling = (id: string | undefined, rest: string) => {
    const route = id && routes.find(({ achievement }) => achievement === id);
    return route ? `/${route.path}${rest}` : undefined;
  };
  return (target) => {
    if ('page' in target)
      return on(target.page, target.tag ? `?${new URLSearchParams({ tag: target.tag })}` : '');
    if ('chapter' in target) return on(target.on, `#${target.chapter}`);
    if ('paragraph' in target) return on('about', `#${target.paragraph}`);
    if ('achievement' in target) return telling(target.achievement, '');
    const host = career.achievements.find(({ exhibit }) => exhibit === target.exhibit);
    return telling(host?.id, `#${target.exhibit}`);
  };
}
