import { type Basis, tellBasis } from '#exhibits/kit/basis.ts';
import { sandbox } from '#exhibits/kit/guide.ts';
import type { StepRow } from '#exhibits/kit/Still.tsx';
import { defaultLanguage, openCount, sayCount, sayList, sayNumber } from '#exhibits/kit/say.ts';
import { countMessages, drawBatch, type Tally, tallyBatch, type Weather } from './batch.ts';
import { namesOf } from './inputs.ts';
import {
  careful,
  families,
  type Guards,
  handle,
  hopeful,
  type Letter,
  readGuards,
  readSequence,
} from './model.ts';
import { answer } from './moments.ts';
import { gateWords, providerNames } from './names.ts';
import { type Account, countOrderings, headlineUniverse, orderPaidUniverse } from './orderings.ts';
import type { Scene } from './scene.ts';

const sayTimes = (count: number, lang: string) =>
  count === 1 ? 'once' : count === 2 ? 'twice' : `${sayNumber(count, lang)} times`;

/** The handler's count so far. */
export const describeSoFar = (family: Scene['family'], credits: number, lang = defaultLanguage): string =>
  credits === 0
    ? 'nothing counted yet'
    : `${families[family].truth === 'paid' ? 'one' : 'no'} payment, counted ${sayTimes(credits, lang)}`;

/** The handler's result, beside its figure: every wrong count has a name. */
export function describeCount({ family, trace, waiting, step }: Scene, lang = defaultLanguage): string {
  const { credits, verdict, order } = trace;
  const isPaid = families[family].truth === 'paid';
  if (!isPaid) {
    if (credits > 0) return describeSoFar(family, credits, lang);
    return waiting ? 'nobody has paid this order' : 'no payment, nothing counted';
  }
  if (credits === 0) return 'one payment, not counted';
  const counted = describeSoFar(family, credits, lang);
  if (verdict === 'forged' && credits === 1) return `${counted}, by a forgery`;
  return verdict === 'state' && step === sandbox ? `${counted}; order left “${order}”` : counted;
}

/** The announcement after a change, in one sentence. */
export function describeScene(scene: Scene, sent: number, lang = defaultLanguage): string {
  const { step, fix, guards, right, trace } = scene;
  const times = sayCount(trace.credits, 'time', lang);
  if (step === sandbox) return describeRow(scene, lang);
  if (sent === 0)
    return step === 3 ? 'Nobody has paid this order, nothing counted.' : 'One payment, counted once.';
  const told: { readonly [gate: string]: readonly [string, string] } = {
    dedupe: [
      `Counted ${times} for one payment: the same event came twice.`,
      'Dedupe is on: the copy was ignored, counted once.',
    ],
    unique: [
      `Counted ${times} for one payment: order.paid has another event id, so Dedupe let it through.`,
      'Unique is on: order.paid was already counted, counted once.',
    ],
    verify: [
      'Counted once, though nobody paid: the message was forged.',
      'Verify is on: the forged message was rejected, nothing counted.',
    ],
    sweep: [
      'Not counted: the message was lost.',
      'Sweep is on: the missing payment was found, counted once.',
    ],
  };
  const [wrong = '', put = ''] = told[fix ?? ''] ?? [];
  // Another gate may have stopped it.
  return right ? (fix && guards[fix] ? put : 'Counted once.') : wrong;
}

/** The result of a row of messages under its gates. */
export function describeRow({ trace }: Scene, lang = defaultLanguage): string {
  const { credits, verdict, order } = trace;
  if (credits === 0) return 'One payment, not counted.';
  const counted = `Counted ${sayCount(credits, 'time', lang)} for one payment`;
  if (verdict === 'forged') return `${counted}, a forged message among them.`;
  return verdict === 'state' ? `${counted}, but the order is left “${order}”.` : `${counted}.`;
}

/** What a toggled gate changes, or why it changes nothing. */
export function describeToggle(
  before: Scene,
  after: Scene,
  name: keyof Guards,
  lang = defaultLanguage,
): string {
  const way = `${gateWords[name].name} is ${after.guards[name] ? 'on' : 'off'}`;
  const same =
    before.trace.credits === after.trace.credits &&
    before.trace.order === after.trace.order &&
    before.trace.verdict === after.trace.verdict;
  const outcome =
    after.step === sandbox ? describeRow(after, lang) : `${capitalised(describeCount(after, lang))}.`;
  if (!same) return `${way}. ${outcome}`;
  const { unique, sweep } = after.guards;
  const why =
    name === 'dedupe' && unique
      ? ': Unique stops a copy, too'
      : name === 'forward' && sweep
        ? ': the sweep puts the order’s state right'
        : '';
  return `${way}, and nothing changes${why}. ${outcome}`;
}

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The result of the search for a breaking order. */
export function describeSearch(
  sequence: readonly Letter[] | undefined,
  account: Account,
  outcome: string,
  lang = defaultLanguage,
): string {
  if (!sequence) return 'None found: every ordering of these messages ends right.';
  const names = sequence.map((letter) =>
    letter === 'X' ? `a forged ${providerNames.X}` : providerNames[letter],
  );
  const order = names.length === 0 ? 'payment.captured got lost' : names.join(', then ');
  const right = `${sayNumber(account.verdicts.ok, lang)} of ${sayNumber(account.total, lang)}`;
  return `Found an order that breaks this: ${order}. ${outcome} With these gates ${right} orderings end right.`;
}

