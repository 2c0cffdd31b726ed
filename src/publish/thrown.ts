import { createHook } from 'node:async_hooks';
import { relative, resolve, sep } from 'node:path';
import { firstLine, unreadableLine } from './faults.ts';

/**
 * Runs a function, and if it throws, reports the place in a folder's files: 'content/facts.ts:5:3'. Lines are those of
 * the sources, not of the transformed code; `otherwise` is the place if none in the folder is known. Anything that
 * those files leave running counts as thrown, and is stopped. If the program ends first, this is reported, with exit
 * code 1; so is anything that they throw later, which ends the program.
 */
export async function placingErrors<R>(
  folder: string,
  otherwise: string,
  run: () => Promise<R>,
): Promise<{ readonly result: R } | { readonly thrown: unknown; readonly place: string }> {
  const ended = () => {
    process.stderr.write(
      unreadableLine(
        otherwise,
        'It waits for something that never happens, or ends the program itself. Remove that `await`, or the call that exits.',
      ),
    );
    process.exitCode = 1;
  };
  const before = process.sourceMapsEnabled;
  process.once('exit', ended);
  process.setSourceMapsEnabled(true);
  watchFor(folder);
  const running = watchRunning();
  try {
    const result = await Promise.race([settled(run), uncaught()]);
    const [left] = running().flatMap(({ started, stop }) => {
      const place = placeOf(started, folder);
      if (place !== undefined) stop();
      return place ?? [];
    });
    if (left !== undefined)
      return {
        thrown: new Error(
          'It leaves a timer or a connection open, so the command would never end. Close it.',
        ),
        place: left,
      };
    return { result };
  } catch (thrown) {
    return { thrown, place: placeOf(thrown, folder) ?? otherwise };
  } finally {
    waiting = undefined;
    running();
    process.off('exit', ended);
    process.setSourceMapsEnabled(before);
  }
}

/** A rejected promise that nobody awaits is reported only after everything else is done. */
async function settled<R>(run: () => Promise<R>): Promise<R> {
  const result = await run();
  await new Promise((done) => setTimeout(done));
  await new Promise((done) => setImmediate(done));
  return result;
}

/** What would keep the program from exiting. */
const holding = /^(Timeout|Immediate|TCP|Pipe|UDP|Process|FSEvent|StatWatcher|MessagePort|HTTP|Worker)/i;

/** Tracks everything that starts from now on, until the returned function is asked for what still runs. */
function watchRunning(): () => readonly { readonly started: Error; readonly stop: () => void }[] {
  const open = new Map<number, { readonly started: Error; readonly resource: Partial<NodeJS.Timeout> }>();
  const hook = createHook({
    init: (id, type, _trigger, resource) => {
      if (holding.test(type)) open.set(id, { started: new Error(type), resource });
    },
    destroy: (id) => void open.delete(id),
  }).enable();
  return () => {
    hook.disable();
    return [...open.values()]
      .filter(({ resource }) => resource.hasRef?.() !== false)
      .map(({ started, resource }) => ({ started, stop: () => void resource.unref?.() }));
  };
}

const watched = new Set<string>();

/** While files are read, the handler for uncaught errors of theirs. */
let waiting: ((thrown: unknown) => void) | undefined;

const uncaught = (): Promise<never> =>
  new Promise((_, reject) => {
    waiting = reject;
  });

/** From now on, an uncaught error from a file of the folder is reported in one line and ends the program. */
function watchFor(folder: string): void {
  if (watched.size === 0)
    process.on('uncaughtException', (thrown) => {
      if (waiting) return waiting(thrown);
      process.setSourceMapsEnabled(true);
      const [place] = [...watched].flatMap((each) => placeOf(thrown, each) ?? []);
      if (place !== undefined)
        process.stderr.write(unreadableLine(place, `It cannot be run. ${firstLine(thrown)}`));
      // Other listeners handle their errors. Without any, the error ends the program and is printed.
      else if (process.listenerCount('uncaughtException') === 1) console.error(thrown);
      else return;
      process.exit(1);
    });
  watched.add(folder);
}

/** The place in a folder's files where something was thrown, if its stack names one. */
export function placeOf(thrown: unknown, folder: string): string | undefined {
  const stack = thrown instanceof Error ? (thrown.stack ?? '') : '';
  const within = resolve(folder) + sep;
  const calls = stack.matchAll(/^\s+at (?:.*?\()?(?=file:\/\/|\/|[A-Z]:)(.+?):(\d+:\d+)\)?$/gm);
  for (const [, where = '', line] of calls) {
    const path = [where, decoded(where.replace(/^file:\/\//, ''))].find((each) => each.startsWith(within));
    if (path !== undefined) return `${relative(process.cwd(), path).replaceAll('\\', '/')}:${line}`;
  }
  return undefined;
}

/** A path without escapes: the module runner encodes some of its characters as in an address. */
function decoded(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}
