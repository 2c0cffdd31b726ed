/** One line of the report. */
export interface Measurement {
  readonly what: string;
  /** The page, with a slash before it, or another measured thing. */
  readonly where: string;
  readonly measured: string;
  readonly goal: string;
  /** Undefined where there is no goal. */
  readonly isMet: boolean | undefined;
}

/**
 * Joins measurements of one kind with the same result: as "every page" if `every` of them agree, or else with a list of
 * the pages.
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
