import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawBatch, tallyBatch } from '#exhibits/payments/batch.ts';
import {
  careful,
  type FamilyName,
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
import {
  countOrderings,
  findBreaking,
  headlineUniverse,
  type Universe,
} from '#exhibits/payments/orderings.ts';

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
  test('ends right without guards if every message arrives once', () => {
    expect(handle('paid', readSequence('KAC'), hopeful)).toMatchObject({
      credits: 1,
      order: 'paid',
      verdict: 'ok',
    });
  });

  test('counts a repeated message twice without guards, and once with all guards', () => {
    expect(handle('paid', readSequence('KACC'), hopeful).credits).toBe(2);
    expect(handle('paid', readSequence('KACC'), careful).effects).toEqual([
      'noted',
      'noted',
      'credited',
      'duplicate',
      'agrees',
    ]);
  });

  test('ends right with all guards for any messages, and never counts twice on the way', () => {
    fc.assert(
      fc.property(messages(true), ([name, sequence]) => {
        const trace = handle(name, sequence, careful);
        expect(trace.verdict).toBe('ok');
        expect(trace.states.every(({ credits, forgedCredit }) => credits <= 1 && !forgedCredit)).toBe(true);
      }),
    );
  });

  test('ends right with only Verify, Unique and Sweep', () => {
    fc.assert(
      fc.property(messages(true), ([name, sequence]) => {
        expect(handle(name, sequence, readGuards('10101')).verdict).toBe('ok');
      }),
    );
  });

  test('has one effect for each credit, and never loses a credit', () => {
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

  test('never makes a right result wrong when one guard is added', () => {
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

  test('credit each payment once with all guards', () => {
    fc.assert(
      fc.property(weather, (batch) => {
        const { credits, verdicts } = tallyBatch(batch.family, drawBatch(batch), careful);
        expect(credits).toBe(families[batch.family].truth === 'paid' ? batch.payments : 0);
        expect(verdicts.ok).toBe(batch.payments);
      }),
    );
  });
});

describe('countOrderings(universe, guards)', () => {
  test('ends right in all 68,983 orderings with all guards, and in 329 without guards', () => {
    expect(countOrderings(headlineUniverse, careful)).toMatchObject({
      total: 68_983,
      verdicts: { ok: 68_983 },
      examples: {},
    });
    expect(countOrderings(headlineUniverse, hopeful)).toMatchObject({ total: 68_983, verdicts: { ok: 329 } });
  });

  test('keeps the shortest example of each wrong result', () => {
    const { examples } = countOrderings({ ...headlineUniverse, families: ['paid'] }, hopeful);
    expect(examples.missing?.sequence).toEqual([]);
    expect(examples.over?.sequence).toEqual(['C', 'C']);
    expect(examples.state?.sequence).toEqual(['C', 'K']);
    expect(examples.forged?.sequence).toEqual(['X']);
  });

  test('gives the same counts as handling every sequence one by one', () => {
    const small = fc.record({
      families: fc.uniqueArray(family, { minLength: 1, maxLength: 2 }),
      orderPaid: fc.boolean(),
      repeats: fc.integer({ min: 0, max: 1 }),
      forgeries: fc.integer({ min: 0, max: 1 }),
      delivered: fc.constantFrom(0, 1),
    });
    fc.assert(
      fc.property(small, guards, (universe, chosen) => {
        const possible = { ...universe, delivered: Math.min(universe.delivered, universe.repeats) };
        const one = { ok: 0, missing: 0, over: 0, state: 0, forged: 0 };
        for (const name of possible.families)
          for (const sequence of everySequence(name, possible))
            one[handle(name, sequence, chosen).verdict] += 1;
        expect(countOrderings(possible, chosen).verdicts).toEqual(one);
      }),
      { numRuns: 30 },
    );
  });

  test('counts more than 14 million sequences', () => {
    const universe = { ...headlineUniverse, families: ['retry'], orderPaid: true, forgeries: 2 } as const;
    expect(countOrderings(universe, careful).total).toBeGreaterThan(14_000_000);
  });
});

/** All sequences of a universe for one payment family. */
function* everySequence(name: FamilyName, universe: Universe): Generator<readonly Letter[]> {
  const genuine = lettersOf(name, universe.orderPaid);
  const visit = function* (sequence: readonly Letter[]): Generator<readonly Letter[]> {
    const times = (letter: Letter) => sequence.filter((each) => each === letter).length;
    if (genuine.every((letter) => times(letter) >= (universe.delivered ?? 0))) yield sequence;
    for (const letter of [...genuine, 'X' as const])
      if (times(letter) < (letter === 'X' ? universe.forgeries : universe.repeats))
        yield* visit([...sequence, letter]);
  };
  yield* visit([]);
}

describe('findBreaking(guards)', () => {
  test('finds the shortest wrong ordering, and none with Verify, Unique and Sweep', () => {
    expect(findBreaking(readGuards('11011')).sequence).toEqual(['C', 'O']);
    expect(findBreaking(readGuards('01111')).sequence).toEqual(['X']);
    expect(findBreaking(readGuards('11110')).sequence).toEqual([]);
    for (const bits of ['10101', '11101', '10111', '11111'])
      expect(findBreaking(readGuards(bits)).sequence, bits).toBeUndefined();
  });
});
