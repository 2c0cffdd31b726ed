import { describe, expect, test } from 'vitest';
import { motifs } from '#career/career.ts';
import { layoutRail } from '#line/rail.ts';
import { inMirror } from './readPath.ts';

describe('layoutRail({ motif, stretch, part, back, direction })', () => {
  test('draws down the page, in units, with the text to the right', () => {
    const glyph = layoutRail({ motif: 'switch' });
    expect(glyph).toMatchObject({ length: 10, sideStep: 6, reach: 6 });
    expect(glyph.strokes.at(-1)).toMatchObject({ role: 'line', start: { x: 0, y: 0 }, end: { x: 6, y: 10 } });
  });

  test('switches back towards the edge', () => {
    const glyph = layoutRail({ motif: 'switch', back: true });
    expect(glyph).toMatchObject({ sideStep: -6, reach: 0 });
    expect(glyph.strokes.at(-1)!.end).toEqual({ x: -6, y: 10 });
  });

  test.each(motifs)('mirrors %s for a text that runs the other way', (motif) => {
    const strokes = layoutRail({ motif }).strokes.map(({ d }) => inMirror(d, 0));
    expect(layoutRail({ motif, direction: 'rtl' }).strokes.map(({ d }) => d)).toEqual(strokes);
  });

  test('gives the ends of a fan apart from its middle', () => {
    const lengths = (['head', 'middle', 'tail'] as const).map(
      (part) => layoutRail({ motif: 'fan', part }).length,
    );
    expect(lengths).toEqual([5, 1, 5]);
  });

  test('draws the line last, over what lies beside it', () => {
    for (const motif of motifs) expect(layoutRail({ motif }).strokes.at(-1)!.role).toMatch(/^(line|dash)$/);
  });
});
