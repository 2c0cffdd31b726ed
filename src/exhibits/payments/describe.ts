import { type Basis, describeFooter, sayInputs } from '#exhibits/kit/footer.ts';
import { defaultLanguage, openCount, sayCount, sayList, sayNumber, sayShare } from '#exhibits/kit/say.ts';
import type { Comparison, Day } from './day.ts';
import { nameOf } from './envelope.ts';
import { namesOf, type PaymentsValues, paymentsInputs } from './inputs.ts';
import {
  emptyState,
  families,
  familyNames,
  type Guards,
  guardNames,
  type Trace,
  type Verdict,
  verdicts,
} from './model.ts';
import type { Account, Progress, Universe } from './orderings.ts';

/** What a handler's verdict means, in a few words. */
export const verdictWords: { readonly [verdict in Verdict]: string } = {
  ok: 'counted right',
  missing: 'a payment is missing',
  over: 'counted more than once',
  state: 'the order is left in the wrong state',
  forged: 'a forged message was counted',
};

/** The careful handler by what is left of it: 'careful', or its guards by name. */
function nameGuarded(guards: Guards): string {
  const names = namesOf(guards);
  if (names.length === guardNames.length) return 'careful handler';
  return names.length === 0 ? 'handler without guards' : `handler with ${sayList(names)}`;
}

/** What arrived for one payment, and what both handlers made of it. */
export function describePayment(comparison: Comparison, guards: Guards, lang = defaultLanguage): string {
  const { sequence } = comparison;
  const names = sequence.length > 0 ? `: ${sequence.map(nameOf).join(', ')}` : '';
  const arrived = openCount(sequence.length, 'message', lang);
  return `${arrived} arrived for one payment${names}. ${sayRecords(comparison, guards, lang)}`;
}

/** The same beside a table that names the messages. */
export function describeOutcome(comparison: Comparison, guards: Guards, lang = defaultLanguage): string {
  const arrived = openCount(comparison.sequence.length, 'message', lang);
  return `${arrived} arrived for one payment. ${sayRecords(comparison, guards, lang)}`;
}

function sayRecords({ hopeful, careful }: Comparison, guards: Guards, lang: string): string {
  return (
    `The hopeful handler recorded ${sayCount(hopeful.credits, 'credit', lang)} and left the order “${hopeful.order}”. ` +
    `The ${nameGuarded(guards)} recorded ${sayNumber(careful.credits, lang)} and left it “${careful.order}”.`
  );
}

/** How the two handlers stand after the first messages of a sequence; `position` counts them. */
export function describeSoFar(
  comparison: Comparison,
  position: number,
  guards: Guards,
  lang = defaultLanguage,
): string {
  const stand = (trace: Trace) => trace.states[position] ?? emptyState;
  const hopeful = stand(comparison.hopeful);
  const careful = stand(comparison.careful);
  if (position === 0) return 'No message has arrived yet.';
  const arrived = `${sayNumber(position, lang)} of ${sayCount(comparison.sequence.length, 'message', lang)}`;
  return (
    `So far, after ${arrived}, the hopeful handler has recorded ${sayCount(hopeful.credits, 'credit', lang)} and calls the order ` +
    `“${hopeful.order}”; the ${nameGuarded(guards)} has recorded ${sayNumber(careful.credits, lang)} and calls it “${careful.order}”.`
  );
}

/** Which payment the board shows, and how it was come by. */
export function describeShown(
  day: Day,
  values: PaymentsValues,
  opening: boolean,
  lang = defaultLanguage,
): string {
  if (opening)
    return 'This sequence is chosen, to show every trouble but a loss. “Another day” draws one from the weather.';
  const which = `Payment ${sayNumber(day.shown, lang)} of ${sayNumber(values.payments, lang)} on day ${values.seed}`;
  return day.comparison.hopeful.verdict === 'ok'
    ? `${which}: in this weather the hopeful handler gets every payment right.`
    : `${which}: of those that the hopeful handler gets wrong, the first of the worst.`;
}

/** A day in one sentence, with the weather that it was drawn from. */
export function describeDay(day: Day, values: PaymentsValues, lang = defaultLanguage): string {
  const weather = [
    `${sayShare(values.lose, lang)} of messages lost`,
    `${sayShare(values.duplicate, lang)} delivered twice`,
    `a forged message with ${sayShare(values.forge, lang)} of payments`,
    values.shuffle ? 'the rest in any order' : 'the rest in order',
  ];
  const payments = sayCount(values.payments, 'payment', lang);
  const right = (count: number) => `${sayNumber(count, lang)} wholly right`;
  return (
    `Assuming ${sayList(weather)}, a simulated day of ${payments} brought ${sayCount(day.messages, 'message', lang)}: ` +
    `the hopeful handler recorded ${sayCount(day.hopeful.credits, 'credit', lang)} and got ${right(day.hopeful.verdicts.ok)}; ` +
    `the ${nameGuarded(day.guards)} recorded ${sayNumber(day.careful.credits, lang)} and got ${right(day.careful.verdicts.ok)}.`
  );
}

