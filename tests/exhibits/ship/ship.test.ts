import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clampInputs } from '#exhibits/kit/inputs.ts';
import { deliver, rollOutFleet } from '#exhibits/ship/delivery.ts';
import { describeState, sayLead } from '#exhibits/ship/describe.ts';
import { shipInputs } from '#exhibits/ship/inputs.ts';
import { examplePipeline, type Job, jobSeconds, schedulePipeline } from '#exhibits/ship/pipeline.ts';
import { rollOut, unservedRequests } from '#exhibits/ship/rollout.ts';

/** Jobs that need only earlier ones. */
const pipelines: fc.Arbitrary<readonly Job[]> = fc
  .array(fc.record({ seconds: fc.integer({ min: 1, max: 90 }), needs: fc.array(fc.nat({ max: 9 })) }), {
    maxLength: 9,
  })
  .map((jobs) =>
    jobs.map(({ seconds, needs }, index) => ({
      id: `j${index}`,
      seconds,
      needs: [...new Set(needs.filter((need) => need < index))].map((need) => `j${need}`),
    })),
  );

describe('schedulePipeline(jobs, options)', () => {
  test('runs every job once, after its needs, and one at a time on each runner', () => {
    fc.assert(
      fc.property(pipelines, fc.integer({ min: 1, max: 4 }), (jobs, runners) => {
        const { jobs: scheduled, makespan } = schedulePipeline(jobs, { runners, cache: false });
        const byId = new Map(scheduled.map((job) => [job.id, job]));
        expect(byId.size).toBe(jobs.length);
        for (const job of jobs) {
          const { start, finish, runner } = byId.get(job.id)!;
          expect(finish - start).toBe(job.seconds);
          expect(finish).toBeLessThanOrEqual(makespan);
          for (const need of job.needs) expect(byId.get(need)!.finish).toBeLessThanOrEqual(start);
          for (const other of scheduled)
            if (other.id !== job.id && other.runner === runner)
              expect(other.finish <= start || other.start >= finish).toBe(true);
        }
      }),
    );
  });

  test('stays between its lower bound and Graham’s upper bound', () => {
    fc.assert(
      fc.property(pipelines, fc.integer({ min: 1, max: 4 }), (jobs, runners) => {
        const { makespan, lowerBound, criticalSeconds, workSeconds } = schedulePipeline(jobs, {
          runners,
          cache: false,
        });
        expect(makespan).toBeGreaterThanOrEqual(lowerBound);
        expect(makespan).toBeLessThanOrEqual(
          workSeconds / runners + (1 - 1 / runners) * criticalSeconds + 1e-9,
        );
      }),
    );
  });

  test('takes as long as the critical path with unlimited runners', () => {
    const all = schedulePipeline(examplePipeline, { runners: Number.POSITIVE_INFINITY, cache: true });
    expect(all).toMatchObject({ makespan: 350, criticalSeconds: 350, lowerBound: 350 });
    expect(jobSeconds(examplePipeline[0]!, true)).toBe(20);
  });

  test('leaves out a job with a missing need', () => {
    const { jobs, makespan } = schedulePipeline([{ id: 'a', seconds: 5, needs: ['missing'] }], {
      runners: 1,
      cache: false,
    });
    expect([jobs, makespan]).toEqual([[], 0]);
  });
});

describe('rollOut(fleet, strategy)', () => {
  test('takes the time of the closed form, and keeps enough instances ready', () => {
    const counts = fc.record({
      instances: fc.integer({ min: 1, max: 12 }),
      surge: fc.integer({ min: 0, max: 4 }),
      unavailable: fc.integer({ min: 0, max: 4 }),
    });
    fc.assert(
      fc.property(counts, ({ instances, surge, unavailable }) => {
        fc.pre(surge + unavailable > 0 && unavailable <= instances);
        const rollout = rollOut({ instances, startup: 30 }, { kind: 'rolling', surge, unavailable });
        expect(rollout.duration).toBe(30 * Math.ceil(instances / (surge + unavailable)));
        expect(rollout.leastReady).toBe(instances - unavailable);
        expect(rollout.mostRunning).toBeLessThanOrEqual(instances + surge);
        expect(rollout.stages.at(-1)).toMatchObject({ old: 0, ready: instances, running: instances });
      }),
    );
  });

  test('finishes even without surge or unavailable instances', () => {
    const stuck = rollOut({ instances: 2, startup: 10 }, { kind: 'rolling', surge: 0, unavailable: 0 });
    expect(stuck).toMatchObject({ duration: 20, leastReady: 1 });
    expect(unservedRequests(stuck, 150, 100)).toBe(1000);
  });
});

describe('deliver(values)', () => {
  const at = (given: object) => deliver(clampInputs(shipInputs, given));

  test('gives the lead time that each step shows', () => {
    expect(at({ step: 1 }).lead.mean).toBe(306_730);
    expect(at({ step: 1, done: true }).lead.mean).toBe(302_830);
    expect(at({ step: 2 }).lead.mean).toBe(302_830);
    expect(at({ step: 2, done: true }).lead.mean).toBe(430);
  });

  test('computes the pipeline from its jobs in the sandbox', () => {
    const pipeline = (parallel: boolean, cache: boolean) => at({ step: 4, parallel, cache }).pipeline;
    expect([
      pipeline(false, false),
      pipeline(false, true),
      pipeline(true, false),
      pipeline(true, true),
    ]).toEqual([730, 625, 420, 350]);
    expect(at({ step: 4, release: 'daily' }).lead.mean).toBe(43_200 + 350);
  });
});

describe('rollOutFleet(kind)', () => {
  test('loses requests only if all servers restart at once', () => {
    expect(rollOutFleet('recreate')).toMatchObject({ lost: 9000, duration: 30 });
    expect(rollOutFleet('rolling')).toMatchObject({ lost: 0, duration: 120, mostRunning: 5 });
    expect(rollOutFleet('blueGreen')).toMatchObject({ lost: 0, mostRunning: 8 });
  });
});

describe('the sentences of “Ship it”', () => {
  const say = (given: object) => {
    const values = clampInputs(shipInputs, given);
    return describeState(values, deliver(values));
  };

  test('give the lead time before and after', () => {
    expect(say({ step: 2, done: true })).toBe(
      'Released every change: 7 minutes 10 seconds from finished to shipped, before 3.5 days.',
    );
    expect(say({ step: 1, done: true })).toContain('3.5 days from finished to shipped, before 3.55 days');
    expect(say({ step: 3, done: true })).toContain(
      'All at once: 9,000 requests lost, 30 s, 4 servers running at most',
    );
  });

  test('write a time in short units', () => {
    expect([59, 430, 7200, 43_550, 302_830].map((seconds) => sayLead(seconds))).toEqual([
      '59 s',
      '7 min 10 s',
      '2 hours',
      '12.1 hours',
      '3.5 days',
    ]);
  });
});
