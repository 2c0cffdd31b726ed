import { sandbox } from '#exhibits/kit/guide.ts';
import { describeCount, describeSoFar } from './describe.ts';
import { type Effect, families, type GuardName, type HandlerState, type Letter } from './model.ts';
import { names, providerNames } from './names.ts';
import type { Scene } from './scene.ts';

/** The seal on an envelope: each message has a seal with a different shape; the app's callback has none. */
export type Seal = 'captured' | 'paid' | 'approved' | 'forged' | 'none';

export const seals: { readonly [letter in Letter]: Seal } = {
  K: 'none',
  A: 'approved',
  C: 'captured',
  O: 'paid',
  F: 'approved',
  X: 'forged',
};

/** An envelope on the line. */
export interface Mail {
  readonly seal: Seal;
  /** Whether it is a copy: a second sheet shows behind it. */
  readonly again: boolean;
  readonly name: string;
  readonly detail: string;
  readonly lost: boolean;
  /** Its place, or the destination of its ride. */
  readonly to: 'start' | 'handler' | GuardName;
}

/** A message in the siding of a gate. */
export interface Stopped {
  readonly gate: GuardName;
  readonly seal: Seal;
  readonly again: boolean;
  readonly count: number;
  readonly words: string;
}

export interface PostFrame {
  readonly gates: readonly { readonly id: GuardName; readonly on: boolean; readonly called: boolean }[];
  readonly stopped: readonly Stopped[];
  readonly mail: Mail | undefined;
  /** The text about the way back. */
  readonly back:
    | { readonly words: string; readonly right: boolean; readonly from: 'handler' | 'sweep' }
    | undefined;
  readonly credits: number;
  readonly right: boolean;
  readonly words: string;
  /** The ledger, row by row. */
  readonly rows: readonly { readonly text: string; readonly wrong: boolean }[];
  readonly order: HandlerState['order'] | undefined;
}

const stops: { readonly [effect in Effect]?: readonly [GuardName, string] } = {
  duplicate: ['dedupe', 'seen before, ignored'],
  'already-counted': ['unique', 'already counted'],
  rejected: ['verify', 'rejected'],
};

/** The picture after this many messages, or at the end, after the sweep. */
export function drawPost(scene: Scene, position: number = Number.POSITIVE_INFINITY): PostFrame {
  const { step, sequence, guards, gates, fix, trace, family } = scene;
  const isOver = position >= Math.max(1, sequence.length);
  const shown = Math.max(0, Math.min(position, sequence.length));
  const effects = trace.effects.slice(0, isOver ? trace.effects.length : shown);
  const state = trace.states[effects.length] ?? trace.states[0];
  const credits = state?.credits ?? 0;
  const right = isOver ? scene.right : credits <= (families[family].truth === 'paid' ? 1 : 0);
  return {
    gates: gates.map((id) => ({ id, on: guards[id], called: id === fix && !guards[id] })),
    stopped: stoppedIn(sequence, effects, step === sandbox ? 0 : sequence.length - 1),
    mail: mailOf(scene, isOver),
    back: backOf(scene, isOver),
    credits,
    right,
    words: isOver ? describeCount(scene) : describeSoFar(family, credits),
    rows: rowsOf(sequence, effects),
    order: step === sandbox ? state?.order : undefined,
  };
}

/** The messages that the gates have stopped: for each gate the last one, and their number. */
function stoppedIn(
  sequence: readonly Letter[],
  effects: readonly Effect[],
  from: number,
): readonly Stopped[] {
  const found = new Map<GuardName, Stopped>();
  effects.forEach((effect, index) => {
    const letter = sequence[index];
    const [gate, words] = stops[effect] ?? [];
    if (!gate || !words || !letter || index < from) return;
    const again = sequence.slice(0, index).includes(letter);
    const count = (found.get(gate)?.count ?? 0) + 1;
    found.set(gate, { gate, seal: seals[letter], again, count, words });
  });
  return [...found.values()];
}

/** The message on the line: waiting, lost, riding, or at the handler. */
function mailOf({ step, sequence, waiting, lost, trace }: Scene, isOver: boolean): Mail | undefined {
  const at = (letter: Letter, detail: string, to: Mail['to'], again = false): Mail => ({
    seal: seals[letter],
    again,
    name: again ? `${names[letter]}, again` : names[letter],
    detail,
    lost: false,
    to,
  });
  if (waiting) return at(waiting, providerNames[waiting], 'start');
  if (lost) return { ...at('C', providerNames.C, 'start'), name: 'Lost', lost: true };
  const last = sequence.length - 1;
  const letter = sequence[last];
  const effect = trace.effects[last];
  if (step === sandbox || !letter || !effect) return undefined;
  const [gate] = stops[effect] ?? [];
  if (gate && isOver) return undefined;
  const again = sequence.slice(0, last).includes(letter);
  const detail = again
    ? `${providerNames[letter]}, same event id`
    : letter === 'O'
      ? `${providerNames.O}, an event id of its own`
      : providerNames[letter];
  return at(letter, detail, gate ?? 'handler', again);
}

function backOf({ step, lost, guards, right, trace, sequence }: Scene, isOver: boolean): PostFrame['back'] {
  if (lost) {
    if (!guards.sweep || !isOver) return undefined;
    return { words: 'missing, now counted', right: true, from: 'sweep' };
  }
  if (step === sandbox && guards.sweep && isOver) {
    const end = trace.effects.at(-1);
    const words =
      end === 'swept'
        ? 'missing, now counted'
        : end === 'flagged'
          ? 'flagged for a person'
          : 'nothing missing';
    return { words, right: end !== 'flagged', from: 'sweep' };
  }
  if (step !== 1 || sequence.length < 2 || right) return undefined;
  return { words: 'its reply got lost, so the provider tried again', right: false, from: 'handler' };
}

function rowsOf(sequence: readonly Letter[], effects: readonly Effect[]): PostFrame['rows'] {
  const rows: { text: string; wrong: boolean }[] = [];
  effects.forEach((effect, index) => {
    const letter = sequence[index];
    if (effect === 'swept') rows.push({ text: '+1 found by the sweep', wrong: false });
    if (effect === 'credited' && letter)
      rows.push({ text: `+1 ${providerNames[letter]}`, wrong: rows.length > 0 || letter === 'X' });
  });
  return rows;
}
