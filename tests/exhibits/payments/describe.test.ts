import { describe, expect, test } from 'vitest';
import { clampInputs, defaultValues } from '#exhibits/kit/inputs.ts';
import { type Comparison, runDay } from '#exhibits/payments/day.ts';
import {
  describeDay,
  describeOrderings,
  describePayment,
  describeVolume,
} from '#exhibits/payments/describe.ts';
import { countSteps, drawLedger } from '#exhibits/payments/frame.ts';
import { paymentsInputs } from '#exhibits/payments/inputs.ts';
import { careful, handle, hopeful, readSequence } from '#exhibits/payments/model.ts';
import { countOrderings, headlineUniverse } from '#exhibits/payments/orderings.ts';

const values = defaultValues(paymentsInputs);
const day = runDay(values);
const compare = (text: string): Comparison => {
  const sequence = readSequence(text);
  return { sequence, hopeful: handle('paid', sequence, hopeful), careful: handle('paid', sequence, careful) };
};

describe('describePayment(comparison, guards)', () => {
  test('says what arrived and what both handlers made of it', () => {
    expect(describePayment(compare('CKCXAAK'), careful)).toBe(
      'Seven messages arrived for one payment: payment.captured, app callback, payment.captured, ' +
        'payment.captured (forged), payment.authorized, payment.authorized, app callback. ' +
        'The hopeful handler recorded 3 credits and left the order “attempted”. ' +
        'The careful handler recorded 1 and left it “paid”.',
    );
  });

  test('names the guards that are left, and says when nothing arrived', () => {
    const said = describePayment(compare(''), { ...careful, dedupe: false, forward: false });
    expect(said).toContain('No messages arrived for one payment.');
    expect(said).toContain('The handler with verify, unique and sweep recorded 1');
  });
});

describe('describeDay(day, values)', () => {
  test('says the figures of the default day together with its weather', () => {
    expect(describeDay(day, values)).toBe(
      'Assuming 5% of messages lost, 20% delivered twice, a forged message with 1% of payments and the rest in any order, ' +
        'a simulated day of 1,000 payments brought 3,466 messages: the hopeful handler recorded 1,161 credits and got 245 wholly right; ' +
        'the careful handler recorded 1,000 and got 1,000 wholly right.',
    );
  });

  test('groups numbers as the language does', () => {
    const many = clampInputs(paymentsInputs, { payments: 2000 });
    expect(describeDay(runDay(many), many, 'de-DE')).toContain('2.000 payments');
  });
});

describe('runDay(values)', () => {
  test('shows the payment that goes most wrong without guards', () => {
    expect(day.shown).toBe(230);
    expect(day.comparison.sequence.join('')).toBe('CAXKCA');
    expect(day.comparison.hopeful).toMatchObject({ credits: 3, order: 'attempted' });
    expect(day.comparison.careful).toMatchObject({ credits: 1, verdict: 'ok' });
  });
});

describe('describeOrderings(progress, universe, guards)', () => {
  test('counts while it runs, and says the result with its limits', () => {
    const said = [...countOrderings(headlineUniverse, { hopeful, careful }, 60_000)].map((progress) =>
      describeOrderings(progress, headlineUniverse, careful),
    );
    expect(said).toEqual([
      '60,000 of 68,983 orderings checked.',
      'Of all 68,983 orderings with each message at most twice and a forged one at most once, the careful handler is right in ' +
        '68,983 and the hopeful one in 329; these are orderings, not chances.',
    ]);
  });
});

describe('describeVolume(averageOrder)', () => {
  test('gives a floor for a value that the visitor supplies, and nothing without one', () => {
    expect(describeVolume(500)).toContain('at least 2,000 payments');
    for (const nothing of [0, -1, Number.NaN, Number.POSITIVE_INFINITY])
      expect(describeVolume(nothing)).toBeUndefined();
  });
});

describe('drawLedger(comparison, position)', () => {
  const comparison = compare('CXC');

  test('shows a row more at every step, and the reconciliation at the last', () => {
    expect(countSteps(comparison)).toBe(4);
    expect([0, 1, 2, 3, 4, 99].map((position) => drawLedger(comparison, position).rows.length)).toEqual([
      0, 1, 2, 3, 4, 4,
    ]);
    expect(drawLedger(comparison, 4).rows.at(-1)).toMatchObject({
      letter: undefined,
      hopeful: undefined,
      careful: { effect: 'agrees', glyph: 'check' },
    });
  });

  test('marks the forged envelope, the second delivery, and what was wrong', () => {
    const [first, forged, again] = drawLedger(comparison, 4).rows;
    expect(first).toMatchObject({ seal: 'whole', hopeful: { glyph: 'check' }, careful: { glyph: 'check' } });
    expect(forged).toMatchObject({
      seal: 'broken',
      hopeful: { glyph: 'cross' },
      careful: { glyph: 'stopped' },
    });
    expect(again).toMatchObject({
      delivery: 2,
      hopeful: { glyph: 'cross' },
      careful: { words: 'duplicate' },
    });
  });

  test('keeps its verdict until the end', () => {
    expect(drawLedger(comparison, 2).hopeful).toMatchObject({ credits: 2, verdict: undefined });
    const still = drawLedger(comparison, 4);
    expect(still.hopeful).toMatchObject({ credits: 3, verdict: 'forged', glyph: 'cross' });
    expect(still.careful).toMatchObject({ credits: 1, verdict: 'ok', glyph: 'check' });
  });
});
