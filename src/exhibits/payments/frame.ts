import type { Comparison } from './day.ts';
import { nameOf } from './envelope.ts';
import type { Effect, HandlerState, Letter, Trace, Verdict } from './model.ts';

/** A mark beside a word: what it stands for never hangs on colour or on the mark alone. */
export type LedgerGlyph = 'check' | 'cross' | 'stopped' | 'noted';

/** What one handler did at one row. */
export interface LedgerCell {
  readonly effect: Effect;
  readonly words: string;
  readonly glyph: LedgerGlyph;
  readonly order: HandlerState['order'];
  readonly credits: number;
}

export interface LedgerRow {
  /** Undefined in the last row, which is the reconciliation at the end. */
  readonly letter: Letter | undefined;
  readonly name: string;
  /** The seal that is drawn on the envelope; the app's callback comes without one. */
  readonly seal: 'whole' | 'broken' | 'none';
  /** 1 for the first delivery of a message, 2 for the second, … */
  readonly delivery: number;
  /** What sets this message apart from what one would expect, in a word. */
  readonly remark: 'forged' | 'again' | 'late' | undefined;
  /** Undefined where the handler does nothing: the hopeful one never reconciles. */
  readonly hopeful: LedgerCell | undefined;
  readonly careful: LedgerCell | undefined;
}

/** A column's foot: the ledger rows so far, and the verdict once all is over. */
export interface LedgerTotal {
  readonly credits: number;
  readonly order: HandlerState['order'];
  readonly verdict: Verdict | undefined;
  readonly glyph: LedgerGlyph;
}

export interface LedgerFrame {
  readonly rows: readonly LedgerRow[];
  readonly hopeful: LedgerTotal;
  readonly careful: LedgerTotal;
}

/** How many steps the board has: one for each message, and one for the end. */
export const countSteps = (comparison: Comparison): number => comparison.sequence.length + 1;

/** The board after `position` steps; at the last one it is the still. */
export function drawLedger(comparison: Comparison, position: number): LedgerFrame {
  const { sequence } = comparison;
  const shown = Math.min(Math.max(0, Math.floor(position)), countSteps(comparison));
  const rows = sequence.slice(0, shown).map((letter, index): LedgerRow => {
    const earlier = sequence.slice(0, index);
    const before = earlier.filter((other) => other === letter).length;
    return {
      letter,
      name: nameOf(letter),
      seal: letter === 'X' ? 'broken' : letter === 'K' ? 'none' : 'whole',
      delivery: before + 1,
      remark: remarkOn(letter, earlier),
      hopeful: drawCell(comparison.hopeful, index, letter),
      careful: drawCell(comparison.careful, index, letter),
    };
  });
  const over = shown > sequence.length;
  if (over)
    rows.push({
      letter: undefined,
      name: 'the end of the day',
      seal: 'none',
      delivery: 1,
      remark: undefined,
      hopeful: drawCell(comparison.hopeful, sequence.length, undefined),
      careful: drawCell(comparison.careful, sequence.length, undefined),
    });
  return {
    rows,
    hopeful: drawTotal(comparison.hopeful, shown, over),
    careful: drawTotal(comparison.careful, shown, over),
  };
}

function remarkOn(letter: Letter, earlier: readonly Letter[]): LedgerRow['remark'] {
  if (letter === 'X') return 'forged';
  if (earlier.includes(letter)) return 'again';
  // The provider authorises before it captures.
  return letter === 'A' && earlier.includes('C') ? 'late' : undefined;
}

const words: { readonly [effect in Effect]: string } = {
  noted: 'noted',
  credited: 'credited',
  rejected: 'rejected',
  duplicate: 'duplicate',
  'already-counted': 'already counted',
  agrees: 'agrees',
  swept: 'found and credited',
  flagged: 'flagged for a person',
};

function drawCell(trace: Trace, index: number, letter: Letter | undefined): LedgerCell | undefined {
  const effect = trace.effects[index];
  const state = trace.states[index + 1];
  if (!effect || !state) return undefined;
  const { order, credits } = state;
  return { effect, words: words[effect], glyph: markOf(effect, credits, letter), order, credits };
}

function markOf(effect: Effect, credits: number, letter: Letter | undefined): LedgerGlyph {
  if (effect === 'credited') return credits === 1 && letter !== 'X' ? 'check' : 'cross';
  if (effect === 'swept' || effect === 'agrees') return 'check';
  if (effect === 'flagged') return 'cross';
  return effect === 'noted' ? 'noted' : 'stopped';
}

function drawTotal(trace: Trace, shown: number, over: boolean): LedgerTotal {
  const state = trace.states[Math.min(shown, trace.states.length - 1)] ?? trace.states[0];
  const { credits = 0, order = 'created' } = state ?? {};
  if (!over) return { credits, order, verdict: undefined, glyph: 'noted' };
  return { credits, order, verdict: trace.verdict, glyph: trace.verdict === 'ok' ? 'check' : 'cross' };
}
