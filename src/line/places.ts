import type { Motif } from '#career/career.ts';

/** One of the two tracks that a switch connects. */
export type Track = 0 | 1;

/** The line at a station: the track that it enters on, and the track of its ring, which it also leaves on. */
export interface LinePlace {
  readonly motif: Motif;
  readonly from: Track;
  readonly at: Track;
}

const other = (track: Track): Track => (track === 0 ? 1 : 0);

/** The places of consecutive stations: only a switch changes tracks, before its ring. */
export function placesOf(motifs: readonly (Motif | undefined)[], start: Track = 0): readonly LinePlace[] {
  let track = start;
  return motifs.map((known) => {
    const motif = known ?? 'start';
    const from = track;
    if (motif === 'switch') track = other(track);
    return { motif, from, at: track };
  });
}

/** The start track for which the line ends on the first track. */
export const startOf = (motifs: readonly (Motif | undefined)[]): Track =>
  motifs.filter((motif) => motif === 'switch').length % 2 === 0 ? 0 : 1;

/**
 * A chapter's place in the story. Beside the text the line runs on track 0, at the far edge of the page, or on track 1.
 * On a phone it runs along one edge of the text: `edge` at its ring, `leaves` at its end; 0 is the leading edge. There
 * a switch crosses over before its ring, and a fan after its lanes.
 */
export interface StripPlace extends LinePlace {
  readonly edge: Track;
  readonly leaves: Track;
}

/** The places of chapters in the story. */
export function stripOf(motifs: readonly (Motif | undefined)[]): readonly StripPlace[] {
  let edge: Track = 0;
  return placesOf(motifs).map((place) => {
    if (place.motif === 'switch') edge = other(edge);
    const own = edge;
    if (place.motif === 'fan') edge = other(edge);
    return { ...place, edge: own, leaves: edge };
  });
}
