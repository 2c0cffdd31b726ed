import type { Motif } from '#career/career.ts';
import { roundedPath } from '#line/path.ts';
import { layoutScore, type Score } from '#line/score.ts';

/** A share image's size in px: what every network takes. */
export const sheet = { width: 1200, height: 630 } as const;

/** Where the line runs, px: in along `top`, down at `rail`, out along `base`; text stands from `inset` on. */
export const course = { top: 108, rail: 72, base: 538, inset: 104, lineWidth: 8, bend: 44 } as const;

/** Beyond the picture's edge, so that the line is seen to go on. */
const beyond = sheet.width + 20;
const largest = 17;
const smallest = 5;
/** As high as the drawing may reach above the line, px: above it stand the words. */
const headroom = 244;

export interface ShareLine {
  readonly strokes: readonly { readonly role: string; readonly d: string }[];
  readonly rings: readonly { readonly x: number; readonly y: number }[];
  /** How far the drawing is moved, px, so that its first ring lies on the line's course. */
  readonly shift: readonly [x: number, y: number];
  /** How the line comes into the picture, in the picture's own px. */
  readonly entry: string;
  /** The height at which the drawing begins, px. */
  readonly top: number;
}

/** The line of a share image: it comes in at the end edge, turns down, draws these motifs in one row, and leaves. */
export function drawLine(motifs: readonly Motif[]): ShareLine {
  const { top, rail, base, inset, bend } = course;
  const score = row(motifs);
  const begin = score?.rings[0];
  const entry = roundedPath([
    [beyond, top],
    [rail, top, bend],
    [rail, base, bend],
    [begin ? rail + inset : beyond, base],
  ]).d;
  if (!score || !begin) return { strokes: [], rings: [], shift: [0, 0], entry, top: base - bend };
  return {
    strokes: score.strokes.filter(({ role }) => role !== 'entry'),
    rings: score.rings,
    shift: [rail, base - begin.y],
    entry,
    top: base - begin.y,
  };
}

/** As many of the motifs as a row has room for, as large as they can be. */
function row(motifs: readonly Motif[]): Score | undefined {
  let count = motifs.length;
  while (count > 1 && !inOneRow(laidOut(motifs.slice(0, count), smallest))) count--;
  const shown = motifs.slice(0, count);
  if (shown.length === 0) return undefined;
  for (let unit = largest; unit > smallest; unit--) {
    const score = laidOut(shown, unit);
    if (inOneRow(score) && (score.rings[0]?.y ?? 0) <= headroom) return score;
  }
  return laidOut(shown, smallest);
}

const inOneRow = ({ strokes }: Score): boolean => strokes.filter(({ role }) => role === 'entry').length === 1;

function laidOut(motifs: readonly Motif[], unit: number): Score {
  const { rail, inset, lineWidth, bend } = course;
  const width = sheet.width - rail - 56;
  return layoutScore({
    stations: motifs.map((motif) => ({ motif, label: 0, lines: 0 })),
    width,
    unit,
    lineWidth,
    bend,
    inset,
    direction: 'ltr',
    bleed: beyond - rail - width,
  });
}
