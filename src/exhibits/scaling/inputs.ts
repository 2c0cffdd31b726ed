import { defineInputs, type Values } from '#exhibits/kit/inputs.ts';
import { policies } from './model.ts';

/** Everything that a visitor can change. Of the users only the two ends are stated; all the rest is assumed. */
export const scalingInputs = defineInputs({
  users: {
    kind: 'integer',
    label: 'Active users',
    provenance: 'assumption',
    facts: [0, 100_000],
    min: 0,
    max: 100_000,
    step: 1000,
    default: 100_000,
  },
  servers: {
    kind: 'integer',
    label: 'Servers',
    provenance: 'assumption',
    min: 1,
    max: 16,
    step: 1,
    default: 6,
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
    label: 'Which server',
    provenance: 'assumption',
    options: policies,
    default: 'roundRobin',
  },
  requests: {
    kind: 'number',
    label: 'Requests per user a day',
    provenance: 'assumption',
    min: 1,
    max: 200,
    step: 1,
    default: 20,
  },
  peak: {
    kind: 'number',
    label: 'Peak against the average',
    provenance: 'assumption',
    unit: 'times',
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

/** The panel of the universal scalability law. Both are shares, and neither is measured from any system here. */
export const ceilingInputs = defineInputs({
  contention: {
    kind: 'number',
    label: 'Work that cannot run side by side',
    provenance: 'assumption',
    min: 0,
    max: 0.2,
    step: 0.01,
    default: 0.05,
  },
  crosstalk: {
    kind: 'number',
    label: 'Cost of keeping each pair in agreement',
    provenance: 'assumption',
    min: 0,
    max: 0.01,
    step: 0.0005,
    default: 0.002,
  },
});
export type CeilingValues = Values<typeof ceilingInputs>;

/** All that the address holds of this exhibit. */
export const addressInputs = defineInputs({ ...scalingInputs, ...ceilingInputs });
