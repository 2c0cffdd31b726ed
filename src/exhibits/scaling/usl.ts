/**
 * The universal scalability law: how many servers' worth of work `servers` do, where `contention` is the share that
 * cannot run side by side and `crosstalk` is what each pair costs to keep in agreement. It is empirical, and the
 * coefficients are not measured from any system here.
 */
export function usableCapacity(servers: number, contention: number, crosstalk: number): number {
  return servers / (1 + contention * (servers - 1) + crosstalk * servers * (servers - 1));
}

/** Where one more server begins to cost more than it brings. Undefined without crosstalk: it never does. */
export function capacityPeak(contention: number, crosstalk: number) {
  if (crosstalk <= 0) return undefined;
  const exact = Math.sqrt((1 - contention) / crosstalk);
  const below = Math.max(1, Math.floor(exact));
  const better =
    usableCapacity(below + 1, contention, crosstalk) > usableCapacity(below, contention, crosstalk);
  return { exact, servers: better ? below + 1 : below };
}

/** The capacity that no number of servers passes where there is contention and no crosstalk. */
export function capacityCeiling(contention: number, crosstalk: number): number | undefined {
  return crosstalk <= 0 && contention > 0 ? 1 / contention : undefined;
}