/** The seven messages of the still, with all gates and without any. */
export const seven = readSequence('CXKCAKA');
const sevenUnder = (guards: Guards) => handle('paid', seven, guards).credits;

/** The lesson of each step, in a row. */
export const stepRows: readonly StepRow[] = [
  {
    step: 'It comes twice',
    comes: 'payment.captured, and the same again',
    without: '2: one payment, counted twice',
    with: '1: Dedupe has seen it before',
  },
  {
    step: 'Another event',
    comes: 'payment.captured, then order.paid with an event id of its own',
    without: '2: Dedupe lets it through',
    with: '1: Unique has counted this order already',
  },
  {
    step: 'Forged',
    comes: 'a forged payment.captured for an order that nobody has paid',
    without: '1: no payment, counted once',
    with: '0: Verify rejects it',
  },
  {
    step: 'Lost',
    comes: 'nothing: the message about a payment is lost',
    without: '0: one payment, not counted',
    with: '1: Sweep finds it',
  },
];

/** The weather of a random day, rougher than real life. */
export const weather: Weather = { lose: 0.05, duplicate: 0.2, forge: 0.01, shuffle: true };
const payments = 1000;

/** A random day: the same messages for a handler without gates and for one with all five. */
export function randomDay(seed: number) {
  const day = drawBatch({ ...weather, family: 'paid', orderPaid: false, payments, seed });
  const tally = (guards: Guards): Tally => tallyBatch('paid', day, guards);
  return { payments, messages: countMessages(day), none: tally(hopeful), all: tally(careful) };
}

/** The results of all orderings under the gates in the table. */
export const orderingRows = () => [
  { name: 'All five gates', account: countOrderings(headlineUniverse, careful) },
  { name: 'No gates', account: countOrderings(headlineUniverse, hopeful) },
  {
    name: 'All but Unique, order.paid listened to',
    account: countOrderings(orderPaidUniverse, readGuards('11011')),
  },
];

export const basis: Basis = {
  assumed: [
    'Rougher than real life on purpose: 5% of messages are lost, 20% arrive twice, 1% of payments draw a forged message, and the rest come in any order.',
    'Event id, ledger row and order state are saved in one transaction, so a crash before it counts as a lost delivery.',
  ],
  documented: {
    by: 'Razorpay',
    sentences: [
      'Webhooks are signed over their raw body and delivered at least once, in no promised order, with a stable event id.',
      'Failed or slow replies (over 5 seconds) are retried for 24 hours.',
      'A failed payment can still be authorised later.',
    ],
  },
  story: ['A Razorpay integration and over 1 million GMV a month.'],
  sources: ['Razorpay’s documentation (razorpay/markdown-docs, ab3bda5) and its Node SDK (9737ef1).'],
};

/** The whole exhibit in sentences. */
export function describe(lang = defaultLanguage): readonly string[] {
  const day = randomDay(1);
  const number = (value: number) => sayNumber(value, lang);
  return [
    ...tellBasis(basis),
    ...stepRows.map(
      (row) => `${row.step}: ${row.comes}. Without the gate, ${row.without}. With it, ${row.with}.`,
    ),
    answer,
    ...namesOf(careful).map((name) => `${gateWords[name].name} ${gateWords[name].isFor}`),
    describeSeven(lang),
    `A random day of ${number(day.payments)} payments brings ${number(day.messages)} messages: with no gates ${number(day.none.credits)} are counted and ` +
      `${number(day.none.verdicts.ok)} orders end wholly right, with all five ${number(day.all.credits)} and ${number(day.all.verdicts.ok)}.`,
    `Of all orderings, each message at most twice and a forged one at most once, right are: ${sayList(
      orderingRows().map(
        ({ name, account }) =>
          `${name.toLowerCase()}, ${number(account.verdicts.ok)} of ${number(account.total)}`,
      ),
    )}. These are orderings, not chances.`,
  ];
}

/** The still in words. */
export function describeSeven(lang = defaultLanguage): string {
  const counted = (guards: Guards) => sayTimes(sevenUnder(guards), lang);
  return (
    `${openCount(seven.length, 'message', lang)} arrive for one payment, one of them forged: ` +
    `with no gates the handler counts it ${counted(hopeful)}, with all five ${counted(careful)}.`
  );
}
