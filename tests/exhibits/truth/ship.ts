import { expect, test } from 'vitest';
import { type Job, leadTime, schedulePipeline } from '#exhibits/ship/pipeline.ts';
import { type RolloutStrategy, rollOut, roundShares, unservedRequests } from '#exhibits/ship/rollout.ts';
import { expectNear, tolerance } from './near.ts';

type ByJob = { readonly [job: string]: number };
interface ShipTruth {
  readonly pipelines: readonly {
    jobs: readonly Job[];
    runners: number;
    cache: boolean;
    start: ByJob;
    finish: ByJob;
    runner: ByJob;
    makespan: number;
    critical_path: readonly string[];
    critical_path_seconds: number;
    work_seconds: number;
    lower_bound: number;
  }[];
  readonly lead_times: readonly {
    train_s: number;
    pipeline_s: number;
    manual_s: number;
    mean: number;
    p95: number;
    worst: number;
  }[];
  readonly rollouts: readonly {
    kind: RolloutStrategy['kind'];
    instances: number;
    max_surge: number;
    max_unavailable: number;
    startup_s: number;
    events: readonly (readonly number[])[];
    min_ready: number;
    peak_running: number;
    duration_s: number;
    load_per_s: number;
    capacity_per_instance_per_s: number;
    unserved_requests_fluid: number;
  }[];
  /** If a row names no percentage, the test uses a quarter. */
  readonly percent_rounding: readonly {
    n: number;
    percent?: number;
    maxSurge: number;
    maxUnavailable: number;
  }[];
}

export function testShip(truth: ShipTruth): void {
  test.each(truth.pipelines)(
    'a pipeline on $runners runners, cache $cache, takes $makespan s',
    (pipeline) => {
      const { runners, cache } = pipeline;
      const schedule = schedulePipeline(pipeline.jobs, { runners, cache });
      const byJob = (field: 'start' | 'finish' | 'runner') =>
        Object.fromEntries(schedule.jobs.map((job) => [job.id, job[field]]));
      expect(byJob('start')).toEqual(pipeline.start);
      expect(byJob('finish')).toEqual(pipeline.finish);
      expect(byJob('runner')).toEqual(pipeline.runner);
      expect(schedule.makespan).toBe(pipeline.makespan);
      expect(schedule.criticalPath).toEqual(pipeline.critical_path);
      expect(schedule.criticalSeconds).toBe(pipeline.critical_path_seconds);
      expect(schedule.workSeconds).toBe(pipeline.work_seconds);
      expect(schedule.lowerBound).toBe(pipeline.lower_bound);
    },
  );

  test.each(truth.lead_times)(
    'the lead time agrees with the record: release every $train_s s, $manual_s s by hand, $pipeline_s s of pipeline',
    (row) => {
      const lead = leadTime(row.train_s, row.manual_s, row.pipeline_s);
      expectNear(lead.mean, row.mean, tolerance.closedForm, 'mean');
      expectNear(lead.p95, row.p95, tolerance.closedForm, 'p95');
      expect(lead.worst).toBe(row.worst);
    },
  );

  test.each(truth.rollouts)(
    '$kind over $instances instances, surge $max_surge, unavailable $max_unavailable: matches the record',
    (row) => {
      const strategy: RolloutStrategy =
        row.kind === 'rolling'
          ? { kind: 'rolling', surge: row.max_surge, unavailable: row.max_unavailable }
          : { kind: row.kind };
      const rollout = rollOut({ instances: row.instances, startup: row.startup_s }, strategy);
      const events = rollout.stages.map(({ time, old, ready, running }) => [time, old, ready, running]);
      expect(events).toEqual(row.events);
      expect(rollout.leastReady).toBe(row.min_ready);
      expect(rollout.mostRunning).toBe(row.peak_running);
      expect(rollout.duration).toBe(row.duration_s);
      const unserved = unservedRequests(rollout, row.load_per_s, row.capacity_per_instance_per_s);
      expect(unserved).toBe(row.unserved_requests_fluid);
    },
  );

  test.each(truth.percent_rounding)('rounds the shares of $n instances as recorded', (row) => {
    expect(roundShares(row.n, row.percent ?? 25)).toEqual({
      surge: row.maxSurge,
      unavailable: row.maxUnavailable,
    });
  });
}
