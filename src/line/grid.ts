import type { Motif } from '#career/career.ts';
import { trackStep } from './motifs.ts';

export interface Station {
  readonly motif: Motif;
  /** The width of the label's widest line, px. */
  readonly label: number;
  /** How many lines the label has. */
  readonly lines: number;
}

/** What a score is laid out from. All lengths in px. */
export interface ScoreOptions {
  readonly stations: readonly Station[];
  readonly width: number;
  /** The px of one unit; it shrinks where not even one motif has room. */
  readonly unit: number;
  readonly lineWidth: number;
  /** The radius of the line's turns. */
  readonly bend: number;
  /** Where the first ring of each row stands, from the start edge. */
  readonly inset: number;
  readonly direction: 'ltr' | 'rtl';
  /** How far the last stretch runs on past the end edge. */
  readonly bleed: number;
  /** The height of one line of a label. Default: 22. */
  readonly leading?: number;
}

/** The measures that all rows of a score share, px. */
export interface Grid {
  readonly unit: number;
  /** The height of one switch: a whole number, so that lines of even width lie on whole pixels on every track. */
  readonly step: number;
  readonly lineWidth: number;
  readonly bend: number;
  readonly inset: number;
  readonly end: number;
  readonly perRow: number;
  readonly pitch: number;
  /** From a ring's centre to where a glyph may begin. */
  readonly clear: number;
  /** From a row's first track down to its labels. */
  readonly drop: number;
  readonly fanMiddle: number;
}

/** The smallest space between two labels, and between labels and what passes beneath them, px. */
export const labelGap = 12;

/** The radius of a ring's outer edge, in line widths. */
export const ringEdge = 1.75;

/** Where a glyph begins, in line widths from its ring's centre: 0.6 line behind the ring's edge. */
const glyphStart = ringEdge + 0.6;

/** The length of the longest glyph, a fan's middle at its shortest included, in units. */
const longest = 11;

/** As many stations in a row as labels and glyphs have room for, shared out evenly among the rows. */
export function gridOf({ stations, width, lineWidth, bend, inset: wanted, unit: asked }: ScoreOptions): Grid {
  const inset = Math.round(wanted);
  const end = width - lineWidth / 2;
  const clear = glyphStart * lineWidth;
  const room = end - inset;
  const step = Math.round(Math.min(asked, (room - 2 * clear) / longest) * trackStep);
  const unit = step / trackStep;
  const widest = Math.max(0, ...stations.map(({ label }) => label)) + labelGap;
  const most = Math.max(1, Math.floor(room / Math.ceil(Math.max(widest, longest * unit + 2 * clear))));
  const perRow = Math.ceil(stations.length / Math.ceil(stations.length / most)) || 1;
  const pitch = Math.floor(room / perRow);
  const drop = Math.round(Math.max(5.4 * unit, (ringEdge + 1) * lineWidth));
  const fanMiddle = Math.max(2, Math.min(7, ((pitch - 2 * clear) * 0.9) / unit - 9));
  return { unit, step, lineWidth, bend, inset, end, perRow, pitch, clear, drop, fanMiddle };
}
