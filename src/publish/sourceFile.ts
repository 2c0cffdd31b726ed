import { existsSync, readFileSync, statSync } from 'node:fs';
import { posix } from 'node:path';
import { type ESTree, parseSync } from 'vite';

/** The text of a source file without its byte order mark; undefined if there is no such file. */
export function readText(file: string): string | undefined {
  const isFile = existsSync(file) && statSync(file).isFile();
  return isFile ? readFileSync(file, 'utf8').replace(/^\ufeff/, '') : undefined;
}

/** A file of the content as it is written. */
export interface SourceFile {
  readonly file: string;
  readonly source: string;
  /** Where each line begins. */
  readonly starts: readonly number[];
  readonly body: ESTree.Program['body'];
  /** Syntax errors in the TypeScript or JSON, in order. */
  readonly mistakes: readonly { readonly message: string; readonly offset: number }[];
}

// With this prefix, a file of plain data parses like any other module.
const dataPrefix = 'export default ';

/** A parsed source file; a JSON file becomes a module that exports it as default. Offsets are those in its `source`. */
export function parsedFile(
  file: string,
  source: string,
  prefix = file.endsWith('.json') ? dataPrefix : '',
): SourceFile {
  const { program, errors } = parseSync(file, prefix + source, { lang: 'ts' });
  const mistakes = errors.map(({ message, labels }) => ({ message, offset: labels[0]?.start ?? 0 }));
  const starts = startsOf(source).map((start) => start + prefix.length);
  return { file, source: prefix + source, starts, body: program.body, mistakes };
}

/**
 * The files that an import may mean, the likeliest first, named like the importing file; none for a package.
 * `#content/` is the folder of `entry`.
 */
export function filesFor(specifier: string, from: string, entry: string): readonly string[] {
  const own = specifier.startsWith('#content/');
  if (!own && !/^\.{1,2}\//.test(specifier)) return [];
  const path = own
    ? posix.join(posix.dirname(entry), specifier.slice('#content/'.length))
    : posix.join(posix.dirname(from), specifier);
  const endings = ['', '.ts', '.js', '.json', '/index.ts', '/index.js'];
  return [...endings.map((ending) => path + ending), path.replace(/\.js$/, '.ts')];
}

/** A place in a source file: line and column count from 1, the column in UTF-16 units. */
export interface SourceSpot {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** Where each line of a text begins. */
function startsOf(source: string): readonly number[] {
  return [
    0,
    ...[...source.matchAll(/\r\n|[\n\r\u2028\u2029]/g)].map(({ index, 0: end }) => index + end.length),
  ];
}

/** Line and column of an offset in a text, both from 1. */
export function positionIn(
  source: string,
  offset: number,
  starts = startsOf(source),
): Omit<SourceSpot, 'file'> {
  // Thousands of problems in thousands of lines must not take minutes, so this is a binary search.
  let line = 0;
  for (let end = starts.length; end - line > 1; ) {
    const middle = (line + end) >> 1;
    if ((starts[middle] ?? 0) <= offset) line = middle;
    else end = middle;
  }
  return { line: line + 1, column: offset - (starts[line] ?? 0) + 1 };
}

/** 'content/career.ts:5:3': the place of an offset in a file. */
export function placeIn({ file, source, starts }: SourceFile, offset: number): string {
  const { line, column } = positionIn(source, offset, starts);
  return `${file}:${line}:${column}`;
}
