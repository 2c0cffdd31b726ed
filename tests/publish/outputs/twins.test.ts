import { posix } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { escapeProse, readProse } from '#career/prose.ts';
import { inline, linked, list, literal, markdownOf, paragraph } from '#publish/outputs/markdown.ts';
import { oneLine } from '#publish/outputs/wording.ts';
import { samples } from '../../careers/all.ts';
import { words } from '../../careers/arbitraryTexts.ts';
import { pagesFor } from '../../careers/pages.ts';
import { ledger } from '../../content/ledger.ts';
import { everyCareer, filesOf, own, plain, readMarkdown } from './reading.ts';

/** The words of a page that its twin words differently or leaves out: an exhibit at rest, controls, labels. */
const apart =
  '.tl-slot, .tl-tools, .tl-label, .tl-scale__note, .tl-more, .tl-deed__crumb, .tl-deed__side, .tl-sheet__list, [aria-hidden], [data-script-only]';

const outside = (element: Element) => element.closest(apart) === null;

/** The headings of a page's content. */
const headingsOf = (document: Document) =>
  [...document.querySelectorAll('main :is(h1, h2, h3, h4)')].filter(outside).map((heading) => {
    const words = heading.cloneNode(true) as Element;
    // A page separates these parts by size, a line of text by a comma.
    const isGiant = words.matches('.tl-giant');
    const under = isGiant ? heading.parentElement?.querySelector('.tl-under')?.cloneNode(true) : undefined;
    if (under) {
      for (const means of (under as Element).querySelectorAll('dfn > span')) means.remove();
      words.append(words.querySelector('data') ? ' ' : ', ', under.textContent ?? '');
    }
    for (const part of heading.closest('.tl-sheet__entry') ? words.querySelectorAll('span') : [])
      part.remove();
    return { level: Number(heading.localName.slice(1)), text: plain(words.textContent) };
  });

/** The texts of its paragraphs, points and facts, split where an inner element begins or ends. */
function textsOf(document: Document): readonly string[] {
  const within = [...document.querySelectorAll('main :is(p, li, dt, dd)')].filter(outside);
  return within
    .filter((element) => element.closest('nav, .tl-unseen') === null)
    .flatMap((element) => [...element.childNodes])
    .filter(({ nodeType }) => nodeType === 3)
    .map(({ textContent }) => plain(textContent ?? ''))
    .filter((text) => /[\p{L}\p{N}]{2}/u.test(text));
}

const twinFor = (path: string, front: string) => (path === '' ? `${front}.md` : path.replace(/\/$/, '.md'));

describe.each(everyCareer)('the Markdown twins of %s', (_, sample) => {
  test('have the headings and all texts of their pages', async () => {
    const files = await filesOf(sample);
    const { pages } = await pagesFor(sample);
    for (const { path, document } of pages) {
      if (path === undefined) continue;
      const file = twinFor(path, sample.site.pages?.[0] ?? 'about');
      const twin = readMarkdown(files.get(file) ?? '');
      const headings = twin.blocks
        .filter(({ kind }) => kind === 'heading')
        .map(({ level, text }) => ({ level, text: plain(text) }));
      // The twin adds headings to the lists at the end of the résumé, because readers of such files want them.
      expect(headings.slice(0, headingsOf(document).length), file).toEqual(headingsOf(document));
      const said = plain(twin.blocks.map(({ text }) => text).join(' '));
      expect(
        textsOf(document).filter((text) => !said.includes(text)),
        file,
      ).toEqual([]);
    }
  });

  test('contain no HTML, and link only to existing files', async () => {
    const files = await filesOf(sample);
    for (const [file, text] of files) {
      if (!/\.md$|^llms/.test(file)) continue;
      const { html, links, blocks } = readMarkdown(text);
      expect(html, file).toEqual([]);
      expect(text, file).not.toMatch(/<[a-z/!?]/i);
      expect(
        blocks.filter(({ kind }) => !/^(?:heading|paragraph)$/.test(kind)),
        file,
      ).toEqual([]);
      const inside = links.flatMap((href) => {
        const own = sample.site.address && href.startsWith(sample.site.address);
        const path = own ? href.slice(sample.site.address!.length) : href;
        return /^[a-z]+:/.test(path) ? [] : [own ? path : posix.join(posix.dirname(file), path)];
      });
      expect(
        inside.filter((target) => !files.has(target)),
        file,
      ).toEqual([]);
      expect(inside, file).not.toContain(file);
    }
  });
});

