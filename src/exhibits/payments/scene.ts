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

/** The subject of the picture: the messages of one order, and the gates in their way. */
export interface Scene {
  readonly step: number;
  readonly family: FamilyName;
  /** In the order of their arrival. */
  readonly sequence: readonly Letter[];
  readonly guards: Guards;
  /** The visible gates, on the line or above it. */
  readonly gates: readonly GuardName[];
  /** The gate that the step introduces. */
  readonly fix?: GuardName | undefined;
  /** A message that is not sent yet. */
  readonly waiting?: Letter | undefined;
  /** Whether a message of this order was lost on the way. */
  readonly lost?: boolean;
  readonly trace: Trace;
  /** Whether the order is counted as often as it was paid, by genuine messages. */
  readonly right: boolean;
}

/** The messages of each step, in order, and the gate that fixes it. The third step uses a new order each time. */
const steps = [
  { family: 'paid', before: 'C', sends: ['C'], gates: [], fixes: ['dedupe'] },
  { family: 'paid', before: 'C', sends: ['O'], gates: ['dedupe'], fixes: ['unique'] },
  { family: 'unpaid', before: '', sends: ['X'], gates: ['dedupe', 'unique'], fixes: ['verify', 'sweep'] },
] as const;

/** The scene for the visitor's values. */
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

/** A scene with the result of its messages. */
export function judged(scene: Omit<Scene, 'trace' | 'right'>): Scene {
  const trace = handle(scene.family, scene.sequence, scene.guards);
  // For an order that nobody has paid, only that is shown; its state is not an error.
  const right = trace.verdict === 'ok' || (scene.step < sandbox && trace.verdict === 'state');
  return { ...scene, trace, right };
}

/** The letters of a row that are not lost. */
const sentIn = (row: string): readonly Letter[] =>
  [...row].filter((letter): letter is Letter => 'KACOX'.includes(letter));

/** The start of a step: the gates of the previous steps, and nothing sent. The sandbox keeps the current gates. */
export function enterStep(step: number): Partial<PaymentsValues> {
  if (step === sandbox) return { step, sent: 0 };
  const on = (name: GuardName) => steps[step - 1]?.gates.some((gate) => gate === name) ?? false;
  const gates = Object.fromEntries(guardNames.map((name) => [name, on(name)]));
  return { step, sent: 0, ...gates };
}
