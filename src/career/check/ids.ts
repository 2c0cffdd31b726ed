import { tables } from '../model/shape.ts';
import { pageNames } from '../site.ts';
import { keyProblem, type Problem, problem } from './problem.ts';
import { quote, shownPointer } from './quote.ts';
import type { Reading } from './reading.ts';

const form = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
const devices = /^(con|nul|prn|aux|com\d|lpt\d)$/;
const taken = new Set<string>([...pageNames, ...'index assets embed main root top 404'.split(' ')]);

/** The ids that become addresses. Chapters and paragraphs share a page, so they share a namespace. */
const addressed = [['chapters', 'paragraphs'], ['achievements'], ['projects']] as const;

/** Whether the site or a file system reserves a name. */
export const isReservedId = (id: string): boolean => taken.has(id) || devices.test(id);

/** Ids and aliases that cannot be an address, are reserved, or occur twice on one page. */
export function* idProblems(reading: Reading): Iterable<Problem> {
  for (const table of tables)
    for (const [id, pointers] of reading.ids[table])
      if (!form.test(id))
        for (const pointer of pointers)
          yield keyProblem('id-shape', pointer, `${quote(id)} is not a valid id.`, renamed(id));
  for (const group of addressed) {
    const places = new Map<string, string>();
    for (const [id, pointer] of inOrder(reading, group)) {
      const first = places.get(id);
      if (isReservedId(id))
        yield keyProblem(
          'id-reserved',
          pointer,
          `The id ${quote(id)} is reserved.`,
          `Choose another name, such as ${quote(`the-${id}`)}.`,
        );
      if (first === undefined) places.set(id, pointer);
      else
        yield {
          ...keyProblem(
            'id-repeated',
            pointer,
            `The id ${quote(id)} already exists at ${shownPointer(first)}.`,
            'Give one of the two another id.',
          ),
          other: first,
        };
    }
    const [table] = group;
    if (table !== 'projects') yield* aliasProblems(reading, table, places);
  }
}

function inOrder({ ids, order }: Reading, group: readonly (keyof Reading['ids'])[]): [string, string][] {
  return group
    .flatMap((table) => [...ids[table]].flatMap(([id, all]) => all.map((at): [string, string] => [id, at])))
    .sort(([, a], [, b]) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
}

function* aliasProblems(
  { texts }: Reading,
  table: 'chapters' | 'achievements',
  places: Map<string, string>,
): Iterable<Problem> {
  for (const { pointer, as, text } of texts) {
    if (as !== 'alias' || !pointer.startsWith(`/${table}/`)) continue;
    const first = places.get(text);
    if (!form.test(text))
      yield problem('id-shape', pointer, `${quote(text)} is not a valid alias.`, renamed(text));
    else if (isReservedId(text))
      yield problem('id-reserved', pointer, `The alias ${quote(text)} is reserved.`, 'Remove it.');
    else if (first !== undefined)
      yield {
        ...problem(
          'alias-taken',
          pointer,
          `The alias ${quote(text)} already exists at ${shownPointer(first)}.`,
          'Remove it from one of the two places.',
        ),
        other: first,
      };
    else places.set(text, pointer);
  }
}

function renamed(id: string): string {
  const better = id
    .slice(0, 200)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[-0-9]+|-+$/g, '');
  const example = better === '' ? '' : `, for instance ${quote(better)}`;
  return `Use lower-case letters, digits and single hyphens, and start with a letter${example}.`;
}
