import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { motifs } from '#career/career.ts';
import type { Moment, Period } from '#career/moment.ts';
import { drawTimeline, type StopRoom } from '#line/timeline.ts';
import { piecesOf } from './readPath.ts';

const moment = (month: number) =>
  `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}` as Moment;

const anyStops: fc.Arbitrary<readonly StopRoom[]> = fc
  .array(
    fc.record({
      after: fc.integer({ min: 1, max: 40 }),
      lasts: fc.option(fc.integer({ min: 1, max: 90 }), { nil: undefined }),
      end: fc.constantFrom('dated', 'now', 'ended', 'unsaid'),
      motif: fc.constantFrom(...motifs),
      besides: fc.option(fc.nat({ max: 5 }), { nil: undefined }),
      height: fc.integer({ min: 0, max: 160 }),
    }),
    { minLength: 2, maxLength: 20 },
  )
  .map((drafts) => {
    let month = 1998 * 12;
    return drafts.map(({ after, lasts = 1, end, motif, besides, height }, index): StopRoom => {
      month += after;
      const from = moment(month);
      const period: Period =
        end === 'dated'
          ? { from, to: moment(month + lasts) }
          : end === 'now'
            ? { from, to: 'now' }
            : end === 'ended'
              ? { from, ended: true }
              : { from };
      const beside = besides === undefined || index === 0 ? undefined : [`c${besides % index}`];
      return { id: `c${index}`, motif, period, height, ...(beside && { alongside: beside }) };
    });
  });

const drawn = fc.property(anyStops, (stops) => {
  const timeline = drawTimeline(stops);
  if (!timeline) return;
  const { strokes, height, years } = timeline.drawing;
  const points = strokes.flatMap(({ d }) => piecesOf(d).flat());
  // With any periods, nothing leaves the drawing: not at the top, the bottom or the margin.
  expect(points.filter(({ y }) => y < -0.5 || y > height + 0.5)).toEqual([]);
  expect(points.filter(({ x }) => x < -30)).toEqual([]);
  // The text beside the drawing begins after the last track.
  const rail = Number(/--rail:(\d+)px/.exec(timeline.css)?.[1]);
  expect(Math.max(...points.map(({ x }) => x))).toBeLessThan(rail);
  // The rows together are as high as the drawing.
  const rows = [...timeline.css.matchAll(/\.tl-stop:nth-child\(\d+\)\{block-size:(\d+)px/g)].map(([, size]) =>
    Number(size),
  );
  expect(rows).toHaveLength(stops.length);
  expect(Math.abs(rows.reduce((sum, size) => sum + size, 0) - height)).toBeLessThan(stops.length + 1);
  const marks = [...timeline.css.matchAll(/\.tl-years>:nth-child\(\d+\)\{inset-block-start:(\d+)px/g)].map(
    ([, y]) => Number(y),
  );
  expect(marks).toHaveLength(years.length);
  for (const y of marks) expect(y).toBeLessThanOrEqual(height);
});

describe('drawTimeline(stops)', () => {
  test('draws inside its box, for any periods', () => fc.assert(drawn, { numRuns: 300 }));

  test('ends a parallel track in a cap only if its end is known', () => {
    const stops = (to: Period['to'] | undefined, ended?: true): readonly StopRoom[] => [
      { id: 'a', motif: 'start', period: { from: '2019-01', to: 'now' }, height: 60 },
      {
        id: 'b',
        motif: 'start',
        period: { from: '2020-06', ...(to && { to }), ...(ended && { ended }) } as Period,
        alongside: ['a'],
        height: 60,
      },
    ];
    const roles = (all: readonly StopRoom[]) =>
      new Set(drawTimeline(all)?.drawing.strokes.map(({ role }) => role));
    expect(roles(stops('2023-06')).has('cap')).toBe(true);
    expect(roles(stops(undefined, true)).has('cap')).toBe(false);
    expect(roles(stops(undefined, true)).has('dots')).toBe(true);
    expect(drawTimeline(stops('2023-06'))?.drawing.goesOn).toBe(true);
  });

  test('draws nothing if a stop has no date', () => {
    expect(
      drawTimeline([
        { id: 'a', motif: 'start', period: { from: '2019' }, height: 60 },
        { id: 'b', motif: 'start', height: 60 },
      ]),
    ).toBeUndefined();
  });
});
