import { describe, expect, test } from 'vitest';
import { motifs } from '#career/career.ts';
import { glyphsOf, rowShift, strip } from '#line/glyphs.ts';
import { piecesOf } from './readPath.ts';

const all = glyphsOf(
  motifs.flatMap((motif) => [0, 1].map((at) => ({ motif, at: at as 0 | 1, isBeside: true }))),
);
const pointsOf = (name: string) => all[name]!.strokes.flatMap(({ d }) => piecesOf(d).flat());

describe('glyphsOf(stations)', () => {
  test.each(Object.keys(all))('draws %s within its height, and within its width if it has one', (name) => {
    const { width, height } = all[name]!;
    const points = pointsOf(name);
    expect(points.length).toBeGreaterThan(0);
    expect(points.filter(({ y }) => y < -0.1 || y > height + 0.1)).toEqual([]);
    if (width > 1) expect(points.filter(({ x }) => x < -0.1 || x > width + 0.1)).toEqual([]);
  });

  test.each(['trip', 'fan', 'loop', 'branch', 'merge', 'beside'])(
    'starts %s on the line at the top, and ends it there at the bottom',
    (name) => {
      const points = pointsOf(name);
      const { height } = all[name]!;
      expect(points.some(({ x, y }) => Math.abs(x) < 0.2 && Math.abs(y) < 0.2)).toBe(true);
      expect(points.some(({ x, y }) => Math.abs(x) < 0.2 && Math.abs(y - height) < 0.2)).toBe(true);
    },
  );

  test('starts a switch on the other track, and ends it in its ring', () => {
    for (const [name, from] of [
      ['switch', -rowShift],
      ['switch-back', rowShift],
    ] as const) {
      const line = all[name]!.strokes.find(({ role }) => role === 'line')!;
      const pieces = piecesOf(line.d);
      expect(pieces[0]![0]).toEqual({ x: from, y: 0 });
      expect(pieces.at(-1)![1]).toEqual({ x: 0, y: all[name]!.height });
    }
  });

  test('keeps all parts of a fan on the track of its station', () => {
    for (const at of [0, 1] as const) {
      const x = strip.tracks[at];
      for (const [part, isTop] of [
        ['head', true],
        ['tail', false],
      ] as const) {
        const { height } = all[`story-fan-${at}-${part}`]!;
        const edge = isTop ? 0 : height;
        const met = pointsOf(`story-fan-${at}-${part}`).filter(({ y }) => Math.abs(y - edge) < 0.1);
        expect(met.every((point) => Math.abs(point.x - x) < 0.1)).toBe(true);
      }
      const last = (name: string) => [...new Set(pointsOf(name).map(({ x: at2 }) => Math.round(at2)))];
      for (const lane of last(`story-fan-${at}-middle`)) expect(last(`story-fan-${at}-head`)).toContain(lane);
    }
  });

  test('contains only the glyphs of its stations', () => {
    expect(glyphsOf([{ motif: 'start', at: 0 }])).toEqual({});
    expect(Object.keys(glyphsOf([{ motif: 'trip', at: 0 }]))).toEqual(['trip']);
  });
});
