import { defineCareer } from '#career/career.ts';

export const career = defineCareer({
  person: { headline: 'Miller' },
  chapters: {
    first: {
      title: 'First',
      story: {
        // biome-ignore lint/suspicious/noDuplicateObjectKeys: the mistake that this file is about
        begin: 'It began.',
        begin: 'It began again.', // error TS1117
      },
    },
  },
});
