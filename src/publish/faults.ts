import { existsSync, readFileSync } from 'node:fs';
import { parseSync } from 'vite';
import { positionIn } from './locate.ts';

/** The text of a source file, undefined where there is none. */
export const readText = (file: string): string | undefined =>
  existsSync(file) ? readFileSync(file, 'utf8') : undefined;

/** The line that says why a source file cannot be read at all: its bytes, or its first mistake of syntax. */
export function faultIn(file: string): readonly string[] {
  if (!existsSync(file)) return [];
  const source = textIn(readFileSync(file));
  if (source === undefined)
    return [`${file} error file-unreadable: The file is not UTF-8 text. Save it as UTF-8 in your editor.\n`];
  const [mistake] = parseSync(file, source, { lang: 'ts' }).errors;
  if (!mistake) return [];
  const { line, column } = positionIn(source, mistake.labels[0]?.start ?? 0);
  return [
    `${file}:${line}:${column} error file-unreadable: The file is not TypeScript. ${firstLine(mistake)}.\n`,
  ];
}

function textIn(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** The first line of what a thrown value says, without terminal colours: they have no place in a report. */
export function firstLine(problem: unknown): string {
  const message =
    typeof problem === 'object' && problem !== null && 'message' in problem ? problem.message : problem;
  return stripped(String(message)).split('\n')[0]?.trim() ?? '';
}

const stripped = (text: string) => text.replace(new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, 'g'), '');
