import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { reportOfImport } from '#import/report.ts';
import { errorsOf, exported, imported, importedJson, madeOf, notesOf } from './importing.ts';

const bytes = (...parts: readonly (string | readonly number[])[]) =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))));

describe('a file that cannot be read (A1)', () => {
  test.each([
    ['', 'empty'],
    ['[]', 'not an object'],
    ['[{}]', 'not an object'],
    ['"text"', 'an unknown format'],
    ['{"name": "a package", "version": "1.0.0"}', 'not a JSON Resume'],
    ['{"meta": {"format": "FRESH@0.6.0"}, "name": "x"}', 'FRESH'],
    ['BEGIN:VCARD\nFN:x', 'vCard'],
    ['cv:\n  name: x', 'RenderCV'],
    ['%PDF-1.7 x', 'PDF'],
    ['\x89PNG\r\n', 'picture'],
    ['a\0b', 'not a text file'],
    ['const a = 1;', 'an unknown format'],
    ['First Name,Last Name\nA,B', 'an unknown format'],
  ])('%j is rejected with an explanation, without a career', (text, word) => {
    const result = imported(Buffer.from(text, 'latin1'), 'cv.xyz');
    expect(result.made).toBeUndefined();
    expect(errorsOf(result)).toHaveLength(1);
    expect(reportOfImport('cv.xyz', result)).toMatch(
      new RegExp(
        `^cv\\.xyz.* error [a-z-]+.*${word}.*\\nNo file was written\\. Correct the errors, and import again\\.\\n$`,
      ),
    );
  });

  test('any bytes give a career or an error, and never throw', () => {
    const anything = fc.oneof(
      fc.uint8Array({ maxLength: 300 }),
      fc.json({ maxDepth: 5 }).map((text) => Buffer.from(text)),
      fc.string({ unit: 'binary', maxLength: 200 }).map((text) => Buffer.from(`# ${text}`)),
      fc.string({ unit: 'binary', maxLength: 200 }).map((text) => Buffer.from(`<html>${text}`)),
      fc.uint8Array({ maxLength: 200 }).map((tail) => Buffer.concat([Buffer.from('PK\u0003\u0004'), tail])),
    );
    fc.assert(
      fc.property(
        anything,
        fc.constantFrom('cv.json', 'cv.md', 'cv.html', 'cv.zip', 'Positions.csv', 'x'),
        (content, name) => {
          const result = imported(content, name);
          expect(result.made !== undefined).toBe(errorsOf(result).length === 0);
          expect(reportOfImport(name, result)).not.toMatch(/undefined|\[object|^\s+at /m);
        },
      ),
      { numRuns: 300 },
    );
  });

  test('a résumé with any values at any place never throws, and exports the same again', () => {
    const keys = fc.constantFrom(
      'basics',
      'work',
      'name',
      'position',
      'startDate',
      'endDate',
      'highlights',
      'projects',
      'keywords',
      'location',
      'profiles',
      'summary',
      'url',
      'education',
      'skills',
      'bio',
      'company',
      'other',
    );
    const { tree } = fc.letrec((tie) => ({
      tree: fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        fc.constantFrom<unknown>(null, '', 'text', '2020', 'Present', 7, true, '<b>', 'javascript:x'),
        fc.array(tie('tree'), { maxLength: 3 }),
        fc.dictionary(keys, tie('tree'), { maxKeys: 4 }),
      ),
    }));
    fc.assert(
      fc.property(fc.dictionary(keys, tree, { maxKeys: 5 }), (value) => {
        const resume = { basics: null, ...value };
        const result = importedJson(resume);
        const once = exported(madeOf(result));
        expect(exported(madeOf(imported(once)))).toBe(once);
      }),
      { numRuns: 200 },
    );
  });
});

