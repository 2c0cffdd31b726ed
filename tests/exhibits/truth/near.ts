import { expect } from 'vitest';

/** Fails unless two numbers differ by at most `relative` of the greater one, or by almost nothing near zero. */
export function expectNear(actual: number, expected: number, relative: number, what: string): void {
  const allowed = relative * Math.max(Math.abs(actual), Math.abs(expected)) + 1e-15;
  const off = Math.abs(actual - expected);
  expect(off <= allowed, `${what}: ${actual} instead of ${expected}`).toBe(true);
}

/** The tolerances of the truth files, relative. */
export const tolerance = { closedForm: 1e-9, percentile: 1e-6, chain: 1e-3 } as const;
