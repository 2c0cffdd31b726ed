import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clampInputs } from '#exhibits/kit/inputs.ts';
import { deliver, withoutAutomation } from '#exhibits/ship/delivery.ts';
import { describeLeadTime, describeLesson, describeRollout } from '#exhibits/ship/describe.ts';
import { drawLeadTime, drawPipeline } from '#exhibits/ship/frame.ts';
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
  test('runs every job once, after its needs and on a runner of its own', () => {
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

  test('stays between its lower bound and Graham’s upper one', () => {
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

  test('comes down to the critical path with runners enough', () => {
    const all = schedulePipeline(examplePipeline, { runners: Number.POSITIVE_INFINITY, cache: true });
    expect(all).toMatchObject({ makespan: 350, criticalSeconds: 350, lowerBound: 350 });
    expect(jobSeconds(examplePipeline[0]!, true)).toBe(20);
  });

  test('leaves out what waits for something that never comes', () => {
    const { jobs, makespan } = schedulePipeline([{ id: 'a', seconds: 5, needs: ['missing'] }], {
      runners: 1,
      cache: false,
    });
    expect([jobs, makespan]).toEqual([[], 0]);
  });
});

describe('rollOut(fleet, strategy)', () => {
  test('takes its closed form, and never falls below what may be away', () => {
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

  test('moves even where it is given no room', () => {
    const stuck = rollOut({ instances: 2, startup: 10 }, { kind: 'rolling', surge: 0, unavailable: 0 });
    expect(stuck).toMatchObject({ duration: 20, leastReady: 1 });
    expect(unservedRequests(stuck, 150, 100)).toBe(1000);
  });
});

describe('the sentences and drawings of “Ship it”', () => {
  const values = clampInputs(shipInputs, {});
  const delivery = deliver(values);

  test('say the lead time of an invented pipeline, before and after', () => {
    expect(describeLeadTime(values, delivery)).toBe(
      'In an invented pipeline of 10 jobs, its jobs side by side and with caches, released on every change with nothing by hand, ' +
        'a change reaches its users after 5 min 50 s on average; with its jobs one after the other and without caches, ' +
        'released every week with 60 min by hand, after 3.6 days.',
    );
    expect(describeLesson(values)).toContain('a faster run alone saves 6 min 20 s of 3.6 days');
  });

  test('say what a rollout leaves unanswered', () => {
    expect(describeRollout(values, delivery)).toContain(
      'a rollout that is rolling takes 2 min, runs 5 at most and leaves none unanswered.',
    );
    const abrupt = clampInputs(shipInputs, { rollout: 'recreate' });
    expect(describeRollout(abrupt, deliver(abrupt))).toContain(
      'a rollout all at once takes 30 s, runs 4 at most and leaves 9,000 requests unanswered.',
    );
  });

  test('draw the pipeline as bars within their time, and the wait to scale', () => {
    const bars = drawPipeline(delivery);
    expect(
      bars.every(({ from, width, phase }) => from >= 0 && from + width <= 1 + 1e-9 && phase === 'done'),
    ).toBe(true);
    expect(
      drawPipeline(delivery, 10)
        .filter(({ phase }) => phase === 'running')
        .map(({ id }) => id),
    ).toEqual(['install']);
    const before = deliver(withoutAutomation(values));
    const strip = drawLeadTime(before, before.lead.mean);
    expect(strip.map(({ kind }) => kind)).toEqual(['waiting', 'by hand', 'pipeline']);
    expect(strip.reduce((sum, { width }) => sum + width, 0)).toBeCloseTo(1, 9);
    expect(drawLeadTime(delivery, before.lead.mean)).toHaveLength(1);
  });
});
