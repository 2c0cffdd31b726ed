import type { Chapter } from '#career/career.ts';
import { type Moment, monthOf, type Period } from '#career/moment.ts';
import { layoutTracks, type TrackChapter } from './tracks.ts';

/** What is drawn beside the stops of a timeline that is to scale. */
export interface TimelineDrawing {
  /** The positions of the chapters whose parallel track ends at a date, and so in a cap. */
  readonly capped: readonly number[];
  readonly years: readonly number[];
}

/** A chapter as the timeline sees it, with the least room its stop needs on a wide page, px. */
export interface StopRoom {
  readonly id: string;
  readonly period?: Period | undefined;
  readonly alongside?: Chapter['alongside'] | undefined;
  readonly height: number;
}

/** From the line to its first parallel track, and from track to track, px. */
const spacing = 46;

const startOf = ({ at, from }: Period): number | undefined =>
  at === undefined && from === undefined ? undefined : monthOf((at ?? from) as Moment, 'start');

function endOf({ at, to }: Period): number | 'open' | undefined {
  if (to === 'now') return 'open';
  const end = to ?? at;
  return end === undefined ? undefined : monthOf(end, 'end');
}

/** Only what is dated for certain can be measured. */
function trackOf({ period, alongside = [], height }: StopRoom, all: readonly StopRoom[]): TrackChapter {
  const beside = all.flatMap(({ id }, index) =>
    alongside === 'the rest' || alongside.includes(id) ? [index] : [],
  );
  const from = period && !period.approximate && !period.said ? startOf(period) : undefined;
  const to = from === undefined || !period ? undefined : endOf(period);
  return {
    height,
    alongside: beside,
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
  };
}

/**
 * Draws a timeline to scale where all its chapters have dates and there is room: equal lengths are equal times.
 * The style rules place stops, tracks and years on wide pages; a narrow one, or print, tells stop after stop.
 * Undefined where it cannot be to scale.
 */
export function drawTimeline(
  stops: readonly StopRoom[],
): { readonly drawing: TimelineDrawing; readonly css: string } | undefined {
  const chapters = stops.map((stop) => trackOf(stop, stops));
  const {
    toScale,
    stops: places,
    parallels,
    years: marks,
  } = layoutTracks({
    chapters,
    most: Math.max(4000, stops.length * 420),
    spacing,
  });
  if (!toScale || stops.length < 2) return undefined;
  const last = places.length - 1;
  // After the last thing that has a date the line says nothing of time.
  const known = Math.max(...places, ...parallels.filter(({ capped }) => capped).map(({ to }) => to));
  const years = marks.filter(({ y }) => y <= known);
  const tracks = Math.max(0, ...parallels.map(({ track }) => track));
  const rules = [
    `.tl-timeline>.tl-stop{--rail:calc(var(--shift) + ${tracks * spacing}px + 5rem)}`,
    ...places.slice(0, last).map((place, index) => {
      const room = Math.round((places[index + 1] ?? place) - place);
      return `.tl-stop:nth-child(${index + 1}){min-block-size:${room}px}`;
    }),
    ...parallels.map(({ chapter, track, from, to }) => {
      const length = `calc(var(--top) + var(--ring)/2 + ${Math.round(to - from)}px)`;
      return `.tl-stop:nth-child(${chapter + 1}) .tl-rail{--out:${track * spacing}px;--run:${length}}`;
    }),
    ...years.map(
      ({ y }, index) => `.tl-years>:nth-child(${index + 1}){inset-block-start:${Math.round(y)}px}`,
    ),
  ];
  return {
    drawing: {
      capped: parallels.filter(({ capped }) => capped).map(({ chapter }) => chapter),
      years: years.map(({ year }) => year),
    },
    css: `@media screen{@container timeline (min-width:54rem){${rules.join('')}}}`,
  };
}
