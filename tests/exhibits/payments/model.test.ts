import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawBatch, tallyBatch } from '#exhibits/payments/batch.ts';
import {
  careful,
  families,
  familyNames,
  guardNames,
  handle,
  hopeful,
  type Letter,
  lettersOf,
  readGuards,
  readSequence,
} from '#exhibits/payments/model.ts';
import { countOrderings, countSequences, headlineUniverse } from '#exhibits/payments/orderings.ts';

const family = fc.constantFrom(...familyNames);
const messages = (orderPaid: boolean) =>
  family.chain((name) =>
    fc.tuple(
      fc.constant(name),
      fc.array(fc.constantFrom<Letter>(...lettersOf(name, orderPaid), 'X'), { maxLength: 14 }),
    ),
  );
const guards = fc.integer({ min: 0, max: 31 }).map((bits) => readGuards(bits.toString(2).padStart(5, '0')));

describe('handle(family, sequence, guards)', () => {
  test('is right without any guard when all goes well', () => {
    expect(handle('paid', readSequence('KAC'), hopeful)).toMatchObject({
      credits: 1,
      order: 'paid',
      verdict: 'ok',
    });
  });

  test('believes a repeated message without guards, and not with them', () => {
    expect(handle('paid', readSequence('KACC'), hopeful).credits).toBe(2);
    expect(handle('paid', readSequence('KACC'), careful).effects).toEqual([
      'noted',
      'noted',
      'credited',
      'duplicate',
      'agrees',
    ]);
  });

  test('ends right with all guards, whatever arrives, and never counts twice on the way', () => {
    fc.assert(
      fc.property(messages(true), ([name, sequence]) => {
        const trace = handle(name, sequence, careful);
        expect(trace.verdict).toBe('ok');
        expect(trace.states.every(({ credits, forgedCredit }) => credits <= 1 && !forgedCredit)).toBe(true);
      }),
    );
  });

  test('needs no more than verify, sweep and unique', () => {
    fc.assert(
      fc.property(messages(true), ([name, sequence]) => {
        expect(handle(name, sequence, readGuards('10101')).verdict).toBe('ok');
      }),
    );
  });

  test('has a ledger row for every credit and none that vanishes', () => {
    fc.assert(
      fc.property(messages(true), guards, ([name, sequence], chosen) => {
        const { effects, credits, states } = handle(name, sequence, chosen);
        expect(credits).toBe(effects.filter((effect) => effect === 'credited' || effect === 'swept').length);
        expect(states).toHaveLength(effects.length + 1);
        expect(effects).toHaveLength(sequence.length + (chosen.sweep ? 1 : 0));
        states.slice(1).forEach((state, index) => {
          expect(state.credits).toBeGreaterThanOrEqual(states[index]!.credits);
        });
      }),
    );
  });

  test('leaves a payment right that was right, whichever guard is added', () => {
    fc.assert(
      fc.property(messages(false), ([name, sequence]) => {
        if (handle(name, sequence, hopeful).verdict !== 'ok') return;
        for (const added of guardNames)
          expect(handle(name, sequence, { ...hopeful, [added]: true }).verdict).toBe('ok');
      }),
    );
  });
});

describe('drawBatch(batch) and tallyBatch(family, payments, guards)', () => {
  const weather = fc.record({
    family,
    orderPaid: fc.boolean(),
    payments: fc.integer({ min: 1, max: 60 }),
    seed: fc.integer(),
    lose: fc.double({ min: 0, max: 0.6, noNaN: true }),
    duplicate: fc.double({ min: 0, max: 0.9, noNaN: true }),
    forge: fc.double({ min: 0, max: 0.5, noNaN: true }),
    shuffle: fc.boolean(),
  });

  test('account for every message and every payment', () => {
    fc.assert(
      fc.property(weather, guards, (batch, chosen) => {
        const payments = drawBatch(batch);
        const tally = tallyBatch(batch.family, payments, chosen);
        const sum = (counts: object) =>
          Object.values(counts).reduce((total: number, count) => total + count, 0);
        expect(sum(tally.verdicts)).toBe(batch.payments);
        expect(sum(tally.histogram)).toBe(batch.payments);
        expect(sum(tally.effects)).toBe(payments.flat().length + (chosen.sweep ? batch.payments : 0));
      }),
    );
  });

  test('give the careful handler one credit for each payment that was made', () => {
    fc.assert(
      fc.property(weather, (batch) => {
        const { credits, verdicts } = tallyBatch(batch.family, drawBatch(batch), careful);
        expect(credits).toBe(families[batch.family].truth === 'paid' ? batch.payments : 0);
        expect(verdicts.ok).toBe(batch.payments);
      }),
    );
  });
});

describe('countOrderings(universe, handlers)', () => {
  test('finds the careful handler right in all 68,983 and the hopeful one in 329', () => {
    let last: unknown;
    let slices = 0;
    for (const progress of countOrderings(headlineUniverse, { hopeful, careful })) {
      last = progress;
      slices += 1;
    }
    expect(slices).toBe(14);
    expect(last).toMatchObject({
      checked: 68_983,
      total: 68_983,
      accounts: { hopeful: { verdicts: { ok: 329 } }, careful: { verdicts: { ok: 68_983 }, examples: {} } },
    });
  });

  test('keeps the shortest sequence for each way to be wrong', () => {
    const universe = { families: ['paid'], orderPaid: false, repeats: 2, forgeries: 1 } as const;
    const { value } = countOrderings(universe, { hopeful }, Number.POSITIVE_INFINITY).next();
    const examples = value?.accounts.hopeful.examples;
    expect(examples?.missing?.sequence).toEqual([]);
    expect(examples?.over?.sequence).toEqual(['C', 'C']);
    expect(examples?.state?.sequence).toEqual(['C', 'K']);
    expect(examples?.forged?.sequence).toEqual(['X']);
  });

  test('can be stopped between two slices', () => {
    const run = countOrderings(headlineUniverse, { hopeful }, 1000);
    expect(run.next().value?.checked).toBe(1000);
    run.return({
      checked: 0,
      total: 0,
      accounts: { hopeful: { verdicts: { ok: 0, missing: 0, over: 0, state: 0, forged: 0 }, examples: {} } },
    });
    expect(run.next().done).toBe(true);
  });

  test('visits as many sequences as can be counted without visiting them', () => {
    const small = fc.record({
      families: fc.uniqueArray(family, { minLength: 1 }),
      orderPaid: fc.boolean(),
      repeats: fc.integer({ min: 0, max: 1 }),
      forgeries: fc.integer({ min: 0, max: 2 }),
      delivered: fc.constantFrom(0, 1),
    });
    fc.assert(
      fc.property(small, (universe) => {
        const possible = { ...universe, delivered: Math.min(universe.delivered, universe.repeats) };
        const { value } = countOrderings(possible, { hopeful }, Number.POSITIVE_INFINITY).next();
        expect(value?.checked).toBe(countSequences(possible));
      }),
      { numRuns: 30 },
    );
  });
});
