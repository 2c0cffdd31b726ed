import type { Motif } from '#career/career.ts';
import { type Glyph, type Glyphs, origin, straight } from './glyph.ts';
import { bent, coil, coilLength, laneOffsets, lanes, type Stroke, tree, treeLength } from './motifs.ts';

/** The strip beside the story is 500 units wide: track 0 runs at 500, track 1 at 290. */
export const strip = { width: 500, tracks: [500, 290] as const };
const [far, near] = strip.tracks;

/** From the top of a switch in the strip to its ring, units. */
const stripSwitch = 40 + (far - near) + 34;

const plate = (height: number, ...strokes: readonly (Stroke | readonly Stroke[])[]): Glyph => ({
  width: strip.width,
  height,
  strokes: strokes.flat(),
});

function stripSwitchFrom(from: number, to: number): Glyph {
  return plate(
    stripSwitch,
    bent(
      'line',
      [
        [0, from],
        [40, from, 56],
        [40 + far - near, to, 56],
        [stripSwitch, to],
      ],
      origin,
    ),
  );
}

/** A fan in three parts: its ends keep their size, and its middle (1 high) is as long as its place. */
function fanAt(
  name: string,
  width: number,
  x: number,
  shape: { readonly levels: number; readonly spacing: number; readonly gap: number; readonly radius: number },
  lead: number,
  side: 1 | -1 | 0,
): Glyphs {
  const isOneSided = side !== 0;
  const toSide = side === 0 ? 1 : side;
  const whole = { ...shape, isOneSided };
  const length = treeLength(whole);
  const { gap } = shape;
  const pose = (y: number) => ({ x, y, side: toSide }) as const;
  const offsets = laneOffsets(shape.levels, shape.spacing, isOneSided);
  return {
    [`${name}-head`]: {
      width,
      height: length + lead,
      strokes: [straight(0, lead + gap + 3, 'line', x), ...tree(whole, pose(lead))],
    },
    [`${name}-middle`]: { width, height: 1, stretches: true, strokes: [lanes(offsets, 1, pose(0))] },
    [`${name}-tail`]: {
      width,
      height: length,
      strokes: [straight(length - gap - 3, length, 'line', x), ...tree(whole, pose(0), true)],
    },
  };
}

function stripLoop(x: number, side: 1 | -1): Glyph {
  const shape = { pitches: [150, 132, 120, 112], radius: 54 };
  return plate(40 + coilLength(shape), straight(0, 40, 'line', x), coil(shape, { x, y: 40, side }));
}

/** A siding beside the line, with the cap in which it ends, or begins. */
function stripSiding(x: number, side: 1 | -1, way: 'branch' | 'merge'): Glyph {
  const aside = x + side * 120;
  const corners = [
    [0, x],
    [20, x, 40],
    [140, aside, 40],
    [220, aside],
  ] as const;
  const turned = way === 'branch' ? corners : corners.map(([t, n, r = 0]) => [240 - t, n, r] as const);
  const cap = way === 'branch' ? 220 : 20;
  return plate(240, straight(0, 240, 'line', x), bent('track', turned, origin), {
    role: 'cap',
    d: `M${aside - 20} ${cap}L${aside + 20} ${cap}`,
  });
}

const stripTree = { levels: 3, spacing: 28, gap: 9, radius: 22 };
const phoneTree = { levels: 2, spacing: 12, gap: 5, radius: 9 };

/** A phone's drawings are drawn from its leading edge, and turned over for the far one. */
const phone = { width: 358, fan: 40 } as const;
const crossing = (height: number, from: number, to: number): Glyph => ({
  width: phone.width,
  height,
  stretches: true,
  strokes: [
    bent(
      'line',
      [
        [0, 0],
        [from, 0, 40],
        [to, phone.width, 40],
        [height, phone.width],
      ],
      origin,
    ),
  ],
});

/** The drawings of the story, by motif, for a station on track 0 (`-0`) or 1, and on a phone. */
export const storyGlyphs: { readonly [motif in Motif]?: (track: 0 | 1) => Glyphs } = {
  switch: (to) => ({
    [`story-switch-${to}`]: stripSwitchFrom(strip.tracks[1 - to] ?? far, strip.tracks[to]),
    'phone-switch': crossing(236, 30, 206),
  }),
  fan: (track) => ({
    ...fanAt(`story-fan-${track}`, strip.width, strip.tracks[track], stripTree, 40, track === 0 ? -1 : 0),
    ...fanAt('phone-fan', phone.fan, 0, phoneTree, 0, 1),
    'phone-cross': crossing(132, 14, 118),
  }),
  loop: (track) => {
    const shape = { pitches: [124, 110, 100], radius: 44 };
    const length = coilLength(shape);
    return {
      [`story-loop-${track}`]: stripLoop(strip.tracks[track], track === 0 ? -1 : 1),
      'phone-loop': {
        width: phone.width,
        height: length + 40,
        strokes: [straight(0, 10), straight(length + 10, length + 40), ...coil(shape, { x: 0, y: 10 })],
      },
    };
  },
  branch: (track) => ({
    [`story-branch-${track}`]: stripSiding(strip.tracks[track], track === 0 ? -1 : 1, 'branch'),
  }),
  merge: (track) => ({
    [`story-merge-${track}`]: stripSiding(strip.tracks[track], track === 0 ? -1 : 1, 'merge'),
  }),
};
