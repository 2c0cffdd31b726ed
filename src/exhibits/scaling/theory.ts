import { solveChain } from './chains.ts';
import type { Policy } from './model.ts';

/** Seconds and requests per second. */
export interface Load {
  readonly arrivals: number;
  readonly service: number;
  readonly servers: number;
}

/** The formulas' results for a load and a policy. Times are seconds. */
export type Theory =
  | { readonly kind: 'idle' }
  /** No slack: the backlog grows by this many requests every second, for ever. 0 means exactly at the edge. */
  | { readonly kind: 'growing'; readonly utilisation: number; readonly perSecond: number }
  /** Below full load, but without a formula or solution for this policy and number of servers. */
  | { readonly kind: 'unknown'; readonly utilisation: number }
  | Steady;

export interface Steady {
  readonly kind: 'steady';
  readonly utilisation: number;
  /** The share of requests that find no free server. */
  readonly waits: number;
  readonly meanWait: number;
  readonly mean: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
}

/**
 * The long run of a load under a policy. Arrivals are Poisson and work is exponential: a shared queue is M/M/c,
 * random choice is c times M/M/1, taking turns is E_c/M/1; least busy and two choices are solved chains.
 */
export function predict(policy: Policy, load: Load): Theory {
  if (load.arrivals <= 0) return { kind: 'idle' };
  const utilisation = (load.arrivals * load.service) / load.servers;
  if (utilisation >= 1)
    return { kind: 'growing', utilisation, perSecond: load.arrivals - load.servers / load.service };
  if (policy === 'shared') return sharedQueue(load);
  if (policy === 'roundRobin') return exponentialResponse(load, turnsSlack(load));
  if (policy === 'random' || load.servers === 1) return exponentialResponse(load, 1 - utilisation);
  const answer = solveChain(policy, load.servers, utilisation);
  if (!answer) return { kind: 'unknown', utilisation };
  const { service } = load;
  return {
    kind: 'steady',
    utilisation,
    waits: answer.waits,
    meanWait: (answer.mean - 1) * service,
    mean: answer.mean * service,
    p50: answer.p50 * service,
    p95: answer.p95 * service,
    p99: answer.p99 * service,
  };
}

/** Erlang's B, by its recursion: the chance that all `servers` are busy if nobody waits. */
export function erlangB(offered: number, servers: number): number {
  let blocked = 1;
  for (let each = 1; each <= servers; each++) blocked = (offered * blocked) / (each + offered * blocked);
  return blocked;
}

/** Erlang's C: the chance to wait in a shared queue. `offered` is below `servers`. */
export function erlangC(offered: number, servers: number): number {
  const blocked = erlangB(offered, servers);
  return blocked / (1 - (offered / servers) * (1 - blocked));
}

/** The chance that an answer takes longer than a time, with a shared queue. */
function sharedTail({ arrivals, service, servers }: Load) {
  const rate = 1 / service;
  const offered = arrivals * service;
  const waits = erlangC(offered, servers);
  const slack = servers * rate - arrivals;
  const difference = servers - 1 - offered;
  const tail = (time: number) => {
    const spread = rate * difference * time;
    // Near `difference` 0 the two terms of the closed form cancel; their limit is rate * time.
    if (Math.abs(spread) < 1) {
      const part = difference === 0 ? rate * time : -Math.expm1(-spread) / difference;
      return Math.exp(-rate * time) * (1 + waits * part);
    }
    const share = waits / difference;
    return (1 + share) * Math.exp(-rate * time) - share * Math.exp(-slack * time);
  };
  return { offered, waits, slack, tail };
}

function sharedQueue(load: Load): Steady {
  const { service, servers } = load;
  const { offered, waits, slack, tail } = sharedTail(load);
  const meanWait = waits / slack;
  return {
    kind: 'steady',
    utilisation: offered / servers,
    waits,
    meanWait,
    mean: service + meanWait,
    p50: findTime(tail, 0.5),
    p95: findTime(tail, 0.05),
    p99: findTime(tail, 0.01),
  };
}

/** The time within which a share of answers comes, by formula. Undefined if there is no formula, or no slack. */
export function responseQuantile(policy: Policy, load: Load): ((share: number) => number) | undefined {
  const theory = predict(policy, load);
  if (theory.kind !== 'steady') return undefined;
  if (policy === 'shared' && load.servers > 1) {
    const { tail } = sharedTail(load);
    return (share) => findTime(tail, 1 - share);
  }
  if (policy === 'roundRobin' || policy === 'random' || load.servers === 1)
    return (share) => -theory.mean * Math.log(1 - share);
  return undefined;
}

/** Exponential response times: a request waits with probability 1 - slack and stays service / slack on average. */
function exponentialResponse({ arrivals, service, servers }: Load, slack: number): Steady {
  const mean = service / slack;
  return {
    kind: 'steady',
    utilisation: (arrivals * service) / servers,
    waits: 1 - slack,
    meanWait: mean - service,
    mean,
    p50: mean * Math.log(2),
    p95: mean * Math.log(20),
    p99: mean * Math.log(100),
  };
}

/**
 * 1 - sigma of E_c/M/1, where sigma = (lambda / (lambda + mu (1 - sigma)))^c: each server gets every c-th arrival. The
 * search is for 1 - sigma, which keeps its digits near full load.
 */
function turnsSlack({ arrivals, service, servers }: Load): number {
  const excess = (slack: number) => -slack - Math.expm1(-servers * Math.log1p(slack / (service * arrivals)));
  return bisect((slack) => excess(slack) > 0, 0, 1);
}

/** The time at which a falling tail reaches a probability. */
function findTime(tail: (time: number) => number, chance: number): number {
  let high = 1e-6;
  while (tail(high) > chance) high *= 2;
  return bisect((time) => tail(time) > chance, 0, high);
}

/** The point at which a condition stops holding, to the last bit: it holds at `low` and not at `high`. */
function bisect(holds: (point: number) => boolean, low: number, high: number): number {
  for (;;) {
    const middle = (low + high) / 2;
    if (middle <= low || middle >= high) return middle;
    if (holds(middle)) low = middle;
    else high = middle;
  }
}

/** The fewest servers, up to `most`, with which 95% of answers come within `target` seconds. */
export function serversNeeded(
  policy: Policy,
  arrivals: number,
  service: number,
  target: number,
  most = 1000,
): number | undefined {
  // In one of twenty cases the work alone takes this long, with any number of servers.
  if (service * Math.log(20) > target) return undefined;
  for (let servers = Math.max(1, Math.floor(arrivals * service)); servers <= most; servers++) {
    const theory = predict(policy, { arrivals, service, servers });
    if (theory.kind === 'idle' || (theory.kind === 'steady' && theory.p95 <= target)) return servers;
  }
  return undefined;
}

/** The number of users that exactly fills the servers. */
export function saturation(servers: number, service: number, requestsPerDay: number, peak: number): number {
  return ((servers / service) * 86_400) / (requestsPerDay * peak);
}

/** Mean response, in service times, with two choices among infinitely many servers. */
export function manyServersTwoChoices(utilisation: number): number {
  let sum = 0;
  for (let power = 1; power < 1024; power *= 2) {
    const term = utilisation ** (2 * power - 2);
    sum += term;
    if (term < 1e-18 * sum) break;
  }
  return sum;
}
