import { defineInputs, type Values } from '#exhibits/kit/inputs.ts';
import { strategies } from './model.ts';

/** Everything that a visitor can change. Nothing here comes from the story. */
export const queriesInputs = defineInputs({
  orders: {
    kind: 'integer',
    label: 'Orders on the page',
    provenance: 'assumption',
    min: 0,
    max: 100,
    step: 1,
    default: 50,
  },
  strategy: {
    kind: 'choice',
    label: 'How it asks',
    provenance: 'assumption',
    options: strategies,
    default: 'naive',
  },
  items: {
    kind: 'integer',
    label: 'Lines of an order',
    provenance: 'assumption',
    min: 0,
    max: 20,
    step: 1,
    default: 2,
  },
  roundTrip: {
    kind: 'number',
    label: 'Round trip to the database',
    provenance: 'assumption',
    unit: 'ms',
    min: 0.1,
    max: 20,
    step: 0.1,
    default: 2,
  },
  perRow: {
    kind: 'number',
    label: 'Time for a row',
    provenance: 'assumption',
    unit: 'ms',
    min: 0,
    max: 1,
    step: 0.01,
    default: 0.01,
  },
});
export type QueriesValues = Values<typeof queriesInputs>;
