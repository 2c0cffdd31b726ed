import { releasePeriods, type ShipValues } from './inputs.ts';
import { examplePipeline, type LeadTime, leadTime, type Schedule, schedulePipeline } from './pipeline.ts';
import { type Rollout, type RolloutStrategy, rollOut, unservedRequests } from './rollout.ts';

/** The way of a change to its users, in seconds. */
export interface Delivery {
  readonly schedule: Schedule;
  /** Between two releases. */
  readonly period: number;
  /** Work by hand at a release. */
  readonly manual: number;
  readonly lead: LeadTime;
  readonly rollout: Rollout;
  readonly unserved: number;
}

/** Everything that the exhibit shows for its inputs. */
export function deliver(values: ShipValues): Delivery {
  const runners = values.parallel ? Number.POSITIVE_INFINITY : 1;
  const schedule = schedulePipeline(examplePipeline, { runners, cache: values.cache });
  const period = releasePeriods[values.release];
  const manual = values.automatic ? 0 : values.byHand * 60;
  const rollout = rollOut(values, strategyOf(values));
  return {
    schedule,
    period,
    manual,
    lead: leadTime(period, manual, schedule.makespan),
    rollout,
    unserved: unservedRequests(rollout, values.load, values.capacity),
  };
}

/** Rolling adds one instance at a time and takes none away before it is ready. */
function strategyOf({ rollout }: ShipValues): RolloutStrategy {
  return rollout === 'rolling' ? { kind: 'rolling', surge: 1, unavailable: 0 } : { kind: rollout };
}

/** The same inputs with nothing automated: one job after the other, no caches, by hand, every week, all at once. */
export function withoutAutomation(values: ShipValues): ShipValues {
  return {
    ...values,
    parallel: false,
    cache: false,
    automatic: false,
    release: 'weekly',
    rollout: 'recreate',
  };
}
