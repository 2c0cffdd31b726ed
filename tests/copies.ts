import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { copySources, linkPackages } from './built/builds.ts';
import { terminalEnvironment } from './environment.ts';

/** Copies the project with its tests to a folder outside, for tests that would change its files. */
export function copyProject(): string {
  const copy = mkdtempSync(join(tmpdir(), 'throughline-copy-'));
  copySources(copy);
  for (const part of ['tests', 'README.md', '.github'])
    cpSync(resolve(part), join(copy, part), { recursive: true });
  linkPackages(copy);
  return copy;
}

/** Changes a file of a copy; fails if the change has no effect. */
export function edit(copy: string, file: string, change: (text: string) => string): void {
  const before = readFileSync(join(copy, file), 'utf8');
  const after = change(before);
  if (after === before) throw new Error(`${file} is as it was.`);
  writeFileSync(join(copy, file), after);
}

/** Runs one of the project's programs in a copy; returns its output, and whether it succeeded. */
export function runIn(
  copy: string,
  ...words: readonly string[]
): { readonly isWell: boolean; readonly said: string } {
  const env = terminalEnvironment();
  const { status, stdout, stderr } = spawnSync(process.execPath, words, { cwd: copy, encoding: 'utf8', env });
  return { isWell: status === 0, said: stdout + stderr };
}
