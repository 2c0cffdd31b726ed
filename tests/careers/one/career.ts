import { defineCareer } from '#career/career.ts';

/** The least that a page can be made of: one chapter, and nothing that was achieved. */
export const career = defineCareer({
  person: { headline: 'Apprentice' },
  chapters: {
    workshop: {
      title: 'A first week in the workshop',
      story: { bench: 'They gave me a bench, a lamp and a box of broken radios.' },
    },
  },
});
