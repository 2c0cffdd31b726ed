import { keyProblem, type Problem, problem } from './problem.ts';
import { quote } from './quote.ts';
import type { Reading } from './reading.ts';

/** With a ledger: facts that nothing cites, and told texts without a fact. Without a ledger, nothing. */
export function* factProblems({ ids, references, tolds, records }: Reading): Iterable<Problem> {
  if (ids.facts.size === 0) return;
  const told = new Set(references.flatMap(({ to, id }) => (to === 'facts' ? [id] : [])));
  for (const [id, [pointer = '']] of ids.facts)
    if (!told.has(id))
      yield keyProblem(
        'fact-untold',
        pointer,
        `Nothing cites the fact ${quote(id)}.`,
        'Cite it in the text or figure that uses it, or remove it.',
      );
  for (const { pointer, facts } of tolds)
    if (facts === 0)
      yield problem(
        'told-unsourced',
        pointer,
        'This text cites no fact.',
        "Write { text: '…', facts: ['…'] } with the ids of the facts behind it.",
      );
  for (const { pointer, name, value } of records)
    if (name === 'metric' && !(Array.isArray(value.facts) && value.facts.length > 0))
      yield problem(
        'metric-unsourced',
        pointer,
        'This figure cites no fact.',
        "Add facts: ['…'] with the id of the fact that states it.",
      );
}
