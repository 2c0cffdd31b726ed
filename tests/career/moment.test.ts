import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  compareMoments,
  endOf,
  type Moment,
  monthOf,
  type Period,
  readMoment,
  reversed,
  startOf,
} from '#career/moment.ts';

const digits = (value: number, length: number) => String(value).padStart(length, '0');

const moments = fc
  .record({
    year: fc.integer({ min: 1, max: 9999 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
    length: fc.constantFrom(4, 7, 10),
  })
  .map(
    ({ year, month, day, length }) =>
      `${digits(year, 4)}-${digits(month, 2)}-${digits(day, 2)}`.slice(0, length) as Moment,
  );

describe('readMoment(text)', () => {
  test('reads only the precision that is written', () => {
    expect(readMoment('2021')).toEqual({ year: 2021 });
    expect(readMoment('2021-04')).toEqual({ year: 2021, month: 4 });
    expect(readMoment('2021-04-09')).toEqual({ year: 2021, month: 4, day: 9 });
  });

  test('reads years from long ago to the far future', () => {
    expect(readMoment('0007-01')).toEqual({ year: 7, month: 1 });
    expect(readMoment('1066-10-14')).toEqual({ year: 1066, month: 10, day: 14 });
    expect(readMoment('9999-12-31')).toEqual({ year: 9999, month: 12, day: 31 });
  });

  test.each([
    ['2024-02-29', true],
    ['2023-02-29', false],
    ['2000-02-29', true],
    ['1900-02-29', false],
    ['2021-02-30', false],
    ['2021-04-31', false],
    ['2021-12-31', true],
  ])('accepts only real days: %s', (text, real) => {
    expect(readMoment(text) !== undefined).toBe(real);
  });

  test.each([
    '',
    'Present',
    'now',
    '21',
    '20211',
    '0000',
    '-2021',
    '2021-',
    '2021-4',
    '2021-00',
    '2021-13',
    '2021-04-00',
    '2021-04-9',
    '2021-04-09T00:00',
    '2021/04/09',
    ' 2021',
    '2021\n',
    '٢٠٢١',
  ])('refuses %j', (text) => {
    expect(readMoment(text)).toBeUndefined();
  });

  test('agrees with JavaScript’s calendar on random days', () => {
    const part = (max: number) => fc.integer({ min: 0, max });
    fc.assert(
      fc.property(fc.integer({ min: 1000, max: 9999 }), part(14), part(33), (year, month, day) => {
        const text = `${year}-${digits(month, 2)}-${digits(day, 2)}`;
        const real = new Date(Date.UTC(year, month - 1, day)).toISOString().startsWith(text);
        expect(readMoment(text)).toEqual(real ? { year, month, day } : undefined);
      }),
      { seed: 1, numRuns: 500 },
    );
  });
});

describe('monthOf(moment, edge)', () => {
  test('counts months since year 0, and 1/31 for each day', () => {
    expect(monthOf('2021-04', 'start')).toBe(2021 * 12 + 3);
    expect(monthOf('2021-04-09', 'start')).toBe(2021 * 12 + 3 + 8 / 31);
  });

  test('places a year’s start in January, and its end in December', () => {
    expect(monthOf('2021', 'start')).toBe(monthOf('2021-01-01', 'start'));
    expect(monthOf('2021', 'end')).toBe(monthOf('2021-12-31', 'end'));
  });

  test('places the end of a month at the start of the next', () => {
    expect(monthOf('2021-12', 'end')).toBe(monthOf('2022-01', 'start'));
  });

  test('returns NaN for an invalid moment', () => {
    expect(monthOf('2021.5' as Moment, 'start')).toBeNaN();
  });

  test('places the end of every moment after its start', () => {
    fc.assert(
      fc.property(moments, (moment) => {
        expect(monthOf(moment, 'end')).toBeGreaterThan(monthOf(moment, 'start'));
      }),
      { seed: 1 },
    );
  });
});

describe('compareMoments(a, b)', () => {
  test('orders by the earliest day of each moment', () => {
    const told: Moment[] = ['2021-04-09', '2022', '0999', '2021', '1969-12-31', '2021-04'];
    expect(told.toSorted(compareMoments)).toEqual([
      '0999',
      '1969-12-31',
      '2021',
      '2021-04',
      '2021-04-09',
      '2022',
    ]);
  });

  test('treats a year and its first day as equal', () => {
    expect(compareMoments('2021', '2021-01-01')).toBe(0);
  });

  test('agrees with the alphabetical order, and is antisymmetric', () => {
    const whole = (moment: Moment) => `${moment}-01-01`.slice(0, 10);
    fc.assert(
      fc.property(moments, moments, (a, b) => {
        const letters = whole(a) < whole(b) ? -1 : whole(a) > whole(b) ? 1 : 0;
        expect(Math.sign(compareMoments(a, b))).toBe(letters);
        expect(compareMoments(a, b) + compareMoments(b, a)).toBe(0);
      }),
      { seed: 1 },
    );
  });
});

describe('startOf(period), endOf(period)', () => {
  test.each<[Period, string | undefined, string | undefined]>([
    [{ at: '2021' }, '2021', '2021'],
    [{ from: '2021' }, '2021', undefined],
    [{ from: '2021', to: '2022-03' }, '2021', '2022-03'],
    [{ from: '2021', to: 'now' }, '2021', 'now'],
    [{ from: '2021', ended: true }, '2021', undefined],
    [{ to: '2022' }, undefined, '2022'],
  ])('of %j are %j and %j', (period, start, end) => {
    expect(startOf(period)).toBe(start);
    expect(endOf(period)).toBe(end);
  });
});

describe('reversed(period)', () => {
  test.each<[Period, boolean]>([
    [{ from: '2022', to: '2021' }, true],
    [{ from: '2021-04-10', to: '2021-04-09' }, true],
    [{ from: '2021-04', to: '2020' }, true],
    [{ from: '2021-04-09', to: '2021-04-09' }, false],
    [{ from: '2021-04', to: '2021' }, false],
    [{ from: '2021', to: '2021-01' }, false],
    [{ from: '9999', to: 'now' }, false],
    [{ from: '2021', ended: true }, false],
    [{ to: '2021' }, false],
    [{ at: '2021' }, false],
  ])('of %j is %s', (period, wrong) => {
    expect(reversed(period)).toBe(wrong);
  });
});
