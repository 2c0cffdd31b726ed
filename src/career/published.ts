import { type Amount, sayMetric } from './amount.ts';
import type {
  Achievement,
  Career,
  Chapter,
  Credential,
  Organisation,
  Person,
  PrivateField,
  Prose,
  SkillGroup,
  Study,
  System,
  Technology,
  Term,
  Told,
} from './career.ts';
import type { Metric } from './metric.ts';
import type { Period } from './moment.ts';
import type { ReadProse } from './plainText.ts';
import { readProse, type Span } from './prose.ts';
import { sayPeriod, type WhenPart } from './when.ts';
import { english, type SayingWords } from './words.ts';

/** A metric with its words, said once so that every reader sees the same, whatever their machine knows of languages. */
export type SaidMetric = Metric & { readonly words: Amount };
export type SaidPeriod = Period & { readonly words: readonly WhenPart[] };

type Read<X> = X extends { readonly text: Prose }
  ? ReadProse
  : X extends Metric
    ? SaidMetric
    : X extends Period
      ? SaidPeriod
      : X extends readonly (infer Y)[]
        ? readonly Read<Y>[]
        : X;
/** The same record as it is published: told texts read and without their sources, metrics and periods said. */
type AsPublished<X> = { readonly [K in keyof X]: Read<X[K]> };

export interface PublishedParagraph {
  readonly id: string;
  readonly text: ReadProse;
}

export type PublishedPerson = Omit<AsPublished<Person>, 'private'>;

export type PublishedChapter = Omit<AsPublished<Chapter>, 'story' | 'label'> & {
  readonly id: string;
  /** 1 for the first chapter told. */
  readonly number: number;
  readonly label: string;
  readonly story: readonly PublishedParagraph[];
};

export type PublishedAchievement = AsPublished<Achievement> & {
  readonly id: string;
  /** The chapter of its first piece of evidence. */
  readonly chapter: string;
  /** How much room its large words need: 'words' where there is no figure, '1' to '3' for a long one. */
  readonly room?: 'words' | '1' | '2' | '3';
  /** The chapters that tell it, each with the first paragraph that does. */
  readonly told: readonly { readonly number: number; readonly label: string; readonly paragraph: string }[];
};

/**
 * The career as the world sees it: in order, read and said, without the ledger and without what is private.
 * Pages, and all else that a build writes, read this and nothing else.
 */
export interface PublishedCareer {
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  readonly person: PublishedPerson;
  readonly technologies: { readonly [id: string]: Technology };
  readonly systems: { readonly [id: string]: AsPublished<System> };
  readonly organisations: { readonly [id: string]: Organisation };
  readonly terms: { readonly [id: string]: Term };
  readonly chapters: readonly PublishedChapter[];
  readonly achievements: readonly PublishedAchievement[];
  readonly education: readonly AsPublished<Study>[];
  readonly certificates: readonly AsPublished<Credential>[];
  readonly skills: readonly SkillGroup[];
  readonly languages: readonly { readonly name: string; readonly fluency?: string }[];
}

/** Everything of a career that may be seen, in the order of telling. The career is taken to have passed `check`. */
export function publish(career: Career, words: SayingWords = english): PublishedCareer {
  const lang = career.lang ?? 'en';
  const read = reader(words, lang);
  const records = <X>(named: { readonly [id: string]: X } = {}) =>
    Object.entries(named).map(([id, record]) => [id, read(record) as AsPublished<X>] as const);

  const chapters = records(career.chapters as Record<string, Chapter>).map(([id, chapter], index) => ({
    ...chapter,
    id,
    number: index + 1,
    label: chapter.label ?? chapter.title,
    story: Object.entries(chapter.story).map(([paragraph, text]) => ({
      id: paragraph,
      text: readTold(text as Told),
    })),
  }));
  const achievements = records(career.achievements as Record<string, Achievement>).map(
    ([id, achievement]) => ({
      ...achievement,
      id,
    }),
  );
  const terms = Object.fromEntries(records(career.terms as Record<string, Term>));
  const chapterOf = (paragraph: string | undefined) =>
    chapters.find(({ story }) => story.some(({ id }) => id === paragraph))?.id ?? '';
  return {
    lang,
    dir: directionOf(lang),
    person: read(withoutPrivate(career.person)) as PublishedPerson,
    technologies: career.technologies ?? {},
    systems: Object.fromEntries(records(career.systems as Record<string, System>)),
    organisations: career.organisations ?? {},
    terms,
    chapters,
    achievements: achievements.map((achievement) => ({
      ...achievement,
      chapter: chapterOf(achievement.evidence[0]),
      ...roomOf(achievement),
      told: chapters.flatMap(({ number, label, story }) => {
        const paragraph = story.find(({ id: each }) => achievement.evidence.includes(each))?.id;
        return paragraph ? [{ number, label, paragraph }] : [];
      }),
    })),
    education: read(career.education ?? []) as PublishedCareer['education'],
    certificates: read(career.certificates ?? []) as PublishedCareer['certificates'],
    skills: career.skills ?? [],
    languages: career.languages ?? [],
  };
}

