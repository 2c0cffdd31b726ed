import { lookahead, type Pace } from './frame.ts';
import type { Simulation } from './model.ts';

/** The player's step, in milliseconds as they pass for the visitor. */
export const millisecondsPerStep = 500;
/** How many steps a run has: five minutes. */
export const runLength = 600;

const longestOpening = 20e6;
const openingRequests = 20_000;

/** The moment that the still shows and play starts from, in microseconds: 20 s, or sooner where very many come. */
export function openingTime({ setup }: Simulation): number {
  return setup.meanGap < Number.POSITIVE_INFINITY
    ? Math.min(longestOpening, openingRequests * setup.meanGap)
    : longestOpening;
}

/** The simulated time at so many steps (parts of steps included) after the opening, with the simulation run that far. */
export function reachTime(simulation: Simulation, pace: Pace, steps: number): number {
  const time = openingTime(simulation) + (steps * millisecondsPerStep * 1000) / pace.slowdown;
  simulation.advanceTo(time + lookahead);
  return time;
}
