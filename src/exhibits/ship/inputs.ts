import { defineInputs, type Values } from '#exhibits/kit/inputs.ts';

const flag = (label: string) =>
  ({ kind: 'boolean', label, provenance: 'assumption', default: true }) as const;
const whole = (label: string, min: number, max: number, step: number, start: number) =>
  ({ kind: 'integer', label, provenance: 'assumption', min, max, step, default: start }) as const;

/** Everything that a visitor can change. Nothing here comes from the story. */
export const shipInputs = defineInputs({
  parallel: flag('Jobs side by side'),
  cache: flag('Caches'),
  automatic: flag('Deployment without work by hand'),
  release: {
    kind: 'choice',
    label: 'Release',
    provenance: 'assumption',
    options: { weekly: 'every week', daily: 'every day', change: 'on every change' },
    default: 'change',
  },
  rollout: {
    kind: 'choice',
    label: 'Rollout',
    provenance: 'assumption',
    options: { recreate: 'all at once', rolling: 'rolling', blueGreen: 'blue-green' },
    default: 'rolling',
  },
  byHand: { ...whole('Work by hand at a release', 0, 480, 5, 60), unit: 'min' },
  instances: whole('Instances', 1, 12, 1, 4),
  startup: { ...whole('Start of an instance', 1, 300, 1, 30), unit: 's' },
  load: { ...whole('Requests while it rolls out', 0, 2000, 10, 300), unit: 'a second' },
  capacity: { ...whole('An instance answers', 1, 1000, 10, 100), unit: 'a second' },
});
export type ShipValues = Values<typeof shipInputs>;

/** Seconds between two releases; 0 where every change is one. */
export const releasePeriods: { readonly [release in ShipValues['release']]: number } = {
  weekly: 604_800,
  daily: 86_400,
  change: 0,
};
