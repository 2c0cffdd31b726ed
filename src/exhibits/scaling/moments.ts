import type { GuideMoment } from '#exhibits/kit/guide.ts';
import { sayNumber, sayShare } from '#exhibits/kit/say.ts';
import { answer, fullAt, runWays, saySeconds, storyLoad, ways } from './describe.ts';
import type { ScalingValues } from './inputs.ts';
import { lookOut, predictFor } from './outlook.ts';

export const stepNames = ['Fill one server', 'Add one', 'Three ways'] as const;

export const assumed = (halved: boolean): string =>
  `*Assumed:* 20 requests per user per day, a peak of five times the average, 50 ms of work per request${halved ? ' (25 where it is halved)' : ''}. Dotted figures are simulated from that.`;

/** The text at the visitor's values; undefined in the sandbox. */
export function momentOf(values: ScalingValues, lang: string): GuideMoment | undefined {
  if (values.step === 1) return filling(values, lang);
  if (values.step === 2) return adding(values, lang);
  return values.step === 3 ? threeWays(values.ran, lang) : undefined;
}

function filling(values: ScalingValues, lang: string): GuideMoment {
  const full = fullAt(values);
  const next = 'Go to 1 lakh';
  if (values.users < full)
    return { say: 'One server at rush hour. Drag until it can’t keep up.', later: next };
  return { say: `Full at ${sayNumber(full, lang)} users, and 1 lakh is a long way off.`, go: next };
}

function adding({ servers }: ScalingValues, lang: string): GuideMoment {
  const before = lookOut(storyLoad);
  const was = saySeconds(before.p95 ?? 0, lang);
  if (servers <= storyLoad.servers)
    return {
      say: `At 1 lakh users and six servers, one answer in twenty takes over ${was} s.`,
      guess: {
        ask: 'What does one more server do?',
        options: ['A little faster', 'Twice as fast', 'Almost 5 times faster'],
      },
      go: '+ Add a server',
    };
  const theory = predictFor(storyLoad);
  const busy = 'utilisation' in theory ? sayShare(theory.utilisation, lang) : '';
  const now = saySeconds(lookOut({ ...storyLoad, servers: storyLoad.servers + 1 }).p95 ?? 0, lang);
  return {
    say: `${was} s becomes ${now} s. Near full, a little room empties the queue.`,
    more: `Servers that are ${busy} busy hardly ever catch up, so the waiting piles up.`,
    answers: true,
    go: 'Next',
    undo: 'Take it away',
  };
}

function threeWays(ran: boolean, lang: string): GuideMoment {
  if (!ran)
    return {
      say: '1 lakh users, three ways to be within 200 ms.',
      guess: { ask: 'Which needs the fewest servers?', options: ways.map(({ name }) => name) },
      go: 'Run all three',
    };
  const [most, , fewest] = runWays().map(({ values }) => sayNumber(values.servers, lang));
  return {
    say: answer,
    more: `Half the work needs the fewest, ${fewest} servers instead of ${most}.`,
    answers: true,
    go: 'Explore freely',
    undo: 'Run it again',
  };
}
