import { ledeOf } from '#career/ledeOf.ts';
import { type Entry, type ListName, listsOf, pagesOf } from '#career/lists.ts';
import { heading, linked, list, literal, markdownOf, paragraph } from './markdown.ts';
import type { OutputSource } from './output.ts';
import { noticeOf } from './twin.ts';
import { entryWords, oneLine } from './wording.ts';

/** The entries of a list as the items of a Markdown list. */
export const entryItems = (entries: readonly Entry[]): string | undefined =>
  list(
    entries.map((entry) => {
      const { before, name, after } = entryWords(entry);
      return `${literal(before)}${linked(name, entry.href)}${literal(after)}`;
    }),
  );

/** The Markdown of a page that shows one list: its name, its sentence, its entries. */
export const listTwin =
  (page: ListName) =>
  ({ career, site }: OutputSource): string | undefined => {
    const { words } = site;
    if (!pagesOf(site, career).some((name: string) => name === page)) return undefined;
    const entries = listsOf(career, words).find(({ of }) => of === page)?.entries ?? [];
    const lede = ledeOf(words, page);
    return markdownOf(
      heading(1, literal(oneLine(words[page]))),
      noticeOf(site),
      lede && paragraph(literal(oneLine(lede))),
      entryItems(entries),
    );
  };
