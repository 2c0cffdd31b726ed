import { defineCareer } from '#career/career.ts';

export const career = defineCareer({
  person: { headline: 'Server-side developer' },
  chapters: {
    timetable: {
      title: 'A timetable on the web',
      story: { paper: 'Forty buses, and one sheet of paper. I put it on the web.' },
    },
    pocket: { title: 'The pocket timetable' },
  },
});
