import { openStream } from '#exhibits/kit/streams.ts';

/** How a request finds its server. `shared` is one queue for all; the others send it to one server's queue. */
export const policies = {
  roundRobin: 'Round robin',
  random: 'Random',
  leastBusy: 'Least connections',
  twoChoices: 'Power of two choices',
  shared: 'One shared queue',
} as const;
export type Policy = keyof typeof policies;

/** Times are integer microseconds. A server works on one request at a time; no request gives up. */
export interface Setup {
  readonly seed: number;
  /** Mean time between arrivals; Infinity if nobody arrives. */
  readonly meanGap: number;
  /** Mean work of a request. */
  readonly meanService: number;
  readonly servers: number;
  readonly policy: Policy;
}

/** Requests in the order of their arrival; the i-th of each list is the i-th request. */
export interface Requests {
  readonly arrival: readonly number[];
  readonly server: readonly number[];
  readonly start: readonly number[];
  readonly finish: readonly number[];
}

/** A simulation that continues as far as requested. Without a change, its results for a request are final. */
export interface Simulation {
  readonly setup: Setup;
  readonly requests: Requests;
  /** For each server, its requests (as indices) in the order of service. */
  readonly lines: readonly (readonly number[])[];
  /** Lets `count` more requests arrive. */
  readonly advance: (count: number) => void;
  /** Lets all requests arrive up to and including a time. */
  readonly advanceTo: (time: number) => void;
  /**
   * Continues from a time under another setup with the same seed. What is done or in service then stays unchanged, even
   * on a removed server. Waiting requests keep their order of arrival and find a server again, with their work scaled
   * to the new mean. Later requests arrive sooner or later, scaled to the new mean gap.
   */
  readonly change: (time: number, next: Setup) => void;
}

/**
 * Opens a simulation before the first arrival. Arrivals, work and choices are drawn from streams 1, 2 and 3, so every
 * policy gets the same requests at the same times.
 */
export function openSimulation(first: Setup): Simulation {
  let setup = first;
  const arrivals = openStream(setup.seed, 1);
  const services = openStream(setup.seed, 2);
  const choices = openStream(setup.seed, 3);
  /** Draws in units of their mean, by request: a change rescales them. */
  const gaps: number[] = [];
  const efforts: number[] = [];
  const arrival: number[] = [];
  const server: number[] = [];
  const start: number[] = [];
  const finish: number[] = [];
  const lines: number[][] = Array.from({ length: setup.servers }, () => []);
  let free = lines.map(() => 0);
  /** For each server, how many of its line had finished at the last check. */
  const gone = lines.map(() => 0);
  let pointer = 0;
  const isQuiet = () => !(setup.meanGap < Number.POSITIVE_INFINITY);
  const drawn = (draws: number[], index: number, unit: () => number) => {
    while (draws.length <= index) draws.push(-Math.log(1 - unit()));
    return draws[index] ?? 0;
  };
  const scaled = (draw: number, mean: number) => Math.max(1, Math.floor(draw * mean + 0.5));
  /** The arrival after one at `time`. */
  const nextAfter = (time: number) =>
    isQuiet()
      ? Number.POSITIVE_INFINITY
      : time + scaled(drawn(gaps, arrival.length, arrivals.unit), setup.meanGap);
  let next = nextAfter(0);

  const present = (each: number, time: number) => {
    const line = lines[each] ?? [];
    let left = gone[each] ?? 0;
    while (left < line.length && (finish[line[left] ?? 0] ?? 0) <= time) left += 1;
    gone[each] = left;
    return line.length - left;
  };

  const choose = (request: number, time: number): number => {
    const { policy, servers } = setup;
    if (policy === 'roundRobin') return request % servers;
    if (policy === 'random') return choices.integer(0, servers - 1);
    if (policy === 'twoChoices') {
      if (servers === 1) return 0;
      const one = choices.integer(0, servers - 1);
      const draw = choices.integer(0, servers - 2);
      const other = draw >= one ? draw + 1 : draw;
      return present(other, time) < present(one, time) ? other : one;
    }
    if (policy === 'leastBusy') {
      const chosen = cheapest(servers, pointer, (each) => present(each, time));
      pointer = (chosen + 1) % servers;
      return chosen;
    }
    return cheapest(servers, 0, (each) => Math.max(free[each] ?? 0, time));
  };

  /** Sends a request to its server, at a time at or after its arrival. */
  const place = (request: number, time: number) => {
    const chosen = choose(request, time);
    const begun = Math.max(time, free[chosen] ?? 0);
    const ended = begun + scaled(drawn(efforts, request, services.unit), setup.meanService);
    lines[chosen]?.push(request);
    server[request] = chosen;
    start[request] = begun;
    finish[request] = ended;
    free[chosen] = ended;
  };

  const admit = () => {
    arrival.push(next);
    place(arrival.length - 1, next);
    next = nextAfter(next);
  };

  const change = (time: number, other: Setup) => {
    // The next arrival, before requests that were simulated ahead of time are dropped.
    const come = arrival.findLastIndex((each) => each <= time) + 1;
    const ahead = arrival[come] ?? next;
    const waiting = start.flatMap((begun, request) => (request < come && begun > time ? [request] : []));
    for (const list of [arrival, server, start, finish]) list.length = come;
    const { meanGap } = setup;
    setup = other;
    while (lines.length < setup.servers) lines.push([]);
    lines.forEach((line, index) => {
      const kept = line.filter((request) => request < come && (start[request] ?? 0) <= time);
      line.splice(0, line.length, ...kept);
      gone[index] = 0;
    });
    free = lines.map((line) => finish[line.at(-1) ?? -1] ?? 0).slice(0, setup.servers);
    pointer %= setup.servers;
    for (const request of waiting) place(request, time);
    const left = (ahead - time) * (setup.meanGap / meanGap);
    if (isQuiet()) next = Number.POSITIVE_INFINITY;
    else next = meanGap < Number.POSITIVE_INFINITY ? time + Math.max(1, Math.round(left)) : nextAfter(time);
  };

  return {
    get setup() {
      return setup;
    },
    requests: { arrival, server, start, finish },
    lines,
    advance: (count) => {
      for (let left = isQuiet() ? 0 : count; left > 0; left--) admit();
    },
    advanceTo: (time) => {
      while (next <= time) admit();
    },
    change,
  };
}

/** The first server, starting at `from` and wrapping around, with the smallest `cost`. */
function cheapest(servers: number, from: number, cost: (server: number) => number): number {
  let best = from;
  let least = Number.POSITIVE_INFINITY;
  for (let offset = 0; offset < servers; offset++) {
    const each = (from + offset) % servers;
    const here = cost(each);
    if (here < least) {
      least = here;
      best = each;
    }
  }
  return best;
}
