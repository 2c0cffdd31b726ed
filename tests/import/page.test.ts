import { describe, expect, test } from 'vitest';
import { plainText, readProse } from '#career/prose.ts';
import { imported, madeOf, notesOf } from './importing.ts';

const markdown = (text: string, name = 'about.md') => imported(text, name);
const chaptersOf = (result: ReturnType<typeof imported>) =>
  Object.values(madeOf(result).written.career.chapters).map((chapter) => [
    chapter?.title,
    Object.values(chapter?.story ?? {}),
  ]);

describe('a page of Markdown', () => {
  test('has a chapter for each heading, with its paragraphs', () => {
    const result = markdown(
      '# About me\n\nI fire pots.\n\n## First kiln\n\nIt was small.\nAnd hot.\n\nThen it broke.\n\n- Bricks\n- Clay\n\n## Now\n\nA larger one.\n',
    );
    expect(chaptersOf(result)).toEqual([
      ['About me', ['I fire pots.']],
      ['First kiln', ['It was small. And hot.', 'Then it broke.', 'Bricks', 'Clay']],
      ['Now', ['A larger one.']],
    ]);
    const { career, written, imported: kept } = madeOf(result);
    expect(Object.keys(written.career.chapters)).toEqual(['about-me', 'first-kiln', 'now']);
    expect(Object.keys(written.career.chapters['first-kiln']?.story ?? {})).toEqual([
      'first-kiln-story',
      'first-kiln-story-2',
      'first-kiln-story-3',
      'first-kiln-story-4',
    ]);
    expect(career).toContain(
      "// The imported file has no headline. Write what you are, in a few words.\n    headline: 'About me',",
    );
    expect(kept).toBeUndefined();
  });

  test('keeps emphasis, code and full addresses, and all other text as typed', () => {
    const [chapter] = chaptersOf(
      markdown(
        '# A\n\nOne *two* __three__ `four*` [five](https://example.org/a_(b)) [six](/seven) 5\\*3\\*2 [x]\\(y) a_b_c <b>eight</b>\n',
      ),
    );
    const text = String(chapter?.[1]);
    expect(plainText(text)).toBe('One two three four* five six 5*3*2 [x](y) a_b_c eight');
    expect(
      readProse(text)
        .map(({ kind }) => kind)
        .filter((kind) => kind !== 'text'),
    ).toEqual(['em', 'strong', 'code', 'link', 'strong']);
  });

  test('skips front matter and template code, but takes the title and language', () => {
    const result = markdown(
      '---\nlayout: page\ntitle: "My way"\nlang: de\n---\n{% include nav.html %}\n\n## Kiln\n\nText {{ site.name }} here.\n{: .lead}\n\n## Bad [link](x.html)\n\nMore.\n',
    );
    const { person, lang } = madeOf(result).written.career;
    expect([person.headline, lang]).toEqual(['My way', 'de']);
    expect(chaptersOf(result)).toEqual([
      ['Kiln', ['Text here.']],
      ['Bad link', ['More.']],
    ]);
    expect(notesOf(result, 'left-alone')).toHaveLength(3);
  });

  test('reports the places it skipped', () => {
    const result = markdown(
      '# A\n\nOne.\n\n```js\nx()\n```\n\n![A pot](pot.png) Two.\n\n| a | b |\n|---|---|\n| c | d |\n',
    );
    expect(notesOf(result, 'left-alone').map(({ place }) => place)).toEqual([
      'about.md:11:1',
      'about.md:5:1',
      'about.md:9:1',
    ]);
    expect(chaptersOf(result)[0]?.[1]).toEqual(['One.', 'Two.']);
  });

  test('uses the file’s name if there is no heading', () => {
    expect(chaptersOf(markdown('I fire pots.', 'me.txt'))).toEqual([['me', ['I fire pots.']]]);
  });
});

