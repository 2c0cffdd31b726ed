import { Parser } from 'commonmark';
import { parseFragment } from 'parse5';
import { describe, expect, test } from 'vitest';
import { attributesOf } from '#embed/attributes.ts';
import * as library from '#embed/library/index.ts';
import {
  type Embedded,
  elementSnippet,
  frameSnippet,
  pieces,
  reactSnippet,
  readableSnippet,
  type SnippetSite,
  type Wish,
} from '#embed/page/snippets.ts';

const site: SnippetSite = {
  address: 'https://example.org/a/',
  title: () => 'A "title" & <more>',
  readable: () => [
    { text: 'Costs <b>₹</b> & "more"', href: 'timeline/#one' },
    { text: 'Two', href: 'timeline/#two' },
  ],
};
const everything: readonly Embedded[] = [
  { section: 'about' },
  { section: 'timeline' },
  { section: 'achievements' },
  { exhibit: 'payments' },
];
const wishes: readonly Wish[] = everything.flatMap((of) => [
  { of, theme: 'auto' },
  { of, theme: 'dark', line: '#2a7ae2' },
]);

/** The elements of a piece of HTML, in order: `[name, attributes]`. */
function elementsOf(html: string) {
  const found: (readonly [string, Readonly<Record<string, string>>])[] = [];
  const walk = (node: { childNodes?: readonly unknown[] }): void => {
    for (const child of (node.childNodes ?? []) as {
      tagName?: string;
      attrs?: { name: string; value: string }[];
    }[]) {
      if (child.tagName)
        found.push([
          child.tagName,
          Object.fromEntries((child.attrs ?? []).map(({ name, value }) => [name, value])),
        ]);
      walk(child as { childNodes?: readonly unknown[] });
    }
  };
  walk(parseFragment(html));
  return found;
}

describe('elementSnippet(wish, site)', () => {
  test.each(wishes)('sets only attributes that its element accepts: %j', (wish) => {
    const [, [name, attributes] = ['', {} as Record<string, string>]] = elementsOf(
      elementSnippet(wish, site),
    );
    const taken: readonly string[] = attributesOf[name as keyof typeof attributesOf];
    for (const attribute of Object.keys(attributes)) expect(taken).toContain(attribute);
    expect(attributes.src).toBe('exhibit' in wish.of ? undefined : 'https://example.org/a/career.json');
    expect(attributes.name).toBe('exhibit' in wish.of ? 'payments' : undefined);
    expect(attributes.theme).toBe(wish.theme === 'auto' ? undefined : wish.theme);
    expect(attributes.line).toBe(wish.line);
  });

  test.each(wishes)('has two lines, and no snippet uses a style attribute: %j', (wish) => {
    expect(elementSnippet(wish, site).split('\n')).toHaveLength(2);
    for (const snippet of [elementSnippet, readableSnippet, frameSnippet])
      expect(snippet(wish, site)).not.toContain('style=');
  });
});

describe('readableSnippet(wish, site)', () => {
  test('holds the readable content as text, and links with full addresses', () => {
    const html = readableSnippet({ of: { section: 'timeline' }, theme: 'auto' }, site);
    const elements = elementsOf(html);
    expect(elements.map(([name]) => name)).toEqual('div throughline-timeline ul li a li a script'.split(' '));
    expect(elements[4]?.[1].href).toBe('https://example.org/a/timeline/#one');
    expect(parseFragment(html).childNodes).toHaveLength(1);
  });
});

describe.each([elementSnippet, readableSnippet])('%o(wish, site)', (element) => {
  test.each(wishes)('survives Markdown unchanged, between paragraphs and inside one: %j', (wish) => {
    const snippet = element(wish, site);
    const frame = frameSnippet(wish, site);
    const markdown = `Before *it*.\n\n${snippet}\n\nBetween.\n\n${frame}\n\nLast:\n${snippet}\n\nAfter *it*.\n`;
    const read: string[] = [];
    const walker = new Parser().parse(markdown).walker();
    for (let step = walker.next(); step; step = walker.next()) {
      const { type, literal } = step.node;
      if (step.entering && /^(?:text|html_block|html_inline|code_block)$/.test(type))
        read.push(literal ?? '');
    }
    const wanted = ['Before ', 'it', '.', snippet, 'Between.', frame, 'Last:', snippet, 'After ', 'it', '.'];
    // Inside a paragraph the parser reads each tag separately.
    expect(read.join('').replaceAll('\n', '')).toBe(wanted.join('').replaceAll('\n', ''));
  });
});

describe('pieces(snippet)', () => {
  test('breaks lines before addresses and after their slashes, but not inside tags', () => {
    expect(pieces('<a src="https://x.example/b/c.js"></a> <br />')).toEqual([
      '<a src="',
      'https://x.example/',
      'b/',
      'c.js"></a> <br />',
    ]);
  });
});

describe('reactSnippet(wish, site)', () => {
  test.each(wishes)('imports a component that the library exports: %j', (wish) => {
    const names = [...reactSnippet(wish, site).matchAll(/import \{ (\w+) \} from 'throughline'/g)];
    expect(names).toHaveLength(1);
    const [[, name = ''] = []] = names;
    expect(Object.keys(library)).toContain(name);
    expect(reactSnippet(wish, site)).toContain(`\n<${name} `);
  });

  test('shows where to set a colour, because the components take none', () => {
    const [plain = '', coloured = ''] = wishes.map((wish) => reactSnippet(wish, site));
    expect(plain).not.toContain('--throughline-line');
    expect(coloured).toContain('.throughline { --throughline-line: #2a7ae2 }');
  });
});

describe('frameSnippet(wish, site)', () => {
  test('is a lazy frame with a title, and a script that is not a module', () => {
    const [[frame, attributes] = [], [script, { src = '', type = '' } = {}] = []] = elementsOf(
      frameSnippet({ of: { section: 'about' }, theme: 'auto' }, site),
    );
    expect([frame, script, type]).toEqual(['iframe', 'script', '']);
    expect(attributes).toMatchObject({
      src: 'https://example.org/a/embed/about/',
      title: 'A "title" & <more>',
      loading: 'lazy',
    });
    expect(src).toBe('https://example.org/a/embed/frame.js');
  });

  test('passes the colours in the query', () => {
    const [[, attributes] = []] = elementsOf(
      frameSnippet({ of: { exhibit: 'payments' }, theme: 'dark', line: '#2a7ae2' }, site),
    );
    expect(attributes?.src).toBe('https://example.org/a/embed/exhibit-payments/?theme=dark&line=2a7ae2');
  });
});
