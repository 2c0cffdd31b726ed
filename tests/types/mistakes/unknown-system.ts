import { defineCareer } from '#career/career.ts';

export const career = defineCareer({
  person: { headline: 'Miller' },
  systems: { mill: { name: 'Mill' } },
  chapters: {
    first: {
      title: 'First',
      story: {},
      systems: [
        'mil', // error TS2322 "mil"
      ],
    },
  },
});
