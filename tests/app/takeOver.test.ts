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

describe('the app adopts a document', () => {
  test.each([
    ['/a/b/', ''],
    ['/a/b/timeline/', 'timeline/'],
    ['/a/b/timeline', 'timeline/'],
    ['/a/b/%74imeline/', 'timeline/'],
    ['/a/b/achievements/from%2Dscratch/', 'achievements/from-scratch/'],
  ])('at %s with its own page', (pathname, page) => {
    expect(taking(pathname, page)).toBe('adopt');
  });

  test('at an unknown address with the Not found page', () => {
    expect(taking('/a/b/no/where', undefined)).toBe('adopt');
  });

  test('that a host has changed, unless the reader uses it', () => {
    expect(taking('/a/b/timeline/', 'timeline/', { isIntact: false })).toBe('adopt');
    expect(taking('/a/b/timeline/', 'timeline/', { isHeld: true })).toBe('adopt');
    expect(taking('/a/b/timeline/', 'timeline/', { isIntact: false, isHeld: true })).toBe('leave');
  });
});

describe('the app replaces a document', () => {
  test('if a host serves the front page or the Not found page for another address', () => {
    expect(taking('/a/b/timeline/', '')).toBe('replace');
    expect(taking('/a/b/timeline/', undefined)).toBe('replace');
    expect(taking('/a/b/no/where', '')).toBe('replace');
    expect(taking('/a/b/Timeline/', '')).toBe('replace');
  });
});

describe('the app leaves a document alone', () => {
  test('at a custom address of the host', () => {
    expect(taking('/a/b/cv', 'timeline/')).toBe('leave');
  });

  test('if its scripts were moved to a folder above it', () => {
    expect(taking('/a/b/pages/', '', { isMoved: true })).toBe('leave');
  });
});

describe('baseFor(script, address)', () => {
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

test('an extent changes with the number of nodes and the text', () => {
  const extents = [
    extentOf(3, 'a b'),
    extentOf(3, 'a\nb'),
    extentOf(3, 'ab '),
    extentOf(2, 'a b'),
    extentOf(3, ''),
  ];
  expect(new Set(extents).size).toBe(extents.length);
});
