import type { MarginNotes } from '#career/margin.ts';
import type { PublishedAchievement } from '#career/published.ts';
import { contactLines } from './contact.ts';
import { aside, heading, list, literal, markdownOf, paragraph } from './markdown.ts';
import type { OutputSource } from './output.ts';
import { chapterLine, hasPage, noticeOf, type TwinWriter, twinWriter } from './twin.ts';
import { joined, oneLine } from './wording.ts';

/** The story in full: who, the figures, then chapter after chapter with what stands in its margin. */
export function aboutTwin(of: OutputSource): string | undefined {
  const { career, site } = of;
  if (!hasPage(site, 'about')) return undefined;
  const { person, chapters, achievements } = career;
  const writer = twinWriter('about.md', of);
  const who = joined([site.words.aboutMe, person.name, person.headline], ' · ');
  return markdownOf(
    heading(1, writer.prose(person.tagline ?? person.headline)),
    paragraph(literal(oneLine(who))),
    noticeOf(site),
    person.summary && paragraph(writer.prose(person.summary)),
    list(contactLines(person)),
    list(achievements.flatMap((achievement) => figureLine(achievement, writer))),
    ...chapters.flatMap((chapter) => [
      heading(2, literal(oneLine(chapter.title))),
      paragraph(chapterLine(chapter, site)),
      ...chapter.story.flatMap(({ text, notes }) => [
        paragraph(writer.prose(text)),
        notes && aside(noteLines(notes, of, writer)),
      ]),
    ]),
  );
}

function figureLine({ id, metric, gloss }: PublishedAchievement, { link }: TwinWriter): readonly string[] {
  if (!metric) return [];
  const figure = link(joined([metric.words.lead, metric.words.value], ' '), { achievement: id });
  return [joined([figure, gloss.figure && literal(oneLine(gloss.figure))], ' ')];
}

function noteLines(
  { told, figures, terms, exhibit }: MarginNotes,
  { career, site: { words }, exhibits }: OutputSource,
  { link }: TwinWriter,
): readonly string[] {
  const trial = exhibits.find(({ name }) => name === exhibit);
  return [
    ...career.achievements
      .filter(({ id }) => told.includes(id))
      .map(({ id, claim, metric, gloss: { open } }) => {
        if (!metric || !figures.includes(id)) return link(claim, { achievement: id });
        return joined([link(metric.words.label, { achievement: id }), open && literal(oneLine(open))], ' ');
      }),
    ...terms.flatMap((id) => {
      const term = career.terms[id];
      return term ? [definition(term.name, `${term.means} (${words.general})`)] : [];
    }),
    ...(trial ? [link(`${words.tryTheIdea}: ${trial.title}`, { exhibit: trial.name })] : []),
  ];
}

const definition = (name: string, means: string) => `${literal(oneLine(name))}: ${literal(oneLine(means))}`;
