/** A request: it computes, waits for something else (`io`), and computes again. Whole milliseconds. */
export interface Request {
  readonly arrival: number;
  readonly before: number;
  readonly io: number;
  readonly after: number;
}

/** A stretch of computing or waiting, for the drawing. `lane` is the worker, or the process, that it belongs to. */
export interface Stretch {
  readonly request: number;
  readonly lane: number;
  readonly kind: 'computing' | 'waiting';
  readonly start: number;
  readonly finish: number;
}

export interface Race {
  /** When each request first computed, and when it was done. */
  readonly start: readonly number[];
  readonly finish: readonly number[];
  readonly stretches: readonly Stretch[];
  /** From the first arrival to the last answer. */
  readonly makespan: number;
  readonly meanLatency: number;
  readonly p95Latency: number;
  /** The most requests at once that had been taken up and not yet answered. */
  readonly mostInFlight: number;
  readonly computed: number;
}

/** Workers that hold a request from start to end, waiting included, and compute on `cores`, first come first served. */
export function racePool(requests: readonly Request[], workers: number, cores: number): Race {
  return race(requests, {
    lanes: workers,
    laneOf: (_, free) => free,
    holds: true,
    mayCompute: (computing) => computing.length < cores,
  });
}

/**
 * Single-threaded processes, each with a core of its own: request i goes to process i mod `processes`, which computes
 * one thing at a time and waits for any number.
 */
export function raceLoop(requests: readonly Request[], processes: number): Race {
  return race(requests, {
    lanes: processes,
    laneOf: (request) => request % processes,
    holds: false,
    mayCompute: (computing, lane) => !computing.includes(lane),
  });
}

interface Rules {
  readonly lanes: number;
  readonly laneOf: (request: number, free: number) => number;
  /** Whether a request keeps its lane to itself. */
  readonly holds: boolean;
  /** Whether a lane may start computing beside those that compute. */
  readonly mayCompute: (computing: readonly number[], lane: number) => boolean;
}

/** A request on its way: `part` 0 computes, 1 waits, 2 computes again. */
interface Running {
  readonly request: number;
  readonly lane: number;
  readonly part: 0 | 1 | 2;
  readonly end: number;
}

/** At one moment: first computing ends, then waiting ends, then arrivals; then lanes are given, then cores. */
function race(requests: readonly Request[], rules: Rules): Race {
  const start = requests.map(() => 0);
  const finish = requests.map(() => 0);
  const stretches: Stretch[] = [];
  const order = requests.map((_, index) => index);
  order.sort((one, other) => arrivalOf(one) - arrivalOf(other) || one - other);
  const outside: number[] = [];
  const ready: Running[] = [];
  const held = new Set<number>();
  let computing: readonly Running[] = [];
  let waiting: readonly Running[] = [];
  let inFlight = 0;
  let mostInFlight = 0;

  function arrivalOf(index: number): number {
    return requests[index]?.arrival ?? 0;
  }
  const answer = ({ request, lane }: Running, now: number) => {
    finish[request] = now;
    held.delete(lane);
    inFlight -= 1;
  };
  const admit = (request: number, lane: number, now: number) => {
    if (rules.holds) held.add(lane);
    ready.push({ request, lane, part: 0, end: now });
    inFlight += 1;
  };

  for (;;) {
    const times = [...computing, ...waiting].map(({ end }) => end);
    if (order[0] !== undefined) times.push(arrivalOf(order[0]));
    if (times.length === 0) break;
    const now = Math.min(...times);

    const computed = due(computing, now);
    computing = computing.filter((each) => each.end > now);
    for (const each of computed) {
      const { io = 0, after = 0 } = requests[each.request] ?? {};
      if (each.part === 2 || (io === 0 && after === 0)) answer(each, now);
      else {
        waiting = [...waiting, { ...each, part: 1, end: now + io }];
        if (io > 0) stretches.push({ ...pick(each), kind: 'waiting', start: now, finish: now + io });
      }
    }
    const waited = due(waiting, now);
    waiting = waiting.filter((each) => each.end > now);
    for (const each of waited) {
      if ((requests[each.request]?.after ?? 0) === 0) answer(each, now);
      else ready.push({ ...each, part: 2 });
    }
    while (order[0] !== undefined && arrivalOf(order[0]) <= now) {
      const request = order.shift() ?? 0;
      if (rules.holds) outside.push(request);
      else admit(request, rules.laneOf(request, 0), now);
    }
    for (let lane = 0; lane < rules.lanes && rules.holds && outside.length > 0; lane++)
      if (!held.has(lane)) admit(outside.shift() ?? 0, lane, now);
    mostInFlight = Math.max(mostInFlight, inFlight);
    for (const each of [...ready]) {
      if (
        !rules.mayCompute(
          computing.map(({ lane }) => lane),
          each.lane,
        )
      )
        continue;
      ready.splice(ready.indexOf(each), 1);
      const { before = 0, after = 0 } = requests[each.request] ?? {};
      const end = now + (each.part === 0 ? before : after);
      if (each.part === 0) start[each.request] = now;
      stretches.push({ ...pick(each), kind: 'computing', start: now, finish: end });
      computing = [...computing, { ...each, end }];
    }
  }
  return { start, finish, stretches, mostInFlight, ...measure(requests, finish) };
}

const pick = ({ request, lane }: Running) => ({ request, lane });

const due = (running: readonly Running[], now: number) =>
  running.filter(({ end }) => end <= now).sort((one, other) => one.request - other.request);

function measure(requests: readonly Request[], finish: readonly number[]) {
  const latencies = requests.map(({ arrival }, index) => (finish[index] ?? 0) - arrival);
  latencies.sort((one, other) => one - other);
  const first = Math.min(...requests.map(({ arrival }) => arrival));
  return {
    makespan: requests.length === 0 ? 0 : Math.max(...finish) - first,
    meanLatency: latencies.reduce((sum, each) => sum + each, 0) / Math.max(1, latencies.length),
    p95Latency: latencies[Math.ceil(0.95 * latencies.length) - 1] ?? 0,
    computed: requests.reduce((sum, { before, after }) => sum + before + after, 0),
  };
}
