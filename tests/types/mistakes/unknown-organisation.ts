import { defineCareer } from '#career/career.ts';

export const career = defineCareer({
  person: { headline: 'Miller' },
  organisations: { farm: { about: 'A farm' } },
  chapters: {
    first: {
      title: 'First',
      story: {},
      at: 'fram', // error TS2322 "fram"
    },
  },
});
