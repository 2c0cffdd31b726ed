import { defineInputs, type Values } from '#exhibits/kit/inputs.ts';
import type { Request } from './model.ts';

const whole = (label: string, min: number, max: number, start: number) =>
  ({ kind: 'integer', label, provenance: 'assumption', min, max, step: 1, default: start }) as const;

/** Everything that a visitor can change. Nothing here comes from the story. */
export const poolInputs = defineInputs({
  io: { ...whole('Waiting per request', 0, 300, 60), unit: 'ms' },
  cpu: { ...whole('Computing per request', 1, 100, 4), unit: 'ms' },
  workers: whole('Workers', 1, 16, 4),
  cores: whole('Cores of the workers', 1, 8, 2),
  processes: whole('Event loops, each with a core', 1, 8, 1),
  neighbour: {
    kind: 'boolean',
    label: 'One request computes for 400 ms',
    provenance: 'assumption',
    default: false,
  },
});
export type PoolValues = Values<typeof poolInputs>;

/** Inputs to start from, by what they show. */
export const presets = {
  waiting: { label: 'Mostly waiting', io: 60, cpu: 4, neighbour: false },
  computing: { label: 'Mostly computing', io: 0, cpu: 40, neighbour: false },
  neighbour: { label: 'One slow neighbour', io: 30, cpu: 4, neighbour: true },
} as const;

/** How many requests race. */
export const racers = 12;
const slowest = 400;

/**
 * The requests of the race: all at once, computing before and after their wait; or, with a slow neighbour, that one
 * first and the others 5 ms apart behind it.
 */
export function requestsOf({ io, cpu, neighbour }: PoolValues): readonly Request[] {
  const before = io === 0 ? cpu : Math.ceil(cpu / 2);
  return Array.from({ length: racers }, (_, index): Request => {
    if (neighbour && index === 0) return { arrival: 0, before: slowest, io: 0, after: 0 };
    return { arrival: neighbour ? 5 * index - 4 : 0, before, io, after: cpu - before };
  });
}
