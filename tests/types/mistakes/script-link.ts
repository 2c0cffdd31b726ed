import { defineCareer } from '#career/career.ts';

export const career = defineCareer({
  person: {
    headline: 'Miller',
    links: [
      {
        label: 'Me',
        href: 'javascript:alert(1)', // error TS2322 "javascript:alert(1)"
      },
    ],
  },
  chapters: {},
});
