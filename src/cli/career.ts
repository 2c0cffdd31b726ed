import { existsSync, readFileSync } from 'node:fs';
import { posix, relative, resolve } from 'node:path';
import { parseSync } from 'vite';
import { countOf, reportOf } from '#career/check/report.ts';
import { check, checkSite, type Problem, unstatedOf } from '#career/check.ts';
import { loadContent } from '#publish/content.ts';
import { locatorOf, positionIn } from './locate.ts';

export { reportOf };

interface Content {
  readonly career: unknown;
  readonly site: unknown;
  readonly files: readonly string[];
}

/** What the command needs of its surroundings; tests bring their own. */
export interface Surroundings {
  readonly load: (folder: string) => Promise<Content>;
  readonly write: (text: string) => void;
  readonly exhibits?: readonly string[];
}

const terminal: Surroundings = { load: loadContent, write: (text) => void process.stdout.write(text) };

/**
 * `throughline career`: says what is amiss in a content folder, one line each, and what could be added.
 * Gives back the exit code: 1 where there are errors, 0 where there are warnings or nothing at all.
 */
export async function careerCommand(
  contentFolder: string,
  { load, write, exhibits }: Surroundings = terminal,
): Promise<number> {
  const folder = relative(process.cwd(), resolve(contentFolder)).replaceAll('\\', '/') || '.';
  const careerFile = posix.join(folder, 'career.ts');
  const siteFile = posix.join(folder, 'site.ts');
  const unreadable = [careerFile, siteFile].flatMap(faultIn);
  if (unreadable.length > 0) {
    write(unreadable.join(''));
    return 1;
  }
  const content = await load(contentFolder).catch((problem: unknown) => firstLine(problem));
  if (typeof content === 'string') {
    write(`${careerFile} error file-unreadable: It cannot be run. ${content}\n`);
    return 1;
  }
  const { career, site, files } = content;
  const known = exhibits ? { files, exhibits } : { files };
  const locate = { career: locatorOf(careerFile, readText), site: locatorOf(siteFile, readText) };
  const found = { career: check(career, known), site: checkSite(site) };
  const spot = (file: keyof typeof locate) => (problem: Problem) => locate[file](problem.pointer, problem.at);
  write(reportOf(found.career, spot('career')) + reportOf(found.site, spot('site')));
  for (const { pointer, what, sentence } of unstatedOf(career)) {
    const { file, line, column } = locate.career(pointer) ?? { file: careerFile, line: 1, column: 1 };
    write(`${file}:${line}:${column} could be added: ${what}. ${sentence}\n`);
  }
  const problems = [...found.career, ...found.site];
  write(`${countOf(problems)}\n`);
  return problems.some(({ severity }) => severity === 'error') ? 1 : 0;
}

function readText(file: string): string | undefined {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

/** The line that says why a source file cannot be read at all: its bytes, or its first mistake of syntax. */
function faultIn(file: string): readonly string[] {
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

function firstLine(problem: unknown): string {
  const message =
    typeof problem === 'object' && problem !== null && 'message' in problem ? problem.message : problem;
  // Terminal colours have no place in a line that others may read.
  return stripped(String(message)).split('\n')[0]?.trim() ?? '';
}

const stripped = (text: string) => text.replace(new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, 'g'), '');
