import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { codes } from '#career/check/codes.ts';
import { check, checkSite, type Known, unstatedOf } from '#career/check.ts';
import { english } from '#career/words.ts';
import { base, baseSite, known, type Patch, patched } from '../cases/check/base.ts';
import { cases } from '../cases/check/cases.ts';

const problems = (patch: Patch, site = false, lang?: string) =>
  site ? checkSite(patched(baseSite, patch), lang) : check(patched(base, patch), known);
const found = (patch: Patch, site = false, lang?: string) =>
  problems(patch, site, lang).map(({ code, pointer }) => `${code} ${pointer}`);
const told = '/chapters/second/story/later/text';
const period = '/chapters/first/period';
const link = '/person/links/0/href';

describe('check(career, known)', () => {
  test('finds nothing in a valid career and a valid site', () => {
    expect(check(base, known)).toEqual([]);
    expect(checkSite(baseSite)).toEqual([]);
    expect(check({ person: { headline: 'x' }, chapters: {} })).toEqual([]);
    expect(checkSite({})).toEqual([]);
  });

  test.each(Object.entries(cases))(
    'reports %s at its place, and nothing in a correct career',
    (code, { broken, at, fine, site, lang }) => {
      expect(found(broken, site, lang)).toContain(`${code} ${at}`);
      expect(problems(fine, site)).toEqual([]);
    },
  );

  test('has a test case for each code, and emits each code', () => {
    const folder = new URL('../../src/career/check/', import.meta.url);
    const source = readdirSync(folder)
      .filter((file) => file !== 'codes.ts')
      .map((file) => readFileSync(new URL(file, folder), 'utf8'))
      .join('');
    expect(Object.keys(cases).sort()).toEqual(Object.keys(codes).sort());
    expect(Object.keys(codes).filter((code) => !source.includes(`'${code}'`))).toEqual([]);
  });

  test('explains each problem in sentences: what, why and what to do', () => {
    for (const { broken, site, lang } of Object.values(cases))
      for (const { what, why, todo } of problems(broken, site, lang))
        for (const sentence of [what, why, todo]) expect(sentence).toMatch(/^\S.*[.?…]$/su);
  });

  test('reports all problems at once, in document order', () => {
    expect(
      found({
        '/achievements/flour/system': 'mil',
        '/person/headline': 3,
        '/chapters/first/period/from': '2019-13',
        '/lang': '',
        '/chapters/second/at': 'barn',
      }),
    ).toEqual([
      'text-empty /lang',
      'language-unknown /lang',
      'wrong-type /person/headline',
      'date-impossible /chapters/first/period/from',
      'reference-unknown /chapters/second/at',
      'reference-unknown /achievements/flour/system',
    ]);
  });

  test('suggests the probable word', () => {
    const todo = (patch: Patch) => problems(patch)[0]?.todo;
    expect(todo({ '/person/headlin': 'x', '/person/headline': undefined })).toContain('headline');
    expect(todo({ '/person/sumary': 'x' })).toMatch(/^Did you mean “summary”\?/);
    expect(todo({ '/chapters/first/technologies': ['stnoe'] })).toMatch(/^Did you mean “stone”\?/);
    expect(todo({ '/chapters/first/motif': 'strat' })).toMatch(/^Did you mean “start”\?/);
    expect(todo({ [link]: 'htps://example.org' })).toMatch(/^Did you mean “https:”\?/);
    expect(todo({ '/chapters/first/technologies': ['zzzzzz'] })).toMatch(
      /^Write an id that exists, or add this one to `technologies`\.$/,
    );
  });

  test.each([
    ['/chapters/first/technologies/0', 'nope', 'technology'],
    ['/chapters/first/shifts/0/to', 'nope', 'technology'],
    ['/systems/mill/stack/nope', 'x', 'technology'],
    ['/skills/0/technologies/0', 'nope', 'technology'],
    ['/chapters/first/systems/0', 'nope', 'system'],
    ['/chapters/first/at', 'nope', 'organisation'],
    ['/chapters/second/alongside/0', 'nope', 'chapter'],
    ['/achievements/flour/evidence/0', 'nope', 'paragraph'],
    ['/achievements/flour/terms/0', 'nope', 'term'],
    ['/achievements/flour/metric/facts/0', 'nope', 'fact'],
    [told, '[x](system:nope)', 'system'],
    [told, '*x [y](achievement:nope)*', 'achievement'],
    [told, '[y](term:nope)', 'term'],
    [told, '[y](chapter:constructor)', 'chapter'],
  ])('reports an unknown reference at %s: %s', (pointer, value, kind) => {
    const all = problems({ [pointer]: value });
    expect(all.map(({ code, pointer: at }) => [code, at])).toContainEqual(['reference-unknown', pointer]);
    expect(all.find(({ code }) => code === 'reference-unknown')?.what).toContain(`no ${kind} `);
  });

  test.each([
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'blob:https://example.org/x',
    'file:///etc/passwd',
    'view-source:https://example.org',
    'java\tscript:alert(1)',
    ' https://example.org',
    'https://exam\u200bple.org',
    '//example.org',
    '/\\example.org',
    '/\t/example.org',
    '/a//example.org',
    'https:\\\\example.org',
    'https://ada:secret@example.org/',
    'https://ada@example.org/',
    'tech:stone',
  ])('refuses the address %j as unsafe', (href) => {
    expect(found({ [link]: href })).toContain(`link-unsafe ${link}`);
  });

  test.each([
    'example.org',
    'www.example.org/a',
    'example.org:8080/a',
    'https:example.org',
    'https:/example.org',
    'https:///example.org',
    'https://',
    'https://[x',
    'about',
    '#first',
    'mailto:ada',
    'tel:me',
    '&#106;avascript:alert(1)',
  ])('reports the address %j as incomplete', (href) => {
    expect(found({ [link]: href })).toContain(`link-incomplete ${link}`);
  });

  test.each([
    'https://example.org/a?b#c',
    'http://localhost:5173',
    'mailto:a@b.org?subject=x',
    'tel:+1-555',
    '/',
    '/a/b?c=//d',
  ])('accepts the address %j', (href) => {
    expect(found({ [link]: href })).toEqual([]);
  });

  test('checks the addresses of technologies, organisations, education, certificates, proofs and prose', () => {
    const places = [
      '/technologies/stone/href',
      '/organisations/farm/href',
      '/education/0/href',
      '/achievements/flour/proof/0/href',
    ];
    for (const place of places) expect(found({ [place]: 'data:,x' })).toEqual([`link-unsafe ${place}`]);
    const certificates = [{ name: 'x', href: 'example.org' }];
    expect(found({ '/certificates': certificates })).toEqual(['link-incomplete /certificates/0/href']);
    expect(found({ [told]: '[x](javascript:a)' })).toEqual([`link-unsafe ${told}`]);
  });

  test.each([
    [{ at: '2020', from: '2019' }, 'period-contradictory'],
    [{ at: '2020', ended: true }, 'period-contradictory'],
    [{ at: '2020', to: 'now' }, 'period-contradictory'],
    [{ ended: true }, 'period-empty'],
  ])('rejects the period %j', (value, code) => {
    expect(found({ [period]: value })).toEqual([`${code} ${period}`]);
  });

  test('reports a period that ends a day before it starts, at its end', () => {
    expect(found({ [period]: { from: '2020-05-02', to: '2020-05-01' } })).toEqual([
      `period-reversed ${period}/to`,
    ]);
  });

  test.each(['Present', 'March 2021', '2021/04', '21', '', '2021-4', 'now'])(
    'rejects %j as a start date',
    (from) => {
      expect(found({ [`${period}/from`]: from })).toContain(`date-unreadable ${period}/from`);
    },
  );

  test.each([
    ['\ud800', 'U+D800'],
    ['\u0000', 'U+0000'],
    ['\ufffe', 'U+FFFE'],
    ['\u0085', 'U+0085'],
    ['\r', 'U+000D'],
  ])('names the code point of %j', (character, name) => {
    const [first] = problems({ [told]: `a${character}b` });
    expect(first?.code).toBe('text-character');
    expect(first?.what).toContain(name);
  });

  test.each(['/etc/x.jpg', 'a/../x.jpg', 'C:\\x.jpg', 'a\\b.jpg', 'https://example.org/x.jpg', './ada.jpg'])(
    'refuses the picture %j',
    (file) => {
      expect(found({ '/person/image/file': file })).toEqual(['image-path /person/image/file']);
    },
  );

  test('does not check files or exhibits without a list of known ones', () => {
    expect(check(patched(base, { '/person/image/file': 'x.png', '/chapters/first/exhibit': 'x' }))).toEqual(
      [],
    );
  });

  test('reports an id or alias that is already taken', () => {
    const repeated = problems({ '/chapters/second/story/first': { text: 'x', facts: ['f1'] } });
    expect(repeated[0]).toMatchObject({ pointer: '/chapters/second/story/first', at: 'key' });
    expect(repeated[0]?.what).toContain('/chapters/first');
    expect(found({ '/chapters/second/aliases': ['beginning'] })).toEqual([
      'alias-taken /chapters/second/aliases/0',
    ]);
    expect(found({ '/achievements/flour/aliases': ['flour', 'con', 'X'] })).toEqual([
      'alias-taken /achievements/flour/aliases/0',
      'id-reserved /achievements/flour/aliases/1',
      'id-shape /achievements/flour/aliases/2',
    ]);
  });

  test('requires facts for every text if there is a ledger, and for none without one', () => {
    const plain = {
      '/person/tagline': 'a',
      '/person/summary': 'b',
      '/chapters/first/story/first-day': 'c',
      '/chapters/first/summary': 'd',
      '/chapters/first/highlights': ['e'],
      '/chapters/first/responsibilities': ['f'],
      '/chapters/first/shifts/0/because': 'g',
      '/achievements/flour/done': 'h',
      '/achievements/flour/part': 'i',
      '/achievements/flour/how': 'j',
      '/achievements/flour/brief': { text: 'k', facts: [] },
      '/systems/mill/summary': 'l',
    };
    expect(problems(plain).map(({ code }) => code)).toEqual(Array(12).fill('told-unsourced'));
    const without = { ...plain, '/facts': undefined, '/chapters/second/story/later': 'm' };
    expect(problems({ ...without, '/achievements/flour/metric/facts': undefined })).toEqual([]);
  });

  test('reports private values in any published text', () => {
    const hidden = { '/person/private': ['email', 'links', 'name', 'location'] };
    const leaks = (patch: Patch) => found({ ...hidden, ...patch });
    expect(leaks({})).toEqual([]);
    expect(leaks({ [told]: 'Write to ADA@example.org.' })).toEqual([`private-told ${told}`]);
    expect(leaks({ [told]: '[me](mailto:ada@example.org)' })).toEqual([`private-told ${told}`]);
    expect(leaks({ [told]: 'See [it](https://www.example.org/ada/).' })).toEqual([`private-told ${told}`]);
    expect(leaks({ '/chapters/first/aside': 'by Ada Example' })).toEqual([
      'private-told /chapters/first/aside',
    ]);
    expect(leaks({ '/organisations/farm/location': 'Springfield' })).toEqual([
      'private-told /organisations/farm/location',
    ]);
    expect(leaks({ [told]: 'Ada Examples, Springfielders, example.org/adam' })).toEqual([]);
    const sentence = '/achievements/flour/metric/unstated/period';
    expect(leaks({ [sentence]: 'Ada Example does not say.' })).toEqual([`private-told ${sentence}`]);
    expect(leaks({ '/facts/f1/statement': 'Ada Example of Springfield' })).toEqual([]);
  });

  test('quotes at most 60 characters, with control characters escaped', () => {
    const [first] = problems({ '/chapters/first/at': `\u001b[31m${'x'.repeat(5000)}` });
    expect(first?.what).toMatch(/“\\u\{001B\}\[31mx+…”/);
    expect(first?.what.length).toBeLessThan(110);
  });

  test('reports problems in any value without throwing', () => {
    fc.assert(
      fc.property(
        fc.anything({ withNullPrototype: true, withBigInt: true, withDate: true, withMap: true }),
        (value) => {
          expect(Array.isArray(check(value))).toBe(true);
          expect(Array.isArray(checkSite(value))).toBe(true);
          expect(Array.isArray(unstatedOf(value))).toBe(true);
        },
      ),
    );
  });

  test('reports problems for any value at any place of a career without throwing', () => {
    const pointers: string[] = [];
    const collect = (value: unknown, pointer: string): void => {
      if (typeof value !== 'object' || value === null) return;
      for (const [key, inner] of Object.entries(value)) {
        pointers.push(`${pointer}/${key}`);
        collect(inner, `${pointer}/${key}`);
      }
    };
    collect(base, '');
    const any = fc.oneof(
      fc.anything({ maxDepth: 2 }),
      fc.constantFrom([], {}, [null], '', -1, true, { text: [] }),
    );
    fc.assert(
      fc.property(fc.constantFrom(...pointers), any, (pointer, value) => {
        for (const { pointer: at } of problems({ [pointer]: value === undefined ? null : value }))
          expect(at === '' || at.startsWith('/')).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  test('treats hostile keys as ordinary keys', () => {
    const career: unknown = JSON.parse(
      '{"__proto__":{"a":1},"person":{"headline":"x","constructor":1},"chapters":{"__proto__":{"title":"x","story":{"toString":"y"}}}}',
    );
    expect(check(career).map(({ code, pointer }) => `${code} ${pointer}`)).toEqual([
      'unknown-key /__proto__',
      'unknown-key /person/constructor',
      'id-shape /chapters/__proto__',
      'id-shape /chapters/__proto__/story/toString',
    ]);
  });

  test('handles deep and circular values without overflowing', () => {
    const loop: Record<string, unknown> = { headline: 'x' };
    loop.self = loop;
    let deep: unknown = 'x';
    for (let level = 0; level < 50_000; level++) deep = { text: deep, deep };
    expect(
      check({ person: loop, chapters: { a: { title: 'x', story: { b: deep } } } }).length,
    ).toBeGreaterThan(1);
  });

  test('checks 5,000 chapters full of mistakes within five seconds', () => {
    const chapters = Object.fromEntries(
      Array.from({ length: 5000 }, (_, index) => [
        `c${index}`,
        {
          title: 'x',
          at: 'nowhere',
          alongside: [`d${index}`],
          story: { [`p${index}`]: 'a [b](tech:c) *d*' },
        },
      ]),
    );
    const started = performance.now();
    expect(check({ person: { headline: 'x' }, chapters })).toHaveLength(15_001);
    expect(performance.now() - started).toBeLessThan(5000);
  });
});

describe('a link to a page of the site', () => {
  const linked = (href: string, pages?: Known) =>
    check(patched(base, { [link]: href }), { ...known, ...pages }).map(({ code, todo }) => `${code} ${todo}`);

  test('leads to the front page only by “/”', () => {
    expect(linked('/about/')).toEqual(['page-unknown Write “/”.']);
    expect(linked('/about#later')).toEqual(['page-unknown Write “/#later”.']);
    expect(linked('/')).toEqual([]);
    expect(linked('/about/#later', { pages: ['timeline', 'about'] })).toEqual([]);
    expect(linked('/timeline/', { pages: ['timeline', 'about'] })).toEqual(['page-unknown Write “/”.']);
  });

  test('leads only to pages that the site has', () => {
    expect(linked('/resume/')).toEqual([]);
    expect(linked('/resume/', { pages: ['about', 'timeline'] })).toEqual([
      'page-unknown Link to another page, or add this one to `pages` in content/site.ts.',
    ]);
  });
});

describe('a missing ledger', () => {
  test('is one problem for all places that cite it', () => {
    const { facts: _, ...others } = base;
    const found = check(others, known);
    expect(found.map(({ code }) => code)).toEqual(['reference-unknown']);
    expect(found[0]?.what).toMatch(/^There is no ledger \(`facts`\), but \d+ places cite facts/);
  });
});

describe('checkSite(site)', () => {
  test.each([
    'http://example.org/',
    'https://example.org/?a=1/',
    'https://example.org',
    'https://a:b@example.org/',
    'example.org/',
    'https://Example.org/',
    'https://example.org/#x/',
  ])('refuses the address %j', (address) => {
    expect(found({ '/address': address }, true)).toEqual(['address-shape /address']);
  });

  test('suggests a corrected address', () => {
    expect(problems({ '/address': 'http://example.org/a?b' }, true)[0]?.todo).toBe(
      'Write “https://example.org/a/”.',
    );
  });

  test('lists the words that are still English in another language', () => {
    const { footer: _, ...others } = english;
    const inGerman = (words: object | undefined) =>
      checkSite({ words }, 'de-AT').map(({ pointer, what, todo }) => `${pointer}: ${what} ${todo}`);
    expect(inGerman(english)).toEqual([]);
    expect(inGerman(others)).toEqual([
      `/words: The career is in “de-AT”, but 1 of the ${Object.keys(english).length} words of the pages are in English. Translate them under \`words\` in content/site.ts: \`footer\`.`,
    ]);
    expect(inGerman(undefined)).toEqual([
      expect.stringMatching(
        /^: The career is in “de-AT”, but all words .*: `about`, .*, …; src\/career\/words\.ts/,
      ),
    ]);
    for (const lang of ['en', 'en-IN', 'EN', undefined]) expect(checkSite({}, lang)).toEqual([]);
  });

  test.each(['englisch', 'xx', 'en_US', ''])('rejects the language %j', (lang) => {
    expect(found({ '/lang': lang })).toContain('language-unknown /lang');
  });

  test.each(['gom', 'hi', 'zh-Hant-TW', 'nan'])('accepts the language %j', (lang) => {
    expect(found({ '/lang': lang })).toEqual([]);
  });

  test('lists the fields that are still allowed beside an unknown one', () => {
    const [wrong] = check(patched(base, { '/organisations/farm/nmae': 'x', '/terms/bushel/more': 'x' }));
    expect(wrong?.todo).toBe('Did you mean “name”? Rename it or remove it. Possible fields: name, location.');
    const [full] = check(patched(base, { '/terms/bushel/more': 'x' }));
    expect(full?.todo).toBe('Rename it or remove it. All possible fields are already here.');
    const [among] = checkSite({ words: { nothing: 'x' } });
    expect(among?.todo).toMatch(/Possible fields: (?:\w+, ){30}…\.$/);
  });

  test('names the kinds that allow a field', () => {
    const kind = '/achievements/flour/metric/kind';
    const [currency] = check(patched(base, { [kind]: 'count' }));
    expect(currency?.todo).toBe("Remove it, or write kind: 'money'.");
    const unit = '/achievements/flour/metric/unit';
    expect(check(patched(base, { [unit]: 'day' }))[0]?.todo).toBe(
      "Remove it, or write kind: 'duration' or 'size'.",
    );
  });

  test('reports unknown pages, words and fields', () => {
    expect(found({ '/pages': ['abuot'], '/words/foter': 'x', '/colour': '#000000' }, true)).toEqual([
      'unknown-choice /pages/0',
      'unknown-key /words/foter',
      'unknown-key /colour',
    ]);
  });
});

describe('unstatedOf(career)', () => {
  test('lists what the owner marked as not stated', () => {
    expect(unstatedOf(base)).toEqual([
      {
        pointer: '/achievements/flour/metric/unstated/period',
        what: 'period',
        sentence: 'The diary names no year.',
      },
    ]);
  });
});
