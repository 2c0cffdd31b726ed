import type { Motif } from '#career/career.ts';
import { type Grid, labelGap, ringEdge } from './grid.ts';
import type { MotifShape, Role } from './motifs.ts';
import {
  type Corner,
  type DrawnPath,
  dashedPath,
  mirroredPath,
  type Point,
  pointAt,
  roundedPath,
  taperedTurn,
} from './path.ts';

/**
 * `entry` is the line between rail and first ring, `taper` the filled turn in which the end of a row thins (an
 * outline, not a stroke), `return` the thin run (a third of the line) from there back to the rail.
 */
export type ScoreRole = Role | 'entry' | 'taper' | 'return';

export interface ScoreStroke extends DrawnPath {
  readonly role: ScoreRole;
  /** When it begins to be drawn, in stations: each stroke of the pen takes one. */
  readonly order: number;
}

export interface Leader {
  readonly from: Point;
  readonly to: Point;
}

export interface Box extends Point {
  readonly width: number;
  readonly height: number;
}

/** A station in its place: its ring, the next ring (or where the row ends), and its label, px. */
export interface PlacedStation {
  readonly motif: Motif;
  readonly shape: MotifShape;
  readonly ring: Point;
  readonly next: Point;
  /** How far along its glyph may stand: the next ring's x, or the end of the row before it turns. */
  readonly limit: number;
  readonly labelTop: number;
  readonly labelHeight: number;
}

/** What is drawn so far, and how many strokes of the pen it took. */
export interface Sheet {
  readonly grid: Grid;
  /** The width of the sheet where it is drawn from right to left. */
  readonly mirror: number | undefined;
  readonly strokes: ScoreStroke[];
  readonly rings: Point[];
  readonly leaders: Leader[];
  readonly labels: Box[];
  pen: number;
}

/** Puts a path on the sheet. Without an order of its own it is the pen's next stroke. */
export function drawPath(sheet: Sheet, role: ScoreRole, path: DrawnPath, order = sheet.pen++): void {
  const { mirror } = sheet;
  sheet.strokes.push({ role, order, ...(mirror === undefined ? path : mirroredPath(path, mirror)) });
}

/** A point of the sheet, or the corner of a box that is so wide. */
const place = ({ mirror }: Sheet, x: number, y: number, width = 0): Point =>
  pointAt(mirror === undefined ? x : mirror - x - width, y);

/** A station with all that hangs from its ring, and the line from there to the next. */
export function drawStation(sheet: Sheet, station: PlacedStation): void {
  const { grid } = sheet;
  const { unit, lineWidth, clear } = grid;
  const { motif, shape, ring, next, labelTop, labelHeight } = station;
  const side = next.y > ring.y ? -1 : 1;
  const glyph = glyphPlace(station, grid);
  const inPlace = (corners: readonly Corner[]) =>
    corners.map(([t, n, radius = 0]): Corner => [glyph + t * unit, ring.y - side * n * unit, radius * unit]);
  for (const { role, corners } of shape.beside)
    drawPath(sheet, role, roundedPath(inPlace(corners)), sheet.pen + 0.3);
  if (motif === 'open') drawPath(sheet, 'dash', dashedPath([ring.x, ring.y], next.x, lineWidth, clear));
  else {
    const line: readonly Corner[] = [[ring.x, ring.y], ...inPlace(shape.line.corners), [next.x, next.y]];
    drawPath(sheet, 'line', roundedPath(line));
  }
  sheet.rings.push(place(sheet, ring.x, ring.y));
  sheet.leaders.push({
    from: place(sheet, ring.x, ring.y + ringEdge * lineWidth),
    to: place(sheet, ring.x, labelTop - 0.4 * unit),
  });
  const width = grid.pitch - labelGap;
  sheet.labels.push({ ...place(sheet, ring.x, labelTop, width), width, height: labelHeight });
}

/** Where a glyph begins: nearer to its own ring than to the next one. */
function glyphPlace({ ring, limit, shape }: PlacedStation, { clear, unit }: Grid): number {
  return ring.x + clear + (limit - ring.x - 2 * clear - shape.length * unit) * 0.32;
}

/** The turn at the end of a row is as wide as the others, unless the row's last glyph or label stands in its way. */
export function turnRadius(ringX: number, shape: MotifShape, { bend, drop, clear, end, unit }: Grid): number {
  const slack = end - ringX - 2 * clear - shape.length * unit;
  return Math.floor(Math.min(bend, drop, clear + slack * 0.68));
}

/** From the end of a row at `from`: round the edge, thinning, and under the labels back to the rail. */
export function drawReturn(sheet: Sheet, from: Point, level: number): void {
  const { grid } = sheet;
  const { bend, end, lineWidth } = grid;
  const radius = end - from.x;
  drawPath(sheet, 'taper', taperedTurn([from.x, from.y], radius, lineWidth, lineWidth / 3), sheet.pen);
  const corners: readonly Corner[] = [
    [end, from.y + radius],
    [end, level, bend / 2],
    [0, level, bend],
    [0, level + bend],
  ];
  drawPath(sheet, 'return', roundedPath(corners));
}
