import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openStream } from '#exhibits/kit/streams.ts';

describe('openStream(seed, k)', () => {
  test('gives the same draws for the same seed and number', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 1, max: 4 }), (seed, k) => {
        const [one, other] = [openStream(seed, k), openStream(seed, k)];
        for (let draw = 0; draw < 5; draw++) expect(one.unit()).toBe(other.unit());
      }),
      { numRuns: 50 },
    );
  });

  test('gives different draws for a different number', () => {
    expect(openStream(1, 1).unit()).not.toBe(openStream(1, 2).unit());
  });

  test('rejects the stream number 0', () => {
    expect(() => openStream(1, 0)).toThrow(/numbered from 1/);
  });

  test('draws positive integer times with the given mean', () => {
    const stream = openStream(7, 2);
    const times = Array.from({ length: 20_000 }, () => stream.exponential(500));
    expect(times.every((time) => Number.isInteger(time) && time >= 1)).toBe(true);
    expect(Math.abs(times.reduce((sum, time) => sum + time, 0) / times.length / 500 - 1)).toBeLessThan(0.03);
  });
});
