import { sandbox } from '#exhibits/kit/guide.ts';
import { type Release, type RolloutKind, releasePeriods, type ShipValues } from './inputs.ts';
import { examplePipeline, type LeadTime, leadTime, type Schedule, schedulePipeline } from './pipeline.ts';
import { type Rollout, type RolloutStrategy, rollOut, unservedRequests } from './rollout.ts';

/** The two pipelines of the steps, in seconds, and the manual work of the slow one. */
export const slow = { pipeline: 730, byHand: 3600 } as const;
const fast = { pipeline: 430, byHand: 0 } as const;

/** The way of a change to its users, in seconds. */
export interface Delivery {
  readonly release: Release;
  readonly period: number;
  readonly byHand: number;
  readonly pipeline: number;
  readonly lead: LeadTime;
  /** The jobs of the pipeline, if it is made of them. */
  readonly schedule: Schedule | undefined;
}

const delivered = (
  release: Release,
  { pipeline, byHand }: { readonly pipeline: number; readonly byHand: number },
  schedule?: Schedule,
): Delivery => ({
  release,
  period: releasePeriods[release],
  byHand,
  pipeline,
  lead: leadTime(releasePeriods[release], byHand, pipeline),
  schedule,
});

/** The first step: weekly, with the slow pipeline and with the fast one. */
export const weeklySlow = delivered('weekly', slow);
export const weeklyFast = delivered('weekly', fast);
/** The second step: the fast pipeline for every change. */
export const everyChange = delivered('change', fast);

/** The delivery for the visitor's values. */
export function deliver(values: ShipValues): Delivery {
  const { step, done, release, parallel, cache } = values;
  if (step === sandbox) {
    const schedule = schedulePipeline(examplePipeline, {
      runners: parallel ? Number.POSITIVE_INFINITY : 1,
      cache,
    });
    return delivered(release, { pipeline: schedule.makespan, byHand: 0 }, schedule);
  }
  if (step === 1) return done ? weeklyFast : weeklySlow;
  return step === 2 && !done ? weeklyFast : everyChange;
}

/** Four servers that start in half a minute, and a load that three of them can answer. */
export const fleet = { instances: 4, startup: 30, load: 300, capacity: 100 } as const;

/** A rollout of the fleet, and how many requests stay unanswered. */
export function rollOutFleet(kind: RolloutKind): Rollout & { readonly lost: number } {
  // Rolling adds one at a time and removes none before the new one is ready.
  const strategy: RolloutStrategy = kind === 'rolling' ? { kind, surge: 1, unavailable: 0 } : { kind };
  const rollout = rollOut(fleet, strategy);
  return { ...rollout, lost: unservedRequests(rollout, fleet.load, fleet.capacity) };
}
