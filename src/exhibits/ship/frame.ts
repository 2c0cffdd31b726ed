import type { Delivery } from './delivery.ts';

/** A job as a bar; positions and widths are shares of the whole pipeline's time. */
export interface JobBar {
  readonly id: string;
  readonly row: number;
  readonly from: number;
  readonly width: number;
  readonly critical: boolean;
  /** Where the play head is: the job has not begun, runs, or is done. */
  readonly phase: 'ahead' | 'running' | 'done';
}

/** A part of the way from a finished change to its users, to scale. */
export interface LeadBlock {
  readonly kind: 'waiting' | 'by hand' | 'pipeline';
  readonly from: number;
  readonly width: number;
}

/** The pipeline's bars after so many seconds; without a time, the still of the finished run. */
export function drawPipeline({ schedule }: Delivery, seconds = Number.POSITIVE_INFINITY): readonly JobBar[] {
  const scale = Math.max(1, schedule.makespan);
  return schedule.jobs.map(({ id, runner, start, finish }) => ({
    id,
    row: runner,
    from: start / scale,
    width: (finish - start) / scale,
    critical: schedule.criticalPath.includes(id),
    phase: seconds >= finish ? 'done' : seconds > start ? 'running' : 'ahead',
  }));
}

/** The mean way as a strip. `longest` is the time, in seconds, that fills it; several strips share one. */
export function drawLeadTime(delivery: Delivery, longest: number): readonly LeadBlock[] {
  const parts: readonly (readonly [LeadBlock['kind'], number])[] = [
    ['waiting', delivery.period / 2],
    ['by hand', delivery.manual],
    ['pipeline', delivery.schedule.makespan],
  ];
  let from = 0;
  return parts.flatMap(([kind, seconds]) => {
    const block = { kind, from, width: seconds / longest };
    from += block.width;
    return seconds > 0 ? [block] : [];
  });
}
