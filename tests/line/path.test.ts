import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Corner, roundedPath } from '#line/path.ts';
import { distanceToPiece, readCommands } from './readPath.ts';

describe('roundedPath(corners)', () => {
  test('rounds a corner with an arc that touches both sides', () => {
    const path = roundedPath([
      [0, 0],
      [10, 0, 4],
      [10, 10],
    ]);
    expect(path.d).toBe('M0 0L6 0A4 4 0 0 1 10 4L10 10');
    expect([path.start, path.end]).toEqual([
      { x: 0, y: 0 },
      { x: 10, y: 10 },
    ]);
  });

  test('keeps a corner without a radius sharp, and drops a corner that does not turn', () => {
    const corners: readonly Corner[] = [
      [0, 0],
      [5, 0, 3],
      [10, 0],
      [10, 10],
    ];
    expect(roundedPath(corners).d).toBe('M0 0L10 0L10 10');
  });

  test('turns back with a sharp tip', () => {
    const corners: readonly Corner[] = [
      [0, 0],
      [10, 0, 3],
      [4, 0],
    ];
    expect(roundedPath(corners).d).toBe('M0 0L10 0L4 0');
  });

  test('shrinks two arcs that would overlap', () => {
    const corners: readonly Corner[] = [
      [0, 0],
      [10, 0, 8],
      [10, 8, 8],
      [20, 8],
    ];
    expect(roundedPath(corners).d).toBe('M0 0L6 0A4 4 0 0 1 10 4L10 4A4 4 0 0 0 14 8L20 8');
  });

  test('accepts one point and no points', () => {
    expect(roundedPath([[3, 4]]).d).toBe('M3 4');
    expect(roundedPath([]).d).toBe('M');
  });

  test('writes at most two decimals, and stays on its sides', () => {
    const place = fc.double({ min: -500, max: 500, noNaN: true });
    const corner = fc.tuple(place, place, fc.double({ min: 0, max: 90, noNaN: true }));
    fc.assert(
      fc.property(fc.array(corner, { minLength: 2, maxLength: 8 }), (corners) => {
        const { d } = roundedPath(corners);
        for (const { numbers } of readCommands(d))
          for (const number of numbers) expect(Math.round(number * 100) / 100).toBe(number);
        const sides = corners.slice(1).map((to, index) => {
          const from = corners[index]!;
          return [
            { x: from[0], y: from[1] },
            { x: to[0], y: to[1] },
          ] as const;
        });
        const ends = readCommands(d).map(({ letter, numbers }) =>
          letter === 'A' ? numbers.slice(5) : numbers,
        );
        for (const [x = 0, y = 0] of ends)
          expect(Math.min(...sides.map((side) => distanceToPiece({ x, y }, side)))).toBeLessThan(0.02);
      }),
    );
  });
});
