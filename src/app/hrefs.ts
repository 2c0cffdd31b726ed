import type { PublishedCareer } from '#career/published.ts';
import type { Site } from '#career/site.ts';
import type { Setting } from '#ui/Setting.tsx';
import { namesOf, pathOf } from './routes.tsx';

/** Where each part of the career is found on this site, as paths for the router; undefined where it has no page. */
export function hrefsOf(career: PublishedCareer, site: Site): Setting['hrefOf'] {
  const names = namesOf(site);
  return (target) => {
    if ('page' in target) {
      const query = target.tag === undefined ? '' : `?${new URLSearchParams({ tag: target.tag })}`;
      return names.includes(target.page) ? `/${pathOf(site, target.page)}${query}` : undefined;
    }
    if ('chapter' in target)
      return names.includes(target.on) ? `/${pathOf(site, target.on)}#${target.chapter}` : undefined;
    if ('paragraph' in target)
      return names.includes('about') ? `/${pathOf(site, 'about')}#${target.paragraph}` : undefined;
    if (!names.includes('achievements')) return undefined;
    if ('achievement' in target) return `/achievements/${target.achievement}/`;
    const host = career.achievements.find(({ exhibit }) => exhibit === target.exhibit);
    return host && `/achievements/${host.id}/#${target.exhibit}`;
  };
}
