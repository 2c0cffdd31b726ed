import { type Corner, roundedPath } from './path.ts';

/**
 * The paint of a stroke: `line` is the line itself, `dash` the line where it is open, `lane` one of the tracks that it
 * splits into, `track` one beside it, `cap` its end, `bed` a disused one in grey, `between` the time between two pieces
 * of work, `dots` an end at an unknown time, `gap` the paper under a strand that passes over another, `lead` the leader
 * from a label to its ring, `ring` a station and `far` one at somebody else's place.
 */
export type Role =
  | 'line'
  | 'dash'
  | 'lane'
  | 'track'
  | 'cap'
  | 'bed'
  | 'between'
  | 'dots'
  | 'gap'
  | 'lead'
  | 'ring'
  | 'far';

/** A painted path; `opacity` where it fades. */
export interface Stroke {
  readonly role: Role;
  readonly d: string;
  readonly opacity?: number;
}

/** The direction of the line through a drawing: down the page, or along it. */
export type Axis = 'down' | 'along';

/** The start of a drawing, its direction, and the side (1: to the right, or down) that it opens to. */
export interface Pose {
  readonly x: number;
  readonly y: number;
  readonly axis?: Axis;
  readonly side?: 1 | -1;
}

/** Converts a point `t` along the line and `n` to its side to x and y. */
const placer =
  ({ x, y, axis = 'down', side = 1 }: Pose) =>
  ([t, n, radius = 0]: Corner): Corner =>
    axis === 'down' ? [x + side * n, y + t, radius] : [x + t, y + side * n, radius];

/** A polyline with corners [t along, n to the side, radius], at a pose. */
export const bent = (role: Role, corners: readonly Corner[], pose: Pose): Stroke => ({
  role,
  d: roundedPath(corners.map(placer(pose))).d,
});

const short = (value: number): number => Math.round(value * 10) / 10 + 0;

/** A full circle around a point. */
export function circle(role: 'ring' | 'far', x: number, y: number, radius: number): Stroke {
  const r = short(radius);
  const [left, right, level] = [short(x - radius), short(x + radius), short(y)];
  const half = `A${r} ${r} 0 0 1`;
  return { role, d: `M${left} ${level}${half} ${right} ${level}${half} ${left} ${level}` };
}

/** A disused track of `length` that fades: pieces of one path, each fainter than the one before. */
export function fading(length: number, pose: Pose, pieces = 9): readonly Stroke[] {
  return Array.from({ length: pieces }, (_, index) => ({
    ...bent(
      'bed',
      [
        [(length * index) / pieces, 0],
        [(length * (index + 1)) / pieces, 0],
      ],
      pose,
    ),
    opacity: Math.round(100 * (1 - ((index + 0.3) / pieces) ** 1.6)) / 100,
  }));
}

/** The offsets of lanes after `levels` splits: around the line, or all on one side. */
export function laneOffsets(levels: number, spacing: number, isOneSided = false): readonly number[] {
  const last = 2 ** levels - 1;
  return Array.from({ length: last + 1 }, (_, index) => (index - (isOneSided ? 0 : last / 2)) * spacing);
}

export interface Tree {
  readonly levels: number;
  /** The distance between two lanes. */
  readonly spacing: number;
  /** The distance between one split and the next. */
  readonly gap: number;
  readonly radius: number;
  /** Whether all lanes are on one side of the line, which is the first lane. */
  readonly isOneSided?: boolean;
}

/** The length of a tree along the line. */
export function treeLength({ levels, spacing, gap, isOneSided }: Tree): number {
  const legs = (2 ** levels - 1) * spacing;
  return gap * (levels + 1) + (isOneSided ? legs : legs / 2);
}

