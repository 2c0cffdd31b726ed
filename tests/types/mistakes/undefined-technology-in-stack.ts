import { defineCareer } from '#career/career.ts';

export const career = defineCareer({
  person: { headline: 'Miller' },
  technologies: { stone: { name: 'Stone', kind: 'tool' } },
  systems: {
    mill: {
      name: 'Mill',
      stack: {
        stonne: 'grinds', // error TS2561 "stonne"
      },
    },
  },
  chapters: {},
});
