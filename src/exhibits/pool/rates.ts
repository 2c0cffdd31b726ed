/** A steady flow of equal requests: `cpu` and `io` milliseconds each. */
export interface Workload {
  readonly cpu: number;
  readonly io: number;
}

/** The most requests a second that a pool can answer: its workers or its cores run out first. */
export function poolBound({ cpu, io }: Workload, workers: number, cores: number): number {
  return 1000 * Math.min(workers / (cpu + io), cores / cpu);
}

/** The most requests a second that event loops can answer: each computes one thing at a time. */
export function loopBound({ cpu }: Workload, processes: number, cores: number): number {
  return (1000 * Math.min(processes, cores)) / cpu;
}

/**
 * Requests a second of a pool that is never out of work, where computing and waiting are exponential: the machine
 * repairman, with workers as machines and cores as repairmen.
 */
export function poolRate({ cpu, io }: Workload, workers: number, cores: number): number {
  const busy = (present: number) => Math.min(present, cores) / cpu;
  if (io === 0) return 1000 * busy(workers);
  let weight = 1;
  let sum = 1;
  let rate = 0;
  for (let present = 1; present <= workers; present++) {
    weight *= (workers - present + 1) / io / busy(present);
    sum += weight;
    rate += weight * busy(present);
  }
  return (1000 * rate) / sum;
}
