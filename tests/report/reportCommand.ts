import { readFile, writeFile } from 'node:fs/promises';
import { putBetween, writeTable } from '#publish/markdownTable.ts';
import { commands, promises } from './promises.ts';
import { readRecords, type TestRecords } from './record.ts';
import { rowOf } from './rows.ts';

const page = 'tests/README.md';

/** Where the test commands leave their records. */
const left = '.cache/report';

/**
 * `npm run report`: shows the promises with the numbers of the last whole run of each test command, as a Markdown
 * table. It runs no tests. `write` also puts the table into tests/README.md. The exit code is 1 if a promise is broken
 * or there is no record at all.
 */
export async function reportCommand(
  folder: string = left,
  write = false,
  say: (text: string) => void = (text) => void process.stdout.write(text),
): Promise<number> {
  const records = readRecords(folder);
  if (Object.keys(records).length === 0)
    throw new Error(`${folder} holds no record of a test run. Run ${commands.test}, and then this again.`);
  const report = reportOf(records);
  say(report);
  if (write) await writeFile(page, putBetween(await readFile(page, 'utf8'), 'report', report));
  return promises.some((promised) => rowOf(promised, records).kept === 'no') ? 1 : 0;
}

/** The table, below a line with the dates of its numbers. */
function reportOf(records: TestRecords): string {
  const days = Object.values(records)
    .map(({ day }) => day)
    .sort();
  const [first = '', last = ''] = [days[0], days.at(-1)];
  const rows = promises.map((promised) => rowOf(promised, records));
  return `Runs of ${first === last ? first : `${first} to ${last}`}.\n\n${writeTable(
    ['', 'promise', 'measured', 'kept', 'by'],
    rows.map(({ id, what, measured, kept, by }) => [id, what, measured, kept, by]),
  )}`;
}
