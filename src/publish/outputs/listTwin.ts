import { ledeOf } from '#career/ledeOf.ts';
import { type ListName, listOf } from '#career/lists.ts';
import type { PageName } from '#career/site.ts';
import { entryItems } from './entryItems.ts';
import { heading, literal, markdownOf, paragraph } from './markdown.ts';
import type { OutputSource } from './output.ts';
import { hasPage, noticeOf } from './twin.ts';
import { oneLine } from './wording.ts';

/** The Markdown of a page that shows one list, and no more of an entry than a résumé: its name, its sentence, its entries. */
export const listTwin =
  (page: ListName & PageName) =>
  (of: OutputSource): string | undefined => {
    const { career, site } = of;
    const { words } = site;
    if (!hasPage(of, page)) return undefined;
    const lede = ledeOf(words, page);
    return markdownOf(
      heading(1, literal(oneLine(words[page]))),
      noticeOf(site),
      lede && paragraph(literal(oneLine(lede))),
      entryItems(listOf(page, career, words)?.entries ?? []),
    );
  };
