import { sandbox, stepInput } from '#exhibits/kit/guide.ts';
import { defineInputs, type Values } from '#exhibits/kit/inputs.ts';

const flag = (label: string, start: boolean) =>
  ({ kind: 'boolean', label, provenance: 'assumption', default: start }) as const;

/** All inputs that a visitor can change. None of them comes from the story. */
export const shipInputs = defineInputs({
  step: stepInput,
  /** Whether the step's button has been pressed. */
  done: flag('Done', false),
  parallel: flag('Jobs in parallel', true),
  cache: flag('Caches', true),
  release: {
    kind: 'choice',
    label: 'Release',
    provenance: 'assumption',
    options: { weekly: 'Every week', daily: 'Every day', change: 'Every change' },
    default: 'weekly',
  },
  rollout: {
    kind: 'choice',
    label: 'Rollout',
    provenance: 'assumption',
    options: { recreate: 'All at once', rolling: 'Rolling', blueGreen: 'Blue-green' },
    default: 'rolling',
  },
});
export type ShipValues = Values<typeof shipInputs>;
export type Release = ShipValues['release'];
export type RolloutKind = ShipValues['rollout'];

/** The start of a step. */
export const enterStep = (step: number): Partial<ShipValues> => ({
  step,
  done: false,
  parallel: true,
  cache: true,
  release: step === sandbox ? 'change' : 'weekly',
  rollout: 'rolling',
});

/** Seconds between two releases; 0 if every change is released. */
export const releasePeriods: { readonly [release in Release]: number } = {
  weekly: 604_800,
  daily: 86_400,
  change: 0,
};
