import type { Motif } from '#career/career.ts';
import {
  bent,
  circle,
  coil,
  coilLength,
  laneOffsets,
  lanes,
  type Stroke,
  tree,
  treeLength,
} from './motifs.ts';

/**
 * A small drawing. Its origin is where the line enters; x runs towards the text, y down, both in px at full size. A
 * style sheet scales it by its width; `width` is 1 where it hangs on the line.
 */
export interface Glyph {
  readonly width: number;
  readonly height: number;
  readonly strokes: readonly Stroke[];
  /** Whether it fills the height of its place at any width. */
  readonly stretches?: true;
}

export interface Glyphs {
  readonly [name: string]: Glyph;
}

const hung = (height: number, ...strokes: readonly (Stroke | readonly Stroke[])[]): Glyph => ({
  width: 1,
  height,
  strokes: strokes.flat(),
});

const origin = { x: 0, y: 0 } as const;
const straight = (from: number, to: number, role: Stroke['role'] = 'line', x = 0): Stroke =>
  bent(
    role,
    [
      [from, x],
      [to, x],
    ],
    origin,
  );

/** The distance between two tracks in a row, and the height of the switch between them, px. */
export const rowShift = 42;
export const rowSwitch = 62;

/** The drawing of a stop in a row, below its ring. A switch is above its ring and ends in it. */
const rows: { readonly [name: string]: () => Glyph } = {
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
  // Beside the line: it leaves the line, has its ring at 31, and comes back.
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

/** A fan in three parts: its ends keep their size, and its middle (1 high) stretches to its place. */
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

/** A siding beside the line, with a cap at its end, or at its start. */
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

/** A phone's drawings start at the leading edge, and are flipped for the far edge. */
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
const stories: { readonly [motif in Motif]?: (track: 0 | 1) => Glyphs } = {
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

/** The large drawings beside an achievement: on a wide page, and on a phone. */
const large: { readonly [name: string]: () => readonly [wide: Glyph, phone: Glyph] } = {
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

function largeFan(shape: typeof stripTree, lead: number, middle: number): Glyph {
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

/** A station for its drawings. */
export interface Drawn {
  readonly motif: Motif;
  /** Its track in the story. */
  readonly at: 0 | 1;
  readonly isBeside?: boolean;
}

/** All drawings that the stations need, by name, each once. */
export function glyphsOf(stations: readonly Drawn[]): Glyphs {
  const drawn: { [name: string]: Glyph } = {};
  for (const { motif, at, isBeside } of stations) {
    Object.assign(drawn, stories[motif]?.(at));
    const names = motif === 'switch' ? ['switch', 'switch-back'] : [motif];
    for (const name of [...names, ...(isBeside ? ['beside'] : [])]) {
      const row = rows[name];
      if (row) drawn[name] = row();
      const [wide, small] = large[name]?.() ?? [];
      if (wide && small) Object.assign(drawn, { [`large-${name}`]: wide, [`small-${name}`]: small });
    }
  }
  return drawn;
}
