import type { Motif } from '#career/career.ts';
import { bent, circle, coil, fading, laneOffsets, lanes, type Stroke, tree, treeLength } from './motifs.ts';
import type { Corner } from './path.ts';
import { rowSwitch } from './rowGlyphs.ts';
import type { ParallelTrack, TrackChapter } from './tracks.ts';

/** From the line to its first parallel track, and from track to track, px. */
export const spacing = 30;

/** A station on the line itself, px, and where its work ends: 'open' where it goes on, undefined where that is not known. */
export interface Main {
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

/** The line from one station to the next: thick while its work lasts, thin until the next begins. */
export function pieceOf(
  { motif, x, y, end }: Main,
  next: Main | undefined,
  height: number,
): readonly Stroke[] {
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

/** A station's own drawing where there is room for it, and where it ends. */
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
export function besideOf(
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
