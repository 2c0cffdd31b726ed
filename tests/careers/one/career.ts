import { defineCareer } from '#career/career.ts';

/** The smallest career: one chapter, and no achievement. */
export const career = defineCareer({
  person: { headline: 'Apprentice' },
  chapters: {
    workshop: {
      title: 'A first week in the workshop',
      story: { bench: 'They gave me a bench, a lamp and a box of broken radios.' },
    },
  },
});
