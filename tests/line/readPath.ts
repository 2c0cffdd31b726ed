import type { Point } from '#line/path.ts';

export interface PathCommand {
  readonly letter: string;
  readonly numbers: readonly number[];
}

/** The commands of the paths that this project writes (M, L, A, Z, all absolute). */
export const readCommands = (d: string): readonly PathCommand[] =>
  [...d.matchAll(/([A-Z])([^A-Z]*)/g)].map(([, letter = '', rest = '']) => ({
    letter,
    numbers: rest.trim() === '' ? [] : rest.trim().split(' ').map(Number),
  }));

/** The same path seen in a mirror at x = `width` / 2, written the same way. */
export function inMirror(d: string, width: number): string {
  const flip = (x: number) => Math.round((width - x) * 100) / 100 + 0;
  return readCommands(d)
    .map(({ letter, numbers: [a = 0, b = 0, c = 0, large = 0, sweep = 0, x = 0, y = 0] }) => {
      if (letter === 'A') return `A${a} ${b} ${c} ${large} ${1 - sweep} ${flip(x)} ${y}`;
      return letter === 'Z' ? letter : `${letter}${flip(a)} ${b}`;
    })
    .join('');
}

/** Straight pieces that follow the path closely; arcs are cut into eight. A `M` lifts the pen. */
export function piecesOf(d: string): readonly (readonly [Point, Point])[] {
  const pieces: [Point, Point][] = [];
  let here: Point = { x: 0, y: 0 };
  for (const { letter, numbers } of readCommands(d)) {
    const [a = 0, b = 0, , , sweep = 0, x = 0, y = 0] = numbers;
    const there = letter === 'A' ? { x, y } : { x: a, y: b };
    if (letter === 'A')
      for (const point of arcPoints(here, there, a, b, sweep)) here = join(pieces, here, point);
    else if (letter === 'L') join(pieces, here, there);
    if (letter !== 'Z') here = there;
  }
  return pieces;
}

function join(pieces: [Point, Point][], from: Point, to: Point): Point {
  pieces.push([from, to]);
  return to;
}

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
