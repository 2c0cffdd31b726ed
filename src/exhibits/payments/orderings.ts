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
} from './model.ts';

/** Which sequences to go through: every distinct order of every choice of repeats. */
export interface Universe {
  readonly families: readonly FamilyName[];
  readonly orderPaid: boolean;
  /** How often each genuine message may arrive at most. */
  readonly repeats: number;
  /** How often the forged message may arrive at most. */
  readonly forgeries: number;
  /** How often each genuine message arrives at least: 0 where messages can be lost, 1 where none is. Default: 0. */
  readonly delivered?: number;
}

/** All five courses, each message up to twice, at most one forged. */
export const headlineUniverse: Universe = {
  families: familyNames,
  orderPaid: false,
  repeats: 2,
  forgeries: 1,
};

export interface Example {
  readonly family: FamilyName;
  readonly sequence: readonly Letter[];
}

/** How one handler has done so far. */
export interface Account {
  readonly verdicts: { readonly [verdict in Verdict]: number };
  /** For each way to be wrong, the first among the shortest sequences that led to it. */
  readonly examples: { readonly [verdict in Verdict]?: Example };
}

export interface Progress<H extends string = string> {
  readonly checked: number;
  readonly total: number;
  readonly accounts: { readonly [handler in H]: Account };
}

/**
 * Runs every sequence of a universe through every handler, and yields after each `slice` sequences and at the end,
 * so that a caller can paint, wait or stop in between. A sequence that continues another one starts from where the
 * handlers stood, so each costs one message.
 */
export function* countOrderings<H extends string>(
  universe: Universe,
  handlers: { readonly [handler in H]: Guards },
  slice = 5000,
): Generator<Progress<H>, Progress<H>, void> {
  const names = Object.keys(handlers) as H[];
  const guards = names.map((name) => handlers[name]);
  const accounts = names.map(openAccount);
  const total = countSequences(universe);
  let checked = 0;
  const report = (): Progress<H> => ({
    checked,
    total,
    accounts: Object.fromEntries(
      names.map((name, index) => [name, copyAccount(accounts[index] as OpenAccount)]),
    ) as Progress<H>['accounts'],
  });

  for (const family of universe.families) {
    const { truth } = families[family];
    const genuine = lettersOf(family, universe.orderPaid);
    const alphabet: readonly Letter[] = [...genuine, 'X'];
    const used = alphabet.map(() => 0);
    const sequence: Letter[] = [];

    const visit = function* (states: readonly HandlerState[]): Generator<Progress<H>, void, void> {
      if (genuine.every((_, index) => (used[index] ?? 0) >= (universe.delivered ?? 0))) {
        checked += 1;
        states.forEach((state, index) => {
          const end = guards[index]?.sweep ? sweep(state, truth).state : state;
          enter(accounts[index] as OpenAccount, judge(end, truth), family, sequence);
        });
        if (checked % slice === 0) yield report();
      }
      for (const [place, letter] of alphabet.entries()) {
        const already = used[place] ?? 0;
        if (already >= (letter === 'X' ? universe.forgeries : universe.repeats)) continue;
        used[place] = already + 1;
        sequence.push(letter);
        yield* visit(states.map((state, index) => receive(state, letter, guards[index] as Guards).state));
        sequence.pop();
        used[place] = already;
      }
    };
    yield* visit(names.map(() => emptyState));
  }
  const end = report();
  yield end;
  return end;
}

interface OpenAccount {
  readonly verdicts: { [verdict in Verdict]: number };
  readonly examples: { [verdict in Verdict]?: Example };
}

const openAccount = (): OpenAccount => ({
  verdicts: { ok: 0, missing: 0, over: 0, state: 0, forged: 0 },
  examples: {},
});

const copyAccount = ({ verdicts, examples }: OpenAccount): Account => ({
  verdicts: { ...verdicts },
  examples: { ...examples },
});

function enter(
  account: OpenAccount,
  verdict: Verdict,
  family: FamilyName,
  sequence: readonly Letter[],
): void {
  account.verdicts[verdict] += 1;
  if (verdict === 'ok') return;
  const shortest = account.examples[verdict]?.sequence.length ?? Number.POSITIVE_INFINITY;
  if (sequence.length < shortest) account.examples[verdict] = { family, sequence: [...sequence] };
}

/** How many sequences a universe holds, without going through them. */
export function countSequences(universe: Universe): number {
  const { forgeries, repeats, delivered = 0 } = universe;
  return universe.families.reduce((sum, family) => {
    let ways = interleave([1], 0, forgeries);
    for (const _ of lettersOf(family, universe.orderPaid)) ways = interleave(ways, delivered, repeats);
    return sum + ways.reduce((all, count) => all + count, 0);
  }, 0);
}

/** Orders by length, after one more letter is mixed in from `least` to `most` times. */
function interleave(ways: readonly number[], least: number, most: number): readonly number[] {
  const mixed = Array.from({ length: ways.length + most }, () => 0);
  ways.forEach((count, length) => {
    for (let times = least; times <= most; times++)
      mixed[length + times] = (mixed[length + times] ?? 0) + count * choose(length + times, times);
  });
  return mixed;
}

const choose = (from: number, chosen: number): number =>
  chosen === 0 ? 1 : Math.round((choose(from - 1, chosen - 1) * from) / chosen);
