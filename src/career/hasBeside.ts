import type { ListName } from './lists.ts';
import type { PublishedCareer } from './published.ts';

/** Skills alone are not after the story, since its chapters name them; the rest stands on the résumé. */
type Apart = 'skills' | 'interests' | 'references';

const beside = {
  projects: 1,
  education: 1,
  publications: 1,
  certificates: 1,
  awards: 1,
  languages: 1,
} satisfies { readonly [L in Exclude<ListName, Apart>]: 1 };

/** Whether the about page has lists after the story. */
export const hasBeside = (career: PublishedCareer): boolean =>
  (Object.keys(beside) as (keyof typeof beside)[]).some((list) => Object.keys(career[list]).length > 0);
