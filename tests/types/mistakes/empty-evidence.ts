import { defineCareer } from '#career/career.ts';

export const career = defineCareer({
  person: { headline: 'Miller' },
  chapters: { first: { title: 'First', story: { begin: 'It began.' } } },
  achievements: {
    flour: {
      claim: 'Flour',
      done: 'We ground it.',
      evidence: [], // error TS2322 "[]"
    },
  },
});
