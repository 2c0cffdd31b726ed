import { defineCareer } from '#career/career.ts';

export const career = defineCareer({
  person: { headline: 'Miller' },
  terms: { bushel: { name: 'Bushel', means: 'A measure.' } },
  chapters: { first: { title: 'First', story: { begin: 'It began.' } } },
  achievements: {
    flour: {
      claim: 'Flour',
      done: 'We ground it.',
      evidence: ['begin'],
      terms: [
        'bushell', // error TS2322 "bushell"
      ],
    },
  },
});
