import type { Motif } from '#career/career.ts';
import type { Corner } from './path.ts';

/**
 * How a stroke is painted: `line` is the line itself, `dash` the line where it is open, `track` a thinner
 * track (half of it), `strand` one of a bundle (a third of it), `bed` a grey track that the line may lie on.
 */
export type Role = 'line' | 'dash' | 'track' | 'strand' | 'bed';

export interface MotifStroke {
  readonly role: Role;
  readonly corners: readonly Corner[];
}

/**
 * A motif in units, as [t along the line, n to its side]: towards the text in a rail, upwards in the score.
 * `line` runs through it from [0, 0] to [length, sideStep], so motifs join end to end; `reach` is how far
 * it goes to the side beyond the track it begins and the track it ends on.
 */
export interface MotifShape {
  readonly length: number;
  readonly sideStep: number;
  readonly reach: number;
  readonly line: MotifStroke;
  readonly beside: readonly MotifStroke[];
}

/** How far a switch steps aside, in units. */
export const trackStep = 6;

const stroke = (role: Role, ...corners: readonly Corner[]): MotifStroke => ({ role, corners });

const plain = (length: number, role: Role = 'line'): MotifShape => ({
  length,
  sideStep: 0,
  reach: 0,
  line: stroke(role, [0, 0], [length, 0]),
  beside: [],
});

const strandPlaces = [-4.5, -3, -1.5, 1.5, 3, 4.5] as const;
const headLength = 4.5;

/**
 * The strands of a fan, with the ends that it has there. Their legs leave the line at 45 degrees, each so far along
 * that all arrive at their places together.
 */
const bundle = (length: number, opens: boolean, closes: boolean): MotifShape => ({
  ...plain(length),
  reach: headLength,
  beside: strandPlaces.map((n) => {
    const leaves = headLength - Math.abs(n);
    const head: readonly Corner[] = [
      [leaves, 0],
      [headLength, n, 1],
    ];
    const tail: readonly Corner[] = [
      [length - headLength, n, 1],
      [length - leaves, 0],
    ];
    return stroke(
      'strand',
      ...(opens ? head : [[0, n] as const]),
      ...(closes ? tail : [[length, n] as const]),
    );
  }),
});

/** The parts of a fan for a place whose length only CSS knows: the ends keep their size, the middle (1 long) stretches. */
export const fanParts = {
  head: bundle(5, true, false),
  middle: bundle(1, false, false),
  tail: bundle(5, false, true),
} satisfies Record<string, MotifShape>;

const shapes = {
  start: plain(10),
  switch: {
    ...plain(10),
    sideStep: trackStep,
    line: stroke('line', [0, 0], [2, 0, 2.5], [8, trackStep, 2.5], [10, trackStep]),
    beside: [0, trackStep].map((n) => stroke('bed', [0, n], [10, n])),
  },
  trip: {
    ...plain(10),
    reach: 9,
    line: stroke('line', [0, 0], [2.5, 0, 2.5], [2.5, 9, 2.5], [7.5, 9, 2.5], [7.5, 0, 2.5], [10, 0]),
  },
  // Four corners whose arcs meet: the line runs in, once round a circle of radius 4, and on from where it touched.
  loop: {
    ...plain(11),
    reach: 8,
    line: stroke('line', [0, 0], [9.5, 0, 4], [9.5, 8, 4], [1.5, 8, 4], [1.5, 0, 4], [11, 0]),
  },
  merge: { ...plain(10), reach: 4.5, beside: [stroke('track', [0, 4.5], [3, 4.5, 2], [7.5, 0])] },
  branch: {
    ...plain(10),
    reach: 6,
    beside: [stroke('track', [2.5, 0], [7, 4.5, 2], [10, 4.5]), stroke('track', [10, 3], [10, 6])],
  },
} satisfies Partial<Record<Motif, MotifShape>>;

/** The drawing of a motif. `stretch` is the fan's middle or the length of an open end, in units. */
export function motifShape(motif: Motif, stretch?: number): MotifShape {
  if (motif === 'fan') return bundle(2 * headLength + (stretch ?? 6), true, true);
  return motif === 'open' ? plain(stretch ?? 10, 'dash') : shapes[motif];
}
