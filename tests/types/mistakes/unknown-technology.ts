import { defineCareer } from '#career/career.ts';

export const career = defineCareer({
  person: { headline: 'Miller' },
  technologies: { stone: { name: 'Stone', kind: 'tool' } },
  chapters: {
    first: {
      title: 'First',
      story: {},
      technologies: [
        'stonne', // error TS2322 "stonne"
      ],
    },
  },
});
