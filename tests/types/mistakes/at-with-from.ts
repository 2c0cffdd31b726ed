import { defineCareer } from '#career/career.ts';

export const career = defineCareer({
  person: { headline: 'Miller' },
  chapters: {
    first: {
      title: 'First',
      story: {},
      period: { at: '2020', from: '2019' }, // error TS2322 "string"
    },
  },
});
