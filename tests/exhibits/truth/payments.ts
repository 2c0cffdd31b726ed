import { describe, expect, test } from 'vitest';
import { countMessages, drawBatch, expectBatch, tallyBatch } from '#exhibits/payments/batch.ts';
import {
  type Effect,
  type FamilyName,
  families,
  familyNames,
  guardNames,
  handle,
  type OrderState,
  readGuards,
  readSequence,
  type Verdict,
} from '#exhibits/payments/model.ts';
import { countOrderings, type Universe } from '#exhibits/payments/orderings.ts';
import { signBody } from '#exhibits/payments/signature.ts';
import { expectNear, tolerance } from './near.ts';

interface Outcome {
  readonly effects: readonly Effect[];
  readonly credits: number;
  readonly state: OrderState;
  readonly verdict: Verdict;
}
type Tally = { readonly [verdict in Verdict]: number } & { readonly N: number };
interface Signed {
  readonly secret: string;
  readonly message: string;
  readonly hex: string;
}
type NamedCase = { readonly name: string; readonly family: FamilyName; readonly sequence: string } & {
  readonly [handler in 'hopeful' | 'dedupe_only' | 'careful']: Outcome;
};

interface PaymentsTruth {
  readonly families: {
    readonly [name: string]: {
      readonly letters: string;
      readonly letters_with_order_paid: string;
      readonly truth: string;
    };
  };
  readonly perfect_guard_sets: { readonly [universe: string]: readonly (readonly string[])[] };
  readonly counts: {
    readonly [universe: string]: { readonly [family: string]: { readonly [bits: string]: Tally } };
  };
  readonly named: readonly NamedCase[];
  readonly traces: readonly (Outcome & { family: FamilyName; guards: string; sequence: string })[];
  readonly batches: readonly {
    readonly seed: number;
    readonly payments: number;
    readonly lose: number;
    readonly duplicate: number;
    readonly forge: number;
    readonly shuffle: boolean;
    readonly letters: string;
    readonly messages: number;
    readonly first5: readonly string[];
    readonly by_guards: { readonly [bits: string]: object };
  }[];
  readonly closed_form: readonly { readonly [quantity: string]: unknown }[];
  readonly hmac: { readonly [name: string]: Signed | readonly Signed[] };
}

const everyGuards = Array.from({ length: 32 }, (_, number) => number.toString(2).padStart(5, '0'));

/**
 * `delivered_d2f1_orderPaid`: each genuine letter 1 to 2 times, forged at most once, order.paid subscribed. A name in
 * words, such as `all_delivered_order_paid`, gives no numbers: from two deliveries and one forgery on, they do not
 * change which gates are enough.
 */
function readUniverse(name: string, among: readonly FamilyName[]): Universe {
  const [, repeats = '2', forgeries = '1'] = /(?:^|_)d(\d+)f(\d+)(?:_|$)/.exec(name) ?? [];
  return {
    families: among,
    orderPaid: /order_?paid/i.test(name),
    repeats: Number(repeats),
    forgeries: Number(forgeries),
    delivered: /delivered/.test(name) ? 1 : 0,
  };
}

export function testPayments(truth: PaymentsTruth): void {
  test.each(Object.entries(truth.families))('the family “%s” is as recorded', (name, family) => {
    const ours = families[name as FamilyName];
    expect(ours.letters.join('')).toBe(family.letters);
    expect(ours.withOrderPaid.join('')).toBe(family.letters_with_order_paid);
    expect(ours.truth).toBe(family.truth);
  });

  describe.each(Object.entries(truth.counts))('orderings %s', (name, byFamily) => {
    test.each(Object.entries(byFamily))(
      'of “%s” give the recorded counts',
      { timeout: 120_000 },
      (family, byBits) => {
        const universe = readUniverse(name, [family as FamilyName]);
        for (const [bits, { N, ...expected }] of Object.entries(byBits)) {
          const { verdicts, total } = countOrderings(universe, readGuards(bits));
          expect(verdicts, bits).toEqual(expected);
          expect(total).toBe(N);
        }
      },
    );
  });

  test.each(Object.entries(truth.perfect_guard_sets))('“%s” needs the recorded guards', (name, sets) => {
    const universe = readUniverse(name, familyNames);
    const perfect = everyGuards.filter((bits) => {
      const { verdicts, total } = countOrderings(universe, readGuards(bits));
      return verdicts.ok === total;
    });
    const named = perfect.map((bits) => guardNames.filter((_, place) => bits[place] === '1').join());
    expect(named.sort()).toEqual(sets.map((set) => set.join()).sort());
  });

  const expectOutcome = (family: FamilyName, sequence: string, bits: string, expected: Outcome) => {
    const trace = handle(family, readSequence(sequence), readGuards(bits));
    const { effects, credits, order, verdict } = trace;
    expect({ effects, credits, state: order, verdict }).toEqual(expected);
  };
  test.each(truth.named)('“$name” ends as recorded', (each) => {
    expectOutcome(each.family, each.sequence, '00000', each.hopeful);
    expectOutcome(each.family, each.sequence, '01000', each.dedupe_only);
    expectOutcome(each.family, each.sequence, '11111', each.careful);
  });
  test.each(truth.traces)('$family $sequence under $guards ends as recorded', (trace) => {
    const { family, guards, sequence, ...expected } = trace;
    expectOutcome(family, sequence, guards, expected);
  });

  test.each(truth.batches)(
    'a batch of $payments payments from seed $seed with loss $lose gives the recorded tallies',
    (batch) => {
      const [family, orderPaid] = findFamily(batch.letters);
      const payments = drawBatch({ ...batch, family, orderPaid });
      expect(countMessages(payments)).toBe(batch.messages);
      expect(payments.slice(0, batch.first5.length).map((each) => each.join(''))).toEqual(batch.first5);
      for (const [bits, tally] of Object.entries(batch.by_guards))
        expect(tallyBatch(family, payments, readGuards(bits)), bits).toEqual(tally);
    },
  );

  test.each(truth.closed_form)('the closed forms agree with the records at loss $lose', (row) => {
    const number = (key: string) => Number(row[key]);
    const ours = expectBatch({
      lose: number('lose'),
      duplicate: number('duplicate'),
      forge: number('forge'),
    });
    const near = (actual: number, expected: number, what: string) =>
      expectNear(actual, expected, tolerance.closedForm, what);
    near(ours.hopefulCredits, number('hopeful_mean_credits'), 'mean credits');
    near(ours.missingWithoutSweep, number('careful_without_sweep_missing'), 'missing');
    const subscribed = number('careful_without_sweep_missing_if_order_paid_subscribed');
    near(ours.missingWithoutSweepWithOrderPaid, subscribed, 'missing with order.paid');
    const chances = row.hopeful_distribution_0_to_3 as readonly number[];
    chances.forEach((chance, rows) => {
      near(ours.hopefulChances[rows] ?? Number.NaN, chance, `chance of ${rows}`);
    });
  });

  const signed = Object.entries(truth.hmac).flatMap(([name, vectors]) =>
    [vectors].flat().map((vector, index) => ({ name: `${name} ${index}`, ...(vector as Signed) })),
  );
  test.each(signed)('the signature of $name is as published', ({ message, secret, hex }) => {
    expect(signBody(message, secret)).toBe(hex);
  });
}

function findFamily(letters: string): readonly [FamilyName, boolean] {
  for (const name of familyNames) {
    if (families[name].letters.join('') === letters) return [name, false];
    if (families[name].withOrderPaid.join('') === letters) return [name, true];
  }
  throw new Error(`No family sends ${letters}.`);
}
