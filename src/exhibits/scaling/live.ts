import { countBeyond, drawFan, type FanFrame, lookahead } from './frame.ts';
import type { HallLook } from './layout.ts';
import { countUpTo } from './measure.ts';
import { openSimulation, type Setup, type Simulation } from './model.ts';
import { predict } from './theory.ts';

/** The player's step, in milliseconds as they pass for the visitor. */
export const millisecondsPerStep = 500;
/** A run that nobody stops ends after so many steps: an hour. */
export const runLength = 7200;
/** How many steps a play takes that nobody asked to go on: five seconds. */
export const shortRun = 10;
/** In how many steps a queue comes to what a change makes of it: 1.6 seconds. */
const settling = 3.2;
/** Requests that are looked through for a typical moment, at most: at first, and while something is dragged. */
const patience = { opening: 6000, change: 1500 } as const;

/** A simulation whose queue goes on through every change, and how its time runs beside the visitor's. */
export interface Live {
  readonly simulation: Simulation;
  /** A second of the simulation takes so many of the visitor's. */
  readonly slowdown: number;
  /** From this step on, time runs from the one moment to the other at once, and then at its own pace. */
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

/** Goes on under another setup: what waits keeps waiting, and the queue grows or drains to what is typical then. */
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

/** Skips to the end of what a change set going. */
export const settled = (live: Live): Live => ({ ...live, since: -settling, from: live.to });

/** The time of the simulation, in microseconds, after so many steps. */
export function timeAt({ since, from, to, slowdown }: Live, steps: number): number {
  const passed = Math.max(0, steps - since);
  if (passed < settling) {
    // Slower towards the end, as a queue is.
    const left = 1 - passed / settling;
    return from + (to - from) * (1 - left * left);
  }
  return to + ((since < 0 ? steps : passed - settling) * millisecondsPerStep * 1000) / slowdown;
}

/** The picture after so many steps; the simulation is run as far as it needs. */
export function drawLive(live: Live, steps: number, look: HallLook, lanes: readonly number[]): FanFrame {
  const time = timeAt(live, steps);
  live.simulation.advanceTo(time + lookahead);
  return drawFan(live.simulation, time, look, lanes, live.slowdown);
}

/** How many wait after so many steps that the picture has no room for. */
export function beyondLive(live: Live, steps: number, look: HallLook): number {
  const time = timeAt(live, steps);
  live.simulation.advanceTo(time + lookahead);
  return countBeyond(live.simulation, time, look);
}

/** So many times slower that the eye can follow each request: about thirty a second. */
const slowdownOf = ({ meanGap }: Setup): number => Math.min(8, Math.max(1, Math.ceil(1e6 / meanGap / 30)));

/**
 * The first moment, from a time on, at which a request has to wait as long as it does on average: a typical one, neither
 * the quiet beginning nor a rush. Where the servers cannot keep up, the moment at which the queue leaves the picture.
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
  // A little of the run is always looked at, so that a quiet start is left.
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

/** Microseconds that a request waits in the long run; without slack, as far as the picture goes. */
function usualWait({ policy, meanGap, meanService, servers }: Setup): number {
  const load = { arrivals: 1e6 / meanGap, service: meanService / 1e6, servers };
  const theory = predict(policy, load);
  // Where no formula tells, one shared queue is near enough for a picture.
  const known = theory.kind === 'unknown' ? predict('shared', load) : theory;
  return known.kind === 'steady' ? Math.min(known.meanWait * 1e6, beyond) : beyond;
}

/** A wait of three seconds is not in the picture any more. */
const beyond = 3e6;
