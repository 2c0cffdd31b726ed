import type { CSSProperties } from 'react';
import type { Motif } from '#career/career.ts';
import { type Glyphs, glyphsOf } from './glyphs.ts';
import { circle, type Stroke } from './motifs.ts';
import { stripOf } from './places.ts';
import { type LineRoute, layoutRoute } from './route.ts';
import { drawTimeline, type StopRoom, type TimelineDrawing } from './timeline.ts';

export type RouteDrawing = Pick<LineRoute, 'width' | 'height' | 'strokes'>;

/** All drawings of one career, as paths: pages paint them and compute nothing. */
export interface Drawing {
  readonly glyphs: Glyphs;
  /** The journey at a glance, for containers from 33 and from 60 rem; a smaller container shows it as rows. */
  readonly routes: readonly RouteDrawing[];
  /** The number of chapters that a route shows as stations; one more station stands for the others, if any. */
  readonly shown: number;
  /** The inline style that positions each station of the route, where no style sheet of the career does. */
  readonly stations?: readonly { readonly style: CSSProperties }[] | undefined;
  /** Present where the timeline can be to scale. */
  readonly timeline?: TimelineDrawing | undefined;
}

/** The place of one station's label in one route: from its start, from its top, and its width, in percent. */
export type LabelPlace = readonly [inlineStart: number, blockStart: number, inlineSize: number];

/** A chapter for its drawings, with the label under its station: a name, and perhaps a line below it. */
export interface Station extends StopRoom {
  readonly label: string;
  readonly aside?: string | undefined;
  /** Whether the story omits its drawing, because there are so many chapters. */
  readonly isPlain?: boolean;
}

const sheets = [
  { from: '33rem', width: 688, unit: 4, first: 53, bend: 36, leader: 40, font: 15 },
  { from: '60rem', width: 1274, unit: 8, first: 125, bend: 44, leader: 52, font: 16.5 },
] as const;

/** A route shows this many chapters if there are more than fit, and one station stands for the others. */
export const shownStops = 5;

/** The gap between two labels, px. */
const labelGap = 12;

/** The motif of a chapter in the story: only a ring where the story omits its drawing. */
const motifInStory = ({ motif, isPlain }: Pick<Station, 'motif' | 'isPlain'>): Motif =>
  isPlain ? 'start' : motif;

/**
 * Draws a career for its pages. `measure` returns the width in px of a text at a font size of 1 px, `rest` the words
 * for the number of chapters that a route omits. `css` positions the labels of each route and the stops of a timeline
 * to scale: attributes cannot, under a strict policy.
 */
export function draw(
  stations: readonly Station[],
  measure: (text: string) => number,
  rest: (count: number) => string,
): {
  readonly drawing: Drawing;
  readonly css: string;
  /** For each route, the places of its labels: the same as in `css`, for callers that write other rules. */
  readonly labels: readonly (readonly LabelPlace[])[];
} {
  const shown = stations.length > shownStops + 1 ? shownStops : stations.length;
  const more = stations.length - shown;
  const onRoute = [
    ...stations.slice(0, shown).map(({ motif, label, aside }) => ({ motif, label, aside })),
    ...(more > 0 ? [{ motif: 'open' as const, label: rest(more), aside: undefined }] : []),
  ];
  const routes = sheets.map((sheet) => {
    // With one station there is no journey to show: the line runs across alone.
    const stops = stations.length > 1 ? onRoute : [];
    const pitch = (sheet.width - sheet.first) / (stops.length || 1);
    const lines = (text: string) => Math.ceil((measure(text) * sheet.font * 1.06) / (pitch - labelGap));
    const labels = stops.map(
      ({ label, aside }) => 14 + (lines(label) + (aside ? lines(aside) : 0)) * sheet.font * 1.34,
    );
    return { sheet, route: layoutRoute({ ...sheet, motifs: stops.map(({ motif }) => motif), labels }) };
  });
  const timeline = drawTimeline(stations);
  const strip = stripOf(stations.map(motifInStory));
  const drawn = stations.flatMap(({ motif, alongside }, index) => {
    const isBeside = alongside !== undefined;
    const at = strip[index]?.at ?? 0;
    return [
      { motif: motifInStory(stations[index] ?? { motif }), at, isBeside },
      { motif, at, isBeside },
    ];
  });
  const labels = routes.map(({ route }) => placesOf(route));
  const css = routes.map(({ sheet }, index) => routeCss(sheet.from, labels[index] ?? []));
  return {
    drawing: {
      timeline: timeline?.drawing,
      glyphs: glyphsOf(drawn),
      shown,
      routes: stations.length > 0 ? routes.map(({ route }) => paintedRoute(route)) : [],
    },
    css: (stations.length > 1 ? css.join('') : '') + (timeline?.css ?? ''),
    labels: stations.length > 1 ? labels : [],
  };
}

/** A route with the leaders from its labels to its rings, and the rings on top. */
const paintedRoute = ({ width, height, strokes, rings, labelTop }: LineRoute): RouteDrawing => ({
  width,
  height,
  strokes: [
    ...rings.map(
      ({ x, y }): Stroke => ({ role: 'lead', d: `M${Math.round(x)} ${y + 14}L${Math.round(x)} ${labelTop}` }),
    ),
    ...strokes,
    ...rings.map(({ x, y }) => circle('ring', x, y, 11)),
  ],
});

const percent = (part: number, whole: number): number => Math.round((part / whole) * 1e4) / 100;

const placesOf = ({ width, height, rings, labelTop, pitch }: LineRoute): readonly LabelPlace[] =>
  rings.map(({ x }) => [percent(x, width), percent(labelTop, height), percent(pitch - labelGap, width)]);

function routeCss(from: string, places: readonly LabelPlace[]): string {
  const [first] = places;
  if (!first) return '';
  const [, top, size] = first;
  return `@container score (min-width:${from}){.tl-score li{inset-block-start:${top}%;inline-size:${size}%}${places
    .map(([start], index) => `.tl-score li:nth-child(${index + 1}){inset-inline-start:${start}%}`)
    .join('')}}`;
}
