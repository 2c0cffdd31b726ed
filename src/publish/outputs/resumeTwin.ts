import { listsOf } from '#career/lists.ts';
import { isNewestFirst, pointsOf, shownIn } from '#career/points.ts';
import { type Position, placeOfWork, positionsOf } from '#career/positions.ts';
import { contactLines } from './contact.ts';
import { entryItems } from './listTwin.ts';
import { heading, list, literal, markdownOf, paragraph } from './markdown.ts';
import type { OutputSource } from './output.ts';
import { hasPage, noticeOf, type TwinWriter, twinWriter } from './twin.ts';
import { joined, oneLine, periodWords, resumeLineOf } from './wording.ts';

/** The résumé as its page has it. */
export function resumeTwin(of: OutputSource): string | undefined {
  const { career, site } = of;
  if (!hasPage(site, 'resume')) return undefined;
  const { person, achievements } = career;
  const opening = person.profile ?? person.summary;
  const writer = twinWriter('resume.md', of);
  return markdownOf(
    heading(1, literal(oneLine(person.name ?? person.headline))),
    noticeOf(site),
    person.name && paragraph(literal(oneLine(person.headline))),
    list(contactLines(person)),
    opening && paragraph(writer.prose(opening)),
    achievements.length > 0 && heading(2, literal(oneLine(site.words.highlights))),
    list(achievements.map((achievement) => literal(resumeLineOf(achievement)))),
    ...workBlocks(of, writer),
    ...listsOf(career, site.words).flatMap(({ title, entries }) => [
      heading(2, literal(oneLine(title))),
      entryItems(entries),
    ]),
  );
}

/** Position after position, newest first where all have dates, as on the page. */
function workBlocks({ career, site }: OutputSource, { prose }: TwinWriter) {
  const chapters = shownIn(career);
  if (chapters.length === 0) return [];
  const positions = positionsOf(chapters);
  const ordered = isNewestFirst(chapters) ? chapters.toReversed() : chapters;
  return [
    heading(2, literal(oneLine(site.words.experience))),
    ...ordered.flatMap((chapter, index) => {
      const own = positions.find((position) => position.chapters.includes(chapter));
      const above = ordered[index - 1];
      const head = own && !(above && own.chapters.includes(above)) ? headOf(own, career) : '';
      return [
        head !== '' && heading(3, literal(head)),
        heading(
          own && headOf(own, career) !== '' ? 4 : 3,
          literal(oneLine(chapter.resumeTitle ?? chapter.title)),
        ),
        chapter.period && paragraph(literal(periodWords(chapter.period) ?? '')),
        list(pointsOf(chapter).map(prose)),
      ];
    }),
  ];
}

function headOf(position: Position, career: OutputSource['career']): string {
  const place = placeOfWork(career, position);
  const { location } = (position.at && career.organisations[position.at]) || {};
  return oneLine(joined([position.role, place, place && location], ', '));
}
