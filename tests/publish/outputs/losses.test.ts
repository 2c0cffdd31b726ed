import { expect, test } from 'vitest';
import type { Career } from '#career/career.ts';
import { publish } from '#career/published.ts';
import { lossesOf, textsIn } from '#publish/outputs/losses.ts';
import { sourceOf } from '#publish/outputs/output.ts';
import { resumeJson } from '#publish/outputs/resumeJson.ts';

const career: Career = {
  person: { headline: 'Miller', name: 'Ada', email: 'ada@example.com', private: ['email'] },
  chapters: {
    wind: {
      title: 'A mill in the wind',
      role: 'Apprentice',
      story: { sails: 'The *sails* turned.', grain: 'The grain was ground.' },
      highlights: ['Ground the grain.'],
      unstated: { year: 'In which year is not stated.' },
    },
  },
  projects: {
    bell: { name: 'The bell', summary: 'It rings.' },
    secret: { name: 'The hidden wheel', private: true },
  },
};
const held = (of: Career) => textsIn(JSON.parse(resumeJson(sourceOf(publish(of), {}))));

test('lists the published fields that a résumé lacks, with one example each', () => {
  expect(lossesOf(career, held(career))).toEqual([
    { field: 'chapters.*.title', count: 1, example: 'A mill in the wind' },
    { field: 'chapters.*.story.*', count: 2, example: 'The sails turned.' },
  ]);
});

test('an empty résumé lacks every published field', () => {
  const fields = lossesOf(career, []).map(({ field }) => field);
  expect(fields).toEqual([
    ...['person.headline', 'person.name', 'chapters.*.title', 'chapters.*.role', 'chapters.*.story.*'],
    ...['chapters.*.highlights.*', 'projects.*.name', 'projects.*.summary'],
  ]);
});
