import { type Basis, tellBasis } from '#exhibits/kit/basis.ts';
import type { GuideMoment } from '#exhibits/kit/guide.ts';
import { defaultLanguage, sayCount, sayNumber } from '#exhibits/kit/say.ts';
import type { QueueValues } from './inputs.ts';
import { longestWait } from './model.ts';

export const basis: Basis = {
  assumed: ['Everybody comes at once, and is served for a minute on average.'],
  story: ['A shop.'],
};

export const answer = 'A second till halves the wait.';

/** Describes the result of the values. */
export const describeQueue = (values: QueueValues, lang = defaultLanguage): string =>
  `${sayCount(values.tills, 'till', lang)}: the last of ${sayNumber(values.customers, lang)} customers waits ${sayNumber(longestWait(values), lang)} s.`;

export const describe = (): readonly string[] => [...tellBasis(basis), answer];

/** The texts before and after a press. */
export function momentOf({ step, pressed }: QueueValues): GuideMoment | undefined {
  if (step > 3) return undefined;
  return pressed
    ? { say: answer, answers: true, go: step < 3 ? 'Next' : 'Explore freely', undo: 'Close it' }
    : {
        say: 'One till, and all come at once.',
        guess: { ask: 'What does another do?', options: ['Little', 'Halve it'] },
        go: 'Open a till',
      };
}
