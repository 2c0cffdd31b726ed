import { type Guards, guardNames } from './model.ts';
import { headlineUniverse, type Progress, type Universe } from './orderings.ts';

export type Check = Progress<'hopeful' | 'careful'>;

/** What is counted by "Check every ordering". With order.paid there would be millions, so one course stands for all. */
export function universeOf(orderPaid: boolean): Universe {
  return orderPaid ? { ...headlineUniverse, families: ['paid'], orderPaid } : headlineUniverse;
}

/** The result with all guards up and without order.paid, kept so that a page can say it before anyone counts. */
const headlineResult: Check = {
  checked: 68_983,
  total: 68_983,
  accounts: {
    hopeful: { verdicts: { ok: 329, missing: 309, over: 5886, state: 1405, forged: 61_054 }, examples: {} },
    careful: { verdicts: { ok: 68_983, missing: 0, over: 0, state: 0, forged: 0 }, examples: {} },
  },
};

/** What is known of the orderings without counting them; undefined where a guard is down or order.paid comes in. */
export function knownResult(guards: Guards, orderPaid: boolean): Check | undefined {
  return !orderPaid && guardNames.every((name) => guards[name]) ? headlineResult : undefined;
}
