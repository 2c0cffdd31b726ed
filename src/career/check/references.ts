import type { Table } from '../model/shape.ts';
import { type ReferenceKind, readProse, type Span } from '../prose.ts';
import { type Problem, problem } from './problem.ts';
import { listed, quote } from './quote.ts';
import type { Reading } from './reading.ts';
import { didYouMean } from './suggest.ts';

const tableOf: { readonly [K in ReferenceKind]: Table } = {
  tech: 'technologies',
  system: 'systems',
  achievement: 'achievements',
  chapter: 'chapters',
  project: 'projects',
  term: 'terms',
};

const one: { readonly [T in Table]: string } = {
  facts: 'fact',
  technologies: 'technology',
  systems: 'system',
  organisations: 'organisation',
  terms: 'term',
  chapters: 'chapter',
  paragraphs: 'paragraph',
  achievements: 'achievement',
  projects: 'project',
};

type LinkSpan = Extract<Span, { kind: 'link' | 'reference' }>;

/** The links and references of a paragraph, in order. */
export function linksIn(prose: string): readonly LinkSpan[] {
  const links = (spans: readonly Span[]): LinkSpan[] =>
    spans.flatMap((span) => {
      if (!('children' in span)) return [];
      const inner = links(span.children);
      return span.kind === 'link' || span.kind === 'reference' ? [span, ...inner] : inner;
    });
  return links(readProse(prose));
}

/** References to targets that do not exist: in fields, in keys, in prose, to exhibits. */
export function* referenceProblems(
  reading: Reading,
  exhibits: readonly string[] | undefined,
): Iterable<Problem> {
  const known = new Map<Table, readonly string[]>();
  const idsOf = (table: Table) => {
    const ids = known.get(table) ?? [...reading.ids[table].keys()];
    known.set(table, ids);
    return ids;
  };
  const unknown = (pointer: string, to: Table, id: string): Problem | undefined =>
    reading.ids[to].has(id)
      ? undefined
      : problem(
          'reference-unknown',
          pointer,
          `There is no ${one[to]} ${quote(id)}.`,
          `${didYouMean(id, idsOf(to))}Write an id that exists, or add this one to ${one[to] === 'paragraph' ? 'the `story` of a chapter' : `\`${to}\``}.`,
        );

  const isLedgerless = reading.ids.facts.size === 0;
  const uncited = isLedgerless ? reading.references.filter(({ to }) => to === 'facts') : [];
  if (uncited[0])
    yield problem(
      'reference-unknown',
      uncited[0].pointer,
      `There is no ledger (\`facts\`), but ${uncited.length === 1 ? 'this cites a fact' : `${uncited.length} places cite facts, this one first`}.`,
      "Add `facts` to the career, or remove facts: ['…'] from each text and figure.",
    );
  for (const { pointer, to, id, at } of reading.references) {
    if (isLedgerless && to === 'facts') continue;
    const found = unknown(pointer, to, id);
    if (found) yield at ? { ...found, at } : found;
    const [, table, chapter, field] = pointer.split('/');
    if (table === 'chapters' && field === 'alongside' && id === chapter)
      yield problem(
        'reference-itself',
        pointer,
        'The chapter runs alongside itself.',
        'Write the ids of other chapters, or remove `alongside`.',
      );
  }
  for (const { pointer, as, text } of reading.texts) {
    if (as === 'exhibit' && exhibits && !exhibits.includes(text))
      yield problem(
        'exhibit-unknown',
        pointer,
        `There is no exhibit ${quote(text)}.`,
        `${didYouMean(text, exhibits)}${exhibits.length > 0 ? `Write ${listed(exhibits.map(quote))}, or remove` : 'Remove'} \`exhibit\`.`,
      );
    if (as !== 'prose') continue;
    for (const span of linksIn(text)) {
      const found = span.kind === 'reference' && unknown(pointer, tableOf[span.to], span.id);
      if (found) yield found;
    }
  }
}
