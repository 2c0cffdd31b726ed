import { plainText } from '#career/plainText.ts';
import type { PublishedCareer, PublishedChapter } from '#career/published.ts';

/** What a stop on the timeline is set in where the page is widest, px. */
const title = { size: 40, line: 44, width: 608 };
const text = { size: 21, line: 33, width: 608 };
const fact = { size: 16.5, line: 24, width: 270 };

/**
 * About how high a stop of the timeline is on a wide page, px: its text, or the facts beside it, whichever is
 * higher, and a little more. `measure` gives a text's width at a font size of 1 px.
 */
export function stopHeight(
  career: PublishedCareer,
  chapter: PublishedChapter,
  measure: (text: string) => number,
): number {
  const lines = (words: string, { size, line, width }: typeof title) =>
    Math.ceil((measure(words) * size * 1.1) / width) * line;
  const { part = chapter.role, technologies = [], alongside, exhibit } = chapter;
  const reached = career.achievements.filter((achievement) => achievement.chapter === chapter.id);
  const facts = [
    part,
    technologies.map((id) => career.technologies[id]?.name ?? id).join(', '),
    alongside && 'alongside',
    exhibit,
    ...reached.map(({ claim }) => claim),
  ].filter((words) => words !== undefined && words !== '');
  const beside = facts.reduce((sum, words) => sum + fact.line * 1.4 + lines(words ?? '', fact), 0);
  const told = lines(chapter.title, title) + lines(plainText(chapter.summary ?? ''), text);
  return Math.ceil(110 + Math.max(told, beside));
}
