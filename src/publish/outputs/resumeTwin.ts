import { kindWord } from '#career/kindWord.ts';
import { listOf, sectionsOf } from '#career/lists.ts';
import { pointsOf } from '#career/points.ts';
import { type Position, placeOfWork } from '#career/positions.ts';
import { isAtSamePlace, titleUnder, workIn } from '#career/work.ts';
import { contactLines } from './contact.ts';
import { entryItems } from './entryItems.ts';
import { heading, list, literal, markdownOf, paragraph } from './markdown.ts';
import type { OutputSource } from './output.ts';
import { hasPage, noticeOf, type TwinWriter, twinWriter } from './twin.ts';
import { joined, oneLine, periodWords, resumeLineOf } from './wording.ts';

/** The résumé in the form of its page. */
export function resumeTwin(of: OutputSource): string | undefined {
  const { career, site } = of;
  if (!hasPage(of, 'resume')) return undefined;
  const { person, achievements } = career;
  const { words } = site;
  const opening = person.profile ?? person.summary;
  const writer = twinWriter('resume.md', of);
  return markdownOf(
    heading(1, literal(oneLine(person.name ?? person.headline))),
    noticeOf(site),
    person.name && paragraph(literal(oneLine(person.headline))),
    list(contactLines(person)),
    opening && paragraph(writer.prose(opening)),
    ...sectionsOf(site.resume).flatMap((section) => {
      if (section === 'highlights')
        return [
          achievements.length > 0 && heading(2, literal(oneLine(words.highlights))),
          list(achievements.map((achievement) => literal(resumeLineOf(achievement)))),
        ];
      if (section === 'experience') return workBlocks(of, writer);
      const found = listOf(section, career, words);
      return found ? [heading(2, literal(oneLine(found.title))), entryItems(found.entries)] : [];
    }),
  );
}

/** Position after position, as on the page. */
function workBlocks({ career, site }: OutputSource, { prose }: TwinWriter) {
  const { groups } = workIn(career, site.resume);
  if (groups.length === 0) return [];
  return [
    heading(2, literal(oneLine(site.words.experience))),
    ...groups.flatMap((group, index) => {
      const { position, chapters } = group;
      const head = position ? headOf(position, career, isAtSamePlace(group, groups[index - 1])) : '';
      return [
        head !== '' && heading(3, literal(head)),
        ...chapters.flatMap((chapter) => {
          const title = titleUnder(chapter, head === '' ? undefined : position?.role);
          const beside = joined([kindWord(chapter, site.words), periodWords(chapter.period)], ', ');
          return [
            title !== undefined && heading(head === '' ? 3 : 4, literal(oneLine(title))),
            beside !== '' && paragraph(literal(oneLine(beside))),
            list(pointsOf(chapter).map(prose)),
          ];
        }),
      ];
    }),
  ];
}

function headOf(position: Position, career: OutputSource['career'], isSamePlace: boolean): string {
  const place = isSamePlace ? undefined : placeOfWork(career, position);
  const { location } = (position.at && career.organisations[position.at]) || {};
  return oneLine(joined([position.role, place, place && location], ', '));
}
