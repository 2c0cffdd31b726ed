import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { motifs } from '#career/career.ts';
import { layoutRoute, type RouteOptions } from '#line/route.ts';
import { piecesOf } from './readPath.ts';

const anyOptions: fc.Arbitrary<RouteOptions> = fc
  .record({
    motifs: fc.array(fc.constantFrom(...motifs), { maxLength: 6 }),
    width: fc.integer({ min: 528, max: 2600 }),
    unit: fc.double({ min: 4, max: 10, noNaN: true }),
    bend: fc.integer({ min: 20, max: 44 }),
    leader: fc.integer({ min: 30, max: 60 }),
    label: fc.integer({ min: 20, max: 200 }),
  })
  .map(({ label, ...options }) => ({
    ...options,
    first: Math.round(options.width * 0.1),
    labels: options.motifs.map(() => label),
  }));

const always = (holds: (route: ReturnType<typeof layoutRoute>, options: RouteOptions) => void) =>
  fc.assert(fc.property(anyOptions, (options) => holds(layoutRoute(options), options)));

const solid = ['line', 'dash', 'lane'];

describe('layoutRoute(options): for any stations', () => {
  test('is one connected line between the two edges', () =>
    always(({ strokes, width, height }) => {
      const parts = strokes.filter(({ role }) => solid.includes(role)).map(({ d }) => piecesOf(d));
      const reached = [{ x: 0, y: 0 }];
      const left = new Set(parts);
      for (let grown = true; grown; ) {
        grown = false;
        for (const pieces of left) {
          const points = pieces.flat();
          if (!points.some((point) => reached.some(({ x, y }) => Math.hypot(point.x - x, point.y - y) < 2.5)))
            continue;
          reached.push(...points);
          left.delete(pieces);
          grown = true;
        }
      }
      expect(left.size).toBe(0);
      expect(reached.some(({ x, y }) => Math.abs(x - width) < 0.5 && Math.abs(y - height) < 0.5)).toBe(true);
    }));

  test('stays inside its box, except for disused tracks', () =>
    always(({ strokes, rings, width, height }) => {
      const points = [...rings, ...strokes.flatMap(({ d }) => piecesOf(d).flat())];
      // A disused track may run on under the rings that come after it.
      expect(
        points.filter(({ x, y }) => x < -0.5 || x > width * 1.25 || y < -0.5 || y > height + 0.5),
      ).toEqual([]);
      const own = strokes.filter(({ role }) => role !== 'bed').flatMap(({ d }) => piecesOf(d).flat());
      expect(own.filter(({ x }) => x > width + 0.5)).toEqual([]);
    }));

  test('keeps drawings away from rings, and labels below everything except the way out', () =>
    always(({ strokes, rings, labelTop, width }, { bend }) => {
      const drawn = strokes.filter(({ role }) => ['lane', 'far', 'track', 'cap'].includes(role));
      for (const { x, y } of rings) {
        const near = drawn
          .flatMap(({ d }) => piecesOf(d).flat())
          .filter((point) => Math.hypot(point.x - x, point.y - y) < 11);
        expect(near).toEqual([]);
      }
      const inner = strokes.flatMap(({ d }) => piecesOf(d).flat()).filter(({ x }) => x < width - bend - 1);
      expect(Math.max(0, ...inner.map(({ y }) => y))).toBeLessThan(labelTop);
    }));

  test('has a ring for each station, evenly spaced, on at most two levels', () =>
    always(({ rings, pitch }, { motifs: all, first }) => {
      expect(rings).toHaveLength(all.length);
      rings.forEach(({ x }, index) => {
        expect(x).toBeCloseTo(first + index * pitch, 6);
      });
      expect(new Set(rings.map(({ y }) => y)).size).toBeLessThanOrEqual(2);
    }));
});

describe('layoutRoute(options): examples', () => {
  const wide = { width: 1274, unit: 8, first: 125, bend: 44, leader: 52 } as const;

  test('is one stroke without stations', () => {
    const route = layoutRoute({ ...wide, motifs: [], labels: [] });
    expect(route.rings).toEqual([]);
    expect(route.strokes).toHaveLength(1);
  });

  test('ends dashed after an open station, and solid after a loop', () => {
    const last = (all: RouteOptions['motifs']) =>
      layoutRoute({ ...wide, motifs: all, labels: all.map(() => 50) }).strokes.at(-1)?.role;
    expect(last(['start', 'open'])).toBe('dash');
    expect(last(['start', 'loop'])).toBe('line');
  });
});
