import { describe, expect, test } from 'vitest';
import { demonstration, envelopeOf, openEnvelope } from '#exhibits/payments/envelope.ts';
import { familyNames, type Letter } from '#exhibits/payments/model.ts';
import { equalSignatures, signBody, signCheckout } from '#exhibits/payments/signature.ts';

const genuine: readonly Letter[] = ['K', 'A', 'C', 'O', 'F'];

describe('envelopeOf(letter, family)', () => {
  test('signs every genuine message validly, and the forged one invalidly', () => {
    for (const family of familyNames) {
      for (const letter of genuine) expect(openEnvelope(envelopeOf(letter, family)).authentic).toBe(true);
      expect(openEnvelope(envelopeOf('X', family)).authentic).toBe(false);
    }
  });

  test('gives each event a distinct id, and the callback none', () => {
    const ids = [...genuine, 'X' as const].map((letter) => envelopeOf(letter, 'paid').eventId);
    expect(new Set(ids).size).toBe(ids.length);
    expect(envelopeOf('K', 'paid').eventId).toBeUndefined();
  });

  test('gives the failed attempt a different payment id in a retried order, and the same in a late one', () => {
    expect(envelopeOf('F', 'retry').body).toContain(demonstration.failedPaymentId);
    expect(envelopeOf('F', 'late').body).toContain(demonstration.paymentId);
  });
});

describe('openEnvelope(envelope, body)', () => {
  test('rejects a body with one digit changed or one space added', () => {
    const envelope = envelopeOf('C', 'paid');
    expect(openEnvelope(envelope, envelope.body.replace('50000', '50001')).authentic).toBe(false);
    expect(openEnvelope(envelope, envelope.body.replace(':', ': ')).authentic).toBe(false);
  });

  test('verifies a callback against the stored order, not the order in the body', () => {
    const envelope = envelopeOf('K', 'paid');
    const another = envelope.body.replace(demonstration.orderId, 'order_Another');
    expect(openEnvelope(envelope, another).authentic).toBe(true);
    expect(openEnvelope(envelope, envelope.body.replace('pay_', 'pay_x')).authentic).toBe(false);
  });
});

describe('signCheckout(storedOrderId, paymentId, secret)', () => {
  test('depends on the order of the two ids', () => {
    expect(signCheckout('order_1', 'pay_1', 's')).toBe(signBody('order_1|pay_1', 's'));
    expect(signCheckout('order_1', 'pay_1', 's')).not.toBe(signCheckout('pay_1', 'order_1', 's'));
  });
});

describe('equalSignatures(one, other)', () => {
  test('is true only for equal texts', () => {
    expect(equalSignatures('ab', 'ab')).toBe(true);
    for (const other of ['aa', 'a', 'abc', '', 'abab']) expect(equalSignatures('ab', other)).toBe(false);
    expect(equalSignatures('', 'a')).toBe(false);
  });
});
