import { type Basis, tellBasis } from '#exhibits/kit/basis.ts';
import type { StepRow } from '#exhibits/kit/Still.tsx';
import {
  defaultLanguage,
  sayCount,
  sayDuration,
  sayNumber,
  sayRoughly,
  sayShare,
} from '#exhibits/kit/say.ts';
import type { ScalingValues } from './inputs.ts';
import { type Policy, policies } from './model.ts';
import { goal, type LoadValues, lookOut, type Outlook, predictFor } from './outlook.ts';
import { saturation, serversNeeded, type Theory } from './theory.ts';
import { capacityPeak } from './usl.ts';

/** The load of the text version: the end of the story, and its assumptions. */
export const storyLoad = {
  users: 100_000,
  requests: 20,
  peak: 5,
  service: 50,
  servers: 6,
  policy: 'roundRobin',
} as const satisfies LoadValues;

/** Three ways to the same goal, in the order in which the story uses them. */
export const ways = [
  {
    name: 'Scale out',
    detail: 'more servers, round robin',
    short: 'round robin',
    policy: 'roundRobin',
    service: 50,
  },
  {
    name: 'One shared queue',
    detail: 'an architectural decision',
    short: 'one shared queue',
    policy: 'shared',
    service: 50,
  },
  {
    name: 'Half the work',
    detail: 'an optimisation',
    short: 'half the work',
    policy: 'roundRobin',
    service: 25,
  },
] as const;

/** Each way with the fewest servers that reach the goal, and its result. */
export const runWays = () =>
  ways.map((way) => {
    const values = { ...storyLoad, policy: way.policy, service: way.service };
    const { arrivals } = lookOut(values);
    const servers = serversNeeded(way.policy, arrivals, way.service / 1000, goal) ?? 1;
    return { ...way, values: { ...values, servers }, outlook: lookOut({ ...values, servers }) };
  });

/** The number of users that exactly fills this many servers. */
export const fullAt = ({ servers, service, requests, peak }: LoadValues): number =>
  saturation(servers, service / 1000, requests, peak);

/** Seconds as in the picture: with two decimals. */
export const saySeconds = (seconds: number, lang = defaultLanguage): string => sayNumber(seconds, lang, 2);

const within = (outlook: Outlook, lang: string) => `${saySeconds(outlook.p95 ?? 0, lang)} s`;

/** How many times as fast, in words: "almost 5 times faster". */
export function sayFaster(before: number, after: number, lang = defaultLanguage): string {
  const times = before / after;
  const whole = Math.ceil(times);
  return `${whole - times < 0.5 ? 'almost' : 'over'} ${sayNumber(whole - times < 0.5 ? whole : whole - 1, lang)} times faster`;
}

/** One server's result with this many users, in one sentence. */
export function describeFilling(values: LoadValues, lang = defaultLanguage): string {
  const users = sayCount(values.users, 'user', lang);
  const full = fullAt(values);
  if (values.users < full) return `${users}: one server keeps up.`;
  if (values.users > full) return `${users}: more than one server can do, the queue only grows.`;
  return `${users}: one server is exactly full, the queue only grows.`;
}

/** The effect of one more server, in one sentence. */
export function describeAdding(values: LoadValues, lang = defaultLanguage): string {
  const before = lookOut({ ...values, servers: storyLoad.servers });
  const now = lookOut(values);
  const servers = sayCount(values.servers, 'server', lang);
  if (now.p95 === undefined) return `${servers}: ${sayGrowth(now.theory, lang)}.`;
  const late = now.p95 > goal ? 'later than 200 ms' : 'within 200 ms';
  const than = values.servers === storyLoad.servers ? '' : `, before ${within(before, lang)}`;
  return `${servers}: 19 of 20 answers within ${within(now, lang)}${than}; ${late}.`;
}

/** The results of the three ways, in one sentence. */
export function describeWays(lang = defaultLanguage): string {
  const told = runWays().map(({ values, short, outlook }) => {
    const how = short === 'round robin' ? '' : ` with ${short}`;
    return `${sayCount(values.servers, 'server', lang)}${how} ${within(outlook, lang)}`;
  });
  return `${told.join(', ')}: all three are within 200 ms.`;
}

/** The result of any values in the sandbox, in one sentence. */
export function describeLoad(values: LoadValues, outlook: Outlook, lang = defaultLanguage): string {
  const { theory, p95 } = outlook;
  const servers = sayCount(values.servers, 'server', lang);
  if (theory.kind === 'idle') return 'No users: nothing arrives, and every server waits.';
  const way = values.servers === 1 ? '' : `, ${policies[values.policy].toLowerCase()}`;
  if (theory.kind === 'growing') return `${servers}${way}: ${sayGrowth(theory, lang)}.`;
  const busy = `${servers}${way}, ${sayShare(theory.utilisation, lang)} busy`;
  if (p95 === undefined) return `${busy}: no formula tells, so a long run is being simulated.`;
  const run = outlook.isMeasured ? ', in a long simulated run' : '';
  return `${busy}: 19 of 20 answers within ${within(outlook, lang)}${run}, ${p95 > goal ? 'late' : 'in time'}.`;
}

/** The growth of a queue without slack: 'the queue grows by 35.7 requests a second'. */
function sayGrowth(theory: Theory, lang = defaultLanguage): string {
  if (theory.kind !== 'growing') return 'no limit';
  if (theory.perSecond <= 0) return 'exactly full, and the queue only grows';
  return `the queue grows by ${sayRoughly(theory.perSecond, lang, 3)} requests a second`;
}

