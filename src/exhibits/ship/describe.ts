import { type Basis, tellBasis } from '#exhibits/kit/basis.ts';
import type { StepRow } from '#exhibits/kit/Still.tsx';
import { defaultLanguage, sayCount, sayNumber } from '#exhibits/kit/say.ts';
import { type Delivery, everyChange, fleet, rollOutFleet, weeklyFast, weeklySlow } from './delivery.ts';
import { type RolloutKind, type ShipValues, shipInputs } from './inputs.ts';

const day = 86_400;

/** A lead time in parts, each a number and its unit: days with two decimals, or minutes and seconds. */
export function partsOf(seconds: number, lang = defaultLanguage): readonly (readonly [string, string])[] {
  if (seconds >= day) return [[sayNumber(seconds / day, lang, 2), 'days']];
  if (seconds >= 3600) return [[sayNumber(seconds / 3600, lang, 1), 'hours']];
  const minutes = Math.floor(seconds / 60);
  const rest = Math.round(seconds % 60);
  return [
    ...(minutes > 0 ? [[sayNumber(minutes, lang), 'min'] as const] : []),
    ...(rest > 0 ? [[sayNumber(rest, lang), 's'] as const] : []),
  ];
}

/** The same in one text: '3.5 days', '7 min 10 s'. */
export const sayLead = (seconds: number, lang = defaultLanguage): string =>
  partsOf(seconds, lang)
    .map((part) => part.join(' '))
    .join(' ');

const longUnits: { readonly [unit: string]: string } = { min: 'minutes', s: 'seconds' };
/** The same for screen readers: '7 minutes 10 seconds'. */
const spell = (seconds: number, lang: string): string =>
  partsOf(seconds, lang)
    .map(([number, unit]) => `${number} ${longUnits[unit] ?? unit}`)
    .join(' ');

export const rolloutKinds: readonly RolloutKind[] = ['recreate', 'rolling', 'blueGreen'];

/** The result of one kind of rollout: 'all at once: 9,000 requests lost'. */
export function describeRollout(kind: RolloutKind, lang = defaultLanguage): string {
  const { lost, duration, mostRunning } = rollOutFleet(kind);
  const name = shipInputs.rollout.options[kind];
  const requests = lost > 0 ? `${sayCount(lost, 'request', lang)} lost` : 'no request lost';
  return `${name}: ${requests}, ${sayNumber(duration, lang)} s, ${sayCount(mostRunning, 'server', lang)} running at most`;
}

/** The result for the visitor's values, in one sentence. */
export function describeState(values: ShipValues, delivery: Delivery, lang = defaultLanguage): string {
  const { step, done, rollout } = values;
  const lead = spell(delivery.lead.mean, lang);
  if (step === 1)
    return done
      ? `A faster pipeline: ${lead} from finished to shipped, before ${spell(weeklySlow.lead.mean, lang)}.`
      : `Released every week: ${lead} from finished to shipped, on average.`;
  if (step === 2)
    return done
      ? `Released every change: ${lead} from finished to shipped, before ${sayLead(weeklyFast.lead.mean, lang)}.`
      : `Released every week: ${lead} from finished to shipped, on average.`;
  if (step === 3)
    return done
      ? `${rolloutKinds.map((kind) => describeRollout(kind, lang)).join('. ')}.`
      : 'Four servers are to run the change, while requests keep coming.';
  const release = shipInputs.release.options[delivery.release].toLowerCase();
  return `Released ${release}, with a pipeline of ${sayNumber(delivery.pipeline, lang)} s: ${lead} from finished to shipped. ${describeRollout(rollout, lang)}.`;
}

export const answer = 'A finished change waits for the release, hardly for the pipeline.';

export const stepRows = (lang = defaultLanguage): readonly StepRow[] => [
  {
    step: 'A faster pipeline',
    comes: 'a change, finished at any time of the week',
    without: `${sayLead(weeklySlow.lead.mean, lang)}: a weekly release, an hour by hand, a pipeline of 730 s`,
    with: `${sayLead(weeklyFast.lead.mean, lang)}: still weekly, nothing by hand, a pipeline of 430 s`,
  },
  {
    step: 'Release every change',
    comes: 'the same change, the pipeline of 430 s',
    without: `${sayLead(weeklyFast.lead.mean, lang)}, released every week`,
    with: `${sayLead(everyChange.lead.mean, lang)}, released as it is finished`,
  },
  {
    step: 'Roll it out',
    comes: `${sayCount(fleet.instances, 'server', lang)}, ${sayCount(fleet.load, 'request', lang)} a second`,
    without: describeRollout('recreate', lang),
    with: `${describeRollout('rolling', lang)}; ${describeRollout('blueGreen', lang)}`,
  },
];

export const basis: Basis = {
  assumed: [
    'It’s an invented pipeline, not the startup’s: a release every week, a change finished at any time in it, a pipeline of 730 s with an hour of work by hand, or an automatic one of 430 s.',
    'Where everything can be tried, the pipeline is made of ten invented jobs, each of which starts once those are done that it needs.',
    'Four servers start in 30 s and answer 100 requests a second each, under 300 requests a second; an old one stops at once.',
  ],
  story: [
    'Automated deployment, a robust CI/CD pipeline, and faster iteration cycles. The story gives no figure.',
  ],
};

/** The whole exhibit in sentences. */
export const describe = (lang = defaultLanguage): readonly string[] => [
  ...tellBasis(basis),
  ...stepRows(lang).map(
    (row) => `${row.step}: ${row.comes}. Without it, ${row.without}. With it, ${row.with}.`,
  ),
  `${answer} A pipeline twice as fast saves less than four minutes; a release of every change saves days.`,
];
