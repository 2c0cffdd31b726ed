import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { escapeProse, plainText, readProse, type Span } from '#career/prose.ts';

/** The spans as compact text: em is <e>, strong is <s>, code is <c>, a link is <a href>, a reference is <r kind:id>. */
function drawn(spans: readonly Span[]): string {
  return spans
    .map((span) => {
      if (span.kind === 'text') return span.text;
      if (span.kind === 'code') return `<c>${span.text}</c>`;
      if (span.kind === 'link') return `<a ${span.href}>${drawn(span.children)}</a>`;
      if (span.kind === 'reference') return `<r ${span.to}:${span.id}>${drawn(span.children)}</r>`;
      return `<${span.kind[0]}>${drawn(span.children)}</${span.kind[0]}>`;
    })
    .join('');
}

const prose = (text: string) => drawn(readProse(text));

describe('readProse(prose)', () => {
  test.each([
    ['plain words', 'plain words'],
    ['', ''],
    ['an *em* word', 'an <e>em</e> word'],
    ['a **strong** word', 'a <s>strong</s> word'],
    ['the `code` word', 'the <c>code</c> word'],
    ['*em*, **strong**.', '<e>em</e>, <s>strong</s>.'],
  ])('reads the marks of %j', (text, expected) => {
    expect(prose(text)).toBe(expected);
  });

  test.each([
    '5*3*2',
    '5 * 3 * 2',
    '2**3**4',
    'naïveté*2*x',
    '* a list',
    '**',
    '****',
    '* *',
    'f(*args, **kwargs)',
    'an *open star',
    'an **open pair',
    'an `open tick',
    'a lone [ bracket',
    'a lone ] bracket',
    '[label](no target',
    '[](https://example.org)',
    '[label] (https://example.org)',
    '[a [b] c](https://example.org)',
    '``',
  ])('leaves %j as text', (text) => {
    expect(prose(text)).toBe(text);
  });

  test.each([
    ['**a *b* c**', '<s>a <e>b</e> c</s>'],
    ['*a **b** c*', '<e>a <s>b</s> c</e>'],
    ['***both***', '<s><e>both</e></s>'],
    ['**a *b***', '<s>a <e>b</e></s>'],
    ['*a **b***', '<e>a <s>b</s></e>'],
    ['*see [the **page**](/about)*', '<e>see <a /about>the <s>page</s></a></e>'],
  ])('nests %j', (text, expected) => {
    expect(prose(text)).toBe(expected);
  });

  test('keeps the content of code unchanged', () => {
    expect(prose('`a*b*c` and *x `*` y*')).toBe('<c>a*b*c</c> and <e>x <c>*</c> y</e>');
    expect(prose('[`a]b`](/x)')).toBe('<a /x><c>a]b</c></a>');
    expect(prose('`<b>` `\\`')).toBe('<c><b></c> <c>\\</c>');
  });

  test('reads links, also with parentheses in the address', () => {
    expect(prose('see [it](https://example.org/a_(b)).')).toBe('see <a https://example.org/a_(b)>it</a>.');
    expect(prose('[a](/x)[b](/y)')).toBe('<a /x>a</a><a /y>b</a>');
    expect(prose('[a [b](/x)')).toBe('[a <a /x>b</a>');
    expect(prose('[`T[]`](/x) *y* ](/z)')).toBe('<a /x><c>T[]</c></a> <e>y</e> ](/z)');
  });

  test('reads typed references and leaves other schemes as links', () => {
    expect(prose('[Node](tech:node-js)')).toBe('<r tech:node-js>Node</r>');
    expect(prose('[x](chapter:a:b)')).toBe('<r chapter:a:b>x</r>');
    expect(prose('[x](teck:node)')).toBe('<a teck:node>x</a>');
  });

  test('treats an earlier opening mark as text when the mark opens again', () => {
    expect(prose('a *b *c*')).toBe('a *b <e>c</e>');
    expect(prose('*a [b *c* d](/x)')).toBe('*a <a /x>b <e>c</e> d</a>');
    expect(prose('**a *b **c**')).toBe('**a *b <s>c</s>');
  });

  test('closes a link even if a mark in its label is still open', () => {
    expect(prose('[*a](/x) b*')).toBe('<a /x>*a</a> b*');
  });

  test('treats a mark after a backslash as text', () => {
    expect(prose('\\*a\\* \\[b\\](/x) \\`c\\` \\\\')).toBe('*a* [b](/x) `c` \\');
    expect(prose('*a\\* b*')).toBe('<e>a* b</e>');
    expect(prose('[a\\]b](/x)')).toBe('<a /x>a]b</a>');
    expect(prose('C:\\dir')).toBe('C:\\dir');
  });

  test('never throws and loses no letters, for any text', () => {
    const pieces = fc.constantFrom(
      '*',
      '**',
      '***',
      '`',
      '[',
      ']',
      '](/x)',
      '\\',
      ' ',
      'a',
      'é',
      '5',
      '😀',
      '(',
    );
    const texts = fc.oneof(
      fc.array(pieces, { maxLength: 40 }).map((list) => list.join('')),
      fc.string(),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const letters = (value: string) => value.replaceAll('](/x)', '').replace(/[*`[\]\\()/]/g, '');
        expect(letters(plainText(text))).toBe(letters(text));
      }),
      { numRuns: 2000 },
    );
  });

  test('reads a very long paragraph of unclosed marks before the timeout', () => {
    const text = '*a **b [c `d` ](x '.repeat(20_000);
    expect(plainText(text)).toHaveLength(text.length - 2 * 20_000);
    expect(plainText('[*a*'.repeat(50_000))).toHaveLength(2 * 50_000);
  });
});

describe('escapeProse(text)', () => {
  test('gives prose that reads back as the same text', () => {
    const pieces = fc.constantFrom('*', '`', '[', ']', '(', ')', '\\', ':', 'a', ' ', '\ud800');
    const texts = fc.oneof(
      fc.array(pieces, { maxLength: 30 }).map((list) => list.join('')),
      fc.string({ unit: 'binary' }),
    );
    fc.assert(
      fc.property(texts, (text) => {
        expect(plainText(escapeProse(text))).toBe(text);
      }),
      { numRuns: 2000 },
    );
  });
});
