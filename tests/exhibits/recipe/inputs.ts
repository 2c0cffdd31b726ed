import { stepInput } from '#exhibits/kit/guide.ts';
import { defineInputs, type Values } from '#exhibits/kit/inputs.ts';

/** One till and the customers before it. */
export const queueInputs = defineInputs({
  step: stepInput,
  pressed: { kind: 'boolean', label: 'Pressed', provenance: 'assumption', default: false },
  tills: { kind: 'integer', label: 'Tills', provenance: 'assumption', min: 1, max: 4, step: 1, default: 1 },
  customers: {
    kind: 'integer',
    label: 'Customers',
    provenance: 'assumption',
    min: 1,
    max: 40,
    step: 1,
    default: 12,
  },
});
export type QueueValues = Values<typeof queueInputs>;

/** The values at the start of a step. */
export const enterStep = (step: number): Partial<QueueValues> => ({
  step,
  pressed: false,
  tills: step === 1 ? 1 : 2,
  customers: 12,
});
