import { ledeOf } from '#career/ledeOf.ts';
import { type ListName, listOf } from '#career/lists.ts';
import { entryItems } from './entryItems.ts';
import { heading, literal, markdownOf, paragraph } from './markdown.ts';
import type { Output } from './output.ts';
import { hasPage, noticeOf } from './twin.ts';
import { oneLine } from './wording.ts';

/** The page that shows a list, as Markdown. */
export const listTwin =
  (name: ListName): Output['make'] =>
  (of) => {
    const { words } = of.site;
    const list = listOf(name, of.career, words);
    if (!list || !hasPage(of, name)) return undefined;
    const lede = ledeOf(words, name);
    return markdownOf(
      heading(1, literal(oneLine(words[name]))),
      noticeOf(of.site),
      lede && paragraph(literal(oneLine(lede))),
      entryItems(list.entries),
    );
  };
