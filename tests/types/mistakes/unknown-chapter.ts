import { defineCareer } from '#career/career.ts';

export const career = defineCareer({
  person: { headline: 'Miller' },
  chapters: {
    first: { title: 'First', story: {} },
    second: {
      title: 'Second',
      story: {},
      alongside: [
        'frist', // error TS2820 "frist"
      ],
    },
  },
});
