import { type Problem, problem } from './problem.ts';
import { quote } from './quote.ts';
import type { Reading } from './reading.ts';

/** Chapters that run alongside each other in a circle. Each circle is reported once, where it closes. */
export function* circleProblems({ references }: Reading): Iterable<Problem> {
  const beside = new Map<string, { readonly to: string; readonly pointer: string }[]>();
  for (const { pointer, id } of references) {
    const [, table, chapter = '', field] = pointer.split('/');
    if (table !== 'chapters' || field !== 'alongside' || chapter === id) continue;
    beside.set(chapter, [...(beside.get(chapter) ?? []), { to: id, pointer }]);
  }
  const done = new Set<string>();
  // An explicit stack, no recursion: a circle can be as long as the number of chapters.
  for (const start of beside.keys()) {
    const path = [start];
    const left = [[...(beside.get(start) ?? [])]];
    while (path.length > 0 && !done.has(start)) {
      const next = left.at(-1)?.shift();
      if (!next) {
        done.add(path.pop() ?? '');
        left.pop();
      } else if (path.includes(next.to))
        yield circle([...path.slice(path.indexOf(next.to)), next.to], next.pointer);
      else if (!done.has(next.to)) {
        path.push(next.to);
        left.push([...(beside.get(next.to) ?? [])]);
      }
    }
  }
}

function circle(ids: readonly string[], pointer: string): Problem {
  const shown = ids.length > 8 ? [...ids.slice(0, 6), '…', ...ids.slice(-1)] : ids;
  return problem(
    'alongside-circular',
    pointer,
    `These chapters name each other in \`alongside\`, in a circle: ${shown.map(quote).join(' → ')}.`,
    `Remove \`alongside\` from one of them, for instance from ${quote(ids[0] ?? '')}.`,
  );
}
