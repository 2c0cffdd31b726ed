import { stepInput } from '#exhibits/kit/guide.ts';
import { defineInputs, type Values } from '#exhibits/kit/inputs.ts';
import { type GuardName, type Guards, guardNames } from './model.ts';

const gate = (label: string) =>
  ({ kind: 'boolean', label, provenance: 'assumption', default: false }) as const;

/** All inputs that a visitor can change. None of them comes from the story. */
export const paymentsInputs = defineInputs({
  step: stepInput,
  sent: {
    kind: 'integer',
    label: 'Messages sent in this step',
    provenance: 'assumption',
    min: 0,
    max: 2,
    step: 1,
    default: 0,
  },
  verify: gate('Verify: the signature matches the raw body'),
  dedupe: gate('Dedupe: each event id is handled once'),
  unique: gate('Unique: one ledger row per order'),
  forward: gate('Forward: an order’s state never goes back'),
  sweep: gate('Sweep: asks the provider at the end of the day'),
  /** Letters of messages; lost ones are in lower case. */
  row: {
    kind: 'text',
    label: 'The day’s messages',
    provenance: 'assumption',
    like: /^[KACOX]{0,12}$/i,
    default: 'KACCOX',
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
});
export type PaymentsValues = Values<typeof paymentsInputs>;

/** The gates on the line, as set by the visitor. */
export function guardsIn(values: Pick<PaymentsValues, GuardName>): Guards {
  const { verify, dedupe, unique, forward, sweep } = values;
  return { verify, dedupe, unique, forward, sweep };
}

/** The names of the gates that are on. */
export const namesOf = (guards: Guards): readonly GuardName[] => guardNames.filter((name) => guards[name]);
