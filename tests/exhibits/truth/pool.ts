import { expect, test } from 'vitest';
import { type Race, type Request, raceLoop, racePool } from '#exhibits/pool/model.ts';
import { loopBound, poolBound, poolRate } from '#exhibits/pool/rates.ts';
import { expectNear, tolerance } from './near.ts';

interface RaceTruth {
  readonly start: readonly number[];
  readonly finish: readonly number[];
  readonly makespan: number;
  readonly mean_latency: number;
  readonly p95_latency: number;
  readonly max_in_flight: number;
  readonly cpu_busy_ms: number;
}
interface CaseTruth {
  readonly name?: string;
  readonly requests: readonly (readonly [number, number, number, number])[];
  readonly workers: number;
  readonly cores: number;
  readonly processes: number;
  readonly pool: RaceTruth;
  readonly loop: RaceTruth;
}
interface PoolTruth {
  readonly cases: readonly CaseTruth[];
  readonly random: readonly CaseTruth[];
  readonly bounds: readonly { readonly [quantity: string]: number }[];
}

function expectRace(race: Race, truth: RaceTruth): void {
  expect(race.start).toEqual(truth.start);
  expect(race.finish).toEqual(truth.finish);
  expect(race.makespan).toBe(truth.makespan);
  expectNear(race.meanLatency, truth.mean_latency, tolerance.closedForm, 'mean latency');
  expect(race.p95Latency).toBe(truth.p95_latency);
  expect(race.mostInFlight).toBe(truth.max_in_flight);
  expect(race.computed).toBe(truth.cpu_busy_ms);
}

export function testPool(truth: PoolTruth): void {
  const cases = [...truth.cases, ...truth.random].map((each, index) => ({
    name: `random ${index}`,
    ...each,
  }));
  test.each(cases)('$name: pool and loop run as recorded', (each) => {
    const requests = each.requests.map(
      ([arrival, before, io, after]): Request => ({ arrival, before, io, after }),
    );
    expectRace(racePool(requests, each.workers, each.cores), each.pool);
    expectRace(raceLoop(requests, each.processes), each.loop);
  });

  test.each(truth.bounds)('the rates of $workers workers on $cores cores', (row) => {
    const value = (key: string) => row[key] ?? Number.NaN;
    const stream = { cpu: value('cpu_ms'), io: value('io_ms') };
    const [workers, cores, processes] = [value('workers'), value('cores'), value('processes')];
    const near = (actual: number, key: string, allowed: number = tolerance.closedForm) =>
      expectNear(actual, value(key), allowed, key);
    near(poolBound(stream, workers, cores), 'pool_bound_per_s');
    near(loopBound(stream, processes, cores), 'loop_bound_per_s');
    near(poolRate(stream, workers, cores), 'pool_exact_exponential_per_s');
    // How the recorded run began and ended is not told, so the long run is compared, computing first, then waiting.
    near(longRun(stream, workers, cores), 'pool_simulated_deterministic_per_s', 2e-3);
  });
}

/** The rate between the tenth and the thirtieth round of a pool that never runs out of work. */
function longRun({ cpu, io }: { cpu: number; io: number }, workers: number, cores: number): number {
  const request: Request = { arrival: 0, before: cpu, io, after: 0 };
  const queue = Array.from({ length: 40 * workers }, () => request);
  const finish = [...racePool(queue, workers, cores).finish].sort((one, other) => one - other);
  const round = (number: number) => finish[number * workers - 1] ?? 0;
  return (1000 * 20 * workers) / (round(30) - round(10));
}
