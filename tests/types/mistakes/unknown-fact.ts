import { defineCareer } from '#career/career.ts';

export const career = defineCareer({
  person: { headline: 'Miller' },
  facts: { f1: { statement: 'It began.', who: 'I' } },
  chapters: {
    first: {
      title: 'First',
      story: {
        begin: {
          text: 'It began.',
          facts: [
            'f2', // error TS2322 "f2"
          ],
        },
      },
    },
  },
});