describe('places', () => {
  test('a syntax error has its line and column, with a byte order mark and any line ends', () => {
    for (const end of ['\n', '\r\n', '\r']) {
      const text = `\ufeff{${end}\t"basics": { "name": "🙂🙂", "label": }${end}}`;
      expect(errorsOf(imported(text))[0]).toMatchObject({ code: 'syntax', place: 'cv.json:2:37' });
    }
  });

  test('a value has its pointer, with current names, and its place in the file', () => {
    const result = imported('{\n "work": [\n  { "company": "A", "website": "www.a.example" }\n ]\n}');
    expect(notesOf(result, 'no-address')[0]).toMatchObject({ place: 'cv.json:3:32', pointer: '/work/0/url' });
  });
});

describe('encodings (B1)', () => {
  const text = '{"basics":{"name":"Zoë"}}';

  test('UTF-8 is read with and without a byte order mark', () => {
    for (const content of [text, `\ufeff${text}`, text.replace('{', '{\r\n\t')])
      expect(madeOf(imported(content)).written.career.person.name).toBe('Zoë');
  });

  test.each([
    ['UTF-16LE', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')])],
    ['UTF-16BE', Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(text, 'utf16le').swap16()])],
    ['UTF-8', bytes('{"basics":{"name":"Zo', [0xeb], '"}}')],
  ])('UTF-16 or invalid UTF-8 (%s) is one error with its name', (name, content) => {
    const result = imported(content);
    expect(errorsOf(result)).toMatchObject([{ code: 'encoding', what: expect.stringContaining(name) }]);
  });

  test('half a surrogate pair is an error with its pointer', () => {
    const result = imported('{"basics":{"name":"a\\ud800b"}}');
    expect(errorsOf(result)).toMatchObject([{ code: 'bad-text', pointer: '/basics/name' }]);
  });

  test('control characters are left out of the career, but kept in imported.json', () => {
    const value = { basics: { name: 'A\u0007da\u0000' } };
    const result = importedJson(value);
    expect(madeOf(result).written.career.person.name).toBe('Ada');
    expect(notesOf(result, 'character')).toHaveLength(1);
    expect(JSON.parse(exported(madeOf(result)))).toEqual(value);
  });
});

describe('malformed JSON (B2, B4)', () => {
  test('a repeated key is a warning at the second place, and the last value counts', () => {
    const result = imported('{"basics":{"name":"A",\n"name":"B"}}');
    expect(notesOf(result, 'duplicate-key')).toMatchObject([
      { place: 'cv.json:2:1', pointer: '/basics/name' },
    ]);
    expect(madeOf(result).written.career.person.name).toBe('B');
  });

  test.each([
    ['{"work":[] // one\n}', 'cv.json:1:12'],
    ['{"work":[],\n}', 'cv.json:2:1'],
    ['{"work":[1,]}', 'cv.json:1:12'],
    ["{'work':[]}", 'cv.json:1:2'],
    ['{"work":[]', 'cv.json:1:11'],
  ])('%j is an error at its place', (text, place) => {
    expect(errorsOf(imported(text))[0]).toMatchObject({ code: 'syntax', place });
  });

  test('a number that would lose precision is a warning', () => {
    const result = imported('{"basics":{},"x":{"id":12345678901234567890,"ok":9007199254740991}}');
    expect(notesOf(result, 'number-precision')).toMatchObject([{ pointer: '/x/id' }]);
  });

  test('keys such as __proto__ are dropped without effect', () => {
    const result = imported(
      '{"__proto__":{"polluted":1},"basics":{"constructor":{"prototype":{"x":1}},"name":"A"},"prototype":1}',
    );
    expect(notesOf(result, 'forbidden-key').map(({ pointer }) => pointer)).toEqual([
      '/__proto__',
      '/basics/constructor',
      '/prototype',
    ]);
    expect(JSON.parse(exported(madeOf(result)))).toEqual({ basics: { name: 'A' } });
    expect({}).not.toHaveProperty('polluted');
  });
});
