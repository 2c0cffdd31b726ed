import type { GuideMoment } from '#exhibits/kit/guide.ts';
import type { Scene } from './scene.ts';

export const stepNames = ['It comes twice', 'Another event', 'Forged, lost'] as const;

export const answer = 'With Verify, Unique and Sweep, every order ends right.';

export const assumed =
  '*Assumed:* one invented payment and the messages about it. *Documented:* a message may come twice, in any order, or never.';

const guess = 'What do you think happens?';

/**
 * Per step: the text before a message is sent, and per sent message, the text while it is wrong and once it is right.
 */
const moments: readonly (readonly [GuideMoment, ...(readonly [GuideMoment, GuideMoment])[]])[] = [
  [
    {
      say: 'A customer pays once. A message tells a handler.',
      more: 'It’s a *webhook*. What if the reply is lost?',
      go: 'Send it again',
    },
    [
      {
        say: 'Same message, same payment. The handler counted it again.',
        more: '*Dedupe* would ask: seen this event?',
        go: 'Put Dedupe on the line',
      },
      {
        say: 'The copy rolls into the siding. One payment, counted once.',
        more: 'The handler is now *idempotent*: twice has the same effect as once.',
        go: 'Next',
        undo: 'Take Dedupe off',
      },
    ],
  ],
  [
    {
      say: 'Now order.paid arrives: a different event about the same payment.',
      guess: { ask: guess, options: ['Still 1: Dedupe stops it', '2: it counts as well'] },
      go: 'Send order.paid',
    },
    [
      {
        say: 'Counted twice: another event has another id, and Dedupe lets it through.',
        more: '*Unique* would ask the ledger itself: does this order have a row?',
        answers: true,
        go: 'Put Unique on the line',
      },
      {
        say: 'One ledger row per order: whatever else says “paid”, it counts once.',
        more: 'Dedupe knows messages, Unique knows orders.',
        go: 'Next',
        undo: 'Take Unique off',
      },
    ],
  ],
  [
    {
      say: 'Nobody paid this order. A forged message says somebody did.',
      guess: { ask: guess, options: ['Nothing: Unique stops it', 'It counts', 'Nothing: Dedupe stops it'] },
      go: 'Forge one',
    },
    [
      {
        say: 'Counted: a new event id and no row yet, so neither gate stops it.',
        more: '*Verify* would check the signature over the raw body.',
        answers: true,
        go: 'Put Verify on the line',
      },
      {
        say: 'A wrong signature is rejected at the first gate.',
        more: 'The other trouble makes no noise: a message that never comes.',
        go: 'Lose one',
        undo: 'Take Verify off',
      },
    ],
    [
      {
        say: 'This customer paid, and the message got lost. No gate can help.',
        more: '*Sweep* turns the question round: at the end of the day the handler asks the provider.',
        go: 'Put Sweep on the line',
      },
      { say: answer, go: 'Explore freely', undo: 'Start over' },
    ],
  ],
];

/** The gates that make every order end right. */
const needed = ['verify', 'unique', 'sweep'] as const;

/** The text for a scene; undefined in the sandbox. */
export function momentOf(scene: Scene, sent: number): GuideMoment | undefined {
  const { step, right, guards } = scene;
  if (isEnd(scene, sent) && !needed.every((name) => guards[name]))
    return {
      say: 'This order ends right. Without all three, another won’t.',
      more: 'Put back what you took off: *Verify*, *Unique* and *Sweep* belong together.',
      go: 'Explore freely',
      undo: 'Start over',
    };
  const [before, ...after] = moments[step - 1] ?? [];
  const [wrong, put] = after[Math.min(sent, after.length) - 1] ?? [];
  return sent === 0 ? before : right ? put : wrong;
}

/** Whether this is the end, where the purpose of each gate is shown. */
export const isEnd = ({ step, right }: Scene, sent: number): boolean => step === 3 && sent === 2 && right;
