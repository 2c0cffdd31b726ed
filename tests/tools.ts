import { readOptions } from '#cli/options.ts';
import { measureCommand } from './measure/measureCommand.ts';
import { shotsCommand } from './measure/shotsCommand.ts';
import { reportCommand } from './report/reportCommand.ts';

const usage = `npm run <command>

  measure  measures a built folder in a real browser   [DIR] [--runs N] [--write]
  report   says what is promised, with the numbers of the last test runs   [DIR] [--write]
  shots    takes the pictures of the README from a built folder   [DIR]
`;

/** Runs one of the maintainers' commands and returns the exit code. */
export async function tools(words: readonly string[]): Promise<number> {
  try {
    const { values, positionals } = readOptions(words, usage);
    const [command, folder] = positionals;
    if (command === 'measure') return await measureCommand(folder ?? values.out, values);
    if (command === 'report') return await reportCommand(folder, values.write);
    if (command === 'shots') return await shotsCommand(folder ?? values.out);
    process.stdout.write(usage);
    return values.help ? 0 : 1;
  } catch (problem) {
    process.stderr.write(`${problem instanceof Error ? problem.message : String(problem)}\n`);
    return 1;
  }
}
