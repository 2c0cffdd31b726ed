import type { Comparison, Day } from './day.ts';
import { type PaymentsValues, paymentsInputs } from './inputs.ts';
import { handle, hopeful, readSequence } from './model.ts';

/** The sequence that the exhibit opens with. It is chosen, not drawn: each kind of trouble but a loss comes in it. */
const openingSequence = readSequence('CKCXAAK');

const drawnFrom = ['family', 'lose', 'duplicate', 'forge', 'shuffle', 'orderPaid', 'seed'] as const;

/** Whether nothing is changed from which a day is drawn. Guards may be. */
export const isOpening = (values: PaymentsValues): boolean =>
  drawnFrom.every((id) => values[id] === paymentsInputs[id].default);

/** The payment on the board: the chosen one until anything is changed, then one of the day. */
export function showPayment(values: PaymentsValues, day: Day): Comparison {
  if (!isOpening(values)) return day.comparison;
  return {
    sequence: openingSequence,
    hopeful: handle(values.family, openingSequence, hopeful),
    careful: handle(values.family, openingSequence, day.guards),
  };
}
