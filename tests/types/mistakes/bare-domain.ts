import { defineCareer } from '#career/career.ts';

export const career = defineCareer({
  person: {
    headline: 'Miller',
    links: [
      {
        label: 'Me',
        href: 'example.org', // error TS2322 "example.org"
      },
    ],
  },
  chapters: {},
});
