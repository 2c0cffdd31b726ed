export interface TrackChapter {
  /** The indexes of the chapters beside which this one ran. */
  readonly alongside?: readonly number[];
  /** When it began, in months (year * 12 + month - 1). */
  readonly from?: number;
  /** When it ended, in months, or 'open' where it goes on. Absent: not known. */
  readonly to?: number | 'open';
  /** The least room that its stop needs, px. */
  readonly height: number;
}

export interface TrackOptions {
  readonly chapters: readonly TrackChapter[];
  /** The most that a drawing to scale may take, px; one that needs more is not drawn to scale. */
  readonly most: number;
  /** The shortest parallel track that can still be seen, ring and cap included, px. Default: 48. */
  readonly shortest?: number;
  /** From one track to the next, px. A branch leaves the line at 45 degrees, so far above its ring too. Default: 48. */
  readonly spacing?: number;
  /** The least length of a month, px. Default: 1. */
  readonly month?: number;
}

/** A chapter beside the line: on which track (1 is next to the line), from where to where, and with an end cap? */
export interface ParallelTrack {
  readonly chapter: number;
  readonly track: number;
  readonly from: number;
  readonly to: number;
  readonly capped: boolean;
}

export interface Tracks {
  /** Whether the same length is the same time everywhere. Without it the stops stand in equal steps. */
  readonly toScale: boolean;
  /** The length of a month, px. */
  readonly scale: number;
  readonly height: number;
  /** Where each chapter's ring stands, px from the first one's. */
  readonly stops: readonly number[];
  /** The track of each chapter: 0 is the line itself. */
  readonly tracks: readonly number[];
  readonly parallels: readonly ParallelTrack[];
  readonly years: readonly { readonly year: number; readonly y: number }[];
}

/**
 * Where chapters stand along a rail and on which track. Only a chapter that says `alongside` leaves the line, and
 * of two that name each other only the later one. Dated chapters are drawn to one scale; overlapping tracks are
 * laid so that whatever begins later lies nearer to the line, the earliest outermost: then no track on its way
 * out from the line crosses another. Chapters without dates, out of order, or too close for `most` stand in equal
 * steps, and a parallel track keeps to its own stop.
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

/** The room for a cap and a ring between two that follow one another on one track, px. */
const between = 24;

type Dated = TrackChapter & { readonly from: number };

const endOf = (to: TrackChapter['to'], otherwise: number) => (typeof to === 'number' ? to : otherwise);

const runsBeside = ({ alongside = [] }: TrackChapter, index: number, chapters: readonly TrackChapter[]) =>
  alongside.some((other) => other < index || (other > index && !chapters[other]?.alongside?.includes(index)));

/** All chapters if each has a beginning, and each begins after the one told before it and ends after it began; else none. */
function inOrderOfTime(chapters: readonly TrackChapter[]): readonly Dated[] {
  const ordered = chapters.filter((chapter, index): chapter is Dated => {
    const { from, to } = chapter;
    return from !== undefined && endOf(to, from) >= from && (chapters[index - 1]?.from ?? -Infinity) < from;
  });
  return ordered.length === chapters.length ? ordered : [];
}

/** The smallest scale at which every stop has its room before the next, and every track with an end can be seen. */
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
 * The first track where one that ends at `end` is clear of all that come later: outside of those that begin while it
 * still runs, and out of the way of the branches that pass over to tracks further out.
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

/** A mark at each January, or at every second, fifth … where the years are too short to be named one by one. */
function yearMarks(first: number, scale: number, height: number): Tracks['years'] {
  const every = [1, 2, 5, 10].find((years) => years * 12 * scale >= 28) ?? 20;
  const from = Math.ceil(first / 12 / every) * every;
  const count = Math.max(0, Math.floor(((first + height / scale) / 12 - from) / every) + 1);
  return Array.from({ length: count }, (_, index) => {
    const year = from + index * every;
    return { year, y: (year * 12 - first) * scale };
  });
}
