import { sandbox, stepInput } from '#exhibits/kit/guide.ts';
import { defineInputs, type Values } from '#exhibits/kit/inputs.ts';
import { policies } from './model.ts';

/** All inputs that a visitor can change. Only the two ends of the users are stated; everything else is assumed. */
export const scalingInputs = defineInputs({
  step: stepInput,
  /** Whether the third step's three ways have been run. */
  ran: { kind: 'boolean', label: 'Run all three', provenance: 'assumption', default: false },
  users: {
    kind: 'integer',
    label: 'Active users',
    provenance: 'assumption',
    facts: [0, 100_000],
    min: 0,
    max: 100_000,
    step: 160,
    default: 10_000,
  },
  servers: {
    kind: 'integer',
    label: 'Servers',
    provenance: 'assumption',
    min: 1,
    max: 16,
    step: 1,
    default: 1,
  },
  service: {
    kind: 'number',
    label: 'Work per request',
    provenance: 'assumption',
    unit: 'ms',
    min: 5,
    max: 500,
    step: 5,
    default: 50,
  },
  policy: {
    kind: 'choice',
    label: 'Load balancer: who gets the next request?',
    provenance: 'assumption',
    options: policies,
    default: 'roundRobin',
  },
  requests: {
    kind: 'number',
    label: 'Requests per user per day',
    provenance: 'assumption',
    min: 1,
    max: 200,
    step: 1,
    default: 20,
  },
  peak: {
    kind: 'number',
    label: 'Peak, times the average',
    provenance: 'assumption',
    min: 1,
    max: 20,
    step: 0.5,
    default: 5,
  },
  seed: {
    kind: 'integer',
    label: 'Seed',
    provenance: 'assumption',
    min: -2_147_483_648,
    max: 2_147_483_647,
    step: 1,
    default: 1,
  },
});
export type ScalingValues = Values<typeof scalingInputs>;

const lakh = 100_000;
const plain = { ran: false, service: 50, policy: 'roundRobin', requests: 20, peak: 5 } as const;

/** The start of a step. */
export function enterStep(step: number): Partial<ScalingValues> {
  if (step === 1) return { ...plain, step, users: 10_000, servers: 1 };
  if (step === sandbox) return { ...plain, step, users: lakh, servers: 12 };
  return { ...plain, step, users: lakh, servers: 6 };
}
