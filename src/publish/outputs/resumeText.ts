import { listsOf } from '#career/lists.ts';
import { pointsOf, shownIn } from '#career/points.ts';
import { type Position, positionsOf, spanOf } from '#career/positions.ts';
import type { SaidPeriod } from '#career/published.ts';
import { sayPeriod } from '#career/when.ts';
import type { Words } from '#career/words.ts';
import { contactText } from './contact.ts';
import type { OutputSource } from './output.ts';
import { skillsOf } from './skills.ts';
import { entryWords, joined, oneLine, periodWords, resumeLineOf, spoken } from './wording.ts';

/**
 * The résumé as plain text in one column, for applicant-tracking systems and for pasting: sections under plain
 * names, positions under role, place and time. UTF-8, with a byte order mark where it is more than ASCII, since
 * many hosts send text without its encoding.
 */
export function resumeText({ career, site }: OutputSource): string {
  const { person, achievements } = career;
  const { words } = site;
  const opening = person.profile ?? person.summary;
  const skills = skillsOf(career, words).map(({ name, level, keywords }) =>
    joined([joined([name, level], ', '), keywords.join(', ')], ': '),
  );
  const text = textOf(
    lines(person.name ?? person.headline, person.name && person.headline),
    site.notice,
    lines(...contactText(person)),
    opening && spoken(opening),
    section(words.highlights, [points(achievements.map(resumeLineOf))]),
    section(words.experience, workBlocks(career, words)),
    // The owner's own groups are among the further lists.
    section(words.skills, career.skills.length > 0 ? [] : [points(skills)]),
    ...listsOf(career, words).map(({ title, entries }) =>
      section(title, [
        points(
          entries.map((entry) => {
            const { before, name, after } = entryWords(entry);
            return before + name + after;
          }),
        ),
      ]),
    ),
  );
  return /[^\n -~]/.test(text) ? `\ufeff${text}` : text;
}

type Block = string | undefined;

/** Position after position in the order of telling; a chapter that belongs to none stands by itself. */
function workBlocks(career: OutputSource['career'], words: Words): readonly Block[] {
  const chapters = shownIn(career);
  const positions = positionsOf(chapters);
  return chapters.flatMap((chapter) => {
    const own = positions.find(({ chapters }) => chapters.includes(chapter));
    if (own && own.chapters[0] !== chapter) return [];
    const told = own?.chapters ?? [chapter];
    const isOne = own?.chapters.length === 1;
    return [
      own && lines(own.role, placeOf(own, career), periodOver(own, words, career.lang)),
      ...told.map((each) =>
        lines(
          joined([each.resumeTitle ?? each.title, isOne ? undefined : periodWords(each.period)], ', '),
          points(pointsOf(each).map((point) => spoken(point))),
        ),
      ),
    ];
  });
}

function placeOf({ at }: Position, { organisations }: OutputSource['career']): string | undefined {
  const { name, about, location } = (at && organisations[at]) || {};
  return joined([name ?? about, location], ', ');
}

/** When a position was: as its only chapter says, or from the stated dates of several. */
function periodOver({ chapters }: Position, words: Words, lang: string): string | undefined {
  const periods = chapters.map(({ period }) => period);
  if (periods.length === 1) return periodWords(periods[0]);
  const { startDate: from, endDate } = spanOf(periods);
  const to =
    endDate ?? (from && periods.some((period) => period?.to === 'now') ? ('now' as const) : undefined);
  if (!from) return undefined;
  const said = sayPeriod(to ? { from, to } : { from }, words, lang);
  return periodWords({ from, words: said } satisfies SaidPeriod);
}

const section = (title: string, blocks: readonly Block[]): Block =>
  blocks.some(Boolean) ? [title, ...blocks].filter(Boolean).join('\n\n') : undefined;

const points = (texts: readonly string[]): Block => lines(...texts.map((text) => `- ${text}`));

const lines = (...texts: readonly (string | undefined)[]): Block => texts.filter(Boolean).join('\n');

const textOf = (...blocks: readonly Block[]): string =>
  `${blocks.filter(Boolean).join('\n\n').split('\n').map(oneLine).join('\n')}\n`;
