import { parseArgs } from 'node:util';
import { quote } from '#career/check/quote.ts';
import { didYouMean } from '#career/check/suggest.ts';

const known = {
  content: { type: 'string', default: 'content' },
  out: { type: 'string', default: 'dist' },
  port: { type: 'string' },
  runs: { type: 'string', default: '7' },
  modified: { type: 'string' },
  into: { type: 'string', default: 'content' },
  export: { type: 'string' },
  over: { type: 'boolean', default: false },
  achievements: { type: 'boolean', default: false },
  losses: { type: 'boolean', default: false },
  write: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

/** What the command line asks for. */
export interface Options {
  /** The command, and its second word if it takes one; empty if help was requested. */
  readonly positionals: readonly string[];
  readonly values: {
    readonly content: string;
    readonly out: string;
    readonly port: number | undefined;
    readonly runs: number;
    readonly modified: string | undefined;
    readonly into: string;
    readonly export: string | undefined;
    readonly over: boolean;
    readonly achievements: boolean;
    readonly losses: boolean;
    readonly write: boolean;
    readonly help: boolean;
  };
}

/**
 * Parses a command line. The commands are those of `usage`, one line each: `  name   what it does  [DIR]`; those
 * followed by `[DIR]`, `[FILE]`, `FILE` or `URL` take a second word. Throws an error that states which word is wrong,
 * and what to write.
 */
export function readOptions(words: readonly string[], usage: string): Options {
  const { values, positionals, tokens } = parseArgs({
    args: [...words],
    allowPositionals: true,
    strict: false,
    tokens: true,
    options: known,
  });
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const type = Object.hasOwn(known, token.name) ? known[token.name as keyof typeof known].type : undefined;
    if (type === undefined)
      throw new Error(
        `There is no option ${quote(token.rawName)}. ${suggested(token.name, Object.keys(known), '--')}`,
      );
    if (type === 'boolean' && token.value !== undefined)
      throw new Error(
        `--${token.name} takes no value, and ${quote(token.value)} is given. Write --${token.name} alone.`,
      );
    if (
      type === 'string' &&
      (token.value === undefined || token.value === '' || token.value.startsWith('--'))
    )
      throw new Error(`--${token.name} needs a value. Write --${token.name} ${examples[token.name] ?? ''}.`);
  }
  const help = values.help === true;
  if (positionals.length > 0 && !help) checkWords(positionals, usage);
  return {
    positionals: help ? [] : positionals,
    values: {
      content: String(values.content),
      out: String(values.out),
      port: values.port === undefined ? undefined : readWhole('port', String(values.port), 65_535),
      runs: readWhole('runs', String(values.runs), 1_000),
      modified: values.modified === undefined ? undefined : String(values.modified),
      into: String(values.into),
      export: values.export === undefined ? undefined : String(values.export),
      over: values.over === true,
      achievements: values.achievements === true,
      losses: values.losses === true,
      write: values.write === true,
      help,
    },
  };
}

const examples: { readonly [name: string]: string } = {
  content: 'my-folder',
  out: 'my-dist',
  port: '4173',
  runs: known.runs.default,
  modified: '2024-05',
  into: 'my-folder',
  export: 'resume.json',
};

function checkWords([command = '', ...further]: readonly string[], usage: string): void {
  const lines = [...usage.matchAll(/^ {2}(\S+) .*$/gm)];
  const line = lines.find(([, name]) => name === command)?.[0];
  const names = lines.map(([, name = '']) => name);
  if (line === undefined)
    throw new Error(`There is no command ${quote(command)}. ${suggested(command, names)}\n\n${usage}`);
  const [surplus] = further.slice(/ {3}(?:\[[A-Z]+\]|FILE|URL)/.test(line) ? 1 : 0);
  if (surplus !== undefined)
    throw new Error(
      `${command} does not expect the argument ${quote(surplus)}. Remove it, or write its option before it.`,
    );
}

const suggested = (word: string, names: readonly string[], dashes = '') =>
  didYouMean(
    dashes + word,
    names.map((name) => dashes + name),
  ).trim() || `Write one of ${names.map((name) => dashes + name).join(', ')}.`;

function readWhole(name: string, text: string, most: number): number {
  const value = /^\d{1,9}$/.test(text) ? Number(text) : 0;
  if (value < 1 || value > most)
    throw new Error(
      `--${name} must be a whole number from 1 to ${most}, not ${quote(text)}. Write --${name} ${examples[name] ?? ''}, for instance.`,
    );
  return value;
}
