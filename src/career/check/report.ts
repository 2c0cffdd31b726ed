import type { Problem } from './problem.ts';
import { shownPointer } from './quote.ts';

/** Finds where a problem is in a file, if possible. */
export type LocateProblem = (
  problem: Problem,
) => { readonly file: string; readonly line: number; readonly column: number } | undefined;

const placeOf = (spot: ReturnType<LocateProblem>): string =>
  spot ? `${spot.file}:${spot.line}:${spot.column}` : '';

/** Problems as text, one line each: place, severity, code, what, why, and what to do. Empty without problems. */
export function reportOf(problems: readonly Problem[], locate: LocateProblem = () => undefined): string {
  return problems
    .map((problem) => {
      const { severity, code, pointer, other, what, why, todo } = problem;
      const place = placeOf(locate(problem));
      const second = other === undefined ? '' : placeOf(locate({ ...problem, pointer: other, at: 'key' }));
      const along = second ? ` The other one is at ${second}.` : '';
      return `${place && `${place} `}${severity} ${code} ${shownPointer(pointer) || '/'}: ${what}${along} ${why} ${todo}\n`;
    })
    .join('');
}

/** '1 error and 2 warnings.', or that there are no problems. */
export function countOf(problems: readonly Pick<Problem, 'severity'>[]): string {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const count = (number: number, word: string) => `${number} ${word}${number === 1 ? '' : 's'}`;
  if (problems.length === 0) return 'No problems found.';
  return `${count(errors, 'error')} and ${count(problems.length - errors, 'warning')}.`;
}
