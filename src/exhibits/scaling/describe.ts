import { type Basis, describeFooter, sayInputs } from '#exhibits/kit/footer.ts';
import {
  defaultLanguage,
  sayCount,
  sayDuration,
  sayNumber,
  sayRoughly,
  sayShare,
} from '#exhibits/kit/say.ts';
import { type ScalingValues, scalingInputs } from './inputs.ts';
import { arrivalRate } from './measure.ts';
import type { Policy } from './model.ts';
import { measuredRequests, type Outlook, predictFor } from './outlook.ts';
import { saturation, serversNeeded, type Theory } from './theory.ts';

/** A policy as it stands after a number of servers. */
export const ways: { readonly [policy in Policy]: string } = {
  shared: 'behind one shared queue',
  roundRobin: 'taking turns',
  random: 'chosen at random',
  twoChoices: 'each time the less busy of two',
  leastBusy: 'each time the least busy',
};

const folds = 'two three four five six seven eight nine ten eleven twelve'.split(' ');

/** The peak in words: "a fivefold peak". */
export function sayPeak(peak: number, lang: string): string {
  if (peak === 1) return 'no peak above the average';
  const word = folds[peak - 2];
  return word ? `a ${word}fold peak` : `a peak ${sayNumber(peak, lang, 2)} times the average`;
}

/** The assumptions that every figure follows from: '20 requests a day each, a fivefold peak and 50 ms of work per request'. */
export function sayAssumptions({ requests, peak, service }: ScalingValues, lang: string): string {
  const each = `${sayNumber(requests, lang, 2)} request${requests === 1 ? '' : 's'} a day each`;
  return `${each}, ${sayPeak(peak, lang)} and ${sayDuration(service, lang)} of work per request`;
}

/** What the inputs come to, in one sentence. */
export function describeLoad(values: ScalingValues, outlook: Outlook, lang = defaultLanguage): string {
  const { arrivals, theory, measured } = outlook;
  const servers = sayCount(values.servers, 'server', lang);
  if (theory.kind === 'idle') return 'With no users nothing arrives, and every server waits.';
  const users = sayCount(values.users, 'user', lang);
  const arrive = `${sayRoughly(arrivals, lang, 4)} requests arrive per second`;
  const start = `Assuming ${sayAssumptions(values, lang)}, ${arrive} at ${users}`;
  if (theory.kind === 'growing') {
    if (theory.perSecond <= 0)
      return `${start}, exactly what ${servers} can do: there is no slack, and no limit to the wait.`;
    const growth = sayRoughly(theory.perSecond, lang, 3);
    return `${start}, more than ${servers} can do: the queue grows by ${growth} every second, for ever.`;
  }
  const busy = `${values.servers === 1 ? 'is' : 'are'} ${sayShare(theory.utilisation, lang)} busy`;
  const way = values.servers === 1 ? '' : `, ${ways[values.policy]},`;
  if (theory.kind === 'steady')
    return `${start} and ${servers}${way} ${busy}: 95% of answers come within ${sayDuration(theory.p95 * 1000, lang)}.`;
  const within = sayDuration((measured?.p95 ?? 0) / 1000, lang);
  const run = `${sayNumber(measuredRequests, lang)} simulated requests`;
  return `${start} and ${servers}${way} ${busy}: there is no formula for this, and in ${run} 95% of answers came within ${within}.`;
}

/** How far a single server carries, and what it takes to answer 95% within 200 ms. */
export function describeLessons(values: ScalingValues, lang = defaultLanguage): readonly string[] {
  const { requests, peak, service, users } = values;
  const full = saturation(1, service / 1000, requests, peak);
  const lessons = [
    `Assuming ${sayAssumptions(values, lang)}, one server is full at ${sayNumber(full, lang)} users.`,
  ];
  const arrivals = arrivalRate(users, requests, peak);
  if (arrivals > 0) {
    const need = (policy: Policy, milliseconds: number) =>
      sayNeed(serversNeeded(policy, arrivals, milliseconds / 1000, 0.2), lang);
    lessons.push(
      `Assuming ${sayAssumptions(values, lang)}, ${sayCount(users, 'user', lang)} get 95% of answers within 200 ms with ${need('shared', service)} ${ways.shared}, ` +
        `${need('roundRobin', service)} ${ways.roundRobin} or ${need('random', service)} ${ways.random}; ` +
        `at half the work, ${sayDuration(service / 2, lang)} per request, with ${need('roundRobin', service / 2)} ${ways.roundRobin}.`,
    );
  }
  return lessons;
}

const sayNeed = (servers: number | undefined, lang: string) =>
  servers === undefined ? 'no number of servers' : sayCount(servers, 'server', lang);

/** One row of the table: what so many servers would give. Texts, ready to show. */
export interface ServerRow {
  readonly servers: string;
  readonly busy: string;
  readonly mean: string;
  readonly p95: string;
}

/** The table for some numbers of servers under the present inputs. */
export function tabulateServers(
  values: ScalingValues,
  counts: readonly number[],
  lang = defaultLanguage,
): readonly ServerRow[] {
  return counts.map((servers) => {
    const theory = predictFor(values, servers);
    return { servers: sayNumber(servers, lang), ...sayTheory(theory, lang) };
  });
}

function sayTheory(theory: Theory, lang: string) {
  if (theory.kind === 'idle')
    return { busy: sayShare(0, lang), mean: 'nothing to answer', p95: 'nothing to answer' };
  if (theory.kind === 'growing') return { busy: 'full', mean: 'no limit', p95: 'no limit' };
  const busy = sayShare(theory.utilisation, lang);
  if (theory.kind === 'unknown') return { busy, mean: 'no formula', p95: 'no formula' };
  return { busy, mean: sayDuration(theory.mean * 1000, lang), p95: sayDuration(theory.p95 * 1000, lang) };
}

const basis: Basis = {
  facts: [
    'the user base grew from zero to 1 lakh (100,000) active users',
    'the backend was scaled horizontally',
  ],
  documented: [],
  assumed: [
    'a server works on one request at a time',
    'requests come independently of each other',
    'work varies exponentially around its mean',
    'nobody gives up',
    'there is no shared database',
  ],
};

/** The footer: facts and assumptions, at the present inputs. */
export function describeBasis(values: ScalingValues, lang = defaultLanguage): string {
  return describeFooter(sayInputs(scalingInputs, values, lang), basis);
}
