import type { GuideMoment } from '#exhibits/kit/guide.ts';
import { sayNumber } from '#exhibits/kit/say.ts';
import { rollOutFleet, weeklyFast, weeklySlow } from './delivery.ts';
import { sayLead } from './describe.ts';

export const stepNames = ['A faster pipeline', 'Every change', 'Roll it out'] as const;

export const assumed =
  '*Assumed:* a release every week, a change finished at any time in it, an automatic pipeline of 430 s. It’s an invented pipeline, not the startup’s.';

/** What is said before and after a step's button is pressed; nothing in the sandbox. */
export function momentOf(step: number, done: boolean, lang: string): GuideMoment | undefined {
  const slow = sayLead(weeklySlow.lead.mean, lang);
  const fast = sayLead(weeklyFast.lead.mean, lang);
  const lost = sayNumber(rollOutFleet('recreate').lost, lang);
  const moments: readonly (readonly [GuideMoment, GuideMoment])[] = [
    [
      {
        say: 'A change is finished, and waits for the release of the week.',
        guess: {
          ask: 'What does a pipeline almost twice as fast save?',
          options: ['Half the time', 'A day', 'About an hour'],
        },
        go: 'Make the pipeline faster',
      },
      {
        say: `The pipeline takes 430 s instead of 730, and ${slow} become ${fast}.`,
        more: 'Nothing is done by hand any more, and that is the hour; the pipeline itself saves five minutes.',
        answers: true,
        go: 'Next',
        undo: 'Back to the slow one',
      },
    ],
    [
      {
        say: 'A pipeline of 430 seconds, and the change waits for days.',
        guess: {
          ask: 'What would help most?',
          options: ['A pipeline twice as fast', 'Releasing every change'],
        },
        go: 'Release every change',
      },
      {
        say: 'The week is gone. What’s left is the pipeline itself.',
        more: 'A pipeline twice as fast would have saved less than four minutes.',
        answers: true,
        go: 'Next',
        undo: 'Back to weekly',
      },
    ],
    [
      {
        say: 'Four servers are to run the change, while requests keep coming.',
        guess: { ask: 'Which way loses requests?', options: ['All at once', 'Rolling', 'Blue-green'] },
        go: 'Roll out all three ways',
      },
      {
        say: `All at once loses ${lost} requests. Rolling and blue-green lose none.`,
        more: 'Rolling takes four times as long, and blue-green needs twice as many servers meanwhile.',
        answers: true,
        go: 'Explore freely',
        undo: 'Start over',
      },
    ],
  ];
  return moments[step - 1]?.[done ? 1 : 0];
}