describe('a page of HTML', () => {
  const page = (body: string, head = '') =>
    imported(`<!doctype html><html lang="de"><head>${head}</head><body>${body}</body></html>`, 'about.html');

  test('turns headings into chapters, inside any elements', () => {
    const result = page(
      '<nav><a href="/">Home</a></nav><main><h1>Ada</h1><div>Loose <em>words</em>.<p>One.</p></div><section><h2>Kiln</h2><div><div><p>Two.</p><ul><li>Three<li>Four</ul></div></div></section></main>',
      '<title>Ada Brandt</title>',
    );
    expect(madeOf(result).written.career.lang).toBe('de');
    expect(madeOf(result).written.career.person.headline).toBe('Ada Brandt');
    expect(chaptersOf(result)).toEqual([
      ['Ada', ['Loose *words*.', 'One.']],
      ['Kiln', ['Two.', 'Three', 'Four']],
    ]);
  });

  test('runs and fetches nothing, and drops scripts, styles, pictures and forms', () => {
    const result = page(
      '<h1 onclick="x()">A</h1><p onmouseover="x()">Text<script>alert(1)</script><style>p{}</style><img src="https://example.org/x.png" onerror="x()"></p><form><input value="secret"></form><iframe src="https://example.org"></iframe><p><a href="javascript:alert(1)">link</a> <a href=" java\nscript:alert(1)">two</a></p>',
    );
    const { career } = madeOf(result);
    expect(career).not.toMatch(/alert|onclick|onerror|secret|script:|x\.png/);
    expect(chaptersOf(result)).toEqual([['A', ['Text', 'link two']]]);
    expect(notesOf(result, 'no-address')).toHaveLength(2);
  });

  test.each([
    ['elements in elements', '<div>'.repeat(150_000)],
    ['lists in lists', '<ul><li>'.repeat(90_000)],
    ['marks in marks', '<b><i>'.repeat(100_000)],
    ['tables in tables', '<table><tr><td>'.repeat(60_000)],
  ])('with too much nesting is rejected within a second: %s', (_, html) => {
    const before = process.cpuUsage();
    expect(page(html).made).toBeUndefined();
    expect(process.cpuUsage(before).user / 1e6).toBeLessThan(1);
  });

  test('has no language if its lang is invalid', () => {
    const { written } = madeOf(imported('<html lang="english"><h1>A</h1><p>One.', 'x.html'));
    expect(written.career).not.toHaveProperty('lang');
  });

  test('with too many or too long parts is rejected', () => {
    expect(notesOf(page('<h2>A</h2><p>x</p>'.repeat(501)), 'too-many')).toHaveLength(1);
    expect(notesOf(page(`<h2>A</h2><p>${'x'.repeat(20_001)}</p>`), 'too-long')).toHaveLength(1);
    expect(page('<p></p>').made).toBeUndefined();
  });
});

describe('hostile Markdown', () => {
  test.each([
    ['quotes in quotes', '>'.repeat(100_000)],
    ['brackets', '['.repeat(300_000)],
    ['links', '[a]('.repeat(100_000)],
    ['stars', '*a_ '.repeat(200_000)],
    ['ticks', Array.from({ length: 1000 }, (_, n) => '`'.repeat(n)).join(' ')],
    ['lists', Array.from({ length: 800 }, (_, n) => `${'  '.repeat(n)}- x`).join('\n')],
    ['HTML', '<div>'.repeat(200_000)],
    ['tags', '{%'.repeat(400_000)],
    ['tables', 'a|b\n-|-\n'.repeat(100_000)],
    ['bars', '|'.repeat(500_000)],
  ])('is read or rejected within two seconds: %s', (_, text) => {
    const before = process.cpuUsage();
    const result = markdown(`# A\n\n${text}\n`);
    expect(process.cpuUsage(before).user / 1e6).toBeLessThan(2);
    expect(result.made !== undefined).toBe(!result.notes.hasErrors());
  });
});
