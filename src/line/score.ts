import { type Grid, gridOf, labelGap, ringEdge, type ScoreOptions, type Station } from './grid.ts';
import { tracksOf } from './levels.ts';
import { type MotifShape, motifShape } from './motifs.ts';
import { type Corner, type Point, rounded, roundedPath } from './path.ts';
import {
  type Box,
  drawPath,
  drawReturn,
  drawStation,
  type Leader,
  type ScoreStroke,
  type Sheet,
  turnRadius,
} from './sheet.ts';

export interface Score {
  readonly width: number;
  readonly height: number;
  readonly strokes: readonly ScoreStroke[];
  readonly rings: readonly Point[];
  readonly leaders: readonly Leader[];
  /** The room that each label has; a longer one is the caller's to wrap or cut. */
  readonly labels: readonly Box[];
}

/** How many tracks a row climbs before the next switch comes back down. */
const highest = 2;

/**
 * The career as a score: rows of stations that read from the start edge. The line comes down from the rail there,
 * runs through every motif of a row, and returns thin under the labels to the rail for the next row. Right to left
 * is the exact mirror image. Points are the centres of lines.
 */
export function layoutScore(options: ScoreOptions): Score {
  const { stations, width, direction, bleed, leading = 22 } = options;
  const grid = gridOf(options);
  const mirror = direction === 'rtl' ? width : undefined;
  const sheet: Sheet = { grid, mirror, strokes: [], rings: [], leaders: [], labels: [], pen: 0 };
  let top = 0;
  for (let first = 0; first < stations.length; first += grid.perRow) {
    const row = stations.slice(first, first + grid.perRow);
    const last = first + grid.perRow >= stations.length;
    top = drawRow(sheet, row, { top, leading, bleed: last ? bleed : undefined });
  }
  const { strokes, rings, leaders, labels } = sheet;
  return { width, height: rounded(top), strokes, rings, leaders, labels };
}

/** Draws a row under `top` and gives back where the next one begins. Only the last row has a bleed. */
function drawRow(
  sheet: Sheet,
  row: readonly Station[],
  {
    top,
    leading,
    bleed,
  }: { readonly top: number; readonly leading: number; readonly bleed: number | undefined },
): number {
  const { grid } = sheet;
  const { bend, inset, pitch, step, drop, end } = grid;
  const motifs = row.map(({ motif }) => motif);
  const tracks = tracksOf(motifs, highest);
  const shapes = motifs.map((motif) => motifShape(motif, motif === 'fan' ? grid.fanMiddle : undefined));
  const base = Math.round(top + Math.max(bend, headroom(shapes, tracks, grid)));
  const ringX = (index: number) => inset + index * pitch;
  const lineY = (index: number) => base - (tracks[index] ?? 0) * step;
  const entry: readonly Corner[] = [
    [0, top],
    [0, base, bend],
    [inset, base],
  ];
  drawPath(sheet, 'entry', roundedPath(entry));
  let [rowEnd, rowBottom] = [end, 0];
  row.forEach(({ motif, lines }, index) => {
    const shape = shapes[index] ?? motifShape(motif);
    const lastOfRow = index === row.length - 1;
    if (lastOfRow) rowEnd = bleed === undefined ? end - turnRadius(ringX(index), shape, grid) : end + bleed;
    rowBottom = Math.max(rowBottom, base + drop + lines * leading);
    drawStation(sheet, {
      motif,
      shape,
      ring: { x: ringX(index), y: lineY(index) },
      next: { x: lastOfRow ? rowEnd : ringX(index + 1), y: lineY(index + 1) },
      limit: lastOfRow ? end : ringX(index + 1),
      labelTop: base + drop,
      labelHeight: lines * leading,
    });
  });
  if (bleed !== undefined) return rowBottom + labelGap;
  const level = rowBottom + labelGap + 4;
  drawReturn(sheet, { x: rowEnd, y: lineY(row.length) }, level);
  return level + bend;
}

/** How far a row reaches above its base line: its highest ring or glyph. */
function headroom(shapes: readonly MotifShape[], tracks: readonly number[], grid: Grid): number {
  const ring = Math.max(...tracks) * grid.step + ringEdge * grid.lineWidth;
  const glyphs = shapes.map(({ reach }, index) => (tracks[index] ?? 0) * grid.step + reach * grid.unit);
  return Math.max(ring, Math.max(...glyphs) + grid.lineWidth);
}
