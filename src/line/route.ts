import type { Motif } from '#career/career.ts';
import {
  bent,
  circle,
  coil,
  coilLength,
  fading,
  laneOffsets,
  lanes,
  type Stroke,
  tree,
  treeLength,
} from './motifs.ts';
import type { Corner } from './path.ts';
import { placesOf, type Track } from './places.ts';

/** The input of a route's layout. All lengths in px. */
export interface RouteOptions {
  readonly motifs: readonly Motif[];
  /** The height of each label, px; empty: no labels. */
  readonly labels: readonly number[];
  readonly width: number;
  /** The px of one unit of a drawing; a drawing shrinks where its stop has too little space. */
  readonly unit: number;
  /** The distance of the first ring from the leading edge. */
  readonly first: number;
  /** The radius of the line's bends at the edges. */
  readonly bend: number;
  /** The distance from the first track down to the labels. */
  readonly leader: number;
  /** Whether it starts at its first ring and continues straight at its end, as in a picture. */
  readonly isStraight?: boolean;
}

/** The journey at a glance: one row of stations, with the line through them from edge to edge. */
export interface LineRoute {
  readonly width: number;
  readonly height: number;
  readonly strokes: readonly Stroke[];
  readonly rings: readonly { readonly x: number; readonly y: number }[];
  /** The top of the labels, and the maximum width of one. */
  readonly labelTop: number;
  readonly pitch: number;
}

const ring = 11;

/** How far a drawing extends up from its track, and along it, in units. */
const reach: { readonly [motif in Motif]?: number } = {
  trip: 10.3,
  loop: 6,
  fan: 3.4,
  branch: 4.6,
  merge: 4.6,
};
const length: { readonly [motif in Motif]?: number } = {
  trip: 8,
  fan: 16.9,
  loop: 18.4,
  branch: 8,
  merge: 8,
};
const step = 6;
/** The length of a switch before its ring, units. */
const change = 9.6;

/**
 * Lays out a route: in at the leading edge from above, along a row with a ring at each station, out at the far edge
 * downwards. Only half the line's width at the edges leaves its box.
 */
export function layoutRoute({
  motifs,
  labels,
  width,
  unit: asked,
  first,
  bend,
  leader,
  isStraight = false,
}: RouteOptions): LineRoute {
  const count = motifs.length;
  const pitch = count > 0 ? (width - first) / count : width;
  // Leaves space between two rings for a switch, and for a small drawing before it.
  const unit = Math.min(asked, (pitch - 2 * ring - 12) / (change + 6));
  const places = placesOf(motifs);
  const isClimbing = motifs.includes('switch');
  const rises = places.map(({ motif, at }) => (reach[motif] ?? 0) * unit + at * step * unit);
  const low = Math.ceil(
    Math.max(ring + 2, bend, isClimbing ? step * unit + ring + 2 : 0, ...rises.map((rise) => rise + 4)),
  );
  const level = (track: Track) => low - track * step * unit;
  const labelTop = low + leader;
  const height = Math.ceil(labels.length > 0 ? labelTop + Math.max(...labels) : low + bend);
  const xs = motifs.map((_, index) => first + index * pitch);
  const strokes: Stroke[] = [];
  /** The line from one track to another, ending at a ring at `to`. */
  const changing = (from: number, target: number, to: number): readonly Corner[] => {
    const start = to - change * unit * 0.9;
    return [
      [start, from, 2.5 * unit],
      [start + step * unit, target, 2.5 * unit],
      [to, target],
    ];
  };
  if (count === 0) {
    const across: readonly Corner[] = [
      [0, 0],
      [0, low / 2, bend],
      [width, low / 2, bend],
      [width, height],
    ];
    return { width, height, strokes: [bent('line', across, along)], rings: [], labelTop, pitch };
  }
  if (!isStraight) {
    const into: readonly Corner[] = places[0]?.at === 1 ? changing(low, level(1), first) : [[first, low]];
    strokes.push(bent('line', [[0, 0], [0, low, bend], ...into], along));
  }
  places.forEach(({ motif, at }, index) => {
    const x = xs[index] ?? 0;
    const y = level(at);
    const next = places[index + 1];
    const changes = next !== undefined && next.at !== at;
    const to = xs[index + 1] ?? width;
    const until = !next && !isStraight ? width - bend : changes ? to - change * unit : to;
    const room = until - x - 2 * ring - 10;
    const u = Math.min(unit, room / (length[motif] ?? 1));
    const begin = x + ring + 5 + Math.max(0, (room - (length[motif] ?? 0) * u) / 2);
    strokes.push(...stationOf(motif, { x, y, begin, until, u, isLast: !next }));
    if (changes) {
      const way = changing(y, level(next.at), to);
      strokes.push(
        ...fading(15 * unit, { x: way[0]?.[0] ?? until, y, axis: 'along' }),
        bent('line', [[until, y], ...way], along),
      );
    }
    if (next) return;
    const isOpen = motif === 'open';
    const from: Corner = [isOpen ? x : until, y];
    const out: readonly Corner[] = isStraight
      ? [from, [width, y]]
      : [from, [width, y, bend], [width, height]];
    if (isOpen || !isStraight) strokes.push(bent(isOpen ? 'dash' : 'line', out, along));
  });
  const rings = places.map(({ at }, index) => ({ x: xs[index] ?? 0, y: level(at) }));
  return { width, height, strokes, rings, labelTop, pitch };
}

