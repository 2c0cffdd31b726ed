import { isAddress } from '#career/isAddress.ts';
import { kindWord } from '#career/kindWord.ts';
import { type Entry, listOf, sectionsOf } from '#career/lists.ts';
import { pointsOf } from '#career/points.ts';
import { type Position, spanOf } from '#career/positions.ts';
import type { SaidPeriod } from '#career/published.ts';
import { sayPeriod } from '#career/when.ts';
import type { Words } from '#career/words.ts';
import { titleUnder, workIn } from '#career/work.ts';
import { addressWords } from './addresses.ts';
import { contactText } from './contact.ts';
import type { OutputSource } from './output.ts';
import { skillsOf } from './skills.ts';
import { entryWords, joined, oneLine, periodWords, resumeLineOf, spoken } from './wording.ts';

/**
 * The résumé as plain text in one column, for applicant-tracking systems and for pasting: sections under plain names,
 * positions under role, place and time. UTF-8, with a byte order mark if it has more than ASCII, because many hosts
 * send text without its encoding.
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
    ...sectionsOf(site.resume).flatMap((name) => {
      if (name === 'highlights') return section(words.highlights, [points(achievements.map(resumeLineOf))]);
      if (name === 'experience') return section(words.experience, workBlocks(career, site));
      // The owner's groups are a list like any other.
      if (name === 'skills' && career.skills.length === 0) return section(words.skills, [points(skills)]);
      const found = listOf(name, career, words);
      return found && section(found.title, entryBlocks(found.entries));
    }),
  );
  return /[^\n -~]/.test(text) ? `\ufeff${text}` : text;
}

type Block = string | undefined;

/** The entries of a list, one line each; if some have points, each has its points below. */
function entryBlocks(entries: readonly Entry[]): readonly Block[] {
  const texts = entries.map((entry) => ({
    line: entryLine(entry),
    own: (entry.points ?? []).map((point) => spoken(point)),
  }));
  return texts.every(({ own }) => own.length === 0)
    ? [points(texts.map(({ line }) => line))]
    : texts.map(({ line, own }) => lines(line, points(own)));
}

/** An entry on one line, with its address after its name. */
function entryLine(entry: Entry): string {
  const { before, name, after } = entryWords(entry);
  const { href } = entry;
  const address = href && !isAddress(name, href) ? ` (${addressWords(href)})` : '';
  return `${before}${name}${address}${after}`;
}

/** Position after position; a chapter without a position is a separate entry. */
function workBlocks(
  career: OutputSource['career'],
  { resume, words }: OutputSource['site'],
): readonly Block[] {
  return workIn(career, resume).groups.flatMap(({ position, chapters }) => {
    const isOne = position !== undefined && chapters.length === 1;
    return [
      position && lines(position.role, placeOf(position, career), periodOver(position, words, career.lang)),
      ...chapters.map((each) =>
        lines(
          joined([titleUnder(each, position?.role), isOne ? undefined : periodWords(each.period)], ', '),
          // On a separate line: after a title it would read as part of it.
          kindWord(each, words),
          points(pointsOf(each).map((point) => spoken(point))),
        ),
      ),
    ];
  });
}

function placeOf({ at }: Position, { organisations }: OutputSource['career']): string | undefined {
  const { name, about, location, href } = (at && organisations[at]) || {};
  const place = name ?? about;
  return joined([place && href ? `${place} (${href})` : place, location], ', ');
}

/** The time of a position: that of its only chapter, or the range of several chapters' stated dates. */
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