/** One line becomes many, and each splits again at 45 degrees: a stroke for each lane. With `isTail` they join. */
export function tree(shape: Tree, pose: Pose, isTail = false): readonly Stroke[] {
  const { levels, spacing, gap, radius, isOneSided = false } = shape;
  const length = treeLength(shape);
  return Array.from({ length: 2 ** levels }, (_, lane) => {
    let [t, n] = [gap, 0];
    const corners: Corner[] = [
      [0, 0],
      [t, 0, radius],
    ];
    for (let level = levels - 1; level >= 0; level--) {
      const leg = 2 ** level * spacing * (isOneSided ? 1 : 0.5);
      const turns = (lane >> level) & 1;
      t += leg;
      n += isOneSided ? turns * leg : (turns * 2 - 1) * leg;
      corners.push([t, n, radius]);
      t += gap;
      corners.push([t, n, radius]);
    }
    const placed = isTail
      ? corners.map(([at, aside, r]): Corner => [length - (at ?? 0), aside, r ?? 0])
      : corners;
    return bent('lane', placed, pose);
  });
}

export interface Coil {
  /** How far each loop advances the line. */
  readonly pitches: readonly number[];
  readonly radius: number;
  /** How far a loop swings along the line; must exceed pitch / 2π. Default: 1.4 radii. */
  readonly swing?: number;
}

/** The length of a coil along the line. */
export const coilLength = ({ pitches }: Coil): number => pitches.reduce((sum, pitch) => sum + pitch, 0);

/**
 * A line that loops and continues: t = pitch · a/2π + swing · sin a along it, n = radius · (1 - cos a) to its side, for
 * each turn of a from 0 to 2π. Where a loop crosses itself the later strand is drawn again, over a wider gap.
 */
export function coil(
  { pitches, radius, swing = radius * 1.4 }: Coil,
  pose: Pose,
  role: Role = 'line',
): readonly Stroke[] {
  const place = placer(pose);
  const turn = 2 * Math.PI;
  let begun = 0;
  const whole: string[] = [];
  const over: Stroke[] = [];
  for (const pitch of pitches) {
    const at = (a: number): Corner => [
      begun + (pitch * a) / turn + swing * Math.sin(a),
      radius * (1 - Math.cos(a)),
    ];
    const ahead = (a: number, step: number): Corner => {
      const [t, n] = at(a);
      return [t + ((pitch / turn + swing * Math.cos(a)) * step) / 3, n + (radius * Math.sin(a) * step) / 3];
    };
    const written = (corner: Corner) => {
      const [x, y] = place(corner);
      return `${short(x)} ${short(y)}`;
    };
    /** The curve between two angles as cubic Béziers: through its points, along its tangents. */
    const curve = (from: number, to: number, steps: number) => {
      const step = (to - from) / steps;
      const parts = Array.from({ length: steps }, (_, index) => {
        const [a, b] = [from + index * step, from + (index + 1) * step];
        return `C${written(ahead(a, step))} ${written(ahead(b, -step))} ${written(at(b))}`;
      });
      return { start: `M${written(at(from))}`, d: parts.join('') };
    };
    const loop = curve(0, turn, 6);
    whole.push(whole.length === 0 ? loop.start + loop.d : loop.d);
    const crossing = Math.PI + crossingOf(pitch, swing);
    const piece = curve(crossing - 0.3, crossing + 0.3, 1);
    over.push({ role: 'gap', d: piece.start + piece.d }, { role, d: piece.start + piece.d });
    begun += pitch;
  }
  return [{ role, d: whole.join('') }, ...over];
}

/** The angle by which a loop's crossing is before and after half a turn: swing · sin a = pitch · a/2π, by bisection. */
function crossingOf(pitch: number, swing: number): number {
  let [low, high] = [0.5, Math.PI];
  for (let round = 0; round < 40; round++) {
    const middle = (low + high) / 2;
    if (swing * Math.sin(middle) > (pitch * middle) / (2 * Math.PI)) low = middle;
    else high = middle;
  }
  return low;
}

/** Straight lanes side by side. */
export const lanes = (offsets: readonly number[], length: number, pose: Pose): Stroke => ({
  role: 'lane',
  d: offsets
    .map(
      (n) =>
        bent(
          'lane',
          [
            [0, n],
            [length, n],
          ],
          pose,
        ).d,
    )
    .join(''),
});
