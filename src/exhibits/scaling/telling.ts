import { defaultValues } from '#exhibits/kit/inputs.ts';
import { sayCount, sayDuration, sayNumber, sayRoughly, sayShare } from '#exhibits/kit/say.ts';
import { describeBasis, describeLessons, describeLoad, sayAssumptions, ways } from './describe.ts';
import { type CeilingValues, ceilingInputs, type ScalingValues, scalingInputs } from './inputs.ts';
import { arrivalRate } from './measure.ts';
import { picturedMoments } from './moments.ts';
import { lookOut, type Outlook } from './outlook.ts';
import { serversNeeded } from './theory.ts';
import { capacityCeiling, capacityPeak, usableCapacity } from './usl.ts';

/** What the inputs come to by theory and on the day at hand, in one sentence. */
export function describeAnswer(values: ScalingValues, outlook: Outlook, lang: string): string {
  const load = describeLoad(values, outlook, lang);
  if (outlook.theory.kind !== 'steady' || !outlook.measured) return load;
  const measured = sayDuration(outlook.measured.p95 / 1000, lang);
  return load.replace(/\.$/, ` by theory, and within ${measured} as simulated on ${sayDay(values, lang)}.`);
}

/** The seed, as a visitor knows it. */
const sayDay = ({ seed }: ScalingValues, lang: string) => `day ${sayNumber(seed, lang)}`;

/** Seconds within which 95% of answers should come. */
export const aim = 0.2;

/** What half the work and what one shared queue save, in servers. Undefined where there is nothing to save. */
export function describeSavings(values: ScalingValues, lang: string): string | undefined {
  const arrivals = arrivalRate(values.users, values.requests, values.peak);
  const service = values.service / 1000;
  const turns = serversNeeded('roundRobin', arrivals, service, aim);
  const cheaper = serversNeeded('roundRobin', arrivals, service / 2, aim);
  const shared = serversNeeded('shared', arrivals, service, aim);
  if (arrivals <= 0 || !turns || !cheaper || !shared || cheaper >= turns || shared >= turns) return undefined;
  const users = sayCount(values.users, 'user', lang);
  return (
    `Assuming ${sayAssumptions(values, lang)}, ${users} need ${sayCount(turns, 'server', lang)} ${ways.roundRobin} ` +
    `for 95% of answers within ${sayDuration(aim * 1000, lang)}: half the work saves ${sayNumber(turns - cheaper, lang)} of them, ` +
    `and one shared queue ${sayNumber(turns - shared, lang)}.`
  );
}

/** How many servers' worth of work the servers do, and where more of them stop to help. */
export function describeCeiling(values: ScalingValues & CeilingValues, lang: string): string {
  const { servers, contention, crosstalk } = values;
  const share = (value: number) => sayShare(value, lang, 2);
  const does = `${sayCount(servers, 'server', lang)} ${servers === 1 ? 'does' : 'do'} the work of ${sayRoughly(usableCapacity(servers, contention, crosstalk), lang, 3)}`;
  const start = `Assuming ${share(contention)} of the work cannot run side by side and each pair of servers costs ${share(crosstalk)}, ${does}`;
  const peak = capacityPeak(contention, crosstalk);
  const ceiling = capacityCeiling(contention, crosstalk);
  if (peak) return `${start}, and beyond ${sayNumber(peak.servers, lang)} each further one takes away.`;
  if (ceiling)
    return `${start}, and no number of them does the work of more than ${sayRoughly(ceiling, lang, 3)}.`;
  return `${start}, and each further one adds a whole one.`;
}

/** What the panel of the universal scalability law rests on. */
export const ceilingBasis =
  'The universal scalability law is an empirical one (general knowledge); these two shares are assumed, like the rest, and the queues above know nothing of them.';

/** Every sentence of the untouched exhibit. */
export function describeScaling(lang: string): readonly string[] {
  const values = { ...defaultValues(scalingInputs), ...defaultValues(ceilingInputs) };
  const savings = describeSavings(values, lang);
  return [
    describeAnswer(values, lookOut(values), lang),
    ...picturedMoments(lang).map(({ title, sentence }) => `${title}. ${sentence}`),
    ...describeLessons(values, lang),
    ...(savings ? [savings] : []),
    `${describeCeiling(values, lang)} ${ceilingBasis}`,
    describeBasis(values, lang),
  ];
}
