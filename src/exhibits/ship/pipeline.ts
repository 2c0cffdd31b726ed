/** One job of a pipeline. Times are whole seconds. */
export interface Job {
  readonly id: string;
  readonly seconds: number;
  readonly needs: readonly string[];
  /** The part of `seconds` that a cache saves; fetching the cache takes `restore`. */
  readonly cacheable?: number;
  readonly restore?: number;
}

/** How to run a pipeline. `runners` may be Infinity; 1 runs the jobs one after the other. */
export interface PipelineOptions {
  readonly runners: number;
  readonly cache: boolean;
}

export interface ScheduledJob {
  readonly id: string;
  readonly runner: number;
  readonly start: number;
  readonly finish: number;
}

export interface Schedule {
  /** In the order of their start. */
  readonly jobs: readonly ScheduledJob[];
  readonly makespan: number;
  /** The jobs that more runners do not speed up, from first to last. */
  readonly criticalPath: readonly string[];
  readonly criticalSeconds: number;
  /** The sum of all jobs' seconds. */
  readonly workSeconds: number;
  /** No schedule on this many runners is shorter. */
  readonly lowerBound: number;
}

/** A job's duration, with or without the cache. */
export function jobSeconds(job: Job, cache: boolean): number {
  return cache ? job.seconds - ((job.cacheable ?? 0) - (job.restore ?? 0)) : job.seconds;
}

/**
 * List scheduling: whenever a runner is free, the first listed job with completed needs starts on the free runner with
 * the lowest number. Jobs that wait for something that never comes are left out.
 */
export function schedulePipeline(jobs: readonly Job[], options: PipelineOptions): Schedule {
  const scheduled: ScheduledJob[] = [];
  const finished = new Map<string, number>();
  const busyUntil = Array.from({ length: Math.min(options.runners, jobs.length) }, () => 0);
  const waiting = [...jobs];
  let now = 0;
  for (;;) {
    for (const job of [...waiting]) {
      const runner = busyUntil.findIndex((until) => until <= now);
      if (runner < 0) break;
      if (!job.needs.every((need) => (finished.get(need) ?? Number.POSITIVE_INFINITY) <= now)) continue;
      const finish = now + jobSeconds(job, options.cache);
      scheduled.push({ id: job.id, runner, start: now, finish });
      finished.set(job.id, finish);
      busyUntil[runner] = finish;
      waiting.splice(waiting.indexOf(job), 1);
    }
    const ends = scheduled.map(({ finish }) => finish).filter((finish) => finish > now);
    if (ends.length === 0) break;
    now = Math.min(...ends);
  }
  const workSeconds = jobs.reduce((sum, job) => sum + jobSeconds(job, options.cache), 0);
  const { path, seconds } = findCriticalPath(jobs, options.cache);
  const shared = Number.isFinite(options.runners) ? Math.ceil(workSeconds / options.runners) : 0;
  return {
    jobs: scheduled,
    makespan: now,
    criticalPath: path,
    criticalSeconds: seconds,
    workSeconds,
    lowerBound: Math.max(seconds, shared),
  };
}

/** The longest path through the needs; among equals, the one through the first listed jobs. Jobs follow their needs. */
function findCriticalPath(jobs: readonly Job[], cache: boolean) {
  let longest: { readonly path: readonly string[]; readonly seconds: number } = { path: [], seconds: 0 };
  const ways = new Map<string, typeof longest>();
  for (const job of jobs) {
    let before: typeof longest = { path: [], seconds: 0 };
    for (const other of jobs) {
      const way = job.needs.includes(other.id) ? ways.get(other.id) : undefined;
      if (way && way.seconds > before.seconds) before = way;
    }
    const way = { path: [...before.path, job.id], seconds: before.seconds + jobSeconds(job, cache) };
    ways.set(job.id, way);
    if (way.seconds > longest.seconds) longest = way;
  }
  return longest;
}

/** An invented pipeline: a typical example, not the one of the story. */
export const examplePipeline: readonly Job[] = [
  { id: 'install', seconds: 90, needs: [], cacheable: 80, restore: 10 },
  { id: 'lint', seconds: 30, needs: ['install'] },
  { id: 'types', seconds: 40, needs: ['install'] },
  { id: 'unit', seconds: 120, needs: ['install'] },
  { id: 'integration', seconds: 180, needs: ['install'] },
  { id: 'build', seconds: 60, needs: ['lint', 'types'], cacheable: 40, restore: 5 },
  { id: 'image', seconds: 75, needs: ['build', 'unit'] },
  { id: 'staging', seconds: 45, needs: ['image', 'integration'] },
  { id: 'smoke', seconds: 30, needs: ['staging'] },
  { id: 'production', seconds: 60, needs: ['smoke'] },
];

/** Seconds from a finished change until a user has it. */
export interface LeadTime {
  readonly mean: number;
  readonly p95: number;
  readonly worst: number;
}

/**
 * The lead time of a change that is finished at any moment between two releases (`period`, 0 if every change is
 * released), then waits for manual work and for the pipeline.
 */
export function leadTime(period: number, manual: number, pipeline: number): LeadTime {
  const after = manual + pipeline;
  return { mean: period / 2 + after, p95: (period * 95) / 100 + after, worst: period + after };
}
