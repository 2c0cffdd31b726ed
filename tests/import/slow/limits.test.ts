import { describe, expect, test } from 'vitest';
import { errorsOf, imported, importedJson, madeOf } from '../importing.ts';

/**
 * Runs a function and returns its result; fails if it takes a second or more of processor time. It tries up to three
 * times, because one run may have to collect the memory garbage of other tests.
 */
function quickly<X>(run: () => X, times = 3): X {
  const before = process.cpuUsage();
  const result = run();
  const { user, system } = process.cpuUsage(before);
  const seconds = (user + system) / 1e6;
  if (seconds >= 1 && times > 1) return quickly(run, times - 1);
  expect(seconds).toBeLessThan(1);
  return result;
}

describe('limits (B3)', () => {
  const mebibyte = 1024 * 1024;

  test.each([
    ['too-large', ` ${' '.repeat(mebibyte)}{}`],
    ['too-deep', `{"basics":${'['.repeat(500_000)}`],
    ['too-deep', `{"basics":${'{"a":'.repeat(33)}1${'}'.repeat(34)}`],
    ['too-many', JSON.stringify({ work: Array.from({ length: 501 }, () => ({})) })],
    ['too-many', `{"work":[${'0,'.repeat(500_000)}0]}`],
    ['too-long', JSON.stringify({ basics: { summary: 'x'.repeat(20_001) } })],
  ])('%s: gives one error within a second', (code, text) => {
    const result = quickly(() => imported(text));
    expect(errorsOf(result).map((note) => note.code)).toEqual([code]);
  });

  test('a file just within the limits is read', () => {
    expect(
      madeOf(importedJson({ work: Array.from({ length: 500 }, (_, n) => ({ name: `Place ${n}` })) })),
    ).toBeDefined();
    expect(madeOf(imported(`{"x":${'['.repeat(31)}${']'.repeat(31)},"basics":{}}`))).toBeDefined();
    expect(madeOf(importedJson({ basics: { summary: 'x'.repeat(20_000) } }))).toBeDefined();
  });

  test.each([
    [
      '500 jobs at one place, each with hundreds of points',
      {
        work: Array.from({ length: 500 }, (_, n) => ({
          name: 'Acme',
          position: `P ${n}`,
          startDate: 'never',
          highlights: Array.from({ length: 100 }, () => 'x'.repeat(10)),
        })),
      },
    ],
    [
      'a hundred thousand unknown keys',
      { basics: Object.fromEntries(Array.from({ length: 90_000 }, (_, n) => [`k${n}`, 1])) },
    ],
    [
      'records within records',
      { basics: Object.fromEntries(Array.from({ length: 55_000 }, (_, n) => [`k${n}`, { a: [] }])) },
    ],
  ])('the worst file within the limits is read in a second: %s', (_, value) => {
    const text = JSON.stringify(value);
    expect(text.length).toBeGreaterThan(500_000);
    expect(text.length).toBeLessThan(mebibyte);
    quickly(() => imported(text));
  });

  test('90,000 repeated keys are counted in a second, with few notes', () => {
    const text = `{"basics":{${Array.from({ length: 90_000 }, () => '"a":""').join(',')}}}`;
    const result = quickly(() => imported(text));
    expect(result.notes.list().length).toBeLessThan(50);
    expect(result.notes.more().get('duplicate-key')).toBe(89_979);
  });
});
