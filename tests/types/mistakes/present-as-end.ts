import { defineCareer } from '#career/career.ts';

export const career = defineCareer({
  person: { headline: 'Miller' },
  chapters: {
    first: {
      title: 'First',
      story: {},
      period: {
        from: '2019',
        to: 'Present', // error TS2322 "Present"
      },
    },
  },
});
