import type { Motif } from '#career/career.ts';
import { fanParts, motifShape, type Role, trackStep } from './motifs.ts';
import { type DrawnPath, mirroredPath, roundedPath } from './path.ts';

export interface RailOptions {
  readonly motif: Motif;
  /** The fan's middle, or the length of an open end, in units. */
  readonly stretch?: number;
  /** Only this part of a fan: two ends that keep their size, and a middle that CSS stretches. */
  readonly part?: keyof typeof fanParts;
  /** A switch that goes back to the track nearer the edge. */
  readonly back?: boolean;
  /** Default: 'ltr', with the text to the right of the rail. */
  readonly direction?: 'ltr' | 'rtl';
}

export interface RailStroke extends DrawnPath {
  readonly role: Role;
}

/** A glyph for a rail, in units: y along the line from where the glyph begins, x from the track it begins on. */
export interface RailGlyph {
  readonly length: number;
  /** How far to the side it leaves the line, towards the text; negative for a switch that goes back. */
  readonly sideStep: number;
  /** How far it reaches towards the text. */
  readonly reach: number;
  readonly strokes: readonly RailStroke[];
}

/**
 * The glyph of a motif beside a chapter. It begins 2.35 line widths under its ring's centre (`glyphStart`), on
 * the track that its chapter begins on. All is in units: CSS sizes an SVG whose box is one unit wide.
 */
export function layoutRail({
  motif,
  stretch,
  part,
  back = false,
  direction = 'ltr',
}: RailOptions): RailGlyph {
  const shape = part ? fanParts[part] : motifShape(motif, stretch);
  const side = back ? -1 : 1;
  return {
    length: shape.length,
    sideStep: side * shape.sideStep,
    reach: motif === 'switch' && !back ? trackStep : shape.reach,
    strokes: [...shape.beside, shape.line].map(({ role, corners }) => {
      const path = roundedPath(corners.map(([t, n, radius = 0]) => [side * n, t, radius] as const));
      return { role, ...(direction === 'rtl' ? mirroredPath(path, 0) : path) };
    }),
  };
}
