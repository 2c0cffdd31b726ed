import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bent, coil, coilLength, fading, laneOffsets, lanes, tree, treeLength } from '#line/motifs.ts';
import { piecesOf } from './readPath.ts';

const ends = (d: string) => {
  const pieces = piecesOf(d);
  return { start: pieces[0]![0], end: pieces.at(-1)![1] };
};

const anyTree = fc.record({
  levels: fc.integer({ min: 1, max: 4 }),
  spacing: fc.integer({ min: 4, max: 40 }),
  gap: fc.integer({ min: 2, max: 20 }),
  radius: fc.integer({ min: 0, max: 20 }),
  isOneSided: fc.boolean(),
});

describe('tree(shape, pose)', () => {
  test('splits one point into equally spaced lanes, and joins them again', () =>
    fc.assert(
      fc.property(anyTree, (shape) => {
        const offsets = laneOffsets(shape.levels, shape.spacing, shape.isOneSided);
        const [head, tail] = [tree(shape, { x: 0, y: 0 }), tree(shape, { x: 0, y: 0 }, true)];
        expect(head).toHaveLength(2 ** shape.levels);
        head.forEach(({ d }, lane) => {
          const { start, end } = ends(d);
          expect(start).toEqual({ x: 0, y: 0 });
          expect(end.y).toBeCloseTo(treeLength(shape), 1);
          expect(offsets.some((offset) => Math.abs(offset - end.x) < 0.1)).toBe(true);
          const folded = ends(tail[lane]!.d);
          expect(folded.start.x).toBeCloseTo(0, 1);
          expect(folded.start.y).toBeCloseTo(treeLength(shape), 1);
        });
        expect(new Set(head.map(({ d }) => Math.round(ends(d).end.x))).size).toBe(2 ** shape.levels);
      }),
    ));

  test('opens to one side only if asked to', () => {
    expect(laneOffsets(2, 12, true)).toEqual([0, 12, 24, 36]);
    expect(laneOffsets(2, 12)).toEqual([-18, -6, 6, 18]);
  });
});

describe('coil(shape, pose)', () => {
  const shape = { pitches: [150, 132, 120, 112], radius: 54 };

  test('begins and ends on the line, with the length of its pitches', () => {
    const [whole] = coil(shape, { x: 290, y: 40 });
    const { start, end } = ends(whole!.d);
    expect(start).toEqual({ x: 290, y: 40 });
    expect(end.x).toBeCloseTo(290, 0);
    expect(end.y).toBeCloseTo(40 + coilLength(shape), 0);
  });

  test('stays on its side, within two radii', () => {
    for (const side of [1, -1] as const) {
      const [whole] = coil(shape, { x: 0, y: 0, side });
      const across = piecesOf(whole!.d).flatMap((piece) => piece.map(({ x }) => x * side));
      expect(Math.min(...across)).toBeGreaterThanOrEqual(-1);
      expect(Math.max(...across)).toBeLessThanOrEqual(2 * shape.radius + 1);
    }
  });

  test('draws each crossing again, over a gap', () => {
    const strokes = coil(shape, { x: 0, y: 0 });
    expect(strokes.map(({ role }) => role)).toEqual([
      'line',
      ...shape.pitches.flatMap(() => ['gap', 'line']),
    ]);
    const whole = piecesOf(strokes[0]!.d).flat();
    for (const { d } of strokes.slice(1)) {
      const pieces = piecesOf(d);
      const middle = pieces[Math.floor(pieces.length / 2)]![0];
      const near = whole.filter(({ x, y }) => Math.hypot(x - middle.x, y - middle.y) < 9);
      // Two strands pass there, and they are far apart along the path.
      const places = near.map((point) => whole.indexOf(point));
      expect(Math.max(...places) - Math.min(...places)).toBeGreaterThan(20);
    }
  });
});

describe('fading(length, pose)', () => {
  test('is one straight track of pieces, each fainter than the last', () => {
    const pieces = fading(90, { x: 5, y: 10 });
    const opacities = pieces.map(({ opacity = 1 }) => opacity);
    expect(opacities).toEqual([...opacities].sort((one, other) => other - one));
    pieces.forEach(({ d }, index) => {
      const { start, end } = ends(d);
      expect([start.x, end.x]).toEqual([5, 5]);
      expect(start.y).toBeCloseTo(10 + index * 10, 1);
      expect(end.y).toBeCloseTo(20 + index * 10, 1);
    });
  });
});

describe('a pose', () => {
  test('places a drawing down the page or across it, on either side', () => {
    const corners = [
      [0, 0],
      [10, 4],
    ] as const;
    expect(bent('line', corners, { x: 1, y: 2 }).d).toBe('M1 2L5 12');
    expect(bent('line', corners, { x: 1, y: 2, side: -1 }).d).toBe('M1 2L-3 12');
    expect(bent('line', corners, { x: 1, y: 2, axis: 'along' }).d).toBe('M1 2L11 6');
    expect(lanes([0, 3], 7, { x: 0, y: 0 }).d).toBe('M0 0L0 7M3 0L3 7');
  });
});
