import { openStream } from '#exhibits/kit/streams.ts';
import {
  type Effect,
  emptyState,
  type FamilyName,
  families,
  type Guards,
  judge,
  type Letter,
  lettersOf,
  receive,
  sweep,
  type Verdict,
} from './model.ts';

/** The network's effects on messages. The first three are chances between 0 and 1. */
export interface Weather {
  /** For each message: it never arrives. */
  readonly lose: number;
  /** For each message that arrives: it arrives twice. */
  readonly duplicate: number;
  /** For each payment: a forged message comes with it. */
  readonly forge: number;
  /** The messages of a payment arrive in any order. */
  readonly shuffle: boolean;
}

export interface Batch extends Weather {
  readonly family: FamilyName;
  readonly orderPaid: boolean;
  readonly payments: number;
  readonly seed: number;
}

/** The messages that arrive for each payment of a batch: one list for all handlers, so they are comparable. */
export function drawBatch(batch: Batch): readonly (readonly Letter[])[] {
  const stream = openStream(batch.seed, 1);
  const letters = lettersOf(batch.family, batch.orderPaid);
  return Array.from({ length: batch.payments }, () => {
    const arrived: Letter[] = [];
    for (const letter of letters) {
      if (stream.unit() < batch.lose) continue;
      arrived.push(letter);
      if (stream.unit() < batch.duplicate) arrived.push(letter);
    }
    if (stream.unit() < batch.forge) arrived.push('X');
    if (batch.shuffle) shuffle(arrived, stream.integer);
    return arrived;
  });
}

function shuffle(letters: Letter[], integer: (from: number, to: number) => number): void {
  for (let last = letters.length - 1; last >= 1; last--) {
    const chosen = integer(0, last);
    const kept = letters[last] as Letter;
    letters[last] = letters[chosen] as Letter;
    letters[chosen] = kept;
  }
}

/** A handler's result for a batch. */
export interface Tally {
  /** Ledger rows over all payments. */
  readonly credits: number;
  /** number of ledger rows: how many payments have that number */
  readonly histogram: { readonly [credits: string]: number };
  readonly verdicts: { readonly [verdict in Verdict]: number };
  readonly effects: { readonly [effect in Effect]?: number };
}

/** A handler run over every payment of a batch. */
export function tallyBatch(
  family: FamilyName,
  payments: readonly (readonly Letter[])[],
  guards: Guards,
): Tally {
  const { truth } = families[family];
  const histogram: { [credits: string]: number } = {};
  const verdicts = { ok: 0, missing: 0, over: 0, state: 0, forged: 0 };
  const effects: { [effect in Effect]?: number } = {};
  const count = (effect: Effect) => {
    effects[effect] = (effects[effect] ?? 0) + 1;
  };
  let credits = 0;
  for (const sequence of payments) {
    let state = emptyState;
    for (const letter of sequence) {
      const step = receive(state, letter, guards);
      state = step.state;
      count(step.effect);
    }
    if (guards.sweep) {
      const step = sweep(state, truth);
      state = step.state;
      count(step.effect);
    }
    credits += state.credits;
    histogram[state.credits] = (histogram[state.credits] ?? 0) + 1;
    verdicts[judge(state, truth)] += 1;
  }
  return { credits, histogram, verdicts, effects };
}

/** The number of messages in a batch. */
export const countMessages = (payments: readonly (readonly Letter[])[]): number =>
  payments.reduce((sum, sequence) => sum + sequence.length, 0);

/**
 * The weather's average effect on one payment of the family "paid", without order.paid and as a closed form: the
 * hopeful handler's ledger rows (their mean, and the chances of 0, 1, 2 and 3), and the chance that a handler that does
 * not sweep misses the payment (also if it listens to order.paid).
 */
export function expectBatch({ lose, duplicate, forge }: Pick<Weather, 'lose' | 'duplicate' | 'forge'>) {
  const genuine = [lose, (1 - lose) * (1 - duplicate), (1 - lose) * duplicate, 0];
  const chances = genuine.map((chance, rows) => chance * (1 - forge) + (genuine[rows - 1] ?? 0) * forge);
  return {
    hopefulCredits: (1 - lose) * (1 + duplicate) + forge,
    hopefulChances: chances,
    missingWithoutSweep: lose,
    missingWithoutSweepWithOrderPaid: lose * lose,
  };
}
