import { defineCareer } from '#career/career.ts';

export const career = defineCareer({
  person: { headline: 'Miller' },
  chapters: { first: { title: 'First', story: { begin: 'It began.' } } },
  achievements: {
    flour: {
      claim: 'Flour',
      done: 'We ground it.',
      evidence: ['begin'],
      metric: {
        kind: 'count',
        of: 'sacks',
        value: 100,
        currency: 'EUR', // error TS2353 "currency"
      },
    },
  },
});
