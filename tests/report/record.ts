import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { commands } from './promises.ts';

/** The record of one run of a test command. */
export interface TestRecord {
  /** The day on which it ended, as YYYY-MM-DD. */
  readonly day: string;
  readonly tests: readonly {
    /** Relative to the project's folder. */
    readonly file: string;
    readonly name: string;
    readonly state: string;
  }[];
  /** The lines that the run printed. */
  readonly said: readonly string[];
}

/** The existing records, by the name of their command. */
export type TestRecords = { readonly [run in keyof typeof commands]?: TestRecord };

/** Reads the records of the test commands from a folder. An invalid record counts as none. */
export function readRecords(folder: string): TestRecords {
  const names = Object.keys(commands).filter((name) => existsSync(join(folder, `${name}.json`)));
  return Object.fromEntries(
    names.flatMap((name) => {
      const record = readRecord(readFileSync(join(folder, `${name}.json`), 'utf8'));
      return record ? [[name, record]] : [];
    }),
  );
}

function readRecord(text: string): TestRecord | undefined {
  const { ended, tests, said } = fieldsOf(parsed(text));
  if (typeof ended !== 'string' || !Array.isArray(tests) || !Array.isArray(said)) return undefined;
  return {
    day: ended.slice(0, 10),
    tests: tests.map(fieldsOf).map(({ file, name, state }) => ({
      file: String(file),
      name: String(name),
      state: String(state),
    })),
    said: said.map(String),
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const fieldsOf = (value: unknown): { readonly [name: string]: unknown } =>
  typeof value === 'object' && value !== null ? { ...value } : {};
