import type { PublishedChapter } from '#career/published.ts';
import { heading, list, literal, markdownOf, paragraph } from './markdown.ts';
import type { OutputSource } from './output.ts';
import { chapterLine, hasPage, noticeOf, type TwinWriter, twinWriter } from './twin.ts';
import { oneLine, technologyNames } from './wording.ts';

/** The chapters as stops, in the order of telling, each with what can be said of it in a word or two. */
export function timelineTwin(of: OutputSource): string | undefined {
  const { career, site } = of;
  const { words } = site;
  if (!hasPage(site, 'timeline')) return undefined;
  const writer = twinWriter('timeline.md', of);
  return markdownOf(
    heading(1, literal(oneLine(words.timeline))),
    noticeOf(site),
    paragraph(literal(oneLine(words.timelineLede))),
    career.chapters.length === 0 && paragraph(literal(oneLine(words.emptyTimeline))),
    ...career.chapters.flatMap((chapter) => [
      heading(2, writer.link(chapter.title, { page: 'about' })),
      paragraph(chapterLine(chapter, site)),
      chapter.summary && paragraph(writer.prose(chapter.summary)),
      list(factLines(chapter, of, writer)),
    ]),
  );
}

function factLines(
  chapter: PublishedChapter,
  { career, site: { words }, exhibits }: OutputSource,
  { link }: TwinWriter,
): readonly string[] {
  const { id, part = chapter.role, technologies, alongside } = chapter;
  const besides =
    typeof alongside === 'string'
      ? [words.theRest]
      : alongside?.map((beside) => career.chapters.find((other) => other.id === beside)?.label ?? beside);
  const plain = (name: string, text: string) => literal(oneLine(`${name}: ${text}`));
  const linked = (name: string, text: string) => `${literal(oneLine(name))}: ${text}`;
  const names = technologyNames(career, technologies);
  const trial = exhibits.find(({ name }) => name === chapter.exhibit);
  return [
    ...(part ? [plain(words.part, part)] : []),
    ...(names.length > 0 ? [plain(words.with, names.join(', '))] : []),
    ...(besides?.length ? [plain(words.alongside, besides.join(', '))] : []),
    ...career.achievements
      .filter((achievement) => achievement.chapter === id)
      .map((achievement) => linked(words.reached, link(achievement.claim, { achievement: achievement.id }))),
    ...(trial ? [linked(words.tryTheIdea, link(trial.title, { exhibit: trial.name }))] : []),
  ];
}
