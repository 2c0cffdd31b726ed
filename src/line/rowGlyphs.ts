import { type Glyph, hung, origin, straight } from './glyph.ts';
import { bent, circle, coil, laneOffsets, lanes, type Stroke, tree, treeLength } from './motifs.ts';

/** From one track to the next in a row, and how high the switch is that changes them, px. */
export const rowShift = 42;
export const rowSwitch = 62;

/** The drawing of a stop in a row, below its ring. A switch stands above its ring and ends in it. */
export const rowGlyphs: { readonly [name: string]: () => Glyph } = {
  switch: () => rowSwitchFrom(-1),
  'switch-back': () => rowSwitchFrom(1),
  trip: () =>
    hung(
      56,
      bent(
        'line',
        [
          [0, 0],
          [8, 0, 14],
          [8, 46, 14],
          [50, 46, 14],
          [50, 0, 14],
          [56, 0],
        ],
        origin,
      ),
      circle('far', 46, 29, 6.5),
    ),
  fan: () => {
    const shape = { levels: 2, spacing: 9, gap: 2.5, radius: 5 };
    const length = treeLength(shape);
    const tail = 54 - length;
    return hung(
      56,
      straight(0, 5.5),
      straight(50.5, 56),
      tree(shape, { x: 0, y: 2 }),
      tree(shape, { x: 0, y: tail }, true),
      lanes(laneOffsets(2, 9), tail - length - 1, { x: 0, y: 1.5 + length }),
    );
  },
  loop: () => {
    const shape = { pitches: [24, 24], radius: 11, swing: 14.9 };
    return hung(56, straight(0, 3), straight(51, 56), coil(shape, { x: 0, y: 3 }));
  },
  branch: () => hung(56, straight(0, 56), siding(1), capAt(52)),
  merge: () => hung(56, straight(0, 56), siding(-1), capAt(4)),
  // Beside the line: it leaves, has its ring at 31, and comes back.
  beside: () =>
    hung(
      106,
      bent(
        'track',
        [
          [0, 0],
          [1, 0, 12],
          [31, 30, 12],
          [73, 30, 12],
          [103, 0, 12],
          [106, 0],
        ],
        origin,
      ),
    ),
};

const sidingAside = 28;
const siding = (way: 1 | -1): Stroke => {
  const corners = [
    [0, 0],
    [6, 0, 10],
    [6 + sidingAside, sidingAside, 10],
    [52, sidingAside],
  ] as const;
  return bent('track', way === 1 ? corners : corners.map(([t, n, r = 0]) => [56 - t, n, r] as const), origin);
};
const capAt = (y: number): Stroke => ({ role: 'cap', d: `M${sidingAside - 8} ${y}L${sidingAside + 8} ${y}` });

function rowSwitchFrom(side: 1 | -1): Glyph {
  const from = side * rowShift;
  return hung(
    rowSwitch,
    bent(
      'line',
      [
        [0, from],
        [5, from, 14],
        [5 + rowShift, 0, 14],
        [rowSwitch, 0],
      ],
      origin,
    ),
  );
}