describe('a twin', () => {
  test.runIf(ledger)('explains a term in brackets', async () => {
    const files = await filesOf(own);
    const means = '(gross merchandise value: the total value of what is sold through a platform)';
    for (const file of ['achievements/gmv.md', 'about.md', 'timeline.md'])
      expect(files.get(file)).toContain(means);
  });

  test.runIf(ledger)('describes an exhibit in sentences after its question', async () => {
    const twin = (await filesOf(own)).get('achievements/gmv.md') ?? '';
    expect(twin).toMatch(
      /\n## Counted once\n\nHow is one payment counted exactly once\?\n\nThis is a simulation/,
    );
    expect(twin.slice(twin.indexOf('## Counted once')).split('\n\n').length).toBeGreaterThan(5);
  });

  test('includes a claim that differs from its figure', async () => {
    expect((await filesOf(samples.dated!)).get('achievements/answers.md')).toMatch(
      /^# under 200 milliseconds to an answer\n[\s\S]*\n\nQuick answers at ten past seven\n/,
    );
  });
});

describe('literal(text)', () => {
  test('displays exactly as written, in any place', () => {
    const tricky = fc.oneof(
      words,
      fc.constantFrom(
        ...[
          '# a',
          '1. a',
          '12) a',
          '- a',
          '+ a',
          '* a',
          '> a',
          '===',
          '---',
          '~~~',
          '```',
          '| a | b |',
          'C #',
        ],
        ...[
          'a_b_c',
          '5*3*2',
          '**a**',
          '[x](y)',
          '![x](y)',
          '[x]: y',
          '&amp;',
          '&#35;',
          '&copy',
          '<b>',
          '<!-- a',
        ],
        ...[
          'https://a.example/_b_',
          '<https://a.example>',
          'a\\',
          '\\*',
          '`a`',
          '    a',
          '$a$',
          '#a',
          '- [ ] a',
        ],
      ),
      fc
        .string({ unit: 'binary-ascii', minLength: 1 })
        .filter((text) => /\S/.test(text) && !/\p{Cc}/u.test(text)),
    );
    fc.assert(
      fc.property(tricky, tricky, (one, other) => {
        const source = markdownOf(
          paragraph(literal(oneLine(one))),
          list([literal(oneLine(other)), linked(one, 'x')]),
        );
        const { blocks, html, links } = readMarkdown(source);
        expect(blocks.map(({ text }) => plain(text))).toEqual([one, other, one].map(plain));
        expect(html).toEqual([]);
        expect(links).toEqual(['x']);
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('inline(prose)', () => {
  const shown = (prose: string) => readMarkdown(paragraph(inline(readProse(prose), () => 'there')));

  test.each([
    ['*Nobody* sees it', '*Nobody* sees it\n'],
    [
      'a **strong** word, `code` and a [link](https://a.example/b_(c))',
      'a **strong** word, `code` and a [link](https://a.example/b_\\(c\\))\n',
    ],
    ['the [old one](chapter:old)', 'the [old one](there)\n'],
  ])('keeps the marks of %s', (prose, expected) => {
    expect(markdownOf(paragraph(inline(readProse(prose), () => 'there')))).toBe(expected);
  });

  test('keeps every word, with any marks', () => {
    const piece = words.map(escapeProse);
    const marked = fc.oneof(
      piece,
      piece.map((text) => `*${text}*`),
      piece.map((text) => `**${text}**`),
      piece.map((text) => `**a *${text}***`),
      words.map((text) => `\`${text.replaceAll('`', '')}.\``),
      piece.map((text) => `[${text}](https://a.example/?b=$&c=1&copy;)`),
    );
    fc.assert(
      fc.property(
        fc.array(marked, { minLength: 1, maxLength: 4 }),
        fc.constantFrom('', ' '),
        (pieces, between) => {
          const prose = pieces.join(between);
          const { blocks, html } = shown(prose);
          const words = (text: string) => plain(text).replaceAll(' ', '');
          const expected = readProse(prose)
            .map(function said(span): string {
              return 'text' in span ? span.text : span.children.map(said).join('');
            })
            .join('');
          expect(blocks.map(({ text }) => words(text))).toEqual([words(expected)]);
          expect(html).toEqual([]);
        },
      ),
      { numRuns: 1_000 },
    );
  });
});
