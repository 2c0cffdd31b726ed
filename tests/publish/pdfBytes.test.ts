import { describe, expect, test } from 'vitest';
import { lostPassages, pdfTraits, withoutPrinter } from '#publish/share/pdfBytes.ts';

const info = (second: number) =>
  Buffer.from(
    `<</Title (Résumé)\n/Creator (A browser \\(on a machine\\) 1)\n/Producer (P)\n/CreationDate (D:202611250228${second}+00'00')\n/ModDate (D:202611250228${second}+00'00')>>`,
    'latin1',
  );

describe('withoutPrinter(pdf)', () => {
  test('makes two prints of a page identical, and keeps their length', () => {
    expect(withoutPrinter(info(10))).toEqual(withoutPrinter(info(59)));
    expect(withoutPrinter(info(10))).toHaveLength(info(10).length);
  });

  test('keeps everything else', () => {
    const text = withoutPrinter(info(10)).toString('latin1');
    expect(text.replace(/\s+/g, ' ')).toBe('<</Title (Résumé) /Producer (P) >>');
  });
});

describe('pdfTraits(pdf)', () => {
  test('reads tags, language and number of sheets', () => {
    const catalog =
      '/Lang (fr)>>\nendobj\n9 0 obj\n<</Type /Catalog\n/MarkInfo <</Marked true>>\n/Lang (en)>>\nendobj';
    expect(pdfTraits(Buffer.from(catalog))).toEqual({ tagged: true, lang: 'en', sheets: 0 });
    expect(
      pdfTraits(Buffer.from('<</Type /Catalog>> endobj <</Type /Pages>> <</Type /Page /a>> <</Type /Page>>')),
    ).toEqual({ tagged: false, lang: undefined, sheets: 2 });
  });
});

describe('lostPassages(passages, read)', () => {
  test('ignores line breaks, also after a hyphen or a slash, and Unicode composition', () => {
    const read = 'A mission-\ncritical CI/\nCD pipe\u200eline, for a cafe\u0301\u00a0bar\n';
    expect(lostPassages(['A mission-critical CI/CD pipeline,', 'for a café bar'], read)).toEqual([]);
  });

  test('finds broken, changed and reordered passages', () => {
    expect(lostPassages(['केवल'], 'के वल')).toEqual(['केवल']);
    expect(lostPassages(['naïve'], 'naive')).toEqual(['naïve']);
    expect(lostPassages(['one', 'two'], 'two\none')).toEqual(['two']);
  });

  test('compares special characters literally', () => {
    expect(lostPassages(['f(x) = [a|b]* {1} $2 ^3 \\n?'], 'f(x) = [a|b]* {1} $2 ^3 \\n?')).toEqual([]);
    expect(lostPassages(['a.c'], 'abc')).toEqual(['a.c']);
  });
});
