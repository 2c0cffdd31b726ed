import type { NumberInput } from './inputs.ts';

/** The text of a step at one of its moments. Text between asterisks is bold. */
export interface GuideMoment {
  /** One sentence of at most sixteen words: what the visitor sees, or is asked. */
  readonly say: string;
  readonly more?: string;
  /** The visitor's guess before the big button is pressed. It is optional. */
  readonly guess?: { readonly ask: string; readonly options: readonly string[] };
  /** Whether this moment answers the guess of its step. */
  readonly answers?: boolean;
  /** The big button, with one action. */
  readonly go?: string;
  /** The big button that appears after the requested action: its room is reserved, so that nothing moves. */
  readonly later?: string;
  /** The small button, which undoes it. */
  readonly undo?: string;
}

/** The place after the last step, to try everything. */
export const sandbox = 4;

/** The current step of three, or the sandbox after them. */
export const stepInput = {
  kind: 'integer',
  label: 'Step',
  provenance: 'assumption',
  min: 1,
  max: sandbox,
  step: 1,
  default: 1,
} as const satisfies NumberInput;
