import { openStream } from '#exhibits/kit/streams.ts';
import type { QueueValues } from './inputs.ts';

/** The wait of each customer in seconds. All arrive at once; each goes to the till that is free first. */
export function waits({ tills, customers }: Pick<QueueValues, 'tills' | 'customers'>): readonly number[] {
  const work = openStream(1, 1);
  const free = Array.from({ length: tills }, () => 0);
  return Array.from({ length: customers }, () => {
    const till = free.indexOf(Math.min(...free));
    const wait = free[till] ?? 0;
    free[till] = wait + work.exponential(60);
    return wait;
  });
}

/** The longest of them. */
export const longestWait = (values: Pick<QueueValues, 'tills' | 'customers'>): number =>
  Math.max(...waits(values));
