import { describe, expect, test } from 'vitest';
import { siteOf } from '#embed/library/siteOf.ts';

describe('siteOf(...given)', () => {
  test('returns the first given address, with a closing slash', () => {
    expect(siteOf('https://site.example/me')).toBe('https://site.example/me/');
    expect(siteOf(undefined, '/me/')).toBe('/me/');
    expect(siteOf('./', 'https://site.example/')).toBe('./');
    expect(siteOf('../me')).toBe('../me/');
  });

  test.each([
    'javascript:alert(1)',
    'JaVa\tScript:alert(1)',
    '\u0001javascript:alert(1)',
    'data:text/html,',
    'blob:https://site.example/',
    '//evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    '\\\\evil.example',
    'https:evil.example',
    'me',
    '',
    7,
    '__proto__',
  ])('rejects %j', (base) => {
    expect(siteOf(base as string)).toBeUndefined();
  });
});
