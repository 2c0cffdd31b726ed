import type { PublishedCareer } from './published.ts';

/** Whether the about page has lists after the story. Skills alone are none: its chapters name them. */
export const hasBeside = (career: PublishedCareer): boolean =>
  (['projects', 'education', 'publications', 'certificates', 'awards', 'languages'] as const).some(
    (list) => Object.keys(career[list]).length > 0,
  );
