import { fill } from '#career/fill.ts';
import type { Entry } from '#career/lists.ts';
import { plainText, type ReadProse } from '#career/plainText.ts';
import type { PublishedAchievement, PublishedCareer, SaidPeriod } from '#career/published.ts';
import type { PageWords } from '#career/words.ts';

/** A text on one line, as files have it: the layout's ties between a number and its word are spaces again. */
export const oneLine = (text: string): string =>
  text
    .replace(/(?<=\p{N})\u00a0(?=\p{L})/gu, ' ')
    .replace(/[^\S\u00a0\u202f]+/gu, ' ')
    .trim();

/** The words of prose on one line, without its marks. */
export const spoken = (prose: ReadProse): string => oneLine(plainText(prose));

/** What is there, with something between; '' where nothing is. */
export const joined = (parts: readonly (string | undefined)[], between: string): string =>
  parts.filter(Boolean).join(between);

/** A period in words; undefined where there is none. */
export const periodWords = (period: SaidPeriod | undefined): string | undefined =>
  period && oneLine(period.words.map(({ text }) => text).join(''));

/** An entry of a list in words: those before its name, the name, those after it. */
export const entryWords = ({ side, period, before = '', name, after = '', summary }: Entry) => {
  const when = periodWords(period);
  return {
    before: side && name ? `${side}: ${before}` : before,
    name: name || side || '',
    after: `${after}${when ? `, ${when}` : ''}${summary ? `: ${spoken(summary)}` : ''}`,
  };
};

/** The large words of an achievement, as its page has them: the figure with what it counts, or the claim and its caption. */
export function headingOf({ metric, claim, caption }: PublishedAchievement): string {
  const large = metric ? joined([metric.words.lead, metric.words.value], ' ') : claim;
  return oneLine(joined([large, caption ?? metric?.words.unit], metric ? ' ' : ', '));
}

/** Whether the large words of an achievement leave its claim unsaid. */
export const hidesClaim = (achievement: PublishedAchievement): boolean =>
  !headingOf(achievement).toLowerCase().includes(oneLine(achievement.claim).toLowerCase());

/** What a word means, as it stands behind it. */
export const bracketed = (means: string): string => `(${oneLine(means)})`;

/** An achievement on one line: the claim, with its figure where that says more, and what was done. */
export function highlightOf(achievement: PublishedAchievement): string {
  const { claim, caption, metric, done } = achievement;
  const figure = metric && hidesClaim(achievement) ? headingOf(achievement) : undefined;
  const claimed = metric ? joined([claim, figure], ' · ') : joined([claim, caption], ', ');
  return `${oneLine(claimed)}: ${spoken(done)}`;
}

/** An achievement as the résumé has it: the figure or the claim, and the line under it. */
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

/** The names of technologies; an id stands for itself where it has no record. */
export const technologyNames = (
  { technologies }: PublishedCareer,
  ids: readonly string[] = [],
): readonly string[] => ids.map((id) => oneLine(technologies[id]?.name ?? id));
