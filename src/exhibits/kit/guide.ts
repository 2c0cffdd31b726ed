import type { NumberInput } from './inputs.ts';

/** What a step says at one of its moments. What stands between asterisks is bold. */
export interface GuideMoment {
  /** One sentence of at most sixteen words: what is seen, or what is asked. */
  readonly say: string;
  readonly more?: string;
  /** What the visitor may guess before the big button is pressed. It is never asked for. */
  readonly guess?: { readonly ask: string; readonly options: readonly string[] };
  /** Whether the guess of its step is answered here. */
  readonly answers?: boolean;
  /** The big button, which does one thing. */
  readonly go?: string;
  /** The big button that comes once what is asked is done: its room is kept, so that nothing moves when it comes. */
  readonly later?: string;
  /** The small one, which takes it back. */
  readonly undo?: string;
}

/** The place after the last step, in which everything can be tried. */
export const sandbox = 4;

/** Which of the three steps is shown, or the sandbox after them. */
export const stepInput = {
  kind: 'integer',
  label: 'Step',
  provenance: 'assumption',
  min: 1,
  max: sandbox,
  step: 1,
  default: 1,
} as const satisfies NumberInput;
