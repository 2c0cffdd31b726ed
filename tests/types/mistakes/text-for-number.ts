import { defineCareer } from '#career/career.ts';

export const career = defineCareer({
  person: { headline: 'Miller' },
  chapters: { first: { title: 'First', story: { begin: 'It began.' } } },
  achievements: {
    flour: {
      claim: 'Flour',
      metric: {
        kind: 'count',
        of: 'sacks',
        value: '100', // error TS2322 "string"
      },
      done: 'We ground it.',
      evidence: ['begin'],
    },
  },
});
