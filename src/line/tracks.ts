export interface TrackChapter {
  /** The indexes of the chapters that this one ran beside. */
  readonly alongside?: readonly number[];
  /** Its start, in months (year * 12 + month - 1). */
  readonly from?: number;
  /** Its end, in months, or 'open' where it continues. Absent: unknown. */
  readonly to?: number | 'open';
  /** The minimum space for its stop, px. */
  readonly height: number;
}

export interface TrackOptions {
  readonly chapters: readonly TrackChapter[];
  /** The maximum length of a drawing to scale, px; a longer one is not drawn to scale. */
  readonly most: number;
  /** The shortest parallel track that is still visible, ring and cap included, px. Default: 48. */
  readonly shortest?: number;
  /** Distance between tracks, px. A branch leaves the line at 45 degrees, so this far above its ring. Default: 48. */
  readonly spacing?: number;
  /** The minimum length of a month, px. Default: 1. */
  readonly month?: number;
}

/** A chapter beside the line: its track (1 is next to the line), its start and end, and whether it has an end cap. */
export interface ParallelTrack {
  readonly chapter: number;
  readonly track: number;
  readonly from: number;
  readonly to: number;
  readonly capped: boolean;
}

export interface Tracks {
  /** Whether equal lengths are equal times everywhere. If not, the stops have equal distances. */
  readonly toScale: boolean;
  /** The length of a month, px. */
  readonly scale: number;
  readonly height: number;
  /** The position of each chapter's ring, px from the first ring. */
  readonly stops: readonly number[];
  /** The track of each chapter: 0 is the line itself. */
  readonly tracks: readonly number[];
  readonly parallels: readonly ParallelTrack[];
  readonly years: readonly { readonly year: number; readonly y: number }[];
}

/**
 * Places chapters along a rail and on tracks. Only a chapter with `alongside` leaves the line, and of two that name
 * each other only the later one. Dated chapters have one scale. Of overlapping tracks, one that begins later is nearer
 * to the line and the earliest is outermost, so that no track crosses another on its way out. Chapters without dates,
 * out of order, or too close for `most` have equal steps, and a parallel track then stays at its stop.
 */
export function layoutTracks({
  chapters,
  most,
  shortest = 48,
  spacing = 48,
  month = 1,
}: TrackOptions): Tracks {
  const dated = inOrderOfTime(chapters);
  const scale = pixelsPerMonth(dated, shortest, month);
  const first = dated[0]?.from ?? 0;
  const place = (when: number) => (when - first) * scale;
  const needed = Math.max(
    0,
    ...dated.map(({ from, to, height }) => Math.max(place(from) + height, place(endOf(to, from)))),
  );
  const toScale = dated.length > 0 && Number.isFinite(scale) && needed <= most;
  const step = Math.max(0, ...chapters.map(({ height }) => height));
  const height = Math.ceil(toScale ? needed : step * chapters.length);
  const stops = chapters.map(({ from = first }, index) => (toScale ? place(from) : index * step));
  const parallels: ParallelTrack[] = [];
  for (const [index, chapter] of [...chapters.entries()].reverse()) {
    if (!runsBeside(chapter, index, chapters)) continue;
    const from = stops[index] ?? 0;
    const known = chapter.to === 'open' ? height : from + chapter.height;
    const to = !toScale ? from + step : typeof chapter.to === 'number' ? place(chapter.to) : known;
    const capped = toScale && typeof chapter.to === 'number';
    parallels.unshift({
      chapter: index,
      track: toScale ? clearTrack(parallels, to, spacing) : 1,
      from,
      to,
      capped,
    });
  }
  const tracks = chapters.map((_, index) => parallels.find(({ chapter }) => chapter === index)?.track ?? 0);
  return {
    toScale,
    scale,
    height,
    stops,
    tracks,
    parallels,
    years: toScale ? yearMarks(first, scale, height) : [],
  };
}

/** The space for a cap and a ring between two consecutive chapters on one track, px. */
const between = 24;

type Dated = TrackChapter & { readonly from: number };

const endOf = (to: TrackChapter['to'], otherwise: number) => (typeof to === 'number' ? to : otherwise);

const runsBeside = ({ alongside = [] }: TrackChapter, index: number, chapters: readonly TrackChapter[]) =>
  alongside.some((other) => other < index || (other > index && !chapters[other]?.alongside?.includes(index)));

/** All chapters, if each starts after the previous one and has no end before its start; else none. */
function inOrderOfTime(chapters: readonly TrackChapter[]): readonly Dated[] {
  const ordered = chapters.filter((chapter, index): chapter is Dated => {
    const { from, to } = chapter;
    return from !== undefined && endOf(to, from) >= from && (chapters[index - 1]?.from ?? -Infinity) < from;
  });
  return ordered.length === chapters.length ? ordered : [];
}

/** The smallest scale that gives every stop its space, and makes every track with an end visible. */
function pixelsPerMonth(chapters: readonly Dated[], shortest: number, month: number): number {
  const wanted = chapters.map((chapter, index) => {
    const { from, to, height } = chapter;
    const stop = height / ((chapters[index + 1]?.from ?? Infinity) - from);
    const track = runsBeside(chapter, index, chapters) ? shortest / (endOf(to, Infinity) - from) : 0;
    return Math.max(stop, track);
  });
  return Math.max(month, ...wanted);
}

/**
 * The first track where one that ends at `end` is clear of all later ones: outside those that begin while it still
 * runs, and out of the way of branches to tracks further out.
 */
function clearTrack(later: readonly ParallelTrack[], end: number, spacing: number): number {
  let track = 1;
  while (
    later.some(
      (other) => other.track >= track && other.from - (other.track - track) * spacing < end + between,
    )
  )
    track++;
  return track;
}

/** A mark at each January, or at every second, fifth … where the years are too short for a mark each. */
function yearMarks(first: number, scale: number, height: number): Tracks['years'] {
  const every = [1, 2, 5, 10].find((years) => years * 12 * scale >= 28) ?? 20;
  const from = Math.ceil(first / 12 / every) * every;
  const count = Math.max(0, Math.floor(((first + height / scale) / 12 - from) / every) + 1);
  return Array.from({ length: count }, (_, index) => {
    const year = from + index * every;
    return { year, y: (year * 12 - first) * scale };
  });
}
