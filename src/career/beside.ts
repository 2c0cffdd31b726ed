import { hasBeside } from './hasBeside.ts';
import { type Entry, type List, type ListName, listNames, listOf, onRequest } from './lists.ts';
import { plainText } from './plainText.ts';
import type { PublishedCareer } from './published.ts';
import type { PageWords } from './words.ts';

/** The lists that the about page shows after the story. */
export const listsBeside = (career: PublishedCareer, words: PageWords): readonly List[] => {
  const found = listNames.flatMap((name) =>
    onRequest.includes(name) || name === 'interests' ? [] : (listOf(name, career, words) ?? []),
  );
  const projects = found.filter(({ of }) => of === 'projects');
  const others = found.filter(({ of }) => of !== 'projects');
  return hasBeside(career) ? [...projects, ...others] : [];
};

/** The most entries that the about page shows of a list; fewer where the list has a page. */
const most = 5;
const mostWithPage = 3;

/** The entries that the about page shows, and the number that it leaves out. */
export function shortened(entries: readonly Entry[], hasPage: boolean) {
  const shown = entries.slice(0, hasPage ? mostWithPage : most);
  return { shown, more: entries.length - shown.length };
}

/** An entry in few words: its name, and the rest. */
export interface BesideWords {
  readonly name: string;
  readonly href?: string | undefined;
  readonly rest: string;
}

/** The words for an entry: its side or its name, then the rest and the period. For a project, name and summary. */
export function besideWords(of: ListName, entry: Entry): BesideWords {
  const { side, name, href, before = '', after = '', period, summary } = entry;
  if (of === 'projects') return { name, href, rest: summary === undefined ? '' : plainText(summary) };
  if (side !== undefined) return { name: side, rest: name };
  const when = period?.words.map(({ text }) => text).join('');
  const parts = [before.replace(/, $/, ''), after.replace(/^, /, ''), when];
  return { name, href, rest: parts.filter(Boolean).join(', ') };
}
