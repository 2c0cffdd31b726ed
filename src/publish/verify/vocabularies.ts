import type { Career } from '#career/career.ts';
import { fill } from '#career/fill.ts';
import { readMoment } from '#career/moment.ts';
import { plainText, type ReadProse } from '#career/plainText.ts';
import { type PublishedCareer, publish } from '#career/published.ts';
import { pageNames, type Site } from '#career/site.ts';
import { english } from '#career/words.ts';
import { shownStops } from '#line/drawing.ts';

/** What a built site may say. Texts, from which the words, numbers and dates are read as they are from a page. */
export interface Vocabularies {
  readonly lang: string;
  /** The statements of the ledger; empty without one. */
  readonly facts: readonly string[];
  /** What fields state: names, figures and periods as they are said. Without a ledger all that the owner wrote. */
  readonly structured: readonly string[];
  /** General knowledge. Its numbers are no claim and count only inside their sentence. */
  readonly definitions: readonly string[];
  /** The words of pages and exhibits, and the numbers of chapters. They too count only as they stand. */
  readonly interface: readonly string[];
  /** The owner's headings and paragraphs whole: where one begins, a capital letter makes no name. */
  readonly openings: readonly string[];
}

/** Fields that are told in sentences: with a ledger their numbers and names must stand in facts. */
const told = new Set([
  ...['title', 'aside', 'resumeTitle', 'claim', 'caption', 'outcome', 'tagline', 'summary', 'profile'],
  ...['story', 'because', 'brief', 'highlight', 'done', 'how', 'built', 'highlights', 'responsibilities'],
  ...['joined', 'whole'],
]);
const isTold = (field: string, record: object) =>
  told.has(field) ||
  // An achievement's part is a sentence, a chapter's some words; a chapter's label is a title, a link's a name.
  (field === 'part' && 'evidence' in record) ||
  (field === 'label' && 'story' in record);

/** Derived anew from the content for each reading, so that nothing of the ledger need be published. */
export function vocabulariesOf(
  career: Career,
  site: Site,
  { exhibits = [] }: { readonly exhibits?: readonly string[] } = {},
): Vocabularies {
  const words = { ...english, ...site.words };
  const { terms, ...open } = publish(career, words);
  const facts = Object.values(career.facts ?? {}).flatMap(({ statement, who }) => [statement, who]);
  const { stated, sentences } = textsOf(open);
  const owned = facts.length > 0 ? stated : [...stated, ...sentences];
  return {
    lang: open.lang,
    facts,
    structured: [...owned, ...signsOf(open)],
    definitions: Object.values(terms).flatMap(({ name, means }) => [name, means]),
    interface: [
      ...Object.values(words).flatMap((text) => text.split('{}')),
      ...numberings(open, words.chapter, words.copyLink),
      ...pageNames.flatMap((page) =>
        [words.goesOn, words.backTo].map((before) => `${before} ${words[page]}`),
      ),
      ...open.achievements.map((_, index) => fill(words.place, index + 1, open.achievements.length)),
      fill(words.moreStops, open.chapters.length - shownStops),
      ...idsOf(open),
      ...yearMarks(open),
      ...[open.lang, site.notice, site.color, site.address].filter((text) => text !== undefined),
      ...exhibits,
    ],
    openings: [...sentences, ...stated],
  };
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What publishing works out from the rest: it says nothing of its own. */
const derived = new Set(['told']);

/** The strings and numbers of a published career: those that fields state, and those of headings and sentences. */
function textsOf(career: Omit<PublishedCareer, 'terms'>) {
  const stated: string[] = [];
  const sentences: string[] = [];
  const ids = new Set(idsOf(career));
  const gather = (value: unknown, into: string[]): void => {
    if (typeof value === 'number') into.push(String(value));
    else if (typeof value === 'string') {
      if (!ids.has(value)) into.push(value);
    } else if (Array.isArray(value)) {
      if (value.some((inner) => isRecord(inner) && 'kind' in inner)) into.push(plainText(value as ReadProse));
      else for (const inner of value) gather(inner, into);
    } else if (isRecord(value))
      for (const [key, inner] of Object.entries(value))
        if (!derived.has(key) && !(key === 'number' && 'story' in value))
          gather(inner, isTold(key, value) ? sentences : into);
  };
  gather(career, stated);
  return { stated, sentences };
}

/** The signs of the currencies that metrics state: a metric in the owner's own words does not show its own. */
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

/** The years between the first and the last that a chapter names: marks beside a timeline to scale, each by itself. */
function yearMarks({ chapters }: Pick<PublishedCareer, 'chapters'>): readonly string[] {
  const named = chapters.flatMap(({ period }) => [period?.at, period?.from, period?.to]);
  const years = named.flatMap((moment) => (moment && readMoment(moment)?.year) ?? []);
  const [first, last] = [Math.min(...years), Math.max(...years)];
  return years.length === 0
    ? []
    : Array.from({ length: last - first + 1 }, (_, step) => String(first + step));
}

/** How the place of a chapter is said: on its stop, in its title, and in data. */
function numberings(
  { chapters }: Pick<PublishedCareer, 'chapters'>,
  pattern: string,
  copyLink: string,
): readonly string[] {
  return chapters.flatMap(({ number, label, title }) => [
    `${number} ${label}`,
    fill(pattern, number, label),
    fill(pattern, number, title),
    `${number} : ${fill(copyLink, label)}`,
    `number ${number}`,
  ]);
}

function idsOf(career: Omit<PublishedCareer, 'terms'>): readonly string[] {
  const { chapters, achievements, technologies, systems, organisations } = career;
  return [
    ...chapters.flatMap(({ id, story }) => [id, ...story.map((paragraph) => paragraph.id)]),
    ...achievements.map(({ id }) => id),
    ...[technologies, systems, organisations].flatMap((named) => Object.keys(named)),
  ];
}
