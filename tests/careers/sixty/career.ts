import { type Achievement, type Chapter, defineCareer, motifs } from '#career/career.ts';
import type { Moment } from '#career/moment.ts';

const numbers = Array.from({ length: 60 }, (_, index) => index + 1);
const trades = ['surveyed', 'built', 'repaired', 'measured', 'taught'] as const;
const places = ['bridge', 'weir', 'tower', 'canal'] as const;

const moment = (year: number): Moment => `${year}`;

function chapterOf(number: number): Chapter {
  const motif = motifs[number % motifs.length];
  const trade = trades[number % trades.length];
  const place = places[number % places.length];
  return {
    title: `${number}: the ${place} that I ${trade}`,
    label: `Stop ${number}`,
    ...(motif && { motif }),
    // Every third one has a date, so dated and undated stops stand side by side.
    ...(number % 3 === 0 && { period: { from: moment(1960 + number), to: moment(1961 + number) } }),
    ...(number % 10 === 0 && { alongside: [`c-${number - 1}`] }),
    story: {
      [`p-${number}`]: `That season I ${trade} a ${place}, and the crew stayed until it was done.`,
      [`q-${number}`]: `The ${place} stands to this day.`,
    },
    summary: `A season with a ${place}.`,
  };
}

function achievementOf(number: number): Achievement {
  return {
    claim: `Work number ${number}, finished`,
    ...(number % 2 === 0 && { metric: { kind: 'count', of: 'metres', value: number * 100 } as const }),
    done: 'The crew finished it in one season.',
    evidence: [`p-${number}`, `q-${number}`],
  };
}

/** Sixty chapters, every motif several times, with an achievement in every fifth. */
export const career = defineCareer({
  person: { headline: 'Travelling builder' },
  chapters: Object.fromEntries(numbers.map((number) => [`c-${number}`, chapterOf(number)])),
  achievements: Object.fromEntries(
    numbers.filter((number) => number % 5 === 0).map((number) => [`a-${number}`, achievementOf(number)]),
  ),
});
