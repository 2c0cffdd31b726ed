import type { ReactElement } from 'react';
import { prerender } from 'react-dom/static';
import type { Content } from '#app/App.tsx';
import { ExhibitList } from '#app/ExhibitList.tsx';
import { FramedSection, sections } from '#app/FramedSection.tsx';
import { Machines } from '#app/Machines.tsx';
import { renderInShell, rootMark } from '#app/render.tsx';
import { Statement } from '#app/Statement.tsx';
import { escapeHtml } from '#career/escapeHtml.ts';
import { plainText } from '#career/plainText.ts';
import type { Offer } from '#career/site.ts';
import {
  type EmbedWords,
  embedWords,
  isEnglish,
  type StatementWords,
  statementWords,
  type Words,
} from '#career/words.ts';
import { type Choice, EmbedPage, type PickerData, unknownAddress } from '#embed/page/EmbedPage.tsx';
import type { SnippetSite } from '#embed/page/snippets.ts';

/** Everything that can be embedded: the sections whose pages the site has, and the exhibits. */
export function choicesOf({ site, routes, career, exhibits }: Content): readonly Choice[] {
  const names = Object.keys(sections) as (keyof typeof sections)[];
  const told = new Set(career.achievements.map(({ exhibit }) => exhibit));
  return [
    ...names
      .filter((name) => routes.some(({ page }) => page === name))
      .map((section) => ({ value: section, title: site.words[section], of: { section } })),
    ...Object.entries(exhibits)
      .filter(([name]) => told.has(name))
      .map(([exhibit, { title }]) => ({ value: `exhibit-${exhibit}`, title, of: { exhibit } })),
  ];
}

/** The page that offers them, in the site's shell. `address` is the site's published address, if known. */
export function renderEmbedPage(content: Content, words: EmbedWords): Promise<string> {
  const choices = choicesOf(content);
  const first = choices.find(({ value }) => value === 'timeline') ?? choices[0];
  if (!first) return Promise.resolve('');
  const site: SnippetSite = {
    address: content.site.address ?? unknownAddress,
    title: (of) => choices.find((choice) => choice.of === of)?.title ?? '',
    readable: (of) => readableOf(of, content),
  };
  const { light, dark } = content.site.words;
  return renderInShell(
    content,
    'embed/',
    inOwnWords(
      <EmbedPage
        words={{ ...words, light, dark }}
        choices={choices.map((choice) => ({ ...choice, readable: readableOf(choice.of, content) }))}
        first={first}
        site={site}
        root={rootMark}
      />,
      { words, english: embedWords, lang: content.career.lang },
    ),
  );
}

/** All exhibits, each with its question and its picture, in the site's shell. */
export const renderExhibitList = (
  content: Content,
  pictures: Readonly<Record<string, string>>,
): Promise<string> =>
  renderInShell(content, 'exhibits/', <ExhibitList content={content} pictures={pictures} />);

/** The accessibility statement, in the site's shell. */
export const renderStatement = (content: Content, words: StatementWords): Promise<string> =>
  renderInShell(
    content,
    'accessibility/',
    inOwnWords(<Statement words={words} person={content.career.person} />, {
      words,
      english: statementWords,
      lang: content.career.lang,
    }),
  );

/** The files for software on the site, in the site's shell. */
export const renderMachines = (content: Content, words: Words): Promise<string> => {
  const isFile: readonly Offer['kind'][] = ['text', 'markdown', 'json-resume', 'career'];
  const files = content.offers.filter(({ kind }) => isFile.includes(kind));
  return renderInShell(
    content,
    'machines/',
    <Machines words={words} files={[...files, { file: 'llms.txt', kind: 'machines' }]} />,
  );
};

/** If a site in another language has worded nothing of a page, the page is marked as English. */
function inOwnWords(
  page: ReactElement,
  of: {
    readonly words: Readonly<Record<string, string>>;
    readonly english: Readonly<Record<string, string>>;
    readonly lang: string;
  },
): ReactElement {
  const isLeft = Object.entries(of.english).every(([name, text]) => of.words[name] === text);
  if (isEnglish(of.lang) || !isLeft) return page;
  return (
    <div lang="en" dir="ltr">
      {page}
    </div>
  );
}

/** A part of the career in a few lines, each with its place on the site. */
function readableOf(
  of: Choice['of'],
  { career, routes, exhibits }: Content,
): PickerData['choices'][number]['readable'] {
  const pathOf = (page: string) => routes.find((route) => route.page === page && route.label)?.path ?? '';
  const tellingOf = (id: string) => routes.find(({ achievement }) => achievement === id)?.path ?? '';
  if ('exhibit' in of) {
    const entry = exhibits[of.exhibit];
    const host = career.achievements.find(({ exhibit }) => exhibit === of.exhibit);
    if (!entry || !host) return [];
    return [{ text: `${entry.title}: ${entry.question}`, href: `${tellingOf(host.id)}#${of.exhibit}` }];
  }
  if (of.section === 'achievements')
    return career.achievements.map(({ id, claim }) => ({ text: claim, href: tellingOf(id) }));
  return career.chapters.map(({ id, title, summary }) => ({
    text: summary ? `${title}: ${plainText(summary)}` : title,
    href: `${pathOf(of.section)}#${id}`,
  }));
}

/** The HTML of a frame: only the section, complete. */
export async function renderFrame(
  content: Content,
  { title, of }: Choice,
  stills: Readonly<Record<string, string>>,
): Promise<string> {
  if ('exhibit' in of) {
    const { exhibit } = of;
    const { question: asked = '' } = content.exhibits[exhibit] ?? {};
    const question = `<h2>${escapeHtml(title)}</h2><p class="tl-lede">${escapeHtml(asked)}</p>`;
    const element = `<throughline-exhibit name="${exhibit}">${question}<div class="tl-alone">${stills[exhibit] ?? ''}</div></throughline-exhibit>`;
    return `<main><h1 class="tl-unseen">${escapeHtml(title)}</h1>${element}</main>`;
  }
  const { prelude } = await prerender(
    <FramedSection content={content} section={of.section} base={rootMark} />,
    { progressiveChunkSize: Number.POSITIVE_INFINITY } as Parameters<typeof prerender>[1],
  );
  return new Response(prelude).text();
}
