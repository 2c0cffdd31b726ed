import { defineCareer } from '#career/career.ts';

export const career = defineCareer({
  person: { headline: 'Miller' },
  chapters: {
    first: {
      title: 'First',
      story: {},
      period: {
        from: '2019-13', // error TS2322 "2019-13"
      },
    },
  },
});
