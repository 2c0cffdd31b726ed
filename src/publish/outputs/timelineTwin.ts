import { kindWord } from '#career/kindWord.ts';
import { meaningsIn } from '#career/meanings.ts';
import type { PublishedChapter } from '#career/published.ts';
import { heading, list, literal, markdownOf, paragraph } from './markdown.ts';
import type { OutputSource } from './output.ts';
import { hasPage, noticeOf, type TwinWriter, twinWriter } from './twin.ts';
import { bracketed, joined, oneLine, periodWords, technologyNames } from './wording.ts';

/** The chapters as stops, in story order, each with a word or two about it. */
export function timelineTwin(of: OutputSource): string | undefined {
  const { career, site } = of;
  const { words } = site;
  if (!hasPage(of, 'timeline')) return undefined;
  const writer = twinWriter('timeline.md', of);
  return markdownOf(
    heading(1, literal(oneLine(words.timeline))),
    noticeOf(site),
    paragraph(literal(oneLine(words.timelineLede))),
    career.chapters.length === 0 && paragraph(literal(oneLine(words.emptyTimeline))),
    ...career.chapters.flatMap((chapter) => [
      heading(2, writer.link(chapter.label, { page: 'about' })),
      chapter.period && paragraph(literal(periodWords(chapter.period) ?? '')),
      list(factLines(chapter, of, writer)),
    ]),
  );
}

function factLines(chapter: PublishedChapter, of: OutputSource, { link }: TwinWriter): readonly string[] {
  const { career, exhibits } = of;
  const { words } = of.site;
  const { id, part = chapter.role, technologies, alongside, outcome } = chapter;
  const reached = career.achievements.filter((achievement) => achievement.chapter === id);
  const where = chapter.at && career.organisations[chapter.at]?.name;
  const besides =
    typeof alongside === 'string'
      ? [words.theRest]
      : alongside?.map((beside) => career.chapters.find((other) => other.id === beside)?.label ?? beside);
  const plain = (name: string, text: string) => literal(oneLine(`${name}: ${text}`));
  const linked = (name: string, text: string) => `${literal(oneLine(name))}: ${text}`;
  const names = technologyNames(career, technologies);
  const trial = exhibits.find(({ name }) => name === chapter.exhibit);
  const kind = kindWord(chapter, words);
  return [
    ...(kind ? [literal(oneLine(kind))] : []),
    ...(part ? [plain(words.part, part)] : []),
    ...(names.length > 0 ? [plain(words.with, names.join(', '))] : []),
    ...(besides?.length ? [plain(words.alongside, besides.join(', '))] : []),
    ...reached.map((achievement) => {
      const { caption, metric, claim } = achievement;
      const large = metric ? joined([metric.words.lead, metric.words.value], ' ') : claim;
      const under = caption ?? metric?.words.unit;
      const more = [
        under && literal(oneLine(under)),
        ...meaningsIn(under, achievement, career.terms).map(bracketed),
      ];
      return linked(words.reached, joined([link(large, { achievement: achievement.id }), ...more], ' '));
    }),
    ...(reached.length === 0 && outcome ? [plain(words.reached, outcome)] : []),
    ...(where ? [literal(oneLine(where))] : []),
    ...(hasPage(of, 'about') ? [plain(words.inTheStory, chapter.title)] : []),
    ...(trial ? [linked(words.tryTheIdea, link(trial.title, { exhibit: trial.name }))] : []),
  ];
}
