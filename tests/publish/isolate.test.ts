import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isolated, isolatedTexts } from '#publish/isolate.ts';

describe('isolated(text)', () => {
  test.each([
    ['a\u202eb', '\u2068a\u202eb\u202c\u2069'],
    ['a\u2066b\u202ac', '\u2068a\u2066b\u202ac\u202c\u2069\u2069'],
    ['a\u2069b', '\u2068ab\u2069'],
    ['a\u202cb\u202ec', '\u2068ab\u202ec\u202c\u2069'],
    ['\u2067a\u202eb\u2069c\u202c', '\u2068\u2067a\u202eb\u2069c\u2069'],
  ])('closes %j', (text, closed) => {
    expect(isolated(text)).toBe(closed);
  });

  test.each([
    '',
    'plain',
    'שלום',
    'a\u202eb\u202cc',
    '\u2067a\u202eb\u202c\u2069',
    '\u200ea\u200f',
    '\u2067a\u202eb\u2069',
  ])('leaves %j as it is', (text) => {
    expect(isolated(text)).toBe(text);
  });

  test('leaves nothing open, and keeps the visible text', () => {
    const mark = fc.constantFrom(...'\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069ab');
    fc.assert(
      fc.property(fc.array(mark, { maxLength: 12 }), (marks) => {
        const once = isolated(marks.join(''));
        expect(isolated(once)).toBe(once);
        expect(once.replace(/[^ab]/g, '')).toBe(marks.join('').replace(/[^ab]/g, ''));
      }),
    );
  });
});

describe('isolatedTexts(value)', () => {
  test('drops undefined fields at any depth', () => {
    const value = { a: undefined, b: [{ c: undefined, d: 1 }], e: null };
    expect(Object.entries(isolatedTexts(value))).toEqual([
      ['b', [{ d: 1 }]],
      ['e', null],
    ]);
    expect(Object.keys(isolatedTexts(value).b[0] ?? {})).toEqual(['d']);
  });

  test('changes every text, and nothing else', () => {
    expect(isolatedTexts({ a: ['x\u202e', 1, true, null], b: { 'k\u202e': 'plain' } })).toEqual({
      a: ['\u2068x\u202e\u202c\u2069', 1, true, null],
      b: { 'k\u202e': 'plain' },
    });
  });
});