function roomOf({ metric }: { readonly metric?: SaidMetric }): Pick<PublishedAchievement, 'room'> {
  if (!metric) return { room: 'words' };
  const { length } = metric.words.value;
  return length > 18 ? { room: '3' } : length > 12 ? { room: '2' } : length > 9 ? { room: '1' } : {};
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The fields whose strings are prose. */
const proseFields = new Set([
  ...['tagline', 'summary', 'profile', 'because', 'brief', 'highlight', 'done', 'part', 'how', 'built'],
  ...['highlights', 'responsibilities'],
]);
/** The fields whose strings are words to be read; everywhere else a string is an id, an address or a value. */
const wordFields = new Set([
  ...['title', 'label', 'aside', 'part', 'role', 'resumeTitle', 'claim', 'caption', 'outcome'],
  ...['name', 'means', 'headline', 'joined', 'whole'],
]);
/** The fields whose keys are the owner's. */
const namedFields = new Set(['story', 'stack', 'unstated']);

/** Reads and says a record, field by field; what stands under the owner's own keys is left to the caller. */
function reader(words: SayingWords, lang: string) {
  const field = (key: string, value: unknown, record: Record<string, unknown>): unknown => {
    if (namedFields.has(key)) return value;
    if (key === 'metric') {
      const { facts: _, ...metric } = value as Metric;
      return { ...metric, words: sayMetric(metric as Metric, words, lang) };
    }
    if (key === 'period') return { ...(value as Period), words: sayPeriod(value as Period, words, lang) };
    // A chapter's part is a few plain words.
    const isProse = proseFields.has(key) && !(key === 'part' && 'story' in record);
    if (isProse) return Array.isArray(value) ? value.map(readTold) : readTold(value as Told);
    return typeof value === 'string' && wordFields.has(key) ? tied(value) : read(value);
  };
  const read = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(read);
    if (!isRecord(value)) return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, field(key, inner, value)]));
  };
  return read;
}

/** A number holds on to the word that counts it: "1 lakh" never breaks. */
const tied = (text: string): string => text.replace(/(?<![\p{L}\p{N}])(\p{N}+) (?=\p{L})/gu, '$1\u00a0');

function readTold(told: Told): ReadProse {
  const tie = (span: Span): Span =>
    'text' in span
      ? { ...span, text: span.kind === 'text' ? tied(span.text) : span.text }
      : { ...span, children: span.children.map(tie) };
  const spans = readProse(typeof told === 'string' ? told : told.text).map(tie);
  const [only] = spans;
  return spans.length === 1 && only?.kind === 'text' ? only.text : spans;
}

function withoutPrivate({ private: hidden = [], ...person }: Person): Person {
  const shown = (field: string) => !hidden.includes(field as PrivateField);
  const kept = Object.entries(person).filter(([key]) => shown(key));
  const { location, ...rest } = Object.fromEntries(kept) as unknown as Person;
  if (!location) return rest;
  const place = Object.entries(location).filter(([key]) => shown(`location.${key}`));
  return place.length > 0 ? { ...rest, location: Object.fromEntries(place) } : rest;
}

const rightToLeft = new Set(['ar', 'arc', 'ckb', 'dv', 'fa', 'he', 'ps', 'sd', 'ug', 'ur', 'yi']);
const rightToLeftScripts = new Set(['adlm', 'arab', 'hebr', 'nkoo', 'syrc', 'thaa']);

/** The direction in which a language is written, by its tag: a script of its own decides, else the language. */
export function directionOf(lang: string): 'ltr' | 'rtl' {
  const [language = '', ...subtags] = lang.toLowerCase().split('-');
  const script = subtags.find((tag) => tag.length === 4);
  return (script ? rightToLeftScripts.has(script) : rightToLeft.has(language)) ? 'rtl' : 'ltr';
}
