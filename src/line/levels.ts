import type { Motif } from '#career/career.ts';

/**
 * The track that each station starts on, counted in steps from 0. A switch goes one up, or back down where that
 * would pass `most`: two tracks of equal worth can be changed either way, and the line keeps within its room.
 */
export function tracksOf(stations: readonly Motif[], most: number): readonly number[] {
  const tracks = [0];
  for (const motif of stations) {
    const track = tracks.at(-1) ?? 0;
    tracks.push(motif !== 'switch' ? track : track < most ? track + 1 : track - 1);
  }
  return tracks;
}
