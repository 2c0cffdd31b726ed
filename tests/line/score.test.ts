import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Motif, motifs } from '#career/career.ts';
import type { ScoreOptions, Station } from '#line/grid.ts';
import type { Point } from '#line/path.ts';
import { layoutScore, type Score } from '#line/score.ts';
import type { Box, ScoreRole } from '#line/sheet.ts';
import { distanceToPiece, inMirror, piecesOf } from './readPath.ts';

const station = (motif: Motif): Station => ({ motif, label: 120, lines: 2 });
const career: readonly Motif[] = ['start', 'switch', 'trip', 'fan', 'loop', 'open'];
const wide = {
  width: 1280,
  unit: 10,
  lineWidth: 8,
  bend: 44,
  inset: 128,
  bleed: 120,
  direction: 'ltr',
} as const;
const tablet = {
  width: 680,
  unit: 7,
  lineWidth: 6,
  bend: 36,
  inset: 96,
  bleed: 90,
  direction: 'ltr',
} as const;
const phone = {
  width: 330,
  unit: 5.2,
  lineWidth: 6,
  bend: 28,
  inset: 56,
  bleed: 20,
  direction: 'ltr',
} as const;
const score = (stations: readonly Motif[], options: Omit<ScoreOptions, 'stations'>) =>
  layoutScore({ ...options, stations: stations.map(station) });

const pen: readonly ScoreRole[] = ['entry', 'line', 'dash', 'taper', 'return'];
const penStrokes = (drawn: Score) => drawn.strokes.filter(({ role }) => pen.includes(role));
const rowsOf = (drawn: Score) => new Set(drawn.labels.map(({ y }) => y)).size;

const anyOptions = fc.record({
  stations: fc.array(
    fc.record({
      motif: fc.constantFrom(...motifs),
      label: fc.integer({ min: 10, max: 400 }),
      lines: fc.integer({ min: 1, max: 3 }),
    }),
    { minLength: 1, maxLength: 60 },
  ),
  width: fc.integer({ min: 320, max: 2600 }),
  unit: fc.double({ min: 3, max: 12, noNaN: true }),
  lineWidth: fc.constantFrom(4, 6, 8),
  bend: fc.integer({ min: 20, max: 44 }),
  inset: fc.integer({ min: 48, max: 144 }),
  bleed: fc.integer({ min: 0, max: 260 }),
  direction: fc.constantFrom('ltr', 'rtl'),
});

/** How far the edge of a box is from a point; 0 inside. */
const distanceToBox = (box: Box, { x, y }: Point) =>
  Math.hypot(Math.max(box.x - x, 0, x - box.x - box.width), Math.max(box.y - y, 0, y - box.y - box.height));

const halfWidths = {
  line: 1 / 2,
  dash: 1 / 2,
  entry: 1 / 2,
  track: 1 / 4,
  strand: 1 / 6,
  return: 1 / 6,
  bed: 1 / 8,
  taper: 0,
};
const halfWidth = (role: ScoreRole, lineWidth: number) => halfWidths[role] * lineWidth;

/** Points along a straight piece, 4 px apart. */
function dotsAlong([from, to]: readonly [Point, Point]): readonly Point[] {
  const steps = Math.max(1, Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / 4));
  const share = (step: number) => ({
    x: from.x + ((to.x - from.x) * step) / steps,
    y: from.y + ((to.y - from.y) * step) / steps,
  });
  return Array.from({ length: steps + 1 }, (_, step) => share(step));
}

