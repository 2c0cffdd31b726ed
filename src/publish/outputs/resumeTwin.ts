import type { PublishedChapter } from '#career/published.ts';
import { contactLines } from './contact.ts';
import { furtherOf } from './further.ts';
import { heading, linked, list, literal, markdownOf, paragraph } from './markdown.ts';
import type { OutputSource } from './output.ts';
import { hasPage, noticeOf, type TwinWriter, twinWriter } from './twin.ts';
import { joined, oneLine, periodWords, pointsOf } from './wording.ts';

/** The résumé as its page has it. */
export function resumeTwin(of: OutputSource): string | undefined {
  const { career, site } = of;
  if (!hasPage(site, 'resume')) return undefined;
  const { person, chapters, achievements } = career;
  const writer = twinWriter('resume.md', of);
  return markdownOf(
    heading(1, literal(oneLine(person.name ?? person.headline))),
    noticeOf(site),
    person.name && paragraph(literal(oneLine(person.headline))),
    list(contactLines(person)),
    person.summary && paragraph(writer.prose(person.summary)),
    list(
      achievements.flatMap(({ metric, gloss }) =>
        metric ? [literal(oneLine(joined([metric.words.label, gloss.sheet], ' · ')))] : [],
      ),
    ),
    ...chapters.flatMap((chapter) => chapterBlocks(chapter, of, writer)),
    ...furtherOf(career, site.words).flatMap(({ title, lines }) => [
      heading(2, literal(oneLine(title))),
      list(
        lines.map(
          ({ before = '', name, href, after = '' }) =>
            `${literal(before)}${linked(name, href)}${literal(after)}`,
        ),
      ),
    ]),
  );
}

function chapterBlocks(chapter: PublishedChapter, { career }: OutputSource, { prose }: TwinWriter) {
  const { label, aside, period, at, role, resumeTitle, title } = chapter;
  const { name, about, location, href } = (at && career.organisations[at]) || {};
  const where = name ?? (role && about);
  const side = [label, periodWords(period) ?? aside, role].map((text) => text && literal(oneLine(text)));
  const place = [where && linked(where, href), where && role && location && literal(oneLine(location))];
  return [
    heading(2, literal(oneLine(resumeTitle ?? title))),
    paragraph(joined([...side, joined(place, ', ')], ' · ')),
    list(pointsOf(chapter).map(prose)),
  ];
}
