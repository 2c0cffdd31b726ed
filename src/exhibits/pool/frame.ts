import type { Race } from './model.ts';

/** A stretch as a bar: solid for computing, hollow for waiting. Positions are shares of the drawing's width. */
export interface Bar {
  readonly request: number;
  readonly lane: number;
  readonly kind: 'computing' | 'waiting';
  readonly from: number;
  readonly width: number;
}

/**
 * The bars of a race after so many milliseconds; without a time, the still of the whole. `longest` is the time that
 * fills the width, so that two races can share one scale. In a pool a lane is a worker, in a loop a process.
 */
export function drawRace(
  race: Race,
  longest: number,
  milliseconds = Number.POSITIVE_INFINITY,
): readonly Bar[] {
  const scale = Math.max(1, longest);
  return race.stretches
    .filter(({ start, finish }) => start < milliseconds && finish > start)
    .map(({ request, lane, kind, start, finish }) => ({
      request,
      lane,
      kind,
      from: start / scale,
      width: (Math.min(finish, milliseconds) - start) / scale,
    }));
}
