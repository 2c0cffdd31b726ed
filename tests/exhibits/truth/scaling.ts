import { expect, test } from 'vitest';
import { arrivalRate, summarise } from '#exhibits/scaling/measure.ts';
import { openSimulation, type Policy } from '#exhibits/scaling/model.ts';
import {
  erlangB,
  manyServersTwoChoices,
  predict,
  type Steady,
  saturation,
  serversNeeded,
} from '#exhibits/scaling/theory.ts';
import { capacityCeiling, capacityPeak, usableCapacity } from '#exhibits/scaling/usl.ts';
import { expectNear, tolerance } from './near.ts';

type Numbers = { readonly [quantity: string]: number };
interface RunTruth {
  readonly seed: number;
  readonly n: number;
  readonly mean_gap_us: number;
  readonly mean_service_us: number;
  readonly servers: number;
  readonly policy: Policy;
  readonly sum_finish_us: number;
  readonly sum_wait_us: number;
  readonly per_server: readonly number[];
  readonly summary_after_warmup: Numbers;
  readonly rows_arrival_server_start_finish?: readonly (readonly number[])[];
}
type ByPolicy = { readonly [policy in 'shared' | 'roundRobin' | 'random']: Numbers | null };
interface ScalingTruth {
  readonly grid: readonly (ByPolicy & {
    servers: number;
    rho: number;
    service_s: number;
    arrivals_per_s: number;
  })[];
  readonly chains: readonly (Numbers & { readonly policy: Policy })[];
  readonly story: readonly (ByPolicy & {
    users: number;
    requests_per_user_per_day: number;
    peak_factor: number;
    service_s: number;
    servers: number;
    arrivals_per_s: number;
    rho: number;
    stable: boolean;
  })[];
  readonly one_server_saturates_at_users: number;
  readonly servers_needed_p95_200ms: readonly {
    users: number;
    policy: Policy;
    p95_target_s: number;
    servers: number | null;
  }[];
  readonly performance_work: readonly {
    service_s: number;
    servers_needed_p95_200ms_roundRobin: number | null;
  }[];
  readonly two_choices_infinite_servers: readonly { rho: number; mean_response_in_services: number }[];
  readonly traces: readonly RunTruth[];
  readonly runs: readonly RunTruth[];
  readonly usl: readonly {
    sigma: number;
    kappa: number;
    N_star: number | null;
    best_integer: number | null;
    amdahl_ceiling: number | null;
    C: Numbers;
  }[];
}

const read: { readonly [quantity: string]: (theory: Steady, arrivals: number) => number } = {
  rho: ({ utilisation }) => utilisation,
  T: ({ mean }) => mean,
  Wq: ({ meanWait }) => meanWait,
  P_wait: ({ waits }) => waits,
  sigma: ({ waits }) => waits,
  Lq: ({ meanWait }, arrivals) => meanWait * arrivals,
  L: ({ mean }, arrivals) => mean * arrivals,
  resp_p50: ({ p50 }) => p50,
  resp_p95: ({ p95 }) => p95,
  resp_p99: ({ p99 }) => p99,
};

/** At low load a mean wait is a small difference of large numbers, so it needs only the response time's digits. */
function expectTheory(
  theory: Steady,
  expected: Numbers,
  arrivals: number,
  closed: number,
  percentile: number,
) {
  for (const [quantity, value] of Object.entries(expected)) {
    const ours = read[quantity]?.(theory, arrivals);
    if (ours === undefined) continue;
    if (quantity === 'Wq' || quantity === 'Lq') {
      const scale = quantity === 'Wq' ? theory.mean : theory.mean * arrivals;
      expectNear(ours + scale, value + scale, closed, quantity);
    } else expectNear(ours, value, quantity.startsWith('resp') ? percentile : closed, quantity);
  }
}

function steady(policy: Policy, arrivals: number, service: number, servers: number): Steady {
  const theory = predict(policy, { arrivals, service, servers });
  if (theory.kind !== 'steady') throw new Error(`${policy} on ${servers} servers is ${theory.kind}.`);
  return theory;
}

const overlaid = ['shared', 'roundRobin', 'random'] as const;

