import { openStream } from '#exhibits/kit/streams.ts';

/** How a request finds its server. `shared` is one queue for all; the others send it to a server's own queue. */
export const policies = {
  shared: 'One shared queue',
  roundRobin: 'In turn',
  random: 'At random',
  twoChoices: 'Less busy of two',
  leastBusy: 'Least busy',
} as const;
export type Policy = keyof typeof policies;

/** Times are integer microseconds. A server works on one request at a time; no request gives up. */
export interface Setup {
  readonly seed: number;
  /** Mean time between arrivals; Infinity where nobody comes. */
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

/** A simulation that goes on as far as it is asked to. What it has once said about a request never changes. */
export interface Simulation {
  readonly setup: Setup;
  readonly requests: Requests;
  /** For each server, its requests (as indices) in the order in which it takes them. */
  readonly lines: readonly (readonly number[])[];
  /** Lets `count` more requests arrive. */
  readonly advance: (count: number) => void;
  /** Lets all requests arrive that come up to and including a time. */
  readonly advanceTo: (time: number) => void;
}

/**
 * Opens a simulation in which nobody has arrived yet. Arrivals, work and choices are drawn from streams 1, 2 and 3,
 * so every policy meets the same requests at the same times.
 */
export function openSimulation(setup: Setup): Simulation {
  const arrivals = openStream(setup.seed, 1);
  const services = openStream(setup.seed, 2);
  const choices = openStream(setup.seed, 3);
  const { servers, policy } = setup;
  const quiet = !(setup.meanGap < Number.POSITIVE_INFINITY);
  const arrival: number[] = [];
  const server: number[] = [];
  const start: number[] = [];
  const finish: number[] = [];
  const lines: number[][] = Array.from({ length: servers }, () => []);
  const free = lines.map(() => 0);
  /** For each server, how many of its line had finished when last looked at. */
  const gone = lines.map(() => 0);
  let pointer = 0;
  let next = quiet ? Number.POSITIVE_INFINITY : arrivals.exponential(setup.meanGap);

  const present = (each: number, time: number) => {
    const line = lines[each] ?? [];
    let left = gone[each] ?? 0;
    while (left < line.length && (finish[line[left] ?? 0] ?? 0) <= time) left += 1;
    gone[each] = left;
    return line.length - left;
  };

  const choose = (time: number): number => {
    if (policy === 'roundRobin') return arrival.length % servers;
    if (policy === 'random') return choices.integer(0, servers - 1);
    if (policy === 'twoChoices') {
      if (servers === 1) return 0;
      const one = choices.integer(0, servers - 1);
      const draw = choices.integer(0, servers - 2);
      const other = draw >= one ? draw + 1 : draw;
      return present(other, time) < present(one, time) ? other : one;
    }
    if (policy === 'leastBusy') {
      const chosen = first(servers, pointer, (each) => present(each, time));
      pointer = (chosen + 1) % servers;
      return chosen;
    }
    return first(servers, 0, (each) => Math.max(free[each] ?? 0, time));
  };

  const admit = () => {
    const time = next;
    const chosen = choose(time);
    const begun = Math.max(time, free[chosen] ?? 0);
    const ended = begun + services.exponential(setup.meanService);
    lines[chosen]?.push(arrival.length);
    arrival.push(time);
    server.push(chosen);
    start.push(begun);
    finish.push(ended);
    free[chosen] = ended;
    next = time + arrivals.exponential(setup.meanGap);
  };

  return {
    setup,
    requests: { arrival, server, start, finish },
    lines,
    advance: (count) => {
      for (let left = quiet ? 0 : count; left > 0; left--) admit();
    },
    advanceTo: (time) => {
      while (next <= time) admit();
    },
  };
}

/** The first server, from `from` on and around, for which `cost` is smallest. */
function first(servers: number, from: number, cost: (server: number) => number): number {
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
