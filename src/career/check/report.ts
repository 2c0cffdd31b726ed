import type { Problem } from './problem.ts';

/** Where a problem is written, as far as that can be found. */
export type Locate = (
  problem: Problem,
) => { readonly file: string; readonly line: number; readonly column: number } | undefined;

/** Problems as text, one line each: where, how grave, which, what, why, and what to do. Empty without problems. */
export function reportOf(problems: readonly Problem[], locate: Locate = () => undefined): string {
  return problems
    .map((problem) => {
      const { severity, code, pointer, what, why, todo } = problem;
      const spot = locate(problem);
      const place = spot ? `${spot.file}:${spot.line}:${spot.column} ` : '';
      return `${place}${severity} ${code} ${pointer || '/'}: ${what} ${why} ${todo}\n`;
    })
    .join('');
}

/** '1 error and 2 warnings.', or that there is nothing to do. */
export function countOf(problems: readonly Problem[]): string {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const count = (number: number, word: string) => `${number} ${word}${number === 1 ? '' : 's'}`;
  if (problems.length === 0) return 'Nothing is amiss.';
  return `${count(errors, 'error')} and ${count(problems.length - errors, 'warning')}.`;
}
