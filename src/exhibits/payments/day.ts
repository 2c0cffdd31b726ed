import { countMessages, drawBatch, type Tally, tallyBatch } from './batch.ts';
import { chosenGuards, type PaymentsValues } from './inputs.ts';
import { type Guards, handle, hopeful, type Letter, type Trace } from './model.ts';

/** One payment under both handlers. */
export interface Comparison {
  readonly sequence: readonly Letter[];
  readonly hopeful: Trace;
  readonly careful: Trace;
}

/** A day of payments under both handlers, and the one payment of it that the board shows. */
export interface Day {
  readonly messages: number;
  readonly hopeful: Tally;
  readonly careful: Tally;
  /** The careful handler's guards. */
  readonly guards: Guards;
  /** Which payment is shown, counted from 1. */
  readonly shown: number;
  readonly comparison: Comparison;
}

/** Everything that the exhibit shows for its inputs. */
export function runDay(values: PaymentsValues): Day {
  const { family } = values;
  const guards = chosenGuards(values);
  const payments = drawBatch(values);
  const shown = findRoughest(payments, (sequence) => handle(family, sequence, hopeful));
  const sequence = payments[shown] ?? [];
  return {
    messages: countMessages(payments),
    hopeful: tallyBatch(family, payments, hopeful),
    careful: tallyBatch(family, payments, guards),
    guards,
    shown: shown + 1,
    comparison: {
      sequence,
      hopeful: handle(family, sequence, hopeful),
      careful: handle(family, sequence, guards),
    },
  };
}

/** The first payment that the hopeful handler gets most wrong: a wrong verdict, most ledger rows, most messages. */
function findRoughest(
  payments: readonly (readonly Letter[])[],
  hopefully: (sequence: readonly Letter[]) => Trace,
): number {
  let roughest = 0;
  let worst = -1;
  payments.forEach((sequence, index) => {
    const { credits, order, verdict } = hopefully(sequence);
    const wrong = verdict === 'ok' ? 0 : 1;
    // A payment has fewer than a thousand messages and rows, so what comes first always outweighs what follows.
    const roughness = ((wrong * 1000 + credits) * 2 + (order === 'paid' ? 0 : 1)) * 1000 + sequence.length;
    if (roughness > worst) {
      worst = roughness;
      roughest = index;
    }
  });
  return roughest;
}
