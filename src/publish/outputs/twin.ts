import { pagesOf } from '#career/lists.ts';
import type { ReadProse } from '#career/plainText.ts';
import type { PublishedCareer } from '#career/published.ts';
import type { MaybePage, Site } from '#career/site.ts';
import { inline, type Leads, linked, literal } from './markdown.ts';
import type { OutputSource } from './output.ts';
import { chapterName, joined, oneLine, periodWords } from './wording.ts';

/** A part of the career that a Markdown twin can link to. */
export type TwinTarget =
  | { readonly page: MaybePage }
  | { readonly achievement: string }
  | { readonly exhibit: string };

/** How one twin writes: its links lead to other twins, relative to its place. */
export interface TwinWriter {
  readonly prose: (text: ReadProse) => string;
  readonly link: (label: string, to: TwinTarget) => string;
}

/** Whether the site has a page, and with it a twin. */
export const hasPage = ({ site, career }: Pick<OutputSource, 'career' | 'site'>, page: MaybePage): boolean =>
  pagesOf(site, career).some((each) => each === page);

/** The Markdown file with the same content as a page, relative to the site's root. */
export const twinOf = ({
  page,
  achievement,
}: {
  readonly page: MaybePage;
  readonly achievement?: string | undefined;
}): string => (achievement === undefined ? `${page}.md` : `achievements/${achievement}.md`);

/** The writer of a twin. A reference to the twin itself, or to a page that the site does not have, makes no link. */
export function twinWriter(own: string, of: Pick<OutputSource, 'career' | 'site'>): TwinWriter {
  const toRoot = '../'.repeat(own.split('/').length - 1);
  const file = (to: TwinTarget): string | undefined => {
    if ('page' in to) return hasPage(of, to.page) ? twinOf(to) : undefined;
    const id = 'exhibit' in to ? hostOf(of.career, to.exhibit) : to.achievement;
    return id && hasPage(of, 'achievements') ? twinOf({ page: 'achievements', achievement: id }) : undefined;
  };
  const href = (to: TwinTarget) => {
    const found = file(to);
    return found === undefined || found === own ? undefined : toRoot + found;
  };
  const leads: Leads = ({ to, id }) => {
    if (to === 'achievement') return href({ achievement: id });
    if (to === 'project') return href({ page: 'projects' });
    return to === 'chapter' ? href({ page: 'about' }) : undefined;
  };
  return { prose: (text) => inline(text, leads), link: (label, to) => linked(label, href(to)) };
}

const hostOf = ({ achievements }: PublishedCareer, name: string): string | undefined =>
  achievements.find(({ exhibit }) => exhibit === name)?.id;

/** The line under a chapter's heading: its number and name, and its time, or else a few words. */
export function chapterLine(
  chapter: PublishedCareer['chapters'][number],
  { words }: OutputSource['site'],
): string {
  const { period, aside } = chapter;
  const beside = periodWords(period) ?? aside;
  return literal(joined([chapterName(chapter, words), beside && oneLine(beside)], ' · '));
}

/** The site's notice as a block, if it has one. */
export const noticeOf = ({ notice }: Site): string | undefined => notice && literal(oneLine(notice));
