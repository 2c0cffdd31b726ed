import { defineInputs, type Values } from '#exhibits/kit/inputs.ts';
import { families, type GuardName, type Guards, guardNames } from './model.ts';

const guard = (label: string) =>
  ({ kind: 'boolean', label, provenance: 'assumption', default: true }) as const;
const chance = (label: string, max: number, start: number) =>
  ({ kind: 'number', label, provenance: 'assumption', min: 0, max, step: 0.01, default: start }) as const;

const labels = {
  paid: families.paid.label,
  late: families.late.label,
  retry: families.retry.label,
  authorised: families.authorised.label,
  unpaid: families.unpaid.label,
} as const;

/** Everything that a visitor can change. The five guards are those of the careful handler. */
export const paymentsInputs = defineInputs({
  family: {
    kind: 'choice',
    label: 'Course of the payment',
    provenance: 'assumption',
    options: labels,
    default: 'paid',
  },
  lose: chance('Chance that a message is lost', 0.6, 0.05),
  duplicate: chance('Chance that a message arrives twice', 0.9, 0.2),
  forge: chance('Chance of a forged message with a payment', 0.5, 0.01),
  shuffle: {
    kind: 'boolean',
    label: 'Messages arrive in any order',
    provenance: 'assumption',
    default: true,
  },
  orderPaid: {
    kind: 'boolean',
    label: 'Also listen to order.paid',
    provenance: 'assumption',
    default: false,
  },
  payments: {
    kind: 'integer',
    label: 'Payments in a day',
    provenance: 'assumption',
    min: 1,
    max: 2000,
    step: 1,
    default: 1000,
  },
  seed: {
    kind: 'integer',
    label: 'Day (seed)',
    provenance: 'assumption',
    min: -2_147_483_648,
    max: 2_147_483_647,
    step: 1,
    default: 1,
  },
  verify: guard('Verify: the signature fits the raw body'),
  dedupe: guard('Dedupe: an event id is handled once'),
  unique: guard('Unique: one ledger row for each order'),
  forward: guard('Forward: states never go back'),
  sweep: guard('Sweep: reconcile with the provider at the end'),
});
export type PaymentsValues = Values<typeof paymentsInputs>;

/** The careful handler's guards, as the visitor has set them. */
export function chosenGuards(values: Pick<PaymentsValues, GuardName>): Guards {
  const { verify, dedupe, unique, forward, sweep } = values;
  return { verify, dedupe, unique, forward, sweep };
}

/** The names of the guards that are on. */
export const namesOf = (guards: Guards): readonly GuardName[] => guardNames.filter((name) => guards[name]);
