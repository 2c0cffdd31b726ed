/** Two consecutive trials. */
export interface Pair {
  readonly one: number;
  readonly other: number;
}

/**
 * Runs both trials `count` times in turn, and swaps their order every second time, so that a temporary slowdown of the
 * machine affects both.
 */
export async function interleaved(
  count: number,
  one: () => Promise<number>,
  other: () => Promise<number>,
): Promise<readonly Pair[]> {
  const pairs: Pair[] = [];
  for (let round = 0; round < count; round++) {
    if (round % 2 === 0) {
      const first = await one();
      pairs.push({ one: first, other: await other() });
    } else {
      const first = await other();
      pairs.push({ one: await one(), other: first });
    }
  }
  return pairs;
}

/** The median of some numbers; for an even count, halfway between the two in the middle; NaN if there are none. */
export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((lower, higher) => lower - higher);
  const below = sorted[Math.ceil(sorted.length / 2) - 1] ?? Number.NaN;
  const above = sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
  return (below + above) / 2;
}

/** The summary of pairs: the medians of both sides, of their ratios (one : other), and of their differences. */
export function summaryOf(pairs: readonly Pair[]): {
  readonly one: number;
  readonly other: number;
  readonly ratio: number;
  readonly difference: number;
} {
  return {
    one: median(pairs.map(({ one }) => one)),
    other: median(pairs.map(({ other }) => other)),
    ratio: median(pairs.map(({ one, other }) => one / other)),
    difference: median(pairs.map(({ one, other }) => one - other)),
  };
}
