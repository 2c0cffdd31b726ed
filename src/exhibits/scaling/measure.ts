import type { Requests, Simulation } from './model.ts';

/** Measurements over requests, in microseconds; `warmup` requests before them were left out. */
export interface Summary {
  readonly warmup: number;
  readonly counted: number;
  readonly meanWait: number;
  readonly meanResponse: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  /** The time within which a share of them was answered. */
  readonly percentile: (share: number) => number;
}

/** Means and nearest-rank percentiles of the first `count` requests. Undefined if there are none. */
export function summarise(requests: Requests, count: number = requests.arrival.length): Summary | undefined {
  const warmup = Math.floor(count / 10);
  const counted = Math.min(count, requests.arrival.length) - warmup;
  if (counted < 1) return undefined;
  const responses = new Float64Array(counted);
  let waited = 0;
  let responded = 0;
  for (let place = 0; place < counted; place++) {
    const arrival = requests.arrival[warmup + place] ?? 0;
    const response = (requests.finish[warmup + place] ?? 0) - arrival;
    responses[place] = response;
    responded += response;
    waited += (requests.start[warmup + place] ?? 0) - arrival;
  }
  responses.sort();
  const percentile = (share: number) => responses[Math.ceil(share * counted) - 1] ?? 0;
  return {
    warmup,
    counted,
    meanWait: waited / counted,
    meanResponse: responded / counted,
    p50: percentile(0.5),
    p95: percentile(0.95),
    p99: percentile(0.99),
    percentile,
  };
}

/** The progress of one server's line at a time: `line[served]` is the first request that has not finished. */
export interface LineCount {
  readonly arrived: number;
  readonly begun: number;
  readonly served: number;
}

/** Counts per server at a time that the simulation has reached. Arrived is served, in service and waiting. */
export function countLines({ requests, lines }: Simulation, time: number): readonly LineCount[] {
  return lines.map((line) => ({
    arrived: countUpTo(line, requests.arrival, time),
    begun: countUpTo(line, requests.start, time),
    served: countUpTo(line, requests.finish, time),
  }));
}

/** The number of waiting requests, over all servers. */
export const countWaiting = (lines: readonly LineCount[]): number =>
  lines.reduce((sum, { arrived, begun }) => sum + arrived - begun, 0);

/** How many requests of a line (or, without one, of all) have a time at or before `time`; the times never decrease. */
export function countUpTo(
  line: readonly number[] | undefined,
  times: readonly number[],
  time: number,
): number {
  let low = 0;
  let high = (line ?? times).length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((times[line ? (line[middle] ?? 0) : middle] ?? 0) <= time) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Requests per second under the assumptions: users, requests of each per day, and the factor of the peak. */
export function arrivalRate(users: number, requestsPerDay: number, peak: number): number {
  return (users * requestsPerDay * peak) / 86_400;
}
