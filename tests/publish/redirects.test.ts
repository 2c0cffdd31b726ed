import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { publish } from '#career/published.ts';
import { redirectsOf } from '#publish/redirects.ts';

const career = publish({
  person: { headline: 'Miller' },
  chapters: { wind: { title: 'Wind', story: { sails: 'Sails.' } } },
  achievements: {
    flour: { claim: 'Flour & <bread>', done: 'Ground.', evidence: ['sails'], aliases: ['meal', 'grist'] },
    plain: { claim: 'Plain', done: 'Ground.', evidence: ['sails'] },
  },
});

describe('redirectsOf(career)', () => {
  test('makes a page for each former address of an achievement, and for no other', () => {
    expect(redirectsOf(career).map(({ path }) => path)).toEqual([
      'achievements/meal/',
      'achievements/grist/',
    ]);
  });

  test('redirects automatically and by a link, with escaped text', () => {
    const { DOMParser } = new JSDOM('').window;
    const document = new DOMParser().parseFromString(redirectsOf(career)[0]!.html, 'text/html');
    expect(document.querySelector('meta[http-equiv=refresh]')?.getAttribute('content')).toBe(
      '0; url=../flour/',
    );
    expect(document.querySelector('a')?.getAttribute('href')).toBe('../flour/');
    expect(document.title).toBe('Flour & <bread>');
  });
});
