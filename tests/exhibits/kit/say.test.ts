import { describe, expect, test, vi } from 'vitest';
import { tellBasis } from '#exhibits/kit/basis.ts';
import {
  openCount,
  sayCount,
  sayDuration,
  sayList,
  sayNumber,
  sayOrdinal,
  sayRoughly,
  sayShare,
} from '#exhibits/kit/say.ts';

describe('sayNumber(value, lang)', () => {
  test('groups digits by thousands, or as the given language does', () => {
    expect(sayNumber(68_983)).toBe('68,983');
    expect(sayNumber(100_000, 'en-IN')).toBe('1,00,000');
    expect(sayRoughly(115.7407, 'en-GB', 4)).toBe('115.7');
    expect(sayShare(0.9645)).toBe('96%');
  });

  test('creates one formatter per language and format', () => {
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
  test('uses the singular for one, and the plural for none and many', () => {
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
  ])('writes %d ms as %s', (milliseconds, said) => {
    expect(sayDuration(milliseconds)).toBe(said);
  });

  test('never writes 1,000 ms or 60 s', () => {
    expect(sayDuration(999.9)).toBe('1 s');
    expect(sayDuration(59_999)).toBe('1 min');
  });
});

describe('sayList(parts)', () => {
  test('puts “and” before the last part', () => {
    expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map(sayList)).toEqual(['', 'a', 'a and b', 'a, b and c']);
  });
});

describe('sayOrdinal(place)', () => {
  test('writes English ordinals', () => {
    expect([1, 2, 3, 4, 11, 12, 13, 21, 112].map(sayOrdinal)).toEqual([
      '1st',
      '2nd',
      '3rd',
      '4th',
      '11th',
      '12th',
      '13th',
      '21st',
      '112th',
    ]);
  });
});

describe('tellBasis(basis)', () => {
  test('begins with the simulation notice, then lists assumptions, documentation and story separately', () => {
    expect(
      tellBasis({
        assumed: ['Nobody gives up.', 'One at a time.'],
        documented: { by: 'Acme', sentences: ['A message may come twice.'] },
        story: ['It grew.'],
      }),
    ).toEqual([
      expect.stringMatching(/^This is a simulation with assumed values/),
      'Assumed: Nobody gives up. One at a time.',
      'Documented by Acme: A message may come twice.',
      'From my story: It grew.',
    ]);
  });
});
