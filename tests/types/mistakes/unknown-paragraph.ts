import { defineCareer } from '#career/career.ts';

export const career = defineCareer({
  person: { headline: 'Miller' },
  chapters: { first: { title: 'First', story: { 'first-day': 'It began.' } } },
  achievements: {
    flour: {
      claim: 'Flour',
      done: 'We ground it.',
      evidence: [
        'frist-day', // error TS2322 "frist-day"
      ],
    },
  },
});
