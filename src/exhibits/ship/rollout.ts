/** How new instances replace the running ones. */
export type RolloutStrategy =
  | { readonly kind: 'rolling'; readonly surge: number; readonly unavailable: number }
  | { readonly kind: 'recreate' }
  | { readonly kind: 'blueGreen' };

/** `startup` in seconds; nothing is drained, an old instance stops at once. */
export interface Fleet {
  readonly instances: number;
  readonly startup: number;
}

/** From `time` on: how many old ones serve, how many new ones serve, and how many run, including starting ones. */
export interface RolloutStage {
  readonly time: number;
  readonly old: number;
  readonly ready: number;
  readonly running: number;
}

export interface Rollout {
  readonly stages: readonly RolloutStage[];
  readonly duration: number;
  /** The fewest serving instances, old and new together. */
  readonly leastReady: number;
  readonly mostRunning: number;
}

/** A rollout from its first moment to its last. Without any room, rolling takes one instance away. */
export function rollOut(fleet: Fleet, strategy: RolloutStrategy): Rollout {
  const stages = planStages(fleet, strategy);
  return {
    stages,
    duration: stages.at(-1)?.time ?? 0,
    leastReady: Math.min(...stages.map(({ old, ready }) => old + ready)),
    mostRunning: Math.max(...stages.map(({ running }) => running)),
  };
}

function planStages({ instances, startup }: Fleet, strategy: RolloutStrategy): readonly RolloutStage[] {
  const done: RolloutStage = { time: startup, old: 0, ready: instances, running: instances };
  if (strategy.kind === 'recreate') return [{ time: 0, old: 0, ready: 0, running: instances }, done];
  if (strategy.kind === 'blueGreen')
    return [{ time: 0, old: instances, ready: 0, running: 2 * instances }, done];
  const surge = Math.max(0, strategy.surge);
  const unavailable = Math.max(surge === 0 ? 1 : 0, strategy.unavailable);
  const stages: RolloutStage[] = [];
  let old = instances;
  let ready = 0;
  for (let time = 0; ; time += startup) {
    while (old > 0 && old + ready - 1 >= instances - unavailable) old -= 1;
    const starting = Math.min(instances - ready, Math.max(0, instances + surge - old - ready));
    stages.push({ time, old, ready, running: old + ready + starting });
    if (old === 0 && ready === instances) return stages;
    ready += starting;
  }
}

/** Unanswered requests, as a fluid: the load above the capacity of the serving instances, over time. */
export function unservedRequests({ stages }: Rollout, load: number, capacityEach: number): number {
  return stages.reduce((sum, stage, index) => {
    const until = stages[index + 1]?.time ?? stage.time;
    return sum + Math.max(0, load - (stage.old + stage.ready) * capacityEach) * (until - stage.time);
  }, 0);
}

/** A share of the instances as whole ones, as Kubernetes documents it: surge rounds up, unavailable rounds down. */
export function roundShares(instances: number, percent: number) {
  const exact = (instances * percent) / 100;
  return { surge: Math.ceil(exact), unavailable: Math.floor(exact) };
}
