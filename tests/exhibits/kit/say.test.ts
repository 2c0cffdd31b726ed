import { describe, expect, test, vi } from 'vitest';
import { describeFooter } from '#exhibits/kit/footer.ts';
import {
  openCount,
  sayCount,
  sayDuration,
  sayList,
  sayNumber,
  sayRoughly,
  sayShare,
} from '#exhibits/kit/say.ts';

describe('sayNumber(value, lang)', () => {
  test('groups by thousands, or as the language does', () => {
    expect(sayNumber(68_983)).toBe('68,983');
    expect(sayNumber(100_000, 'en-IN')).toBe('1,00,000');
    expect(sayRoughly(115.7407, 'en-GB', 4)).toBe('115.7');
    expect(sayShare(0.9645)).toBe('96%');
  });

  test('makes a format once for each language and shape, since a run has no time to', () => {
    let made = 0;
    class Counted extends Intl.NumberFormat {
      constructor(...given: ConstructorParameters<typeof Intl.NumberFormat>) {
        super(...given);
        made += 1;
      }
    }
    vi.stubGlobal('Intl', { NumberFormat: Counted });
    for (const value of [1, 2, 3]) expect(sayNumber(value, 'de-AT')).toBe(String(value));
    for (const value of [0.5, 0.25]) sayShare(value, 'de-AT');
    vi.unstubAllGlobals();
    expect(made).toBe(2);
  });
});

describe('sayCount(value, noun)', () => {
  test('says one server, and none or many servers', () => {
    expect([0, 1, 12].map((count) => sayCount(count, 'server'))).toEqual([
      '0 servers',
      '1 server',
      '12 servers',
    ]);
    expect([0, 1, 7, 13].map((count) => openCount(count, 'message'))).toEqual([
      'No messages',
      'One message',
      'Seven messages',
      '13 messages',
    ]);
  });
});

describe('sayDuration(milliseconds)', () => {
  test.each([
    [0, '0 ms'],
    [2, '2 ms'],
    [187.62, '188 ms'],
    [2479.6, '2.48 s'],
    [90_000, '1 min 30 s'],
    [120_000, '2 min'],
    [3_600_000, '60 min'],
    [86_410_000, '24 hours'],
    [306_730_000, '3.6 days'],
  ])('says %d ms as %s', (milliseconds, said) => {
    expect(sayDuration(milliseconds)).toBe(said);
  });

  test('changes units without saying 1,000 ms or 60 s', () => {
    expect(sayDuration(999.9)).toBe('1 s');
    expect(sayDuration(59_999)).toBe('1 min');
  });
});

describe('sayList(parts)', () => {
  test('puts an "and" before the last', () => {
    expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map(sayList)).toEqual(['', 'a', 'a and b', 'a, b and c']);
  });
});

describe('describeFooter(said, basis)', () => {
  test('keeps facts, documentation and assumptions apart, and leaves out what is empty', () => {
    const footer = describeFooter(
      [
        { id: 'users', label: 'Users', value: '100,000', provenance: 'fact' },
        { id: 'servers', label: 'Servers', value: '6', provenance: 'assumption' },
      ],
      { facts: ['it grew'], documented: [], assumed: ['nobody gives up'] },
    );
    expect(footer).toBe(
      'A model, not the production system. Facts: it grew; Users: 100,000. Assumptions: Servers: 6; nobody gives up.',
    );
  });
});
