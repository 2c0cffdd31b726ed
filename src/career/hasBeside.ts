import type { PublishedCareer } from './published.ts';

/** These make no lists after the story. Skills alone do not, since chapters name them; the others are on the résumé. */
const apart = ['chapters', 'achievements', 'skills', 'interests', 'references'];

/** Whether the about page has lists after the story. */
export const hasBeside = (career: PublishedCareer): boolean =>
  Object.keys(career.projects).length > 0 ||
  Object.entries(career).some(
    ([name, list]) => Array.isArray(list) && list.length > 0 && !apart.includes(name),
  );
