/**
 * The messages that can arrive for one payment: K the app's callback, A payment.authorized, C payment.captured, O
 * order.paid, F payment.failed, X a forged payment.captured. Repeats of a letter are redeliveries with the same event
 * id.
 */
export type Letter = 'K' | 'A' | 'C' | 'O' | 'F' | 'X';
export type OrderState = 'created' | 'attempted' | 'paid';

/** A possible course of a payment: its messages, in order, and the final state in the provider's record. */
export interface Family {
  readonly label: string;
  readonly letters: readonly Letter[];
  readonly withOrderPaid: readonly Letter[];
  readonly truth: OrderState;
}

/** In `retry` the failed message belongs to an earlier attempt of the same order. */
export const families = {
  paid: { label: 'Paid', letters: ['K', 'A', 'C'], withOrderPaid: ['K', 'A', 'C', 'O'], truth: 'paid' },
  late: {
    label: 'Failed, then authorised late',
    letters: ['F', 'A', 'C'],
    withOrderPaid: ['F', 'A', 'C', 'O'],
    truth: 'paid',
  },
  retry: {
    label: 'Failed, then tried again',
    letters: ['F', 'K', 'A', 'C'],
    withOrderPaid: ['F', 'K', 'A', 'C', 'O'],
    truth: 'paid',
  },
  authorised: {
    label: 'Authorised, never captured',
    letters: ['K', 'A'],
    withOrderPaid: ['K', 'A'],
    truth: 'attempted',
  },
  unpaid: { label: 'Failed', letters: ['F'], withOrderPaid: ['F'], truth: 'attempted' },
} as const satisfies { readonly [name: string]: Family };
export type FamilyName = keyof typeof families;
export const familyNames = Object.keys(families) as readonly FamilyName[];

/** The messages of a family, with order.paid if the handler also listens to it. */
export function lettersOf(family: FamilyName, orderPaid: boolean): readonly Letter[] {
  return orderPaid ? families[family].withOrderPaid : families[family].letters;
}

/** What a handler can do beyond believing every message, in the order of a guard string's bits. */
export const guardNames = ['verify', 'dedupe', 'unique', 'forward', 'sweep'] as const;
export type GuardName = (typeof guardNames)[number];
export type Guards = { readonly [name in GuardName]: boolean };

/** Guards from their five bits: '10011' verifies, goes forward only, and sweeps. */
export function readGuards(bits: string): Guards {
  const on = (place: number) => bits[place] === '1';
  return { verify: on(0), dedupe: on(1), unique: on(2), forward: on(3), sweep: on(4) };
}

export const hopeful: Guards = readGuards('00000');
export const careful: Guards = readGuards('11111');

/** A handler's effect on one message, or in its final sweep. */
export type Effect = 'noted' | 'credited' | 'rejected' | 'duplicate' | 'already-counted' | SweepEffect;
export type SweepEffect = 'agrees' | 'swept' | 'flagged';
export type Verdict = 'ok' | 'missing' | 'over' | 'state' | 'forged';
export const verdicts: readonly Verdict[] = ['ok', 'missing', 'over', 'state', 'forged'];

/** A handler's records. Event id, ledger row and state of one message are written together or not at all. */
export interface HandlerState {
  readonly order: OrderState;
  /** Ledger rows: how many times the payment was counted. */
  readonly credits: number;
  /** The letters with a remembered event id. */
  readonly seen: string;
  /** Whether a forged message added a ledger row. */
  readonly forgedCredit: boolean;
}

export const emptyState: HandlerState = { order: 'created', credits: 0, seen: '', forgedCredit: false };

export interface Step<E extends Effect = Effect> {
  readonly state: HandlerState;
  readonly effect: E;
}

const ranks: { readonly [state in OrderState]: number } = { created: 0, attempted: 1, paid: 2 };

/** Receives one message. */
export function receive(state: HandlerState, letter: Letter, guards: Guards): Step {
  if (letter === 'X' && guards.verify) return { state, effect: 'rejected' };
  let { seen, forgedCredit, credits } = state;
  if (letter !== 'K' && guards.dedupe) {
    if (seen.includes(letter)) return { state, effect: 'duplicate' };
    seen += letter;
  }
  const settles = letter === 'C' || letter === 'O' || letter === 'X';
  const target: OrderState = settles ? 'paid' : 'attempted';
  const order = guards.forward && ranks[target] <= ranks[state.order] ? state.order : target;
  let effect: Effect = 'noted';
  if (settles && guards.unique && credits > 0) effect = 'already-counted';
  else if (settles) {
    effect = 'credited';
    credits += 1;
    forgedCredit ||= letter === 'X';
  }
  return { state: { order, credits, seen, forgedCredit }, effect };
}

/** The final reconciliation: the handler asks the provider, adds what is missing, and never deletes. */
export function sweep(state: HandlerState, truth: OrderState): Step<SweepEffect> {
  const order = ranks[truth] > ranks[state.order] ? truth : state.order;
  if (truth === 'paid' && state.credits === 0)
    return { state: { ...state, order, credits: 1 }, effect: 'swept' };
  const suspicious = truth !== 'paid' && state.credits > 0;
  return { state: { ...state, order }, effect: suspicious ? 'flagged' : 'agrees' };
}

/** How a handler's record differs from the provider's, worst reason first. */
export function judge(state: HandlerState, truth: OrderState): Verdict {
  const expected = truth === 'paid' ? 1 : 0;
  if (state.forgedCredit) return 'forged';
  if (state.credits > expected) return 'over';
  if (state.credits < expected) return 'missing';
  return state.order === truth ? 'ok' : 'state';
}

/** A handler's run through a sequence. `effects` has one more entry than the sequence if the handler sweeps. */
export interface Trace {
  readonly effects: readonly Effect[];
  /** The state before the first message and after each effect. */
  readonly states: readonly HandlerState[];
  readonly credits: number;
  readonly order: OrderState;
  readonly verdict: Verdict;
}

/** Runs a handler over the messages of one payment, in the order of their arrival. */
export function handle(family: FamilyName, sequence: readonly Letter[], guards: Guards): Trace {
  const { truth } = families[family];
  const effects: Effect[] = [];
  const states: HandlerState[] = [emptyState];
  let state = emptyState;
  const take = (step: Step) => {
    state = step.state;
    effects.push(step.effect);
    states.push(state);
  };
  for (const letter of sequence) take(receive(state, letter, guards));
  if (guards.sweep) take(sweep(state, truth));
  return { effects, states, credits: state.credits, order: state.order, verdict: judge(state, truth) };
}

/** A sequence from its letters; other characters are left out. */
export function readSequence(text: string): readonly Letter[] {
  return [...text].filter((letter): letter is Letter => 'KACOFX'.includes(letter));
}
