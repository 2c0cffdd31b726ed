import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { listsBeside } from '#career/beside.ts';
import type { Career } from '#career/career.ts';
import { readAlong } from '#career/check/reading.ts';
import { check } from '#career/check.ts';
import { careerShape } from '#career/model/career.ts';
import type { TextUse } from '#career/model/shape.ts';
import { plainText } from '#career/plainText.ts';
import { escapeProse } from '#career/prose.ts';
import { english } from '#career/words.ts';
import { oneLine } from '#publish/outputs/wording.ts';
import { type Sample, samples } from '../../careers/all.ts';
import { pageAt, pagesFor, publishedOf } from '../../careers/pages.ts';
import { withValue } from '../../model/everyField.ts';
import { filesOf, plain, readMarkdown } from '../outputs/reading.ts';

/** Strings that do harm, or break, if code treats a text as markup, a pattern, an entity or a script. */
const hostile = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "'onmouseover='alert(1)",
  '</script><script>alert(1)</script><!--<script>',
  ']]></title></style></textarea>-->',
  `${'$'}{7*7} {{7*7}} #{7*7} %s %n %00`,
  "$& $` $' $1 $$",
  '&lt;b&gt; &amp;amp; &#x41; &copy',
  '[x](javascript:alert(1)) ![x](x) [x]: x',
  '**a** _b_ `c` ~~d~~ | e | \\ \\n \\u003c',
  '# a - b + c > d 1. e ===',
  '{"@type":"Person","name":"x"}',
  '=HYPERLINK("x") @SUM(A1)',
  'العربية עברית हिन्दी 中文',
  '‏\u2067rtl\u2069',
  'e\u0301\u0302\u0303\u0304\u0305 👩‍🌾',
] as const;

/** The uses of texts that pages show as words. */
const shown: readonly TextUse[] = ['words', 'heading', 'prose'];

/** A career with `text` at the end of every text from its owner. The table of fields lists these texts. */
function planted(career: Career, text: string): Career {
  return readAlong(careerShape, career).texts.reduce(
    (all, { pointer, as, text: own }) =>
      shown.includes(as)
        ? withValue(all, pointer.split('/').slice(1), `${own} ${as === 'prose' ? escapeProse(text) : text}`)
        : all,
    career,
  );
}

const parser = new new JSDOM('').window.DOMParser();

describe.each(hostile)('%s in every text of a career', (text) => {
  const sample: Sample = {
    career: planted(samples.dated!.career, text),
    site: { ...samples.dated!.site, notice: `Sample ${text}` },
  };
  const career = publishedOf(sample);
  const line = oneLine(text);
  const { person, chapters, achievements } = career;
  const words = { ...english, ...sample.site.words };

  test('passes the check, and stays plain text in every text file', async () => {
    expect(check(sample.career).filter(({ severity }) => severity === 'error')).toEqual([]);
    const files = await filesOf(sample);
    const plainFile = files.get('resume.txt') ?? '';
    expect(plainFile.split(line).length).toBeGreaterThan(40);
    for (const [file, source] of files) {
      if (!/\.md$|^llms/.test(file)) continue;
      const { blocks, html, links } = readMarkdown(source);
      expect(html, file).toEqual([]);
      expect(
        blocks.filter(({ kind }) => kind !== 'heading' && kind !== 'paragraph'),
        file,
      ).toEqual([]);
      expect(
        links.filter((href) => !/^(?:https:|mailto:mira@|[a-z./-]+\.md$)/.test(href)),
        file,
      ).toEqual([]);
      const said = blocks.map((block) => plain(block.text)).join('\n');
      expect(said.split(plain(text)).length, file).toBeGreaterThan(4);
    }
    const headings = readMarkdown(files.get('about.md') ?? '').blocks.filter(
      ({ kind }) => kind === 'heading',
    );
    expect(headings.map((block) => plain(block.text))).toEqual(
      [
        plainText(person.tagline ?? ''),
        ...chapters.map(({ title }) => title),
        words.also,
        ...listsBeside(career, words).map(({ title }) => title),
      ].map(plain),
    );
  });

  test('stays unchanged in JSON and XML', async () => {
    const files = await filesOf(sample);
    const resume = JSON.parse(files.get('resume.json') ?? '') as {
      readonly basics: Record<string, unknown>;
      readonly work: readonly { readonly highlights?: readonly string[] }[];
    };
    expect(resume.basics).toMatchObject({
      name: oneLine(person.name ?? ''),
      label: oneLine(person.headline),
      email: 'mira@example.com',
    });
    for (const point of resume.work.flatMap(({ highlights = [] }) => highlights))
      expect(point).toContain(line);
    const document = parser.parseFromString(files.get('sitemap.xml') ?? '', 'application/xml');
    expect(document.querySelectorAll('parsererror, script')).toHaveLength(0);
    expect(document.querySelectorAll('loc')).toHaveLength(5 + achievements.length);
  });

  test('stays plain text in the head and body of every page', async () => {
    const { pages } = await pagesFor(sample);
    for (const { path, document } of pages) {
      expect(
        document.querySelectorAll(
          'body script, body img:not(.tl-portrait, .tl-project img), [onerror], [onmouseover]',
        ),
        path,
      ).toHaveLength(0);
      expect(document.querySelectorAll('title'), path).toHaveLength(1);
      const own = /^(?:https:\/\/example\.(?:com|org)\/|mailto:mira@example\.com|tel:[+\d]+$|[./#?a-z])/;
      expect(
        [...document.querySelectorAll('[href]')]
          .map((link) => link.getAttribute('href') ?? '')
          .filter((href) => !own.test(href) || /script:/.test(href)),
        path,
      ).toEqual([]);
      if (path === undefined) continue;
      expect(document.title, path).toContain(text);
      expect(document.querySelector('meta[property="og:title"]')?.getAttribute('content'), path).toBe(
        oneLine(document.title),
      );
      const data = [...document.querySelectorAll('script[type="application/ld+json"]')];
      expect(data, path).toHaveLength(1);
      expect(JSON.parse(data[0]!.textContent), path).toMatchObject({
        '@context': 'https://schema.org',
        name: oneLine(document.title),
      });
    }
    const story = chapters[0]!.story[0]!;
    expect(pageAt(pages, '').getElementById(story.id)?.textContent).toBe(plainText(story.text));
  });
});
