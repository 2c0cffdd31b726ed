import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sayMetric, sayNumber } from '#career/amount.ts';
import type { Metric } from '#career/metric.ts';
import { english, type Words } from '#career/words.ts';

/** A no-break space, because it looks like a space in the source. */
const tie = '\u00a0';
const users = { kind: 'count', of: 'active users', value: 100_000 } as const;
const say = (metric: Metric, lang = 'en') => sayMetric(metric, english, lang);

describe('sayNumber(value, lang)', () => {
  test.each([
    ['en-US', 100_000, '100,000'],
    ['en-GB', 1_000_000, '1,000,000'],
    ['en-IN', 100_000, '1,00,000'],
    ['en-IN', 10_000_000, '1,00,00,000'],
    ['hi-IN', 1_000_000, '10,00,000'],
    ['de-DE', 100_000, '100.000'],
    ['en', 0, '0'],
    ['en', 0.125, '0.125'],
    ['de', 1234.5, '1.234,5'],
  ])('groups as %s does: %d is %s', (lang, value, text) => {
    expect(sayNumber(value, lang)).toBe(text);
  });

  test('loses no digits', () => {
    const value = fc.oneof(
      fc.maxSafeInteger(),
      fc.integer().map((thousandths) => thousandths / 1000),
    );
    fc.assert(
      fc.property(value, (number) => {
        expect(Number(sayNumber(number, 'en').replaceAll(',', ''))).toBe(number);
      }),
      { seed: 1, numRuns: 300 },
    );
  });
});

describe('sayMetric(metric, words, lang)', () => {
  test('writes a change from nothing in the source’s own words', () => {
    expect(say({ ...users, from: 0, said: '1 lakh' })).toEqual({
      lead: 'zero to',
      value: `1${tie}lakh`,
      unit: 'active users',
      label: `zero to 1${tie}lakh active users`,
      datum: '100000',
    });
  });

  test('writes “over” and the interval if the metric states them', () => {
    expect(
      say({ kind: 'money', of: 'GMV', value: 1_000_000, said: '1 million', bound: 'over', per: 'month' }),
    ).toEqual({
      lead: 'over',
      value: `1${tie}million`,
      unit: 'GMV a month',
      label: `over 1${tie}million GMV a month`,
      datum: '1000000',
    });
  });

  test('has no lead for a plain number', () => {
    expect(say(users)).toMatchObject({ lead: undefined, value: '100,000', label: '100,000 active users' });
  });

  test('puts the change before the bound', () => {
    expect(say({ ...users, from: 0, bound: 'over' }).lead).toBe('zero to over');
    expect(say({ ...users, from: 5000, bound: 'about' }, 'en-IN').label).toBe(
      '5,000 to about 1,00,000 active users',
    );
  });

  test('writes both ends of a change in the same unit', () => {
    expect(say({ kind: 'percent', of: 'coverage', value: 80, from: 35 }).label).toBe('35% to 80% coverage');
    expect(say({ kind: 'duration', of: 'a build', unit: 'minute', value: 2, from: 9 }).label).toBe(
      `9${tie}minutes to 2${tie}minutes a build`,
    );
  });

  test('keeps a percentage as given, with its digits', () => {
    expect(say({ kind: 'percent', of: 'coverage', value: 35 })).toMatchObject({ value: '35%', datum: '35' });
    expect(say({ kind: 'percent', of: 'coverage', value: 0.57 }).value).toBe('0.57%');
    expect(say({ kind: 'percent', of: 'Abdeckung', value: 14.3 }, 'de').value).toBe(`14,3${tie}%`);
  });

  test('names only a stated currency, and adds no decimals to whole amounts', () => {
    const money = { kind: 'money', of: 'revenue', value: 1_000_000 } as const;
    expect(say(money, 'en-IN').value).toBe('10,00,000');
    expect(say({ ...money, currency: 'INR' }, 'en-IN').value).toBe('₹10,00,000');
    expect(say({ ...money, currency: 'EUR' }, 'de').value).toBe(`1.000.000${tie}€`);
    expect(say({ ...money, currency: 'USD', value: 9.5 }, 'en-US').value).toBe('$9.50');
    expect(say({ ...money, currency: 'USD', value: 0.125 }, 'en-US').value).toBe('$0.125');
  });

  test('names the unit of a duration or size in the given language', () => {
    expect(say({ kind: 'duration', of: 'uptime', unit: 'month', value: 3 }).value).toBe(`3${tie}months`);
    expect(say({ kind: 'duration', of: 'uptime', unit: 'month', value: 1 }).value).toBe(`1${tie}month`);
    expect(say({ kind: 'duration', of: 'Laufzeit', unit: 'month', value: 3 }, 'de').value).toBe(
      `3${tie}Monate`,
    );
    expect(say({ kind: 'size', of: 'logs', unit: 'gigabyte', value: 1.5, per: 'day' }).label).toBe(
      // A long unit may stand on the next line.
      '1.5 gigabytes logs a day',
    );
  });

  test('keeps the source’s words, and ties a number to the next word', () => {
    expect(say({ ...users, said: 'half a million' }).value).toBe('half a million');
    expect(say({ ...users, said: '१ लाख' }).value).toBe(`१${tie}लाख`);
    expect(say({ ...users, said: '$& {} 1 lakh' }).value).toBe(`$& {} 1${tie}lakh`);
  });

  test('uses the words of the site', () => {
    const german: Words = { ...english, zero: 'null', change: 'von {} auf', over: 'mehr als' };
    expect(sayMetric({ ...users, from: 0, bound: 'over' }, german, 'de').label).toBe(
      'von null auf mehr als 100.000 active users',
    );
  });

  test('keeps the number machine-readable in any language', () => {
    fc.assert(
      fc.property(
        fc.double({ noNaN: true }),
        fc.constantFrom('en', 'en-IN', 'de', 'ar', 'hi'),
        (value, lang) => {
          expect(Number(say({ ...users, value }, lang).datum)).toBe(value + 0);
        },
      ),
      { seed: 1 },
    );
  });
});
