import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tokenReader } from '#publish/verify/tokens.ts';
import { walkProblems } from '#publish/verify/walk.ts';

const keys = (text: string, lang = 'en') => tokenReader(lang)(text).tokens.map(({ key }) => key);

describe('tokenReader(lang)', () => {
  test('gives equal numbers the same key, in any grouping, digits and scale words', () => {
    expect(keys('100,000 1,00,000 100000', 'en-IN')).toEqual(['100000', '100000', '100000']);
    expect(keys('100.000,5 und 100000,5', 'de')).toEqual(['100000.5', '100000.5']);
    expect(keys('12\u202f345', 'fr')).toEqual(['12345']);
    expect(keys('١٢٬٣٤٥', 'ar-EG')).toEqual(['12345']);
    expect(keys('1 lakh, 2 lakhs, 35 % and 35 per cent')).toEqual(['1 lakh', '2 lakh', '35 %', '35 %']);
    expect(keys('zero to three')).toEqual(['0', '3']);
  });

  test('ignores digits inside a word', () => {
    expect(keys('S3, h264 and utf8')).toEqual([]);
  });

  test('gives equal dates the same key, and blanks them out', () => {
    expect(keys('Apr 2019, April 2019, 2019-04')).toEqual(['2019-04', '2019-04', '2019-04']);
    expect(keys('9 April 2019, Apr 9, 2019, 2019-04-09T10:00:00Z')).toEqual(Array(3).fill('2019-04-09'));
    expect(keys('9. März 2019', 'de')).toEqual(['2019-03-09']);
    expect(tokenReader('en')('in May 2019').rest).toBe(`in ${'\0'.repeat(8)}`);
  });

  test('reads a number in any language’s format as the same key', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1e12 }),
        fc.constantFrom('en', 'en-IN', 'de', 'fr', 'ar-EG', 'hi', 'bn', 'sv', 'pt-BR'),
        (value, lang) => {
          expect(keys(new Intl.NumberFormat(lang).format(value), lang)).toEqual([String(value)]);
        },
      ),
    );
  });
});

describe('walkProblems(records, origin)', () => {
  const page = '/a/';
  const origin = 'http://localhost:4173';

  test('finds nothing in a walk without problems', () => {
    const urls = [`${origin}/a/`, 'data:image/png;base64,AA', 'about:blank', 'blob:http://localhost:4173/1'];
    expect(
      walkProblems(
        urls.map((url) => ({ type: 'request', page, url, status: 200 })),
        origin,
      ),
    ).toEqual([]);
  });

  test('reports requests to other origins, console messages and missing files', () => {
    const problems = walkProblems(
      [
        { type: 'request', page, url: 'https://fonts.example.org/a.css', status: 200 },
        { type: 'request', page, url: 'http://localhost:4174/a.css', status: 200 },
        { type: 'console', page, text: 'Oh no' },
        { type: 'request', page, url: `${origin}/gone.js`, status: 404 },
        { type: 'request', page, url: `${origin}/cut.js` },
        { type: 'request', page, url: `${origin}/nowhere`, status: 404 },
      ],
      origin,
      [`${origin}/nowhere`],
    );
    expect(problems.map(({ file, rule, what }) => `${file} ${rule} ${what}`)).toEqual([
      '/a/ foreign-request https://fonts.example.org/a.css',
      '/a/ foreign-request http://localhost:4174/a.css',
      '/a/ console-message Oh no',
      `/a/ missing-file ${origin}/gone.js`,
      `/a/ missing-file ${origin}/cut.js`,
    ]);
  });
});
