import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { putBetween, writeTable } from '#publish/markdownTable.ts';
import { type Promised, promises } from './promises.ts';
import { readRecords, type TestRecord } from './record.ts';
import { reportCommand } from './reportCommand.ts';
import { rowOf } from './rows.ts';

const record = (states: readonly string[], ...said: string[]): TestRecord => ({
  day: '2020-02-02',
  tests: states.map((state, index) => ({ file: 'tests/a.test.ts', name: `test ${index}`, state })),
  said,
});
const promised = (...proofs: Promised['proofs']): Promised => ({ id: 'P0', what: 'it holds', proofs });

describe('promises', () => {
  test('name files that there are', () => {
    const files = promises.flatMap(({ proofs }) => proofs.map(({ file }) => `tests/${file}.test.ts`));
    expect(files.filter((file) => !existsSync(file))).toEqual([]);
  });
});

describe('rowOf(promised, records)', () => {
  const row = (one: Promised, records: Parameters<typeof rowOf>[1]) => {
    const { measured, kept } = rowOf(one, records);
    return { measured, kept };
  };

  test('counts the tests of a file, or those with such names', () => {
    const records = { test: record(['passed', 'passed', 'passed']) };
    expect(row(promised({ run: 'test', file: 'a' }), records)).toEqual({
      measured: '3 of 3 tests',
      kept: 'yes',
    });
    expect(row(promised({ run: 'test', file: 'a', named: /1/ }), records).measured).toBe('1 of 1 tests');
  });

  test('gives the numbers that tests print, and the commands once each', () => {
    const one = promised({ run: 'same', file: 'a', said: /^\d cases/ }, { run: 'same', file: 'a' });
    const found = rowOf(one, { same: record(['passed'], '3 cases: 0 blank', 'nothing') });
    expect(found.measured).toBe('2 of 2 tests; 3 cases: 0 blank');
    expect(found.by).toBe('`npm run test:same`');
  });

  test('is broken by one failure, and kept in part where a test was left out', () => {
    const one = promised({ run: 'test', file: 'a' });
    expect(row(one, { test: record(['passed', 'failed']) })).toEqual({
      measured: '1 of 2 tests',
      kept: 'no',
    });
    expect(row(one, { test: record(['passed', 'skipped']) }).kept).toBe('in part');
  });

  test('says what was not run, and takes no test that owes a number for one that measured', () => {
    const one = promised({ run: 'test', file: 'a' }, { run: 'engines', file: 'a', said: /^reads/ });
    expect(row(one, {})).toEqual({ measured: 'not run', kept: '' });
    expect(row(one, { test: record(['passed']), engines: record(['passed'], 'is absent') })).toEqual({
      measured: '1 of 1 tests; not run: `npm run test:engines`',
      kept: 'in part',
    });
    expect(row(one, { test: record(['passed']), engines: record(['failed']) }).kept).toBe('no');
  });
});

describe('writeTable(head, rows)', () => {
  test('lines its columns up, and takes no upright stroke for the end of a cell', () => {
    expect(writeTable(['', 'what'], [['P1', 'a|b']])).toBe(
      '|     | what |\n| --- | ---- |\n| P1  | a\\|b |\n',
    );
  });
});

describe('putBetween(text, mark, report)', () => {
  test('replaces what stood there as it is, and refuses a text without a place', () => {
    expect(putBetween('a\n<!-- x -->\nold\n<!-- /x -->\nb', 'x', '$& new\n')).toBe(
      'a\n<!-- x -->\n\n$& new\n\n<!-- /x -->\nb',
    );
    expect(() => putBetween('<!-- /x --><!-- x -->', 'x', '')).toThrow('Write <!-- x --> and <!-- /x -->');
  });
});

describe('throughline report', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'report-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  test('has a row for each promise, and fails where one is broken', async () => {
    const tests = [{ file: 'tests/supply.test.ts', name: 'a', state: 'failed' }];
    writeFileSync(join(folder, 'test.json'), JSON.stringify({ ended: '2020-02-02T10:00', tests, said: [] }));
    let said = '';
    expect(
      await reportCommand(folder, false, (text) => {
        said += text;
      }),
    ).toBe(1);
    expect(said).toMatch(/^Runs of 2020-02-02\.\n\n\|/);
    expect(said.match(/^\| P\d+ /gm)).toHaveLength(promises.length);
    expect(said).toMatch(/^\| P12 .*\| 0 of 1 tests +\| no +\|/m);
  });

  test('takes what is no record for none, and asks for a run where there is none', async () => {
    writeFileSync(join(folder, 'test.json'), '[{]');
    writeFileSync(join(folder, 'slow.json'), 'null');
    expect(readRecords(folder)).toEqual({});
    await expect(reportCommand(folder)).rejects.toThrow('Run npm test');
  });
});
