import { relative, resolve, sep } from 'node:path';
import { unreadableLine } from './faults.ts';

/**
 * Runs something, and where it throws says at which place of a folder's files: 'content/facts.ts:5:3'. Lines are those
 * of the sources, not of what was made of them; `otherwise` is the place where none in the folder is known. Where the
 * program ends before, that is said, and its exit code is 1.
 */
export async function placingErrors<R>(
  folder: string,
  otherwise: string,
  run: () => Promise<R>,
): Promise<{ readonly result: R } | { readonly thrown: unknown; readonly place: string }> {
  const ended = () => {
    process.stderr.write(
      unreadableLine(otherwise, 'It waits for what never comes, or ends the program itself.'),
    );
    process.exitCode = 1;
  };
  const before = process.sourceMapsEnabled;
  process.once('exit', ended);
  process.setSourceMapsEnabled(true);
  try {
    return { result: await run() };
  } catch (thrown) {
    return { thrown, place: placeOf(thrown, folder) ?? otherwise };
  } finally {
    process.off('exit', ended);
    process.setSourceMapsEnabled(before);
  }
}

function placeOf(thrown: unknown, folder: string): string | undefined {
  const stack = thrown instanceof Error ? (thrown.stack ?? '') : '';
  const within = resolve(folder) + sep;
  const calls = stack.matchAll(/^\s+at (?:.*?\()?(?=file:\/\/|\/|[A-Z]:)(.+?):(\d+:\d+)\)?$/gm);
  for (const [, where = '', line] of calls) {
    const path = [where, decoded(where.replace(/^file:\/\//, ''))].find((each) => each.startsWith(within));
    if (path !== undefined) return `${relative(process.cwd(), path).replaceAll('\\', '/')}:${line}`;
  }
  return undefined;
}

/** A path without escapes: what runs the files writes some of its characters as an address would. */
function decoded(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}