/** How far the check of every ordering has come, or its result. The counts are of orderings and say nothing of chances. */
export function describeOrderings(
  progress: Progress<'hopeful' | 'careful'>,
  universe: Universe,
  guards: Guards,
  lang = defaultLanguage,
): string {
  const { checked, total, accounts } = progress;
  if (checked < total) return `${sayNumber(checked, lang)} of ${sayNumber(total, lang)} orderings checked.`;
  const of = (handler: 'hopeful' | 'careful') => sayNumber(accounts[handler].verdicts.ok, lang);
  return (
    `Of all ${sayNumber(total, lang)} orderings ${sayLimits(universe, lang)}, the ${nameGuarded(guards)} is right in ${of('careful')} ` +
    `and the hopeful one in ${of('hopeful')}; these are orderings, not chances.`
  );
}

/** What is yet to be counted. */
export function describeUniverse(total: number, universe: Universe, lang = defaultLanguage): string {
  return `There are ${sayNumber(total, lang)} orderings ${sayLimits(universe, lang)}; with these guards they are yet to be counted.`;
}

function sayLimits({ families: courses, repeats, forgeries }: Universe, lang: string): string {
  const course =
    courses.length < familyNames.length
      ? `of the course ${sayList(courses.map((name) => `“${families[name].label}”`))} `
      : '';
  return `${course}with each message at most ${sayTimes(repeats, lang)} and a forged one at most ${sayTimes(forgeries, lang)}`;
}

/** The shortest ordering that leads a handler to each kind of error, by the names of its messages. */
export function describeExamples({ examples }: Account): readonly string[] {
  return verdicts.flatMap((verdict) => {
    const example = examples[verdict];
    if (!example) return [];
    const names =
      example.sequence.length > 0 ? example.sequence.map(nameOf).join(', then ') : 'no message at all';
    return [`${families[example.family].label}: ${names}, and ${verdictWords[verdict]}.`];
  });
}

const sayTimes = (count: number, lang: string) =>
  count === 1 ? 'once' : count === 2 ? 'twice' : `${sayNumber(count, lang)} times`;

/** What the guards are good for, as the counts of all orderings show it. */
export const guardLessons: readonly string[] = [
  'In this model verify, sweep and unique are enough: with these three every ordering ends right.',
  'Dedupe can stand in for unique only while order.paid is not listened to: by the provider’s documentation, captured and order.paid are two events about one payment.',
  'Forward matters until the sweep runs, which puts the order right in any case.',
];

/**
 * How many payments the month's volume stands for, at an average order value that the visitor supplies in the same
 * unstated currency. The volume is a floor, and so is the count.
 */
export function describeVolume(averageOrder: number, lang = defaultLanguage): string | undefined {
  if (!(averageOrder > 0) || !Number.isFinite(averageOrder)) return undefined;
  const payments = sayNumber(Math.floor(1_000_000 / averageOrder), lang);
  return `If an order came to ${sayNumber(averageOrder, lang, 2)} on average, in the same unstated currency, over 1 million a month would be at least ${payments} payments.`;
}

const basis: Basis = {
  facts: ['a Razorpay integration', 'over 1 million GMV a month, in a currency that is not stated'],
  documented: [
    'a webhook is signed over its raw body',
    'an event is delivered at least once, in no promised order, with an id that stays the same',
    'a delivery whose answer fails or takes over 5 seconds is repeated for 24 hours',
    'a failed payment can still be authorised later',
  ],
  assumed: [
    'the weather is exaggerated on purpose',
    'event id, ledger row and state are written in one transaction, so a crash before it is a lost delivery',
  ],
};

/** The footer: facts, documentation and assumptions, at the present inputs. */
export function describeBasis(values: PaymentsValues, lang = defaultLanguage): string {
  // The guards are what the exhibit is about, not what it assumes; its sentences name them.
  const said = sayInputs(paymentsInputs, values, lang).filter(
    ({ id }) => !guardNames.some((name) => name === id),
  );
  return describeFooter(said, basis);
}
