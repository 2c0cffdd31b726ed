/**
 * The universal scalability law: how many servers' worth of work `servers` do, where `contention` is the share that
 * cannot run in parallel and `crosstalk` is the cost of each pair to stay consistent. It is empirical, and the
 * coefficients are not measured from any system here.
 */
export function usableCapacity(servers: number, contention: number, crosstalk: number): number {
  return servers / (1 + contention * (servers - 1) + crosstalk * servers * (servers - 1));
}

/** The number of servers above which one more costs more than it adds. Undefined without crosstalk: it never does. */
export function capacityPeak(contention: number, crosstalk: number) {
  if (crosstalk <= 0) return undefined;
  const exact = Math.sqrt((1 - contention) / crosstalk);
  const below = Math.max(1, Math.floor(exact));
  const better =
    usableCapacity(below + 1, contention, crosstalk) > usableCapacity(below, contention, crosstalk);
  return { exact, servers: better ? below + 1 : below };
}

/** The capacity that no number of servers exceeds, with contention and without crosstalk. */
export function capacityCeiling(contention: number, crosstalk: number): number | undefined {
  return crosstalk <= 0 && contention > 0 ? 1 / contention : undefined;
}
