import type { GuideMoment } from '#exhibits/kit/guide.ts';
import { sayNumber } from '#exhibits/kit/say.ts';
import { fleet, rollOutFleet, weeklyFast, weeklySlow } from './delivery.ts';
import { sayLead } from './describe.ts';

export const stepNames = ['A faster pipeline', 'Every change', 'Roll it out'] as const;

const invented = 'It’s an invented pipeline, not the startup’s.';

/** The basis of a step's figures. */
export const assumed = (step: number): string =>
  [
    `*Assumed:* a release every week, a change finished at any time in it; a pipeline of 730 s with an hour by hand, or of 430 s without. ${invented}`,
    `*Assumed:* a release every week, a change finished at any time in it, an automatic pipeline of 430 s. ${invented}`,
    `*Assumed:* ${fleet.instances} servers that start in ${fleet.startup} s and answer ${fleet.capacity} requests a second each, under ${fleet.load}. They’re invented servers, not the startup’s.`,
  ][step - 1] ?? '';

/** The text before and after a step's button is pressed; undefined in the sandbox. */
export function momentOf(step: number, done: boolean, lang: string): GuideMoment | undefined {
  const slow = sayLead(weeklySlow.lead.mean, lang);
  const fast = sayLead(weeklyFast.lead.mean, lang);
  const lost = sayNumber(rollOutFleet('recreate').lost, lang);
  const moments: readonly (readonly [GuideMoment, GuideMoment])[] = [
    [
      {
        say: 'A change is finished. Its pipeline takes 730 s, and an hour by hand.',
        guess: {
          ask: 'What does one almost twice as fast save, with nothing by hand?',
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
