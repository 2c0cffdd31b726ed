import { defineCareer } from '#career/career.ts';

export const career = defineCareer({
  person: {
    headline: 'Miller',
    sumary: 'I mill.', // error TS2561 "sumary"
  },
  chapters: {},
});
