import type { GuardName, Letter } from './model.ts';

/** The meaning of each message, in plain words. */
export const names: { readonly [letter in Letter]: string } = {
  K: 'App says “paid”',
  A: 'Payment approved',
  C: 'Payment collected',
  O: 'Order paid',
  F: 'Payment failed',
  X: 'Forged',
};

/** The provider's name for it. */
export const providerNames: { readonly [letter in Letter]: string } = {
  K: 'app callback',
  A: 'payment.authorized',
  C: 'payment.captured',
  O: 'order.paid',
  F: 'payment.failed',
  X: 'payment.captured',
};

interface GateWords {
  readonly name: string;
  /** Its effect, in two short lines. */
  readonly does: readonly [string, string];
  /** Its purpose, after its name. */
  readonly isFor: string;
}

export const gateWords: { readonly [guard in GuardName]: GateWords } = {
  verify: {
    name: 'Verify',
    does: ['signature matches', 'the raw body'],
    isFor: 'keeps forged messages out.',
  },
  dedupe: {
    name: 'Dedupe',
    does: ['each event id', 'is handled once'],
    isFor: 'turns a copy away earlier than Unique would.',
  },
  unique: {
    name: 'Unique',
    does: ['one ledger row', 'per order'],
    isFor: 'counts an order once, and alone stops a copy too.',
  },
  forward: {
    name: 'Forward',
    does: ['a state never', 'goes back'],
    isFor: 'keeps an order’s state from going back until the sweep has been.',
  },
  sweep: {
    name: 'Sweep',
    does: ['asks the provider', 'at the end of the day'],
    isFor: 'finds what never came.',
  },
};
