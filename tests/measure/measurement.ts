/** One line of the report. */
export interface Measurement {
  readonly what: string;
  /** The page, with a slash before it, or what else was measured. */
  readonly where: string;
  readonly measured: string;
  readonly goal: string;
  /** Undefined where there is no goal. */
  readonly isMet: boolean | undefined;
}

/**
 * Measurements of one kind that say the same in a row become one: of every page where `every` of them agree,
 * else with the pages one after the other.
 */
export function gathered(measurements: readonly Measurement[], every: number): readonly Measurement[] {
  const groups = new Map<string, Measurement[]>();
  for (const measurement of measurements) {
    const { what, measured, goal } = measurement;
    const key = JSON.stringify([what, measured, goal]);
    groups.set(key, [...(groups.get(key) ?? []), measurement]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const where =
      group.length > 1 && group.length === every
        ? `all ${every} pages`
        : group.map((measurement) => measurement.where).join(', ');
    return [{ ...first, where }];
  });
}
