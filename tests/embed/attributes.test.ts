import { describe, expect, test } from 'vitest';
import { longestAttribute, readAddress, readLevel, readText, readTheme, shown } from '#embed/attributes.ts';

describe('readAddress(text, from)', () => {
  const from = 'https://example.com/blog/';

  test.each([
    ['career.json', 'https://example.com/blog/career.json'],
    ['/career.json', 'https://example.com/career.json'],
    ['//example.org/x', 'https://example.org/x'],
    ['HTTPS://Example.org', 'https://example.org/'],
  ])('makes %s absolute', (text, value) => {
    expect(readAddress(text, from)).toEqual({ value });
  });

  test.each([
    'javascript:alert(1)',
    'JaVa\tScript:alert(1)',
    '\u0001javascript:alert(1)',
    'data:application/json,{}',
    'blob:https://example.com/1',
    'file:///etc/passwd',
    'https://me:secret@example.com/',
    'http://',
    `https://example.com/${'x'.repeat(longestAttribute)}`,
  ])('rejects %s as an address', (text) => {
    expect(readAddress(text, from)).toHaveProperty('wanted');
  });
});

describe('the other attributes', () => {
  test('accept only their own words and numbers, and texts of limited length', () => {
    expect(readTheme('dark')).toEqual({ value: 'dark' });
    expect(readTheme('__proto__')).toEqual({ wanted: 'auto, light, dark, class' });
    expect(readLevel('3')).toEqual({ value: 3 });
    expect(readLevel('1')).toEqual({ wanted: '2, 3, 4' });
    expect(readText('x'.repeat(longestAttribute))).toHaveProperty('value');
    expect(readText('x'.repeat(longestAttribute + 1))).toHaveProperty('wanted');
  });

  test('are quoted short, on one line and without control characters', () => {
    expect(shown('"><script>\u001b[31m\n')).toBe('"\\"><script>\\u001b[31m\\n"');
    expect(shown('x'.repeat(1e6)).length).toBeLessThan(50);
  });
});
