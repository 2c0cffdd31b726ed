import type { CSSProperties } from 'react';
import type { Motif } from '#career/career.ts';
import { fanParts } from './motifs.ts';
import { type Point, roundedPath } from './path.ts';
import { layoutRail, type RailGlyph } from './rail.ts';
import { layoutScore, type Score } from './score.ts';
import type { ScoreRole } from './sheet.ts';
import { drawTimeline, type StopRoom, type TimelineDrawing } from './timeline.ts';

export interface PaintedStroke {
  readonly role: ScoreRole;
  readonly d: string;
  /** When the pen draws it, counted in strokes of the pen. */
  readonly order?: number;
}

/** A drawing for a rail, in units: y along the line, x towards the text. */
export interface Glyph {
  readonly length: number;
  readonly strokes: readonly PaintedStroke[];
}

export interface ScoreDrawing {
  readonly width: number;
  readonly height: number;
  readonly strokes: readonly PaintedStroke[];
  readonly rings: readonly Point[];
  /** All leaders in one path. */
  readonly leaders: string;
}

/** Everything that is drawn for one career, as paths: pages paint it and compute nothing. */
export interface Drawing {
  /** By motif, or part of one: 'trip', 'fan-head', 'switch-back'. */
  readonly glyphs: { readonly [name: string]: Glyph };
  /** For containers from 38 and from 60 rem; in a smaller one the score reads downwards along the rail. */
  readonly scores: readonly ScoreDrawing[];
  /** What each station of the score says of its place by itself, where no style sheet of the career does. */
  readonly stations?: readonly { readonly style: CSSProperties }[] | undefined;
  /** Where the timeline can be to scale. */
  readonly timeline?: TimelineDrawing | undefined;
}

/** Where the label of one station stands in one score: from its start, from its top, and how wide, in percent. */
export type LabelPlace = readonly [inlineStart: number, blockStart: number, inlineSize: number];

/** A chapter as its drawings see it: what is drawn, and the label under it in the score, a line each. */
export interface StationLabel extends StopRoom {
  readonly motif: Motif;
  readonly lines: readonly string[];
}

const sheets = [
  { from: '38rem', width: 680, unit: 7, lineWidth: 6, bend: 36, inset: 96, bleed: 90, font: 15 },
  { from: '60rem', width: 1280, unit: 10, lineWidth: 8, bend: 44, inset: 128, bleed: 120, font: 17 },
] as const;

/**
 * Draws a career for its pages. `measure` gives the width in px of a text at a font size of 1 px. `css` puts the
 * labels of each score in their places and times its strokes: attributes cannot, under a strict policy.
 */
export function draw(
  stations: readonly StationLabel[],
  measure: (text: string) => number,
): {
  readonly drawing: Drawing;
  readonly css: string;
  /** For each score, the places of its labels: what `css` says, for those who write their own rules. */
  readonly labels: readonly (readonly LabelPlace[])[];
} {
  const scores = sheets.map((sheet) => {
    const measured = stations.map(({ motif, lines }) => ({
      motif,
      label: Math.max(...lines.map(measure)) * sheet.font,
      lines: lines.length,
    }));
    return { sheet, score: layoutScore({ ...sheet, stations: measured, direction: 'ltr' }) };
  });
  const timeline = drawTimeline(stations);
  const scoresCss = scores.map(({ sheet, score }) => scoreCss(sheet.from, score)).join('');
  return {
    drawing: {
      timeline: timeline?.drawing,
      glyphs: glyphsOf(new Set(stations.map(({ motif }) => motif))),
      scores: stations.length < 2 ? [] : scores.map(({ score }) => paintedScore(score)),
    },
    css: (stations.length < 2 ? '' : scoresCss) + (timeline?.css ?? ''),
    labels: stations.length < 2 ? [] : scores.map(({ score }) => placesOf(score)),
  };
}

const paintedScore = ({ width, height, strokes, rings, leaders }: Score): ScoreDrawing => ({
  width,
  height,
  strokes: strokes.map(({ role, d, order }) => ({ role, d, order: Math.floor(order) })),
  rings,
  leaders: leaders.map(({ from, to }) => `M${from.x} ${from.y}V${to.y}`).join(''),
});

function glyphsOf(motifs: ReadonlySet<Motif>): Drawing['glyphs'] {
  const glyph = ({ length, strokes }: Pick<RailGlyph, 'length' | 'strokes'>): Glyph => ({
    length,
    strokes: strokes.map(({ role, d }) => ({ role, d })),
  });
  const parts = Object.keys(fanParts) as (keyof typeof fanParts)[];
  // A parallel track leaves the line at 45 degrees and comes back as it went; the unit is its distance.
  const aside = (corners: Parameters<typeof roundedPath>[0]) =>
    glyph({ length: 1.1, strokes: [{ role: 'track', ...roundedPath(corners) }] });
  return {
    ...Object.fromEntries(
      [...motifs]
        .filter((motif) => !['start', 'open'].includes(motif))
        .map((motif) => [motif, glyph(layoutRail({ motif, stretch: 3 }))]),
    ),
    ...(motifs.has('switch') && { 'switch-back': glyph(layoutRail({ motif: 'switch', back: true })) }),
    ...(motifs.has('fan') &&
      Object.fromEntries(parts.map((part) => [`fan-${part}`, glyph(layoutRail({ motif: 'fan', part }))]))),
    leave: aside([
      [0, 0],
      [1, 1, 0.12],
      [1, 1.1],
    ]),
    return: aside([
      [1, 0],
      [1, 0.1, 0.12],
      [0, 1.1],
    ]),
  };
}

const percent = (part: number, whole: number): number => Math.round((part / whole) * 1e4) / 100;

const placesOf = ({ width, height, labels }: Score): readonly LabelPlace[] =>
  labels.map((box) => [percent(box.x, width), percent(box.y, height), percent(box.width, width)]);

function scoreCss(from: string, score: Score): string {
  const last = Math.max(...score.strokes.map(({ order }) => order));
  const places = placesOf(score).map(
    ([start, top, size], index) =>
      `.tl-score li:nth-child(${index + 1}){inset-inline-start:${start}%;inset-block-start:${top}%;inline-size:${size}%}`,
  );
  const steps = Array.from(
    { length: Math.floor(last) + 1 },
    (_, order) =>
      `.tl-score [data-order="${order}"]{animation-delay:${Math.round(700 + (order / (last + 1)) * 1000)}ms}`,
  );
  return `@container score (min-width:${from}){${places.join('')}${steps.join('')}}`;
}