function testTheory(truth: ScalingTruth): void {
  test.each(truth.grid)('the formulas agree with the records on $servers servers at load $rho', (cell) => {
    for (const policy of overlaid) {
      const theory = steady(policy, cell.arrivals_per_s, cell.service_s, cell.servers);
      expectTheory(
        theory,
        cell[policy] ?? {},
        cell.arrivals_per_s,
        tolerance.closedForm,
        tolerance.percentile,
      );
    }
    const offered = cell.arrivals_per_s * cell.service_s;
    expectNear(erlangB(offered, cell.servers), cell.shared?.erlangB ?? 0, tolerance.closedForm, 'Erlang B');
  });

  test.each(truth.grid)(
    'waiting percentiles agree with the records at load $rho on $servers servers',
    (cell) => {
      const { waits, meanWait } = steady('shared', cell.arrivals_per_s, cell.service_s, cell.servers);
      for (const [quantity, expected] of Object.entries(cell.shared ?? {})) {
        const [, percent] = /^wait_p(\d+(?:\.\d+)?)$/.exec(quantity) ?? [];
        if (percent === undefined) continue;
        const tail = 1 - Number(percent) / 100;
        const wait = waits <= tail ? 0 : (meanWait / waits) * Math.log(waits / tail);
        expectNear(wait, expected, tolerance.percentile, quantity);
      }
    },
  );

  test.each(truth.chains)('$policy on $c servers at load $rho agrees with the record', (chain) => {
    const theory = steady(chain.policy, (chain.rho ?? 0) * (chain.c ?? 0), 1, chain.c ?? 0);
    expectTheory(
      theory,
      { ...chain, policy: 0 },
      (chain.rho ?? 0) * (chain.c ?? 0),
      tolerance.chain,
      tolerance.chain,
    );
  });

  test.each(truth.story)('$users users on $servers servers agree with the record', (row) => {
    const arrivals = arrivalRate(row.users, row.requests_per_user_per_day, row.peak_factor);
    expectNear(arrivals, row.arrivals_per_s, tolerance.closedForm, 'arrivals');
    for (const policy of overlaid) {
      const theory = predict(policy, { arrivals, service: row.service_s, servers: row.servers });
      expect(theory.kind).toBe(row.users === 0 ? 'idle' : row.stable ? 'steady' : 'growing');
      if (theory.kind === 'growing') expectNear(theory.utilisation, row.rho, tolerance.closedForm, 'rho');
      if (theory.kind === 'steady')
        expectTheory(theory, row[policy] ?? {}, arrivals, tolerance.closedForm, tolerance.percentile);
    }
  });

  // The rows of the story give the assumptions of the file.
  const {
    requests_per_user_per_day: requests = 20,
    peak_factor: peak = 5,
    service_s: service = 0.05,
  } = truth.story[0] ?? {};
  test.each([truth.one_server_saturates_at_users].flat())('one server is full at %d users', (users) => {
    expect(saturation(1, service, requests, peak)).toBe(users);
  });
  test.each(truth.servers_needed_p95_200ms)('$users users need $servers servers ($policy)', (row) => {
    const needed = serversNeeded(
      row.policy,
      arrivalRate(row.users, requests, peak),
      service,
      row.p95_target_s,
    );
    expect(needed ?? null).toBe(row.servers);
  });
  const most = Math.max(100_000, ...truth.story.map(({ users }) => users));
  test.each(truth.performance_work)(
    'round robin needs the recorded number of servers at $service_s s a request',
    (row) => {
      const needed = serversNeeded('roundRobin', arrivalRate(most, requests, peak), row.service_s, 0.2);
      expect(needed ?? null).toBe(row.servers_needed_p95_200ms_roundRobin);
    },
  );
  test.each(truth.two_choices_infinite_servers)(
    'two choices among very many servers agree with the record at load $rho',
    (row) => {
      const mean = manyServersTwoChoices(row.rho);
      expectNear(mean, row.mean_response_in_services, tolerance.closedForm, 'mean');
    },
  );
  test.each(truth.usl)('the scalability law agrees with the record at $sigma and $kappa', (row) => {
    const peak = capacityPeak(row.sigma, row.kappa);
    expect(peak?.servers ?? null).toBe(row.best_integer);
    expectNear(peak?.exact ?? 0, row.N_star ?? 0, tolerance.closedForm, 'N*');
    expectNear(
      capacityCeiling(row.sigma, row.kappa) ?? 0,
      row.amdahl_ceiling ?? 0,
      tolerance.closedForm,
      'ceiling',
    );
    for (const [servers, capacity] of Object.entries(row.C))
      expectNear(
        usableCapacity(Number(servers), row.sigma, row.kappa),
        capacity,
        tolerance.closedForm,
        servers,
      );
  });
}

function testRuns(runs: readonly RunTruth[]): void {
  test.each(runs)(
    '$n requests, $policy on $servers servers, seed $seed: match the record to the microsecond',
    (run) => {
      const { seed, servers, policy, mean_gap_us: meanGap, mean_service_us: meanService } = run;
      const simulation = openSimulation({ seed, meanGap, meanService, servers, policy });
      simulation.advance(run.n);
      const { arrival, server, start, finish } = simulation.requests;
      const sum = (times: readonly number[]) => times.reduce((total, time) => total + time, 0);
      expect(sum(finish)).toBe(run.sum_finish_us);
      expect(sum(start) - sum(arrival)).toBe(run.sum_wait_us);
      expect(simulation.lines.map(({ length }) => length)).toEqual(run.per_server);
      run.rows_arrival_server_start_finish?.forEach((row, index) => {
        expect([arrival, server, start, finish].map((list) => list[index])).toEqual(row);
      });
      const summary = summarise(simulation.requests);
      const { warmup, n, mean_wait_us, mean_resp_us, p50_us, p95_us, p99_us } = run.summary_after_warmup;
      expect(summary).toMatchObject({ warmup, counted: n, p50: p50_us, p95: p95_us, p99: p99_us });
      expectNear(summary?.meanWait ?? 0, mean_wait_us ?? 0, tolerance.closedForm, 'mean wait');
      expectNear(summary?.meanResponse ?? 0, mean_resp_us ?? 0, tolerance.closedForm, 'mean response');
    },
  );
}

export function testScaling(truth: ScalingTruth): void {
  testTheory(truth);
  testRuns([...truth.traces, ...truth.runs]);
}
