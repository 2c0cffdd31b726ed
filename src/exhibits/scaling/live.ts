import { countBeyond, drawFan, type FanFrame, lookahead } from './frame.ts';
import type { HallLook } from './layout.ts';
import { countUpTo } from './measure.ts';
import { openSimulation, type Setup, type Simulation } from './model.ts';
import { predict } from './theory.ts';

/** The player's step, in the visitor's milliseconds. */
export const millisecondsPerStep = 500;
/** A run that nobody stops ends after this many steps: an hour. */
export const runLength = 7200;
/** A play that nobody continues takes this many steps: five seconds. */
export const shortRun = 10;
/** The number of steps in which a queue reaches its new state after a change: 1.6 seconds. */
const settling = 3.2;
/** The most requests to search for a typical moment: at first, and during a drag. */
const patience = { opening: 6000, change: 1500 } as const;

/** A simulation whose queue survives every change, and the relation of its time to the visitor's. */
export interface Live {
  readonly simulation: Simulation;
  /** A second of the simulation takes this many of the visitor's. */
  readonly slowdown: number;
  /** From this step on, time runs from one moment to the other at once, and then at its normal pace. */
  readonly since: number;
  readonly from: number;
  readonly to: number;
}

/** Opens a simulation at its first typical moment. */
export function openLive(setup: Setup): Live {
  const simulation = openSimulation(setup);
  const to = typicalMoment(simulation, 0, patience.opening);
  return { simulation, slowdown: slowdownOf(setup), since: -settling, from: to, to };
}

/** Continues under another setup: waiting requests stay, and the queue grows or drains to its new typical length. */
export function changeLive(live: Live, setup: Setup, steps: number): Live {
  const { simulation } = live;
  const from = timeAt(live, steps);
  simulation.change(from, setup);
  return {
    simulation,
    slowdown: slowdownOf(setup),
    since: steps,
    from,
    to: typicalMoment(simulation, from, patience.change),
  };
}

/** Skips to the end of a change's transition. */
export const settled = (live: Live): Live => ({ ...live, since: -settling, from: live.to });

/** The time of the simulation, in microseconds, after this many steps. */
export function timeAt({ since, from, to, slowdown }: Live, steps: number): number {
  const passed = Math.max(0, steps - since);
  if (passed < settling) {
    // Slower towards the end, like a queue.
    const left = 1 - passed / settling;
    return from + (to - from) * (1 - left * left);
  }
  return to + ((since < 0 ? steps : passed - settling) * millisecondsPerStep * 1000) / slowdown;
}

/** The picture after this many steps; it runs the simulation as far as needed. */
export function drawLive(live: Live, steps: number, look: HallLook, lanes: readonly number[]): FanFrame {
  const time = timeAt(live, steps);
  live.simulation.advanceTo(time + lookahead);
  return drawFan(live.simulation, time, look, lanes, live.slowdown);
}

/** The number of waiting requests that the picture has no room for, after this many steps. */
export function beyondLive(live: Live, steps: number, look: HallLook): number {
  const time = timeAt(live, steps);
  live.simulation.advanceTo(time + lookahead);
  return countBeyond(live.simulation, time, look);
}

/** The slowdown with which the eye can follow each request: about thirty a second. */
const slowdownOf = ({ meanGap }: Setup): number => Math.min(8, Math.max(1, Math.ceil(1e6 / meanGap / 30)));

/**
 * The first moment, from a time on, at which a request has to wait as long as the average: a typical one, neither the
 * quiet beginning nor a rush. If the servers cannot keep up, the moment at which the queue leaves the picture.
 */
function typicalMoment(simulation: Simulation, from: number, most: number): number {
  const { setup, requests, lines } = simulation;
  if (!(setup.meanGap < Number.POSITIVE_INFINITY)) return from;
  const usual = usualWait(setup);
  const ends = lines.map((line) => {
    const arrived = countUpTo(line, requests.arrival, from);
    return requests.finish[line[arrived - 1] ?? -1] ?? 0;
  });
  const backlog = (time: number) => {
    let sum = 0;
    let least = Number.POSITIVE_INFINITY;
    for (let server = 0; server < setup.servers; server++) {
      const wait = Math.max(0, (ends[server] ?? 0) - time);
      sum += wait;
      least = Math.min(least, wait);
    }
    return setup.policy === 'shared' ? least : sum / setup.servers;
  };
  const first = countUpTo(undefined, requests.arrival, from);
  const side = Math.sign(backlog(from) - usual);
  if (side > 0 && usual === beyond) return from;
  // A little of the run is always searched, so that a quiet start is skipped.
  const least = side > 0 ? 1 : 40;
  let time = from;
  for (let request = first; request < first + most; request++) {
    while (requests.arrival.length <= request) simulation.advance(1);
    time = requests.arrival[request] ?? time;
    ends[requests.server[request] ?? 0] = requests.finish[request] ?? 0;
    if (request >= first + least && Math.sign(backlog(time) - usual) !== side) break;
  }
  return time;
}

/** A request's long-run wait in microseconds; without slack, the picture's limit. */
function usualWait({ policy, meanGap, meanService, servers }: Setup): number {
  const load = { arrivals: 1e6 / meanGap, service: meanService / 1e6, servers };
  const theory = predict(policy, load);
  // Without a formula, one shared queue is a good enough approximation for a picture.
  const known = theory.kind === 'unknown' ? predict('shared', load) : theory;
  return known.kind === 'steady' ? Math.min(known.meanWait * 1e6, beyond) : beyond;
}

/** A wait of three seconds is outside the picture. */
const beyond = 3e6;
