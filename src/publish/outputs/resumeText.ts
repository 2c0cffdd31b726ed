import type { SaidPeriod } from '#career/published.ts';
import { sayPeriod } from '#career/when.ts';
import type { Words } from '#career/words.ts';
import { contactText } from './contact.ts';
import { furtherOf } from './further.ts';
import type { OutputSource } from './output.ts';
import { type Position, positionsOf, spanOf } from './positions.ts';
import { skillsOf } from './skills.ts';
import { highlightOf, joined, oneLine, periodWords, pointsOf, spoken } from './wording.ts';

/**
 * The résumé as plain text in one column, for applicant-tracking systems and for pasting: sections under plain
 * names, positions under role, place and time. UTF-8, with a byte order mark where it is more than ASCII, since
 * many hosts send text without its encoding.
 */
export function resumeText({ career, site }: OutputSource): string {
  const { person, achievements } = career;
  const { words } = site;
  const isEnglish = /^en\b/.test(career.lang);
  const further = furtherOf(career, words);
  const skills = skillsOf(career, words).map(({ name, level, keywords }) =>
    joined([joined([name, level], ', '), keywords.join(', ')], ': '),
  );
  const text = textOf(
    lines(person.name ?? person.headline, person.name && person.headline),
    site.notice,
    lines(...contactText(person)),
    person.summary && spoken(person.summary),
    section(isEnglish ? 'Experience' : words.timeline, workBlocks(career, words)),
    section(words.achievements, [points(achievements.map(highlightOf)), ...generalNotes(career)]),
    // The owner's own groups are among the further lists.
    section(words.skills, career.skills.length > 0 ? [] : [points(skills)]),
    ...further.map(({ title, lines: entries }) =>
      section(title, [
        points(entries.map(({ before = '', name, after = '' }) => `${before}${name}${after}`)),
      ]),
    ),
  );
  return /[^\n -~]/.test(text) ? `\ufeff${text}` : text;
}

type Block = string | undefined;

/** Position after position in the order of telling; a chapter that belongs to none stands by itself. */
function workBlocks(career: OutputSource['career'], words: Words): readonly Block[] {
  const positions = positionsOf(career.chapters);
  return career.chapters.flatMap((chapter) => {
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

/** What the words of the figures mean, marked as general knowledge. */
const generalNotes = ({ achievements }: OutputSource['career']): readonly Block[] =>
  achievements.map(({ gloss }) => gloss.sheet);

const section = (title: string, blocks: readonly Block[]): Block =>
  blocks.some(Boolean) ? [title, ...blocks].filter(Boolean).join('\n\n') : undefined;

const points = (texts: readonly string[]): Block => lines(...texts.map((text) => `- ${text}`));

const lines = (...texts: readonly (string | undefined)[]): Block => texts.filter(Boolean).join('\n');

const textOf = (...blocks: readonly Block[]): string =>
  `${blocks.filter(Boolean).join('\n\n').split('\n').map(oneLine).join('\n')}\n`;
