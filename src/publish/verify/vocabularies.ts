import type { Career } from '#career/career.ts';
import { isPlain } from '#career/check/plain.ts';
import { readAlong } from '#career/check/reading.ts';
import { fill } from '#career/fill.ts';
import { kindWord } from '#career/kindWord.ts';
import { ledeOf } from '#career/ledeOf.ts';
import { careerShape } from '#career/model/career.ts';
import type { TextUse } from '#career/model/shape.ts';
import { monthOf, readMoment } from '#career/moment.ts';
import { plainText } from '#career/plainText.ts';
import { readProse } from '#career/prose.ts';
import { type PublishedCareer, publish } from '#career/published.ts';
import { pageNames, type Site } from '#career/site.ts';
import { openCareer } from '#career/withoutPrivate.ts';
import { english, type Words } from '#career/words.ts';
import { shownStops } from '#line/drawing.ts';
import { addressWords } from '../outputs/addresses.ts';

/** What a built site may contain: texts whose words, numbers and dates are read as from a page. */
export interface Vocabularies {
  readonly lang: string;
  /** The statements of the ledger; empty without one. */
  readonly facts: readonly string[];
  /** What fields state: names, figures and periods in words. Without a ledger, everything that the owner wrote. */
  readonly structured: readonly string[];
  /** General knowledge. Its numbers are not claims and count only inside their sentence. */
  readonly definitions: readonly string[];
  /** The words of pages and exhibits, and the numbers of chapters. They, too, count only verbatim. */
  readonly interface: readonly string[];
  /** The owner's whole headings and paragraphs: a capital letter at their start does not make a name. */
  readonly openings: readonly string[];
}

/** Derived from the content for each reading, so that nothing of the ledger has to be published. */
export function vocabulariesOf(
  career: Career,
  site: Site,
  { exhibits = [] }: { readonly exhibits?: readonly string[] } = {},
): Vocabularies {
  const words = { ...english, ...site.words };
  const published = publish(career, words);
  const { terms, ...open } = published;
  const facts = Object.values(career.facts ?? {}).flatMap(({ statement, who }) => [statement, who]);
  const { stated, sentences } = textsOf(career);
  const owned = facts.length > 0 ? stated : [...stated, ...sentences];
  return {
    lang: open.lang,
    facts,
    structured: [...owned, ...saidIn(open), ...signsOf(open)],
    definitions: Object.values(terms).flatMap(({ name, means }) => [name, means]),
    interface: [
      ...Object.values(words).flatMap((text) => [text, ...text.split('{}')]),
      ...numberings(open, words),
      ...pageNames.flatMap((page) =>
        // The sentence of a page may be a single word; in llms.txt it follows the page's name.
        [
          ...[words.goesOn, words.backTo].map((before) => `${before} ${words[page]}`),
          `[${words[page]}]: ${ledeOf(words, page) ?? ''}`,
        ],
      ),
      ...open.achievements.map((_, index) => fill(words.place, index + 1, open.achievements.length)),
      fill(words.moreStops, open.chapters.length - shownStops),
      ...idsOf(published),
      ...yearMarks(open),
      ...Object.entries(site.resume ?? {}).flatMap(([name, value]) => `${name} ${value}`),
      ...[open.lang, site.notice, site.color, site.address].filter((text) => text !== undefined),
      ...exhibits,
    ],
    openings: [...sentences, ...stated],
  };
}

/** The uses of a text that makes claims: with a ledger, its numbers and names must be in facts. */
const claiming: readonly TextUse[] = ['heading', 'prose'];

/** The public texts and numbers of a career, by the table of its fields: those that state, and those that tell. */
function textsOf(whole: Career) {
  const { terms: _, ...career } = openCareer(whole);
  const { texts, numbers } = readAlong(careerShape, career);
  const seen = texts.filter(({ as }) => as !== 'ledger');
  const [told, stating] = [
    seen.filter(({ as }) => claiming.includes(as)),
    seen.filter(({ as }) => !claiming.includes(as)),
  ];
  return {
    // Text files show a link's address without its scheme.
    stated: [
      ...stating.flatMap(({ as, text }) => (as === 'href' ? [text, addressWords(text)] : [text])),
      ...numbers.map(({ value }) => String(value)),
    ],
    sentences: told.map(({ as, text }) => (as === 'prose' ? plainText(readProse(text)) : text)),
  };
}

/** Numbers and periods in words. */
function saidIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(saidIn);
  if (!isPlain(value)) return [];
  const { words, ...rest } = value;
  const own = [words].flat().flatMap((said) => (isPlain(said) ? Object.values(said).map(String) : []));
  return [...own, ...Object.values(rest).flatMap(saidIn)];
}

/** The currency signs of metrics: a metric in the owner's words does not show its sign. */
function signsOf({ achievements, lang }: Pick<PublishedCareer, 'achievements' | 'lang'>): readonly string[] {
  return achievements.flatMap(({ metric }) => {
    if (metric?.kind !== 'money' || !metric.currency) return [];
    const format = { style: 'currency', currency: metric.currency } as const;
    return (['symbol', 'narrowSymbol'] as const).flatMap((currencyDisplay) =>
      new Intl.NumberFormat(lang, { ...format, currencyDisplay })
        .formatToParts(1)
        .flatMap(({ type, value }) => (type === 'currency' ? [value] : [])),
    );
  });
}

/** The Januaries between chapters' first and last day: marks beside a timeline to scale, each alone. */
function yearMarks({ chapters }: Pick<PublishedCareer, 'chapters'>): readonly string[] {
  const named = chapters.flatMap(({ period }) => [period?.at, period?.from, period?.to]);
  const moments = named.flatMap((moment) =>
    moment && moment !== 'now' && readMoment(moment) ? [moment] : [],
  );
  const first = Math.floor(Math.min(...moments.map((moment) => monthOf(moment, 'start'))) / 12);
  const last = Math.floor(Math.max(...moments.map((moment) => monthOf(moment, 'end'))) / 12);
  return moments.length === 0
    ? []
    : Array.from({ length: last - first + 1 }, (_, step) => String(first + step));
}

/** The wordings of a chapter's place: on its stop, in its title, before its period, and in data. */
function numberings({ chapters }: Pick<PublishedCareer, 'chapters'>, words: Words): readonly string[] {
  const { chapter: pattern, copyLink } = words;
  return chapters.flatMap((chapter) => {
    const { number, label, title, resumeTitle = title, period } = chapter;
    const kind = kindWord(chapter, words);
    const when = period?.words.map(({ text }) => text).join('');
    return [
      `${number} ${label}`,
      fill(pattern, number, label),
      fill(pattern, number, title),
      `${number} : ${fill(copyLink, label)}`,
      `number ${number}`,
      ...(kind
        ? ['', ','].flatMap((mark) => [
            `${resumeTitle}${mark} ${kind}`,
            ...(when ? [`${resumeTitle}${mark} ${kind}, ${when}`] : []),
          ])
        : []),
      ...(when ? [`${label} ${when}`, `${resumeTitle} ${when}`] : []),
    ];
  });
}

function idsOf(career: PublishedCareer): readonly string[] {
  const { chapters, achievements, technologies, systems, organisations, terms, projects } = career;
  return [
    ...chapters.flatMap(({ id, story }) => [id, ...story.map((paragraph) => paragraph.id)]),
    ...achievements.flatMap(({ id }) => [id, `achievements/${id}/`]),
    ...[technologies, systems, organisations, terms, projects].flatMap((named) => Object.keys(named)),
  ];
}