/** A row of the table of servers. Texts, ready to show; for a growing queue only that. */
export function serverRows(values: LoadValues, counts: readonly number[], lang = defaultLanguage) {
  return counts.map((servers) => {
    const theory = predictFor({ ...values, servers });
    const name = sayNumber(servers, lang);
    if (theory.kind === 'growing') return { name, growth: sayGrowth(theory, lang) };
    if (theory.kind === 'idle') return { name, growth: 'nothing to answer' };
    const busy = `${name}, ${sayShare(theory.utilisation, lang)} busy`;
    if (theory.kind === 'unknown') return { name: busy, growth: 'simulated only' };
    return {
      name: busy,
      mean: sayDuration(theory.mean * 1000, lang),
      p95: sayDuration(theory.p95 * 1000, lang),
    };
  });
}

const tabled: readonly Policy[] = ['shared', 'roundRobin', 'random'];
export const tabledWork = [50, 25, 10] as const;

/** The number of servers for the goal, by policy and by work in milliseconds. */
export function neededRows(values: LoadValues, lang = defaultLanguage) {
  const { arrivals } = lookOut(values);
  return tabled.map((policy) => ({
    name: policies[policy],
    needed: tabledWork.map((work) => {
      const servers = serversNeeded(policy, arrivals, work / 1000, goal);
      return servers === undefined ? 'none is enough' : sayNumber(servers, lang);
    }),
  }));
}

export const basisOf = (
  { requests, peak, service }: Pick<ScalingValues, 'requests' | 'peak' | 'service'>,
  lang = defaultLanguage,
): Basis => ({
  assumed: [
    `${sayNumber(requests, lang, 2)} requests per user per day, as if every user came every day, a peak of ${sayNumber(peak, lang, 2)} times the average, and ${sayDuration(service, lang)} of work per request: ` +
      `${sayRoughly(lookOut({ ...storyLoad, requests, peak }).arrivals, lang, 4)} requests a second at 1 lakh users.`,
    'A server works on one request at a time. Requests arrive independently; their work varies exponentially around the mean; nobody gives up waiting; there’s no shared database.',
    'Figures are long-run values; the picture is one run in slow motion, and any moment of it differs from them.',
  ],
  story: ['Growth from zero to 1 lakh (100,000) active users, and horizontal scaling.'],
  sources: [
    'One shared queue: M/M/c with Erlang C. Round robin: E/M/1, each server with every c-th arrival. Random: M/M/1 for each server.',
    'Power of two choices and least connections: long simulated runs of 20,000 requests, since no formula tells.',
  ],
});

export const wordsUsed =
  'Load balancer: decides which server gets the next request. Round robin: servers take turns. Least connections: the least busy one. Power of two choices: the less busy of two. 95th percentile (p95): 19 of 20 answers are at least this fast.';

/** Where more servers stop helping by the scalability law: it is empirical, and neither share is measured anywhere. */
export function describeCeiling(lang = defaultLanguage): string {
  const [contention, crosstalk] = [0.05, 0.002];
  const best = capacityPeak(contention, crosstalk)?.servers ?? 1;
  return (
    `If ${sayShare(contention, lang)} of the work can’t run in parallel, and each pair of servers costs ${sayShare(crosstalk, lang, 1)} of it for each of the two, ` +
    `${sayNumber(best, lang)} servers do the most work, and each further one takes some away. Both shares are assumed; the law is empirical.`
  );
}

export const answer = 'All three make it: scale out, share one queue, or do less work.';

export function stepRows(lang = defaultLanguage): readonly StepRow[] {
  const full = fullAt({ ...storyLoad, servers: 1 });
  const [six, seven] = [6, 7].map((servers) => lookOut({ ...storyLoad, servers }));
  return [
    {
      step: 'Fill one server',
      comes: 'zero to 1 lakh users, on one server',
      without: `full at ${sayNumber(full, lang)} users: the queue only grows`,
      with: 'more servers',
    },
    {
      step: 'Add one',
      comes: '1 lakh users on six servers',
      without: `19 of 20 answers within ${six && within(six, lang)}`,
      with: `a seventh server: within ${seven && within(seven, lang)}`,
    },
    {
      step: 'Three ways',
      comes: '1 lakh users, and the goal of 200 ms',
      without: `six servers: ${six && within(six, lang)}`,
      with: describeWays(lang),
    },
  ];
}

/** The whole exhibit in sentences. */
export function describe(lang = defaultLanguage): readonly string[] {
  const rows = stepRows(lang);
  const needed = neededRows(storyLoad, lang).map(
    ({ name, needed: counts }) => `${name.toLowerCase()} ${counts[0]}, ${counts[1]} and ${counts[2]}`,
  );
  return [
    ...tellBasis(basisOf(storyLoad, lang)),
    wordsUsed,
    ...rows
      .slice(0, 2)
      .map((row) => `${row.step}: ${row.comes}. ${capital(row.without)}. ${capital(row.with)}.`),
    `${rows[2]?.step}: ${describeWays(lang)}`,
    `${answer} Half the work needs the fewest servers.`,
    `Servers needed for 19 of 20 answers within 200 ms, at ${tabledWork.join(', ')} ms of work: ${needed.join('; ')}.`,
    describeCeiling(lang),
  ];
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
