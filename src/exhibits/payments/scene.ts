import { sandbox } from '#exhibits/kit/guide.ts';
import { guardsIn, type PaymentsValues } from './inputs.ts';
import {
  type FamilyName,
  type GuardName,
  type Guards,
  guardNames,
  handle,
  type Letter,
  type Trace,
} from './model.ts';

/** What the picture is about: the messages of one order, and the gates that stand in their way. */
export interface Scene {
  readonly step: number;
  readonly family: FamilyName;
  /** In the order of their arrival. */
  readonly sequence: readonly Letter[];
  readonly guards: Guards;
  /** The gates that are seen, on the line or above it. */
  readonly gates: readonly GuardName[];
  /** The gate that the step is about. */
  readonly fix?: GuardName | undefined;
  /** A message that is yet to be sent. */
  readonly waiting?: Letter | undefined;
  /** Whether a message of this order was lost on the way. */
  readonly lost?: boolean;
  readonly trace: Trace;
  /** Whether the order is counted as often as it was paid, by genuine messages. */
  readonly right: boolean;
}

/** What is sent in each step, one after the other, and the gate that puts it right. The third step takes a new order each time. */
const steps = [
  { family: 'paid', before: 'C', sends: ['C'], gates: [], fixes: ['dedupe'] },
  { family: 'paid', before: 'C', sends: ['O'], gates: ['dedupe'], fixes: ['unique'] },
  { family: 'unpaid', before: '', sends: ['X'], gates: ['dedupe', 'unique'], fixes: ['verify', 'sweep'] },
] as const;

/** What the visitor's values come to. */
export function sceneOf(values: PaymentsValues): Scene {
  const { step, sent, row } = values;
  const guards = guardsIn(values);
  const present = steps[step - 1];
  if (!present || step === sandbox)
    return judged({ step, family: 'paid', sequence: sentIn(row), guards, gates: guardNames });
  const { family, before, sends, fixes } = present;
  const isLost = fixes.length > 1 && sent > 1;
  const sequence = isLost ? [] : [...before, ...sends.slice(0, sent)];
  const shown: readonly GuardName[] = [...present.gates, ...fixes.slice(0, sent)];
  return judged({
    step,
    family: isLost ? 'paid' : family,
    sequence: sequence as Letter[],
    guards,
    gates: guardNames.filter((name) => shown.includes(name)),
    fix: fixes[Math.min(sent, fixes.length) - 1],
    waiting: sent === 0 && step > 1 ? sends[0] : undefined,
    lost: isLost,
  });
}

/** A scene with what its messages come to. */
export function judged(scene: Omit<Scene, 'trace' | 'right'>): Scene {
  const trace = handle(scene.family, scene.sequence, scene.guards);
  // Of an order that nobody has paid nothing is told but that; its state is no error.
  const right = trace.verdict === 'ok' || (scene.step < sandbox && trace.verdict === 'state');
  return { ...scene, trace, right };
}

/** The letters of a row that are not lost. */
const sentIn = (row: string): readonly Letter[] =>
  [...row].filter((letter): letter is Letter => 'KACOX'.includes(letter));

/** What a step begins with: the gates of the steps before it, and nothing sent. The sandbox takes the gates as they are. */
export function enterStep(step: number): Partial<PaymentsValues> {
  if (step === sandbox) return { step, sent: 0 };
  const on = (name: GuardName) => steps[step - 1]?.gates.some((gate) => gate === name) ?? false;
  const gates = Object.fromEntries(guardNames.map((name) => [name, on(name)]));
  return { step, sent: 0, ...gates };
}
