import {
  emptyState,
  type FamilyName,
  families,
  familyNames,
  type Guards,
  type HandlerState,
  judge,
  type Letter,
  lettersOf,
  receive,
  sweep,
  type Verdict,
  verdicts,
} from './model.ts';

/** The sequences to count: every distinct order of every choice of repeats. */
export interface Universe {
  readonly families: readonly FamilyName[];
  readonly orderPaid: boolean;
  /** The most arrivals of each genuine message. */
  readonly repeats: number;
  /** The most arrivals of the forged message. */
  readonly forgeries: number;
  /** The fewest arrivals of each genuine message: 0 if messages can be lost, 1 if none is. Default: 0. */
  readonly delivered?: number;
}

/** All five courses, each message up to twice, at most one forged. */
export const headlineUniverse: Universe = {
  families: familyNames,
  orderPaid: false,
  repeats: 2,
  forgeries: 1,
};

/** One paid order whose handler also listens to order.paid. */
export const orderPaidUniverse: Universe = { ...headlineUniverse, families: ['paid'], orderPaid: true };

export interface Example {
  readonly family: FamilyName;
  readonly sequence: readonly Letter[];
}

/** A handler's results over all sequences of a universe. */
export interface Account {
  readonly total: number;
  readonly verdicts: { readonly [verdict in Verdict]: number };
  /** For each kind of wrong result, the first among the shortest sequences that lead to it. */
  readonly examples: { readonly [verdict in Verdict]?: Example };
}

/** The group of all sequences that have used the same messages and left the handler in the same state. */
interface Place {
  readonly used: readonly number[];
  readonly state: HandlerState;
  /** The number of sequences that lead here. */
  ways: number;
  /** The first of them. */
  readonly first: readonly Letter[];
}

/**
 * Counts every sequence of a universe by its result under some guards. It does not go through the sequences one by one:
 * those that have used the same messages and left the same state continue alike, so they are merged into one, with
 * their number.
 */
export function countOrderings(universe: Universe, guards: Guards): Account {
  const counted = { ok: 0, missing: 0, over: 0, state: 0, forged: 0 };
  const examples: { [verdict in Verdict]?: Example } = {};
  for (const family of universe.families) {
    const { truth } = families[family];
    const genuine = lettersOf(family, universe.orderPaid);
    const alphabet: readonly Letter[] = [...genuine, 'X'];
    const isWhole = ({ used }: Place) =>
      genuine.every((_, index) => (used[index] ?? 0) >= (universe.delivered ?? 0));
    let places: readonly Place[] = [{ used: alphabet.map(() => 0), state: emptyState, ways: 1, first: [] }];
    while (places.length > 0) {
      for (const place of places.filter(isWhole)) {
        const end = guards.sweep ? sweep(place.state, truth).state : place.state;
        const verdict = judge(end, truth);
        counted[verdict] += place.ways;
        const shortest = examples[verdict]?.sequence.length ?? Number.POSITIVE_INFINITY;
        if (place.first.length < shortest) examples[verdict] = { family, sequence: place.first };
      }
      places = goOn(places, alphabet, universe, guards);
    }
  }
  const total = verdicts.reduce((sum, verdict) => sum + counted[verdict], 0);
  return { total, verdicts: counted, examples };
}

/** The places one message further. */
function goOn(
  places: readonly Place[],
  alphabet: readonly Letter[],
  { repeats, forgeries }: Universe,
  guards: Guards,
): readonly Place[] {
  const next = new Map<string, Place>();
  for (const { used, state, ways, first } of places) {
    alphabet.forEach((letter, index) => {
      if ((used[index] ?? 0) >= (letter === 'X' ? forgeries : repeats)) return;
      const then = used.with(index, (used[index] ?? 0) + 1);
      const reached = receive(state, letter, guards).state;
      const seen = [...reached.seen].sort().join('');
      const key = [...then, reached.order, reached.credits, seen, reached.forgedCredit].join();
      const known = next.get(key);
      if (known) known.ways += ways;
      else next.set(key, { used: then, state: reached, ways, first: [...first, letter] });
    });
  }
  return [...next.values()];
}

/**
 * The shortest sequence of one paid order that ends wrong under these guards, and how many end right; undefined if all
 * end right.
 */
export function findBreaking(guards: Guards) {
  const account = countOrderings(orderPaidUniverse, guards);
  const wrong = verdicts.flatMap((verdict) => (verdict === 'ok' ? [] : (account.examples[verdict] ?? [])));
  const [shortest] = wrong.sort((one, other) => one.sequence.length - other.sequence.length);
  return { account, sequence: shortest?.sequence };
}