describe('layoutScore(options): for any stations, width and direction', () => {
  const always = (holds: (drawn: Score, options: ScoreOptions) => void) =>
    fc.assert(
      fc.property(anyOptions, (options) => holds(layoutScore(options), options)),
      { numRuns: 80 },
    );

  test('the line is one line: each stroke begins where the one before it ended', () =>
    always((drawn, { width, direction }) => {
      let here = { x: direction === 'rtl' ? width : 0, y: 0 };
      for (const { start, end } of penStrokes(drawn)) {
        expect(Math.hypot(start.x - here.x, start.y - here.y)).toBeLessThan(0.5);
        here = end;
      }
    }));

  test('the pen draws its strokes in order, and what hangs beside a station in its station’s time', () =>
    always((drawn) => {
      const orders = penStrokes(drawn).map(({ order }) => order);
      expect(orders).toEqual([...orders].sort((one, other) => one - other));
      expect(Math.max(...drawn.strokes.map(({ order }) => order))).toBeLessThan(orders.at(-1)! + 1);
    }));

  test('each ring stands on the joint where its station’s line begins, on a whole pixel', () =>
    always((drawn) => {
      const joints = drawn.strokes.filter(({ role }) => role === 'line' || role === 'dash');
      expect(drawn.rings).toEqual(joints.map(({ start }) => start));
      for (const { x, y } of drawn.rings) expect([x % 1, y % 1]).toEqual([0, 0]);
    }));

  test('labels keep 12 px from one another, and have their own width wherever a row has room for it', () =>
    always((drawn, { stations }) => {
      drawn.labels.forEach((box, index) => {
        for (const other of drawn.labels.slice(index + 1)) {
          const apart = Math.max(box.x - other.x - other.width, other.x - box.x - box.width);
          const below = Math.max(box.y - other.y - other.height, other.y - box.y - box.height);
          expect(Math.max(apart, below)).toBeGreaterThanOrEqual(12 - 1e-6);
        }
      });
      const perRow = drawn.labels.filter(({ y }) => y === drawn.labels[0]!.y).length;
      const widest = Math.max(...stations.map(({ label }) => label));
      if (perRow > 1) expect(drawn.labels[0]!.width).toBeGreaterThanOrEqual(widest);
    }));

  test('labels touch neither the line nor a ring nor a leader', () =>
    always((drawn, { lineWidth }) => {
      const dots = drawn.strokes.flatMap(({ role, d }) =>
        piecesOf(d).flatMap((piece) =>
          dotsAlong(piece).map((at) => ({ role, at, half: halfWidth(role, lineWidth) })),
        ),
      );
      for (const box of drawn.labels) {
        expect(dots.filter(({ at, half }) => distanceToBox(box, at) <= half)).toEqual([]);
        expect(drawn.rings.filter((ring) => distanceToBox(box, ring) <= lineWidth * 1.75)).toEqual([]);
        expect(drawn.leaders.filter(({ to }) => distanceToBox(box, to) === 0)).toEqual([]);
      }
      expect(drawn.leaders.filter(({ from, to }) => from.y >= to.y)).toEqual([]);
    }));

  test('nothing beside a station touches a ring', () =>
    always((drawn, { lineWidth }) => {
      const hung = drawn.strokes.filter(({ role }) => !pen.includes(role)).flatMap(({ d }) => piecesOf(d));
      for (const ring of drawn.rings) {
        const touching = hung.filter((piece) => distanceToPiece(ring, piece) <= lineWidth * 1.75);
        expect(touching).toEqual([]);
      }
    }));

  test('nothing leaves the box but the bleed', () =>
    always((drawn, { width, bleed, direction }) => {
      const last = penStrokes(drawn).at(-1);
      const outside = (points: readonly Point[], before = 0, after = 0) =>
        points.filter(
          ({ x, y }) => x < -before - 0.01 || x > width + after + 0.01 || y < 0 || y > drawn.height + 0.01,
        );
      const [before, after] = direction === 'rtl' ? [bleed, 0] : [0, bleed];
      const corners = drawn.labels.flatMap((box) => [box, { x: box.x + box.width, y: box.y + box.height }]);
      const strokes = drawn.strokes
        .filter((stroke) => stroke !== last)
        .flatMap(({ d }) => piecesOf(d).flat());
      expect(outside([...corners, ...drawn.rings, ...strokes])).toEqual([]);
      expect(outside(piecesOf(last?.d ?? '').flat(), before, after)).toEqual([]);
    }));

  test('right to left is the exact mirror image', () =>
    always((_, options) => {
      const [ltr, rtl] = [
        layoutScore({ ...options, direction: 'ltr' }),
        layoutScore({ ...options, direction: 'rtl' }),
      ];
      const flip = <P extends { readonly x: number }>(point: P) => ({ ...point, x: options.width - point.x });
      expect(rtl.rings).toEqual(ltr.rings.map(flip));
      expect(rtl.leaders).toEqual(ltr.leaders.map(({ from, to }) => ({ from: flip(from), to: flip(to) })));
      expect(rtl.labels).toEqual(ltr.labels.map((box) => ({ ...box, x: options.width - box.x - box.width })));
      expect(rtl.strokes.map(({ d }) => d)).toEqual(ltr.strokes.map(({ d }) => inMirror(d, options.width)));
    }));

  test('the same options give the same score, also through JSON', () =>
    always((drawn, options) => {
      expect(layoutScore(options)).toEqual(drawn);
      expect(JSON.parse(JSON.stringify(drawn))).toEqual(drawn);
    }));
});

