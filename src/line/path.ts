export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A corner of a polyline: its position, and the radius that rounds it (none: a sharp corner). */
export type Corner = readonly [x: number, y: number, radius?: number];

/** A drawn polyline: the `d` of an SVG path, and the points where the pen starts and ends. */
export interface DrawnPath {
  readonly d: string;
  readonly start: Point;
  readonly end: Point;
}

/** Rounds to two decimals, and never to a negative zero, which prints as `0` but compares as something else. */
const rounded = (value: number): number => Math.round(value * 100) / 100 + 0;

/** A point of the drawing, rounded to two decimals. */
const pointAt = (x: number, y: number): Point => ({ x: rounded(x), y: rounded(y) });

/**
 * A polyline with rounded corners. Where two arcs need more than the distance between them, both shrink to fit, so the
 * path never overshoots.
 */
export function roundedPath(corners: readonly Corner[]): DrawnPath {
  const bends = shrunk(corners, corners.map(bendAt));
  let d = '';
  corners.forEach(([x, y], index) => {
    const { turn, tangent } = bends[index] ?? straight;
    const along = (neighbour: Corner = [x, y]) => {
      const share = tangent / (Math.hypot(neighbour[0] - x, neighbour[1] - y) || 1);
      return written(x + (neighbour[0] - x) * share, y + (neighbour[1] - y) * share);
    };
    const radius = rounded(tangent / Math.tan(Math.abs(turn) / 2));
    const sweep = turn > 0 ? 1 : 0;
    if (index === 0 || index === corners.length - 1 || turn !== 0)
      d += `${d && 'L'}${along(corners[index - 1])}`;
    if (tangent > 0) d += `A${radius} ${radius} 0 0 ${sweep} ${along(corners[index + 1])}`;
  });
  return drawn(`M${d}`, corners[0] ?? [0, 0], corners.at(-1) ?? [0, 0]);
}

const written = (x: number, y: number) => `${rounded(x)} ${rounded(y)}`;

const drawn = (d: string, from: Corner, to: Corner): DrawnPath => ({
  d,
  start: pointAt(from[0], from[1]),
  end: pointAt(to[0], to[1]),
});

/** The pen's turn at a corner: the angle (clockwise on the screen is positive) and the arc's tangent length. */
interface Bend {
  readonly turn: number;
  readonly tangent: number;
}

const straight: Bend = { turn: 0, tangent: 0 };

function bendAt([x, y, radius = 0]: Corner, index: number, corners: readonly Corner[]): Bend {
  const [before, after] = [corners[index - 1], corners[index + 1]];
  if (!before || !after) return straight;
  const [inX, inY, outX, outY] = [x - before[0], y - before[1], after[0] - x, after[1] - y];
  const turn = Math.atan2(inX * outY - inY * outX, inX * outX + inY * outY);
  const angle = Math.abs(turn);
  if (angle < 1e-6) return straight;
  // A pen that turns straight back has no arc.
  return { turn, tangent: Math.PI - angle < 1e-6 ? 0 : radius * Math.tan(angle / 2) };
}

function shrunk(corners: readonly Corner[], bends: readonly Bend[]): readonly Bend[] {
  const fits = corners.map(([x, y], index) => {
    const next = corners[index + 1] ?? [x, y];
    const wanted = (bends[index]?.tangent ?? 0) + (bends[index + 1]?.tangent ?? 0);
    return wanted > 0 ? Math.min(1, Math.hypot(next[0] - x, next[1] - y) / wanted) : 1;
  });
  return bends.map(({ turn, tangent }, index) => ({
    turn,
    tangent: tangent * Math.min(fits[index] ?? 1, fits[index - 1] ?? 1),
  }));
}
