import type { Point } from '#line/path.ts';

export interface PathCommand {
  readonly letter: string;
  readonly numbers: readonly number[];
}

/** The commands of the paths that this project writes (M, L, A, C, Z, all absolute). */
export const readCommands = (d: string): readonly PathCommand[] =>
  [...d.matchAll(/([A-Z])([^A-Z]*)/g)].map(([, letter = '', rest = '']) => ({
    letter,
    numbers: rest.trim() === '' ? [] : rest.trim().split(/\s+/).map(Number),
  }));

/** Straight pieces that follow the path closely; each arc and curve becomes eight pieces. An `M` lifts the pen. */
export function piecesOf(d: string): readonly (readonly [Point, Point])[] {
  const pieces: [Point, Point][] = [];
  let here: Point = { x: 0, y: 0 };
  for (const { letter, numbers } of readCommands(d)) {
    const [a = 0, b = 0, c = 0, d2 = 0, sweep = 0, x = 0, y = 0] = numbers;
    const there = letter === 'A' ? { x, y } : letter === 'C' ? { x: sweep, y: x } : { x: a, y: b };
    if (letter === 'A')
      for (const point of arcPoints(here, there, a, b, sweep)) here = join(pieces, here, point);
    else if (letter === 'C')
      for (const point of curvePoints(here, { x: a, y: b }, { x: c, y: d2 }, there))
        here = join(pieces, here, point);
    else if (letter === 'L') join(pieces, here, there);
    if (letter !== 'Z') here = there;
  }
  return pieces;
}

function join(pieces: [Point, Point][], from: Point, to: Point): Point {
  pieces.push([from, to]);
  return to;
}

const curvePoints = (from: Point, one: Point, other: Point, to: Point): readonly Point[] =>
  Array.from({ length: 8 }, (_, index) => {
    const t = (index + 1) / 8;
    const at = (axis: 'x' | 'y') =>
      (1 - t) ** 3 * from[axis] +
      3 * (1 - t) ** 2 * t * one[axis] +
      3 * (1 - t) * t ** 2 * other[axis] +
      t ** 3 * to[axis];
    return { x: at('x'), y: at('y') };
  });

function arcPoints(
  from: Point,
  to: Point,
  radiusX: number,
  radiusY: number,
  sweep: number,
): readonly Point[] {
  const [dx, dy] = [(to.x - from.x) / radiusX / 2, (to.y - from.y) / radiusY / 2];
  const half = Math.min(1, Math.hypot(dx, dy));
  const lift = (Math.sqrt(1 - half * half) / (half || 1)) * (sweep ? 1 : -1);
  const centre = {
    x: (from.x + to.x) / 2 - dy * lift * radiusX,
    y: (from.y + to.y) / 2 + dx * lift * radiusY,
  };
  const angle = (point: Point) => Math.atan2((point.y - centre.y) / radiusY, (point.x - centre.x) / radiusX);
  const turn = 2 * Math.asin(half) * (sweep ? 1 : -1);
  return Array.from({ length: 8 }, (_, index) => {
    const at = angle(from) + (turn * (index + 1)) / 8;
    return { x: centre.x + radiusX * Math.cos(at), y: centre.y + radiusY * Math.sin(at) };
  });
}

/** The distance from a point to a straight piece. */
export function distanceToPiece(point: Point, [from, to]: readonly [Point, Point]): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = dx * dx + dy * dy;
  const share = length === 0 ? 0 : ((point.x - from.x) * dx + (point.y - from.y) * dy) / length;
  const near = Math.max(0, Math.min(1, share));
  return Math.hypot(point.x - from.x - near * dx, point.y - from.y - near * dy);
}
