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
  test('has a page for each address that an achievement once had, and none for the others', () => {
    expect(redirectsOf(career).map(({ path }) => path)).toEqual([
      'achievements/meal/',
      'achievements/grist/',
    ]);
  });

  test('leads on by itself and by a link, in words that are escaped', () => {
    const { DOMParser } = new JSDOM('').window;
    const document = new DOMParser().parseFromString(redirectsOf(career)[0]!.html, 'text/html');
    expect(document.querySelector('meta[http-equiv=refresh]')?.getAttribute('content')).toBe(
      '0; url=../flour/',
    );
    expect(document.querySelector('a')?.getAttribute('href')).toBe('../flour/');
    expect(document.title).toBe('Flour & <bread>');
  });
});
