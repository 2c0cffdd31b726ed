import { describe, expect, test } from 'vitest';
import type { PublishedCareer } from '#career/published.ts';
import { oneLine } from '#publish/outputs/wording.ts';
import { tokenReader } from '#publish/verify/tokens.ts';
import { type Sample, samples } from '../../careers/all.ts';
import { pageAt, pagesFor } from '../../careers/pages.ts';
import { filesOf, own, plain, readMarkdown, sourceFor } from './reading.ts';

interface Facts {
  readonly numbers: readonly string[];
  readonly names: readonly string[];
  readonly claims: readonly string[];
}

const sorted = (texts: Iterable<string>) => [...new Set(texts)].sort();

/** The strings of JSON, and its numbers. */
const stringsIn = (value: unknown): readonly string[] =>
  typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [String(value)];

/** The figures in a career: the number and its unit. */
const figuresOf = ({ achievements }: PublishedCareer) =>
  achievements.flatMap(({ metric }) => (metric ? [oneLine(metric.words.value)] : []));

/** The figures, names and claims of a career that a text contains. Upper and lower case count as the same. */
function factsIn(text: string, career: PublishedCareer): Facts {
  const said = plain(text).toLowerCase();
  const among = (texts: readonly string[]) =>
    sorted(texts.filter((one) => said.includes(plain(one).toLowerCase())));
  const { person, technologies, organisations, achievements } = career;
  // If the owner lists skills, a résumé names those.
  const used = career.skills.length > 0 ? [] : Object.values(technologies);
  const named = [person, ...Object.values(organisations), ...used];
  return {
    numbers: among(figuresOf(career)),
    names: among([...named.flatMap(({ name }) => name ?? []), person.headline]),
    // The figure of a claim also counts as the claim.
    claims: sorted(
      achievements
        .filter(({ claim, metric }) =>
          [claim, metric && oneLine([metric.words.lead, metric.words.value].filter(Boolean).join(' '))].some(
            (words) => words && said.includes(plain(words).toLowerCase()),
          ),
        )
        .map(({ claim }) => claim),
    ),
  };
}

/** The numbers of a text by their keys: '1 lakh', '1000000', … */
const numbersIn = (text: string, lang: string) =>
  sorted(
    tokenReader(lang)(plain(text))
      .tokens.filter(({ kind }) => kind === 'number')
      .map(({ key }) => key),
  );

const pageTexts = async (sample: Sample) => {
  const { pages } = await pagesFor(sample);
  const read = (path: string) => {
    const document = pageAt(pages, path);
    for (const element of document.querySelectorAll(
      '.tl-slot, .tl-tools, .tl-turn, .tl-deed__crumb, .tl-unseen, .tl-years, footer, script, style, nav, [aria-hidden]',
    ))
      element.remove();
    // Separates blocks, as the page does.
    for (const block of document.querySelectorAll(
      'header, div, h1, h2, h3, h4, p, p > span, li, dt, dd, b, section, small',
    )) {
      block.append('\n');
      if (block.localName === 'div') block.before('\n');
    }
    // Where the page shows a figure in large letters, its title or an accessible name states the claim.
    const heard = [...document.querySelectorAll('main section[aria-label]')].map((part) =>
      part.getAttribute('aria-label'),
    );
    return [document.title, ...heard, document.body.textContent].join('\n');
  };
  return Object.fromEntries(pages.flatMap(({ path }) => (path === undefined ? [] : [[path, read(path)]])));
};

const markdownText = (source: string) =>
  readMarkdown(source)
    .blocks.map(({ text }) => text)
    .join('\n');

describe.each([
  ['content', own],
  ['dated', samples.dated!],
] as const)('the facts of %s', (_, sample) => {
  test('are the same on the pages, in Markdown, in plain text and in JSON', async () => {
    const { career } = await sourceFor(sample);
    const files = await filesOf(sample);
    const pages = await pageTexts(sample);
    const twins = [...files].filter(([file]) => file.endsWith('.md')).map(([, text]) => markdownText(text));
    const wanted: Facts = {
      numbers: sorted(figuresOf(career)),
      names: factsIn(JSON.stringify(career), career).names,
      claims: sorted(career.achievements.map(({ claim }) => claim)),
    };
    const texts = {
      pages: Object.values(pages).join('\n'),
      markdown: twins.join('\n'),
      text: files.get('resume.txt') ?? '',
      json: stringsIn(JSON.parse(files.get('resume.json') ?? '')).join('\n'),
    };
    for (const [format, text] of Object.entries(texts))
      expect({ format, ...factsIn(text, career) }).toEqual({ format, ...wanted });
  });

  test('have the same numbers on each page as in its twin', async () => {
    const { career, site } = await sourceFor(sample);
    const files = await filesOf(sample);
    for (const [path, text] of Object.entries(await pageTexts(sample))) {
      const twin =
        files.get(path === '' ? `${site.pages?.[0] ?? 'about'}.md` : path.replace(/\/$/, '.md')) ?? '';
      const said = markdownText(twin);
      // An exhibit uses other numbers: on the page in its stage, in the twin before the text that follows it.
      const exhibit = /^achievements\/./.test(path) ? said.indexOf(`\n${site.words.tryTheIdea}\n`) : -1;
      const { partPlayed, how, done } = site.words;
      const after = [partPlayed, how, done]
        .map((head) => said.indexOf(`\n${head}\n`, exhibit))
        .filter((place) => place > 0);
      const told = exhibit < 0 ? said : said.slice(0, exhibit) + said.slice(Math.min(...after));
      expect([path, ...numbersIn(told, career.lang)]).toEqual([path, ...numbersIn(text, career.lang)]);
    }
  });
});
