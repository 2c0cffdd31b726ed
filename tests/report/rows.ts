import { commands, type Promised, type Proof } from './promises.ts';
import type { TestRecords } from './record.ts';

/** A promise, and its results in the records. */
export interface Row {
  readonly id: string;
  readonly what: string;
  readonly measured: string;
  /** Whether it is kept: `in part` if some of its tests were skipped or not run, empty if none ran. */
  readonly kept: 'yes' | 'no' | 'in part' | '';
  /** The commands that give the numbers. */
  readonly by: string;
}

/** The result of one proof: how many of its tests passed, and the lines with their numbers. */
function resultOf({ run, file, named, said }: Proof, records: TestRecords) {
  const states = (records[run]?.tests ?? [])
    .filter((test) => test.file === `tests/${file}.test.ts` && (named?.test(test.name) ?? true))
    .map(({ state }) => state);
  const lines = said ? (records[run]?.said ?? []).filter((line) => said.test(line)) : [];
  const hasFailed = states.includes('failed');
  // A test may pass without what it needs; only its number shows that it measured.
  const isRun = states.length > 0 && (!said || lines.length > 0 || hasFailed);
  return {
    run,
    isRun,
    hasFailed,
    lines,
    all: isRun ? states.length : 0,
    passed: isRun ? states.filter((state) => state === 'passed').length : 0,
  };
}

/** The row of a promise, from the records alone. */
export function rowOf({ id, what, proofs }: Promised, records: TestRecords): Row {
  const results = proofs.map((proof) => resultOf(proof, records));
  const sum = (count: 'all' | 'passed') => results.reduce((total, result) => total + result[count], 0);
  const namesOf = (some: readonly { readonly run: keyof typeof commands }[]) =>
    [...new Set(some.map(({ run }) => `\`${commands[run]}\``))].join(', ');
  const missing = results.filter(({ isRun }) => !isRun);
  const [all, passed] = [sum('all'), sum('passed')];
  const tests = all > 0 ? [`${passed} of ${all} tests`] : [];
  const absent = all === 0 ? ['not run'] : missing.length > 0 ? [`not run: ${namesOf(missing)}`] : [];
  return {
    id,
    what,
    measured: [...tests, ...results.flatMap(({ lines }) => lines), ...absent].join('; '),
    kept: results.some(({ hasFailed }) => hasFailed)
      ? 'no'
      : all === 0
        ? ''
        : passed < all || missing.length > 0
          ? 'in part'
          : 'yes',
    by: namesOf(results),
  };
}