describe('layoutScore(options): examples', () => {
  test('draws one chapter as a ring with a line that goes on', () => {
    const drawn = score(['start'], wide);
    expect(drawn.rings).toHaveLength(1);
    expect(drawn.strokes.map(({ role }) => role)).toEqual(['entry', 'line']);
    expect(drawn.strokes[1]!.end.x).toBe(1280 - 4 + 120);
  });

  test('draws no chapter as nothing', () => {
    expect(score([], wide)).toMatchObject({ width: 1280, height: 0, strokes: [], rings: [], labels: [] });
  });

  test('keeps the six chapters of this career in one row when wide, three to a row on a tablet', () => {
    const drawn = score(career, wide);
    expect(rowsOf(drawn)).toBe(1);
    expect(drawn.rings[0]!.x).toBe(128);
    expect(drawn.rings[1]!.y - drawn.rings[2]!.y).toBe(60);
    expect(drawn.labels[0]!.y - drawn.rings[0]!.y).toBe(54);
    expect(drawn.strokes.at(-1)!.role).toBe('dash');
    const wrapped = score(career, tablet);
    expect(rowsOf(wrapped)).toBe(2);
    expect(wrapped.rings[3]!.x).toBe(wrapped.rings[0]!.x);
  });

  test('wraps twenty and sixty chapters into even rows at every width', () => {
    for (const count of [20, 60])
      for (const options of [wide, tablet, phone]) {
        const drawn = score(
          Array.from({ length: count }, (_, index) => motifs[index % motifs.length]!),
          options,
        );
        expect(drawn.rings).toHaveLength(count);
        expect(drawn.strokes.filter(({ role }) => role === 'entry')).toHaveLength(rowsOf(drawn));
      }
    expect(
      rowsOf(
        score(
          Array.from({ length: 20 }, () => 'start'),
          wide,
        ),
      ),
    ).toBe(3);
  });

  test('never climbs more than two tracks, however many switches a row holds', () => {
    const drawn = score(
      Array.from({ length: 7 }, () => 'switch'),
      wide,
    );
    const base = drawn.rings[0]!.y;
    expect(drawn.rings.map(({ y }) => (base - y) / 60)).toEqual([0, 1, 2, 1, 2, 1, 2]);
  });

  test('stretches a fan into the room it has', () => {
    const [narrow, roomy] = [
      score(
        Array.from({ length: 7 }, () => 'fan'),
        wide,
      ),
      score(['fan', 'fan'], wide),
    ];
    const length = ({ strokes }: Score) => {
      const strand = strokes.find(({ role }) => role === 'strand')!;
      return strand.end.x - strand.start.x;
    };
    expect(length(narrow)).toBeLessThan(length(roomy));
  });

  test('turns more tightly at the end of a row where a wide turn would cut into the label', () => {
    const drawn = score(['start', 'trip', 'loop', 'open'], { ...phone, unit: 3, bend: 44 });
    expect(drawn.strokes.find(({ role }) => role === 'taper')!.end.y).toBeLessThanOrEqual(drawn.labels[0]!.y);
  });

  test('gives a label that is wider than a row the whole row', () => {
    const stations = career.map((motif) => ({ ...station(motif), label: 4000 }));
    const drawn = layoutScore({ ...phone, stations });
    expect(rowsOf(drawn)).toBe(6);
    expect(drawn.labels[0]!.width).toBe(330 - 3 - 56 - 12);
  });
});
