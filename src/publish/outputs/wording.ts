import { fill } from '#career/fill.ts';
import type { Entry } from '#career/lists.ts';
import { plainText, type ReadProse } from '#career/plainText.ts';
import type { PublishedAchievement, PublishedCareer, SaidPeriod } from '#career/published.ts';
import type { PageWords } from '#career/words.ts';

/** A text on one line, for files: the layout's no-break spaces between a number and its word become spaces again. */
export const oneLine = (text: string): string =>
  text
    .replace(/(?<=\p{N})\u00a0(?=\p{L})/gu, ' ')
    .replace(/[^\S\u00a0\u202f]+/gu, ' ')
    .trim();

/** The words of prose on one line, without marks. */
export const spoken = (prose: ReadProse): string => oneLine(plainText(prose));

/** The present parts, with a separator; '' if there are none. */
export const joined = (parts: readonly (string | undefined)[], between: string): string =>
  parts.filter(Boolean).join(between);

/** A period in words; undefined if there is none. */
export const periodWords = (period: SaidPeriod | undefined): string | undefined =>
  period && oneLine(period.words.map(({ text }) => text).join(''));

/** An entry of a list in words: before its name, the name, after it. */
export const entryWords = ({ side, period, before = '', name, after = '', summary }: Entry) => {
  const when = periodWords(period);
  return {
    before: side && name ? `${side}: ${before}` : before,
    name: name || side || '',
    after: `${after}${when ? `, ${when}` : ''}${summary ? `: ${spoken(summary)}` : ''}`,
  };
};

/** The large words of an achievement, as on its page: the figure with what it counts, or the claim and its caption. */
export function headingOf({ metric, claim, caption }: PublishedAchievement): string {
  const large = metric ? joined([metric.words.lead, metric.words.value], ' ') : claim;
  return oneLine(joined([large, caption ?? metric?.words.unit], metric ? ' ' : ', '));
}

/** Whether the large words of an achievement omit its claim. */
export const hidesClaim = (achievement: PublishedAchievement): boolean =>
  !headingOf(achievement).toLowerCase().includes(oneLine(achievement.claim).toLowerCase());

/** A word's meaning in brackets, to follow the word. */
export const bracketed = (means: string): string => `(${oneLine(means)})`;

/** An achievement on one line: the claim, with its figure if that adds something, and what was done. */
export function highlightOf(achievement: PublishedAchievement): string {
  const { claim, caption, metric, done } = achievement;
  const figure = metric && hidesClaim(achievement) ? headingOf(achievement) : undefined;
  const claimed = metric ? joined([claim, figure], ' · ') : joined([claim, caption], ', ');
  return `${oneLine(claimed)}: ${spoken(done)}`;
}

/** An achievement as in the résumé: the figure or the claim, and the line under it. */
export function resumeLineOf({ claim, caption, metric, highlight }: PublishedAchievement): string {
  const large = metric ? joined([metric.words.lead, metric.words.value], ' ') : claim;
  const under = highlight ? spoken(highlight) : (caption ?? metric?.words.unit);
  return oneLine(joined([large, under], metric ? ' ' : ', '));
}

/** 'Chapter 3: Payments'. */
export const chapterName = (
  { number, label }: { readonly number: number; readonly label: string },
  words: PageWords,
): string => oneLine(fill(words.chapter, number, label));

/** The names of technologies; an id without a record stands for itself. */
export const technologyNames = (
  { technologies }: PublishedCareer,
  ids: readonly string[] = [],
): readonly string[] => ids.map((id) => oneLine(technologies[id]?.name ?? id));
