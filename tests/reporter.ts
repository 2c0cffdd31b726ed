import { mkdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import type { Reporter, SerializedError, TestModule, TestRunEndReason, Vitest } from 'vitest/node';

/** The first lines of an error, without the stack below them. */
const linesOf = ({ message }: Pick<SerializedError, 'message'>): string =>
  stripVTControlCharacters(message)
    .split('\n')
    .filter((line) => line.trim() !== '' && !/^\s+at /.test(line))
    .slice(0, 12)
    .map((line) => `    ${line.slice(0, 300)}`)
    .join('\n');

/**
 * The middle of a long run is out of sight, so this ends a run with the failures, their reasons, and a line with the
 * count. A whole run leaves a record in .cache/report, and `npm run report` makes its table from it.
 */
export default class ClosingLine implements Reporter {
  #vitest: Vitest | undefined;

  onInit(vitest: Vitest): void {
    this.#vitest = vitest;
  }

  onTestRunEnd(
    modules: readonly TestModule[],
    errors: readonly SerializedError[],
    reason: TestRunEndReason,
  ): void {
    const count = { passed: 0, failed: 0, skipped: 0 };
    const tests: { file: string; name: string; state: string }[] = [];
    const measured: string[] = [];
    const late: string[] = [];
    const troubles = errors.map((error) => `failed: outside any test\n${linesOf(error)}`);
    count.failed += errors.length;
    for (const module of modules) {
      const file = relative('.', module.moduleId).replaceAll('\\', '/');
      const before = count.failed;
      for (const test of module.children.allTests()) {
        const { state, errors: failures = [] } = test.result();
        count[state === 'passed' || state === 'failed' ? state : 'skipped'] += 1;
        tests.push({ file, name: test.fullName, state });
        measured.push(...test.annotations().map(({ message }) => message));
        if (test.diagnostic()?.flaky) late.push(`passed only at the second try: ${file}: ${test.fullName}\n`);
        if (state === 'failed')
          troubles.push(`failed: ${file}: ${test.fullName}\n${failures.map(linesOf).join('\n')}`);
      }
      // An unreadable file or an error in a set-up counts as a failure, though no test in the file failed.
      const suites = [...module.children.allSuites()].flatMap((suite) => suite.errors());
      const own = [...module.errors(), ...suites];
      if (own.length > 0) troubles.push(`failed: ${file}\n${own.map(linesOf).join('\n')}`);
      if (module.state() === 'failed' && count.failed === before) count.failed += 1;
    }
    if (reason === 'failed' && count.failed === 0) count.failed = 1;
    this.#keep({ tests, said: measured });
    const { passed, failed, skipped } = count;
    process.stdout.write(`${troubles.map((trouble) => `\n${trouble}\n`).join('')}${late.length > 0 ? `\n${late.join('')}` : ''}
${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}\n`);
  }

  /** Keeps the results of whole runs only, because only a whole run shows which promises hold. */
  #keep(found: { readonly tests: readonly object[]; readonly said: readonly string[] }): void {
    const run = this.#vitest;
    // Words after the command choose tests, but Vitest does not expose them.
    const isPart = process.argv
      .slice(2)
      .some(
        (word, index, words) =>
          !/^(run|-)/.test(word) && !/^--(config|project)$/.test(words[index - 1] ?? ''),
      );
    if (!run || isPart || run.config.testNamePattern || run.config.watch) return;
    const names = run.projects.map(({ name }) => name);
    const record = { ended: new Date().toISOString(), ...found };
    const folder = join('.cache', 'report');
    mkdirSync(folder, { recursive: true });
    // The record has the command's name; `npm test` alone runs several projects.
    const name = names.includes('unit') ? 'test' : names[0];
    const file = join(folder, `${name}.json`);
    writeFileSync(file, JSON.stringify(record, null, 1));
  }
}
