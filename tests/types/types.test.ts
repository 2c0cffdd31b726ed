import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, test } from 'vitest';

interface Mistake {
  readonly line: number;
  readonly code: string;
  message: string;
}

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = new URL('./mistakes/', import.meta.url);
const files = readdirSync(folder).filter((file) => file.endsWith('.ts'));
const found = new Map<string, Mistake[]>();

beforeAll(async () => {
  const compiler = [
    'node_modules/typescript/bin/tsc',
    '--project',
    'tests/types',
    '--noEmit',
    '--pretty',
    'false',
  ];
  const run = promisify(execFile)(process.execPath, compiler, { cwd: root });
  const output = await run.then(
    ({ stdout }) => stdout,
    (failure: { readonly stdout: string }) => failure.stdout,
  );
  for (const text of output.split('\n')) {
    const [, file, line, code = '', message = ''] =
      /^(.+)\((\d+),\d+\): error (TS\d+): (.*)$/.exec(text) ?? [];
    if (file === undefined) {
      // An indented line continues the compiler's message about the same mistake.
      const last = text.startsWith(' ') ? [...found.values()].at(-1)?.at(-1) : undefined;
      if (last) last.message += `\n${text}`;
      continue;
    }
    const name = basename(file);
    found.set(name, [...(found.get(name) ?? []), { line: Number(line), code, message }]);
  }
}, 120_000);

/** The error that a file expects: `// error TS2322 "literal"` at the end of the line that must not compile. */
function announced(file: string): { readonly line: number; readonly code: string; readonly literal: string } {
  const lines = readFileSync(new URL(file, folder), 'utf8').split('\n');
  const index = lines.findIndex((text) => text.includes('// error '));
  const [, code = '', literal = ''] = /\/\/ error (TS\d+)(?: "(.*)")?$/.exec(lines[index] ?? '') ?? [];
  return { line: index + 1, code, literal };
}

describe('defineCareer(career), defineSite(site) and the table of fields, to the compiler', () => {
  test.each(files)('the mistake in %s is an error on its very line', (file) => {
    const { line, code, literal } = announced(file);
    const mistakes = found.get(file) ?? [];
    expect(mistakes.map((mistake) => [mistake.line, mistake.code])).toEqual([[line, code]]);
    expect(mistakes[0]?.message).toContain(literal);
  });

  test('what is valid compiles', () => {
    expect(found.get('valid.ts') ?? []).toEqual([]);
    expect([...found.keys()].filter((file) => file !== 'valid.ts').sort()).toEqual([...files].sort());
  });
});