const along = { x: 0, y: 0, axis: 'along' } as const;

/** The line from a ring to `until`, with its station's drawing, which starts at `begin`. */
function stationOf(
  motif: Motif,
  {
    x,
    y,
    begin,
    until,
    u,
    isLast,
  }: { x: number; y: number; begin: number; until: number; u: number; isLast: boolean },
): readonly Stroke[] {
  const straight = (from: number, to: number, role: Stroke['role'] = 'line'): Stroke =>
    bent(
      role,
      [
        [from, y],
        [to, y],
      ],
      along,
    );
  switch (motif) {
    case 'open':
      return isLast ? [] : [straight(x, until, 'dash')];
    case 'trip': {
      const [from, to, top] = [begin + 0.9 * u, begin + 7.1 * u, y - 9.2 * u];
      const corners: readonly Corner[] = [
        [x, y],
        [from, y, 2.4 * u],
        [from, top, 2.4 * u],
        [to, top, 2.4 * u],
        [to, y, 2.4 * u],
        [until, y],
      ];
      return [bent('line', corners, along), circle('far', (from + to) / 2, top, 1.05 * u)];
    }
    case 'fan': {
      const shape = { levels: 2, spacing: 1.9 * u, gap: 0.7 * u, radius: 1.1 * u };
      const part = treeLength(shape);
      const end = begin + 16.9 * u;
      const pose = (at: number) => ({ x: at, y, axis: 'along' }) as const;
      return [
        straight(x, begin + shape.gap + 1),
        straight(end - shape.gap - 1, until),
        ...tree(shape, pose(begin)),
        ...tree(shape, pose(end - part), true),
        lanes(laneOffsets(2, shape.spacing), end - begin - 2 * part + 2, pose(begin + part - 1)),
      ];
    }
    case 'loop': {
      const shape = { pitches: [6.6 * u, 6.1 * u, 5.7 * u], radius: 2.7 * u };
      const end = begin + coilLength(shape);
      return [
        straight(x, begin),
        straight(end, until),
        ...coil(shape, { x: begin, y, axis: 'along', side: -1 }),
      ];
    }
    case 'branch':
    case 'merge': {
      const siding: readonly Corner[] = [
        [begin, y],
        [begin + 4 * u, y - 4 * u, 1.5 * u],
        [begin + 8 * u, y - 4 * u],
      ];
      const turned =
        motif === 'branch'
          ? siding
          : siding.map(([sx, sy, r = 0]): Corner => [2 * begin + 8 * u - sx, sy, r]);
      const cap = motif === 'branch' ? begin + 8 * u : begin;
      return [
        straight(x, until),
        bent('track', turned, along),
        bent(
          'cap',
          [
            [cap, y - 5 * u],
            [cap, y - 3 * u],
          ],
          along,
        ),
      ];
    }
    default:
      return [straight(x, until)];
  }
}
