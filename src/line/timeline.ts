import type { Chapter, Motif } from '#career/career.ts';
import { type Moment, monthOf, type Period } from '#career/moment.ts';
import { rowShift, rowSwitch } from './glyphs.ts';
import { bent, circle, coil, fading, laneOffsets, lanes, type Stroke, tree, treeLength } from './motifs.ts';
import type { Corner } from './path.ts';
import { placesOf } from './places.ts';
import { layoutTracks, type ParallelTrack, type TrackChapter } from './tracks.ts';

/** A timeline to scale as one drawing, in px; its first ring is at `top`. */
export interface TimelineDrawing {
  readonly height: number;
  readonly strokes: readonly Stroke[];
  readonly years: readonly number[];
  /** The track that the line ends on, and whether it continues from there. */
  readonly ends: 0 | 1;
  readonly goesOn: boolean;
}

/** A chapter for the timeline, with the minimum space for its stop on a wide page, px. */
export interface StopRoom {
  readonly id: string;
  readonly motif: Motif;
  readonly period?: Period | undefined;
  readonly alongside?: Chapter['alongside'] | undefined;
  readonly height: number;
}

/** The distance from the line to its first parallel track, and between tracks, px. */
const spacing = 30;
/** The distance from the top of the drawing to the first ring, px. */
const top = 24;
/** The minimum distance between two stops, which fits a switch, and the minimum length of a month, px. */
const least = { stop: rowSwitch - 5, month: 4.75 } as const;

const startOf = ({ at, from }: Period): number | undefined =>
  at === undefined && from === undefined ? undefined : monthOf((at ?? from) as Moment, 'start');

function endOf({ at, to }: Period): number | 'open' | undefined {
  if (to === 'now') return 'open';
  const end = to ?? at;
  return end === undefined ? undefined : monthOf(end, 'end');
}

/** Only dates that are certain can be measured. */
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
 * Draws a timeline to scale where all chapters have dates and there is space: equal lengths are equal times. Thick
 * lines are work, thin lines the time between. The style rules place stops and years on wide pages; narrow pages and
 * print show one stop after another. Undefined where it cannot be to scale.
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
  // After the last date the line shows no time; work that ends with a year gets no mark for a later one.
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
    `.tl-board{--rail:${rail}px}`,
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

/** The end of a chapter's work, px: 'open' where it continues, undefined where it is unknown. */
const endAt = (chapter: TrackChapter | undefined, y: number, scale: number): number | 'open' | undefined =>
  typeof chapter?.to === 'number' ? y + (chapter.to - (chapter.from ?? 0)) * scale : chapter?.to;

interface Main {
  readonly motif: Motif;
  readonly x: number;
  readonly y: number;
  readonly end: number | 'open' | undefined;
}

const down = { x: 0, y: 0 } as const;
const straight = (role: Stroke['role'], x: number, from: number, to: number): readonly Stroke[] =>
  to > from + 0.5
    ? [
        bent(
          role,
          [
            [from, x],
            [to, x],
          ],
          down,
        ),
      ]
    : [];

/** The line from one station to the next: thick during the work, thin until the next station. */
function pieceOf({ motif, x, y, end }: Main, next: Main | undefined, height: number): readonly Stroke[] {
  const changes = next?.motif === 'switch';
  const until = next ? next.y - (changes ? rowSwitch - 5 : 0) : height;
  const works = typeof end === 'number' ? Math.min(end, until) : until;
  const isKnown = typeof end === 'number';
  const drawn = drawnAt(motif, x, y, works);
  const rest = isKnown || (end === 'open' && next) ? 'line' : end === 'open' ? 'dash' : 'dots';
  return [
    ...drawn.strokes,
    ...straight(rest, x, drawn.end, works),
    ...straight('between', x, Math.max(works, drawn.end), until),
    ...(changes && next
      ? [
          ...fading(120, { x, y: until }),
          bent(
            'line',
            [
              [until, x],
              [until + 1, x, 14],
              [until + 1 + Math.abs(next.x - x), next.x, 14],
              [next.y, next.x],
            ],
            down,
          ),
        ]
      : []),
  ];
}

/** A station's drawing, where there is space for it, and the end of that drawing. */
function drawnAt(
  motif: Motif,
  x: number,
  y: number,
  until: number,
): { readonly strokes: readonly Stroke[]; readonly end: number } {
  const room = until - y;
  const put = (strokes: readonly Stroke[], end: number) => ({ strokes, end });
  if (motif === 'fan') {
    const shape = { levels: 2, spacing: 10, gap: 3, radius: 5 };
    const part = treeLength(shape);
    const [head, tail] = [y + 14, until - 2 - part];
    if (tail - head - part < 2) return put([], y);
    return put(
      [
        ...straight('line', x, y, head + 4),
        ...tree(shape, { x, y: head }),
        ...tree(shape, { x, y: tail }, true),
        lanes(laneOffsets(2, 10), tail - head - part + 2, { x, y: head + part - 1 }),
        ...straight('line', x, until - 6, until),
      ],
      until,
    );
  }
  if (motif === 'trip' && room >= 56)
    return put([...tripAt('line', x, y, 46, 8), circle('far', x + 46, y + 29, 6.5)], y + 56);
  if (motif === 'loop' && room >= 56)
    return put(
      [
        ...straight('line', x, y, y + 5),
        ...coil({ pitches: [23, 23], radius: 11, swing: 14.9 }, { x, y: y + 4 }),
        ...straight('line', x, y + 49, y + 56),
      ],
      y + 56,
    );
  return put([], y);
}

const tripAt = (role: Stroke['role'], x: number, y: number, out: number, lead: number): readonly Stroke[] => {
  const corners: readonly Corner[] = [
    [y, x],
    [y + lead, x, 12],
    [y + lead, x + out, 12],
    [y + 50, x + out, 12],
    [y + 50, x, 12],
    [y + 56, x],
  ];
  return [bent(role, corners, down)];
};

/** A track beside the line: a thin way to it, then its true length, and a cap where its end is known. */
function besideOf(
  { track, from, to, capped }: ParallelTrack,
  motif: Motif,
  end: TrackChapter['to'],
  lineAt: (y: number) => number,
  height: number,
): readonly Stroke[] {
  const line = lineAt(from - track * spacing - 4);
  const x = lineAt(from) + track * spacing;
  const leaves = Math.max(0, from - Math.abs(x - line) - 4);
  const ends = Math.min(to, height - 4);
  const isTrip = motif === 'trip' && ends - from >= 60;
  const isLoop = motif === 'loop' && ends - from >= 60;
  const begin = isTrip ? from + 56 : isLoop ? from + 56 : from;
  return [
    bent(
      'between',
      [
        [leaves, line],
        [leaves + 2, line, 10],
        [from - 2, x, 10],
        [from, x],
      ],
      down,
    ),
    ...(isTrip ? [...tripAt('track', x, from, 24, 20), circle('far', x + 24, from + 35, 5)] : []),
    ...(isLoop
      ? [
          ...straight('track', x, from, from + 9),
          ...coil({ pitches: [23, 23], radius: 10, swing: 14 }, { x, y: from + 8 }, 'track'),
          ...straight('track', x, from + 53, from + 56),
        ]
      : []),
    ...(capped
      ? [
          ...straight('track', x, begin, ends),
          { role: 'cap' as const, d: `M${x - 9} ${Math.round(ends)}L${x + 9} ${Math.round(ends)}` },
        ]
      : end === 'open'
        ? straight('dash', x, begin, ends)
        : straight('dots', x, begin, Math.min(ends, begin + 30))),
  ];
}
