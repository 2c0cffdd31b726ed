import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { baseFor } from '#app/address.ts';
import { extentOf, takingOf } from '#app/takeOver.ts';
import type { Route } from '#ui/hrefs.ts';

const routes: readonly Route[] = [
  { path: '', page: 'about', label: 'About', title: 'About' },
  { path: 'timeline/', page: 'timeline', label: 'Timeline', title: 'Timeline' },
  {
    path: 'achievements/from-scratch/',
    page: 'achievements',
    achievement: 'from-scratch',
    title: 'From scratch',
  },
];
const found = { base: '/a/b/', isMoved: false, isIntact: true, isHeld: false };
const taking = (pathname: string, page: string | undefined, more: Partial<typeof found> = {}) =>
  takingOf({ ...found, pathname, page, ...more }, routes);

describe('a document is taken over', () => {
  test.each([
    ['/a/b/', ''],
    ['/a/b/timeline/', 'timeline/'],
    ['/a/b/timeline', 'timeline/'],
    ['/a/b/%74imeline/', 'timeline/'],
    ['/a/b/achievements/from%2Dscratch/', 'achievements/from-scratch/'],
  ])('at %s as the page that it is', (pathname, page) => {
    expect(taking(pathname, page)).toBe('adopt');
  });

  test('at an address that nothing has, as the page for unknown addresses', () => {
    expect(taking('/a/b/no/where', undefined)).toBe('adopt');
  });

  test('where a host has rewritten it, unless the reader holds something in it', () => {
    expect(taking('/a/b/timeline/', 'timeline/', { isIntact: false })).toBe('adopt');
    expect(taking('/a/b/timeline/', 'timeline/', { isHeld: true })).toBe('adopt');
    expect(taking('/a/b/timeline/', 'timeline/', { isIntact: false, isHeld: true })).toBe('leave');
  });
});

describe('another page takes its place', () => {
  test('where a host answers with its front page, or with the one for unknown addresses, whatever is asked for', () => {
    expect(taking('/a/b/timeline/', '')).toBe('replace');
    expect(taking('/a/b/timeline/', undefined)).toBe('replace');
    expect(taking('/a/b/no/where', '')).toBe('replace');
    expect(taking('/a/b/Timeline/', '')).toBe('replace');
  });
});

describe('a document is left alone', () => {
  test('where a host gave it an address of its own choosing', () => {
    expect(taking('/a/b/cv', 'timeline/')).toBe('leave');
  });

  test('where its script was moved to above it', () => {
    expect(taking('/a/b/pages/', '', { isMoved: true })).toBe('leave');
  });
});

describe('the base', () => {
  beforeEach(() => void vi.stubEnv('DEV', false));
  afterEach(() => void vi.unstubAllEnvs());

  test.each([
    ['https://a.example/assets/x.js', 'https://a.example/', '/'],
    ['https://a.example/a/b/assets/x.js', 'https://a.example/a/b/timeline/?q#h', '/a/b/'],
    ['https://a.example/a~b/assets/x.js', 'https://a.example/a%7Eb/timeline/', '/a%7Eb/'],
    ['https://a.example/%61/assets/x.js', 'https://a.example/a/', '/a/'],
    ['https://a.example/a%/assets/x.js', 'https://a.example/a%/', '/a%/'],
    ['https://a.example/files/assets/x.js', 'https://a.example/pages/', undefined],
    ['https://a.example/files/assets/x.js', 'https://a.example/', undefined],
    ['https://a.example/files/assets/x.js', 'https://a.example/filesystem/', undefined],
    ['https://cdn.example/assets/x.js', 'https://a.example/', undefined],
    ['http://a.example/assets/x.js', 'https://a.example/', undefined],
  ])('of %s at %s is %s', (script, address, base) => {
    expect(baseFor(script, address)).toBe(base);
  });
});

test('an extent tells apart what a host may have changed', () => {
  const extents = [
    extentOf(3, 'a b'),
    extentOf(3, 'a\nb'),
    extentOf(3, 'ab '),
    extentOf(2, 'a b'),
    extentOf(3, ''),
  ];
  expect(new Set(extents).size).toBe(extents.length);
});
