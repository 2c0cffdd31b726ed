import { defineCareer } from '#career/career.ts';

export const career = defineCareer({
  person: {}, // error TS2741 "headline"
  chapters: {},
});
