import type { Motif } from '#career/career.ts';
import type { Stroke } from '#line/motifs.ts';
import { roundedPath } from '#line/path.ts';
import { type LineRoute, layoutRoute } from '#line/route.ts';

/** A share image's size in px, which every network accepts. */
export const sheet = { width: 1200, height: 630 } as const;

/** The course of the line, px: in along `top`, down at `rail`, out along `base`; text starts at `inset`. */
export const course = { top: 108, rail: 72, base: 538, inset: 104, lineWidth: 8, bend: 44 } as const;

/** Beyond the picture's edge, so that the line visibly continues. */
const beyond = sheet.width + 20;
const largest = 15;
const smallest = 6;
/** The highest that the drawing may reach above the line, px: the words are above it. */
const headroom = 244;
/** The most stations in a picture. */
const most = 7;

export interface ShareLine {
  readonly strokes: readonly Stroke[];
  readonly rings: readonly { readonly x: number; readonly y: number }[];
  /** How far to move the drawing, px, so that its first ring lies on the line's course. */
  readonly shift: readonly [x: number, y: number];
  /** The start of the line at the picture's edge, in the picture's px. */
  readonly entry: string;
  /** The top of the drawing, px. */
  readonly top: number;
}

/** The line of a share image: it enters at the end edge, turns down, draws these motifs in one row, and exits. */
export function drawLine(motifs: readonly Motif[]): ShareLine {
  const { top, rail, base, inset, bend } = course;
  const route = row(motifs.slice(0, most));
  const [begin] = route?.rings ?? [];
  const entry = roundedPath([
    [beyond, top],
    [rail, top, bend],
    [rail, base, bend],
    [begin ? rail + inset : beyond, base],
  ]).d;
  if (!route || !begin) return { strokes: [], rings: [], shift: [0, 0], entry, top: base - bend };
  return {
    strokes: route.strokes,
    rings: route.rings,
    shift: [rail, base - begin.y],
    entry,
    top: base - begin.y,
  };
}

/** The motifs in a row, as large as possible. */
function row(motifs: readonly Motif[]): LineRoute | undefined {
  if (motifs.length === 0) return undefined;
  const { rail, inset, bend } = course;
  for (let unit = largest; unit > smallest; unit--) {
    const route = layoutRoute({
      motifs,
      labels: [],
      width: beyond - rail,
      unit,
      first: inset,
      bend,
      leader: 0,
      isStraight: true,
    });
    if ((route.rings[0]?.y ?? 0) <= headroom) return route;
  }
  return layoutRoute({
    motifs,
    labels: [],
    width: beyond - rail,
    unit: smallest,
    first: inset,
    bend,
    leader: 0,
    isStraight: true,
  });
}
