import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clampInputs, defaultValues, defineInputs, provenanceAt } from '#exhibits/kit/inputs.ts';
import { readQuery, readValues, writeQuery } from '#exhibits/kit/query.ts';

const inputs = defineInputs({
  users: {
    kind: 'integer',
    label: 'Users',
    provenance: 'assumption',
    facts: [0, 100_000],
    min: 0,
    max: 100_000,
    step: 1000,
    default: 100_000,
  },
  lose: {
    kind: 'number',
    label: 'Lost',
    provenance: 'assumption',
    min: 0,
    max: 0.6,
    step: 0.01,
    default: 0.05,
  },
  shuffle: { kind: 'boolean', label: 'Shuffled', provenance: 'assumption', default: true },
  policy: {
    kind: 'choice',
    label: 'Policy',
    provenance: 'assumption',
    options: { shared: 'Shared', random: 'Random' },
    default: 'shared',
  },
});
const defaults = { users: 100_000, lose: 0.05, shuffle: true, policy: 'shared' };

describe('clampInputs(inputs, given)', () => {
  test('clamps numbers to their range and rounds integers', () => {
    expect(clampInputs(inputs, { users: 1e9, lose: -3 })).toMatchObject({ users: 100_000, lose: 0 });
    expect(clampInputs(inputs, { users: '17280.4', lose: '0.3' })).toMatchObject({
      users: 17_280,
      lose: 0.3,
    });
  });

  test.each([Number.NaN, 'NaN', 'twelve', '1,000', '', ' ', '1 OR 1=1', null, {}, [], '0x10', '--1'])(
    'uses the default for %j',
    (junk) => {
      expect(clampInputs(inputs, { users: junk, lose: junk })).toMatchObject({ users: 100_000, lose: 0.05 });
    },
  );

  test('clamps an infinite number to the end of the range', () => {
    expect(clampInputs(inputs, { users: Number.NEGATIVE_INFINITY, lose: '1e999' })).toMatchObject({
      users: 0,
      lose: 0.6,
    });
  });

  test('never returns a negative zero', () => {
    expect(Object.is(clampInputs(inputs, { users: -0.2 }).users, 0)).toBe(true);
  });

  test('reads booleans from text, and accepts only defined options', () => {
    expect(clampInputs(inputs, { shuffle: 'false', policy: 'random' })).toMatchObject({
      shuffle: false,
      policy: 'random',
    });
    for (const policy of ['toString', '__proto__', 'constructor', 'Shared'])
      expect(clampInputs(inputs, { policy }).policy).toBe('shared');
  });

  test('reads own properties only', () => {
    expect(clampInputs(inputs, Object.create({ users: 5 }))).toEqual(defaults);
    expect(clampInputs(inputs, undefined)).toEqual(defaults);
  });

  test('returns valid values for any input', () => {
    fc.assert(
      fc.property(fc.anything(), fc.record({ users: fc.anything(), lose: fc.anything() }), (one, other) => {
        for (const given of [one, other]) {
          const { users, lose, shuffle, policy } = clampInputs(inputs, given);
          expect(Number.isInteger(users) && users >= 0 && users <= 100_000).toBe(true);
          expect(lose >= 0 && lose <= 0.6).toBe(true);
          expect(typeof shuffle).toBe('boolean');
          expect(['shared', 'random']).toContain(policy);
        }
      }),
    );
  });
});

describe('provenanceAt(input, value)', () => {
  test('calls a stated value a fact, and any other value an assumption', () => {
    expect(provenanceAt(inputs.users, 100_000)).toBe('fact');
    expect(provenanceAt(inputs.users, 50_000)).toBe('assumption');
    expect(provenanceAt(inputs.lose, 0)).toBe('assumption');
  });
});

describe('readQuery(search, prefix)', () => {
  test('reads only keys with the prefix, and keeps the first value of each', () => {
    const texts = readQuery('?a.users=1&b.users=2&users=3&a.users=4&a.=5', 'a');
    expect({ ...texts }).toEqual({ users: '1', '': '5' });
  });

  test('ignores the names of prototype properties', () => {
    const search = 'a.__proto__=1&a.constructor=2&a.toString=3&a.__proto__.users=4';
    expect(readValues(inputs, search, 'a')).toEqual(defaults);
    expect(({} as { users?: unknown }).users).toBeUndefined();
  });
});

describe('writeQuery(search, prefix, inputs, values)', () => {
  test('omits defaults, and keeps parameters with other prefixes', () => {
    expect(writeQuery('?b.users=2&view=all&a.lose=0.4', 'a', inputs, defaultValues(inputs))).toBe(
      'b.users=2&view=all',
    );
  });

  test('writes a query that reads back as the same values', () => {
    const values = fc.record({
      users: fc.integer({ min: 0, max: 100_000 }),
      lose: fc.double({ min: 0, max: 0.6, noNaN: true }).map((lose) => lose + 0),
      shuffle: fc.boolean(),
      policy: fc.constantFrom('shared' as const, 'random' as const),
    });
    fc.assert(
      fc.property(values, (given) => {
        expect(readValues(inputs, writeQuery('?x=1', 'a', inputs, given), 'a')).toEqual(given);
      }),
    );
  });

  test('reads the same values back after writing to any address', () => {
    fc.assert(
      fc.property(fc.string(), (search) => {
        const values = readValues(inputs, search, 'a');
        expect(readValues(inputs, writeQuery(search, 'a', inputs, values), 'a')).toEqual(values);
      }),
    );
  });
});
