import type { Chapter, Motif } from '#career/career.ts';
import { type Moment, monthOf, type Period } from '#career/moment.ts';

import { circle, type Stroke } from './motifs.ts';
import { placesOf } from './places.ts';
import { rowShift, rowSwitch } from './rowGlyphs.ts';
import { besideOf, pieceOf, spacing } from './timelineStrokes.ts';
import { layoutTracks, type TrackChapter } from './tracks.ts';

/** A timeline to scale as one drawing, in px; its first ring stands at `top`. */
export interface TimelineDrawing {
  readonly height: number;
  readonly strokes: readonly Stroke[];
  readonly years: readonly number[];
  /** The track on which the line ends, and whether it goes on from there. */
  readonly ends: 0 | 1;
  readonly goesOn: boolean;
}

/** A chapter as the timeline sees it, with the least room its stop needs on a wide page, px. */
export interface StopRoom {
  readonly id: string;
  readonly motif: Motif;
  readonly period?: Period | undefined;
  readonly alongside?: Chapter['alongside'] | undefined;
  readonly height: number;
}

/** From the top of the drawing to the first ring, px. */
const top = 24;
/** The least room between two stops, in which a switch fits, and the least length of a month, px. */
const least = { stop: rowSwitch - 5, month: 4.75 } as const;

const startOf = ({ at, from }: Period): number | undefined =>
  at === undefined && from === undefined ? undefined : monthOf((at ?? from) as Moment, 'start');

function endOf({ at, to }: Period): number | 'open' | undefined {
  if (to === 'now') return 'open';
  const end = to ?? at;
  return end === undefined ? undefined : monthOf(end, 'end');
}

/** Only what is dated for certain can be measured. */
function trackOf(
  { period, alongside = [], height, motif }: StopRoom,
  index: number,
  all: readonly StopRoom[],
): TrackChapter {
  const beside = all.flatMap(({ id }, other) =>
    alongside === 'the rest' || alongside.includes(id) ? [other] : [],
  );
  const from = period && !period.approximate && !period.said ? startOf(period) : undefined;
  const to = from === undefined || !period ? undefined : endOf(period);
  const draws = all[index + 1]?.motif === 'switch' && !['start', 'switch', 'open'].includes(motif);
  return {
    height: Math.max(height, least.stop * (draws ? 2 : 1)),
    alongside: beside,
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
  };
}

/**
 * Draws a timeline to scale where all its chapters have dates and there is room: equal lengths are equal times. What
 * is thick is work, what is thin lies between. The style rules place stops and years on wide pages; a narrow one, or
 * print, tells stop after stop. Undefined where it cannot be to scale.
 */
export function drawTimeline(
  stops: readonly StopRoom[],
): { readonly drawing: TimelineDrawing; readonly css: string } | undefined {
  const chapters = stops.map(trackOf);
  const tracks = layoutTracks({
    chapters,
    most: Math.max(2400, stops.length * 320),
    spacing,
    month: least.month,
  });
  if (!tracks.toScale || stops.length < 2) return undefined;
  const height = Math.ceil(top + tracks.height + spacing);
  const ys = tracks.stops.map((y) => y + top);
  const parallels = tracks.parallels.map((parallel) => ({
    ...parallel,
    from: parallel.from + top,
    to: parallel.to + top,
  }));
  const isBeside = (index: number) => parallels.some(({ chapter }) => chapter === index);
  const places = placesOf(
    stops.map(({ motif }, index) => (isBeside(index) && motif === 'switch' ? 'start' : motif)),
  );
  const mains = stops.flatMap((stop, index) =>
    isBeside(index)
      ? []
      : [
          {
            motif: places[index]?.motif ?? 'start',
            x: (places[index]?.at ?? 0) * rowShift,
            y: ys[index] ?? 0,
            end: endAt(chapters[index], ys[index] ?? 0, tracks.scale),
            stop,
          },
        ],
  );
  const lineAt = (y: number) => mains.findLast((main) => main.y <= y)?.x ?? 0;
  const strokes = [
    ...mains.flatMap((main, index) => pieceOf(main, mains[index + 1], height)),
    ...parallels.flatMap((parallel) =>
      besideOf(
        parallel,
        stops[parallel.chapter]?.motif ?? 'start',
        chapters[parallel.chapter]?.to,
        lineAt,
        height,
      ),
    ),
  ];
  const rings = ys.map((y, index) => {
    const parallel = parallels.find(({ chapter }) => chapter === index);
    return { x: parallel ? lineAt(y) + parallel.track * spacing : (places[index]?.at ?? 0) * rowShift, y };
  });
  // After the last thing that has a date the line says nothing of time; a work that ends with a year names no later one.
  const begun = Math.max(...ys);
  const ended = Math.max(
    ...parallels.filter(({ capped }) => capped).map(({ to }) => to),
    ...mains.map(({ end }) => (typeof end === 'number' ? end : 0)),
  );
  const years = tracks.years
    .map(({ year, y }) => ({ year, y: y + top }))
    .filter(({ y }) => y <= begun || y < ended - 0.01);
  const last = ys.length - 1;
  const rail = Math.max(...rings.map(({ x }) => x)) + 96;
  const rules = [
    `.tl-timeline{--rail:${rail}px}`,
    `.tl-scale__map>svg{block-size:${height}px}`,
    ...ys.map(
      (y, index) =>
        `.tl-stop:nth-child(${index + 1}){block-size:${Math.round((index < last ? (ys[index + 1] ?? y) : height) - y) + (index < last ? 0 : top)}px}`,
    ),
    ...years.map(
      ({ y }, index) => `.tl-years>:nth-child(${index + 1}){inset-block-start:${Math.round(y)}px}`,
    ),
  ];
  return {
    drawing: {
      height,
      strokes: [...strokes, ...rings.map(({ x, y }) => circle('ring', x, y, 11))],
      years: years.map(({ year }) => year),
      ends: (mains.at(-1)?.x ?? 0) > 0 ? 1 : 0,
      goesOn: mains.at(-1)?.end === 'open',
    },
    css: `@media screen{@container timeline (min-width:76rem){${rules.join('')}}}`,
  };
}

/** Where a chapter's work ends, px: 'open' where it goes on, undefined where that is not known. */
const endAt = (chapter: TrackChapter | undefined, y: number, scale: number): number | 'open' | undefined =>
  typeof chapter?.to === 'number' ? y + (chapter.to - (chapter.from ?? 0)) * scale : chapter?.to;
