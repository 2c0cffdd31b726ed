import { type Glyph, hung, origin, straight } from './glyph.ts';
import { bent, coil, coilLength, laneOffsets, lanes, tree, treeLength } from './motifs.ts';

/** The large drawings beside an achievement: wide, and on a phone. */
export const largeGlyphs: { readonly [name: string]: () => readonly [wide: Glyph, phone: Glyph] } = {
  switch: () => [largeSwitch(-147, 22, 200, 44), largeSwitch(-28, 12, 60, 16)],
  'switch-back': () => [largeSwitch(147, 22, 200, 44), largeSwitch(28, 12, 60, 16)],
  fan: () => [
    largeFan({ levels: 3, spacing: 26, gap: 9, radius: 20 }, 26, 110),
    largeFan({ levels: 2, spacing: 11, gap: 4, radius: 8 }, 14, 46),
  ],
  loop: () => [
    largeLoop({ pitches: [118, 106, 98], radius: 46 }, 24),
    largeLoop({ pitches: [50, 46], radius: 15, swing: 24 }, 14),
  ],
};

function largeSwitch(from: number, lead: number, height: number, radius: number): Glyph {
  return hung(
    height,
    bent(
      'line',
      [
        [0, from],
        [lead, from, radius],
        [lead + Math.abs(from), 0, radius],
        [height, 0],
      ],
      origin,
    ),
  );
}

function largeFan(
  shape: { readonly levels: number; readonly spacing: number; readonly gap: number; readonly radius: number },
  lead: number,
  middle: number,
): Glyph {
  const length = treeLength(shape);
  const height = lead + 2 * length + middle;
  return hung(
    height,
    straight(0, lead + shape.gap + 3),
    straight(height - shape.gap - 3, height),
    tree(shape, { x: 0, y: lead }),
    tree(shape, { x: 0, y: height - length }, true),
    lanes(laneOffsets(shape.levels, shape.spacing), middle + 2, { x: 0, y: lead + length - 1 }),
  );
}

function largeLoop(shape: Parameters<typeof coil>[0], lead: number): Glyph {
  return hung(lead + coilLength(shape), straight(0, lead), coil(shape, { x: 0, y: lead }));
}
