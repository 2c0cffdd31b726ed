export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A corner of a polyline: where it is, and the radius that rounds it (none: a sharp corner). */
export type Corner = readonly [x: number, y: number, radius?: number];

/** A drawn polyline: what an SVG `d` takes, and where the pen goes down and up. */
export interface DrawnPath {
  readonly d: string;
  readonly start: Point;
  readonly end: Point;
}

/** Two decimals, and never a negative zero, which would print as `0` but compare as something else. */
export const rounded = (value: number): number => Math.round(value * 100) / 100 + 0;

/** A point of the drawing, at two decimals. */
export const pointAt = (x: number, y: number): Point => ({ x: rounded(x), y: rounded(y) });

/** The path across a mirror that stands in the middle of `width`, exact to its last decimal; arcs turn the other way. */
export function mirroredPath({ d, start, end }: DrawnPath, width: number): DrawnPath {
  const flip = ({ x, y }: Point) => pointAt(width - x, y);
  const flipped = d.replace(
    /(?:([ML])| 0 0 ([01]) )([-\d.]+)/g,
    (_, letter: string | undefined, sweep: string, x: string) =>
      `${letter ?? ` 0 0 ${1 - Number(sweep)} `}${rounded(width - Number(x))}`,
  );
  return { d: flipped, start: flip(start), end: flip(end) };
}

/**
 * A polyline with rounded corners. Where two arcs want more than the stretch between them, both shrink to fit,
 * so the path never overshoots.
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

/**
 * A level line of dashes (2 line widths on, 1.3 off), each a stroke of its own, so that they look the same in every
 * engine and can be drawn like any other line. The first stands `clear` behind the beginning; the last is cut at `to`.
 */
export function dashedPath([x, y]: Corner, to: number, lineWidth: number, clear: number): DrawnPath {
  let d = '';
  for (let from = x + clear; from < to; from += 3.3 * lineWidth)
    d += `M${written(from, y)}L${written(Math.min(from + 2 * lineWidth, to), y)}`;
  return drawn(d, [x, y], [to, y]);
}

/**
 * A quarter turn from level to straight down in which the line thins from one width to another. It is an outline
 * to be filled, not a stroke: two quarters of ellipses.
 */
export function taperedTurn([x, y]: Corner, radius: number, thick: number, thin: number): DrawnPath {
  const edge = (side: number, sweep: 0 | 1, toX: number, toY: number) =>
    `A${rounded(radius + side * thin)} ${rounded(radius + side * thick)} 0 0 ${sweep} ${written(toX, toY)}`;
  const end: Corner = [x + radius, y + radius];
  const d =
    `M${written(x, y - thick / 2)}${edge(0.5, 1, end[0] + thin / 2, end[1])}` +
    `L${written(end[0] - thin / 2, end[1])}${edge(-0.5, 0, x, y + thick / 2)}Z`;
  return drawn(d, [x, y], end);
}

const written = (x: number, y: number) => `${rounded(x)} ${rounded(y)}`;

const drawn = (d: string, from: Corner, to: Corner): DrawnPath => ({
  d,
  start: pointAt(from[0], from[1]),
  end: pointAt(to[0], to[1]),
});

/** How the pen turns at a corner: the angle (clockwise on the screen is positive) and the arc's tangent length. */
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
  // Where the pen goes straight back there is no arc to draw.
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
