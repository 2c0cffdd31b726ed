import { describe, expect, test } from 'vitest';
import { motifs } from '#career/career.ts';
import { tracksOf } from '#line/levels.ts';
import { fanParts, motifShape } from '#line/motifs.ts';
import { roundedPath } from '#line/path.ts';
import { piecesOf } from './readPath.ts';

describe('motifShape(motif, stretch)', () => {
  test.each(motifs)('runs %s from its own track to the one it leaves the line on', (motif) => {
    const { line, length, sideStep } = motifShape(motif);
    expect(line.corners[0]).toEqual([0, 0]);
    expect(line.corners.at(-1)).toEqual([length, sideStep]);
  });

  test.each(motifs)('keeps %s within its length and reach', (motif) => {
    const { line, beside, length, sideStep, reach } = motifShape(motif);
    for (const { corners } of [line, ...beside])
      for (const [t, n] of corners) {
        expect(t).toBeGreaterThanOrEqual(0);
        expect(t).toBeLessThanOrEqual(length);
        expect(n).toBeLessThanOrEqual(sideStep + reach);
        expect(n).toBeGreaterThanOrEqual(-4.5);
      }
  });

  test('loops once round a full circle of radius 4 that touches the line', () => {
    const { d } = roundedPath(motifShape('loop').line.corners);
    expect(d.match(/A4 4/g)).toHaveLength(4);
    const turning = piecesOf(d).filter(([from, to]) => from.y !== 0 || to.y !== 0);
    for (const [, { x, y }] of turning) expect(Math.hypot(x - 5.5, y - 4)).toBeCloseTo(4, 2);
  });

  test('stretches the middle of a fan and never its ends', () => {
    const [short, long] = [motifShape('fan', 2), motifShape('fan', 40)];
    expect([short.length, long.length]).toEqual([11, 49]);
    short.beside.forEach(({ corners }, index) => {
      expect(long.beside[index]!.corners.slice(0, 2)).toEqual(corners.slice(0, 2));
    });
  });

  test('lets the legs of a fan leave at 45 degrees', () => {
    for (const { corners } of motifShape('fan').beside) {
      const [from, knee] = [corners[0]!, corners[1]!];
      expect(knee[0] - from[0]).toBe(Math.abs(knee[1]));
    }
  });

  test('shows two tracks of equal worth under a switch', () => {
    const beds = motifShape('switch').beside.map(({ role, corners }) => [role, corners.map(([, n]) => n)]);
    expect(beds).toEqual([
      ['bed', [0, 0]],
      ['bed', [6, 6]],
    ]);
  });

  test('ends a branch in a cap and a merge in the line', () => {
    expect(motifShape('branch').beside.at(-1)!.corners).toEqual([
      [10, 3],
      [10, 6],
    ]);
    expect(motifShape('merge').beside.at(-1)!.corners.at(-1)).toEqual([7.5, 0]);
  });
});

describe('fanParts', () => {
  test('fit end to end', () => {
    const levels = fanParts.middle.beside.map(({ corners }) => corners[0]![1]);
    expect(fanParts.head.beside.map(({ corners }) => corners.at(-1)![1])).toEqual(levels);
    expect(fanParts.tail.beside.map(({ corners }) => corners[0]![1])).toEqual(levels);
  });
});

describe('tracksOf(stations, most)', () => {
  test('climbs with each switch and comes back down where the room ends', () => {
    expect(tracksOf(['start', 'switch', 'trip', 'switch', 'switch'], 2)).toEqual([0, 0, 1, 1, 2, 1]);
    expect(tracksOf(['switch', 'switch', 'switch'], 1)).toEqual([0, 1, 0, 1]);
  });
});
