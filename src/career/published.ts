import { aboutWide } from './aboutWide.ts';
import { type Amount, sayMetric } from './amount.ts';
import type { Achievement, Career, Chapter, KeptField, Paragraph, Person, Reference } from './career.ts';
import { isPlain } from './check/plain.ts';
import type { Metric } from './metric.ts';
import { careerShape } from './model/career.ts';
import { metric, period } from './model/parts.ts';
import type { RecordShape, Shape } from './model/shape.ts';
import type { Moment, Period } from './moment.ts';
import type { ReadProse } from './plainText.ts';
import { readProse, type Span } from './prose.ts';
import { sayPeriod, type WhenPart } from './when.ts';
import { isPrivate, withoutPrivate } from './withoutPrivate.ts';
import { english, type SayingWords } from './words.ts';

/** A metric with its words. They are made once, so that every machine shows the same, whatever locales it has. */
export type SaidMetric = AsPublished<Metric> & { readonly words: Amount };
export type SaidPeriod = Period & { readonly words: readonly WhenPart[] };

// Another person's words have a `text`, too, but stay plain words.
type Read<X> = X extends Reference
  ? AsPublished<X>
  : X extends Paragraph
    ? ReadProse
    : X extends Metric
      ? SaidMetric
      : X extends Period
        ? SaidPeriod
        : X extends readonly (infer Y)[]
          ? readonly Read<Y>[]
          : X extends Moment
            ? SaidPeriod
            : X extends object
              ? AsPublished<X>
              : X;
/** A record as published: told texts parsed, metrics and dates in words, without the fields that the owner keeps. */
type AsPublished<X> = { readonly [K in keyof X as Exclude<K, KeptField>]: Read<X[K]> };

export interface PublishedParagraph {
  readonly id: string;
  readonly text: ReadProse;
}

export type PublishedPerson = AsPublished<Person>;

export type PublishedChapter = Omit<AsPublished<Chapter>, 'story' | 'label'> & {
  readonly id: string;
  /** 1 for the first chapter of the story. */
  readonly number: number;
  readonly label: string;
  readonly story: readonly PublishedParagraph[];
};

export type PublishedAchievement = AsPublished<Achievement> & {
  readonly id: string;
  /** The chapter of its first piece of evidence. */
  readonly chapter: string;
  /** The room for its large words: 'words' without a figure, '1' to '3' for a wide figure. */
  readonly room?: 'words' | '1' | '2' | '3';
  /** The chapters that mention it, each with the first paragraph that does. */
  readonly told: readonly { readonly number: number; readonly label: string; readonly paragraph: string }[];
};

/**
 * The public career: in order, parsed and in words, without the ledger and without private fields.
 * Pages, and everything else that a build writes, read only this. What a career lacks is empty here.
 */
export type PublishedCareer = Omit<Required<AsPublished<Career>>, 'chapters' | 'achievements'> & {
  readonly dir: 'ltr' | 'rtl';
  readonly chapters: readonly PublishedChapter[];
  readonly achievements: readonly PublishedAchievement[];
};

/** Returns everything of a career that may be public, in story order. The career must have passed `check`. */
export function publish(career: Career, words: SayingWords = english): PublishedCareer {
  const lang = career.lang ?? 'en';
  const read = reader(words, lang)(careerShape, career);
  const chapters = Object.entries(read.chapters).map(([id, chapter], index) => ({
    ...chapter,
    id,
    number: index + 1,
    label: chapter.label ?? chapter.title,
    story: Object.entries(chapter.story ?? {}).flatMap(([paragraph, text]) =>
      text === undefined ? [] : [{ id: paragraph, text }],
    ),
  }));
  const achievements = Object.entries(read.achievements ?? {}).map(([id, achievement]) => ({
    ...achievement,
    id,
  }));
  const chapterOf = (paragraph: string | undefined) =>
    chapters.find(({ story }) => story.some(({ id }) => id === paragraph))?.id ?? '';
  return {
    ...emptied(careerShape),
    ...read,
    lang,
    dir: directionOf(lang),
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
  };
}

/** The optional parts of a career: its lists and its tables. */
type Besides = Omit<PublishedCareer, 'lang' | 'dir' | 'person' | 'chapters' | 'achievements'>;

/** Empty lists and tables, for a career that has none. */
function emptied(shape: typeof careerShape): Besides;
function emptied({ fields }: RecordShape): object {
  const parts = Object.entries(fields).filter(([, { needed, kept }]) => !needed && !kept);
  return Object.fromEntries(
    parts.flatMap(([name, { is }]) =>
      is.kind === 'list' ? [[name, []]] : is.kind === 'table' ? [[name, {}]] : [],
    ),
  );
}

function roomOf({ metric }: { readonly metric?: SaidMetric }): Pick<PublishedAchievement, 'room'> {
  if (!metric) return { room: 'words' };
  const { value } = metric.words;
  // In ems, with the tight spacing of large letters. Achievements.css gives each room a little more.
  const wide = aboutWide(value) - 0.05 * value.length;
  return wide > 7.3 ? { room: '3' } : wide > 4.7 ? { room: '2' } : wide > 3.5 ? { room: '1' } : {};
}

/** Whether the table has exactly this record for a value. */
const standsAs = <X>(of: RecordShape<X>, shape: Shape, _value: unknown): _value is X => shape === of;

/** Reads a career along the table: parses prose, puts numbers and periods into words, omits what the owner keeps. */
function reader(words: SayingWords, lang: string) {
  const said = (when: Period): SaidPeriod => ({ ...when, words: sayPeriod(when, words, lang) });
  function read(shape: typeof careerShape, career: Career): AsPublished<Career>;
  function read(shape: Shape, value: unknown): unknown;
  function read(shape: Shape, value: unknown): unknown {
    if (shape.kind === 'list')
      return Array.isArray(value) ? value.map((each) => read(shape.of, each)) : value;
    if (shape.kind === 'told') return readTold(isPlain(value) ? value.text : value);
    // A single moment becomes a date in words; the moments of a period are its dates.
    if (shape.kind === 'text' && shape.as === 'moment') return said({ at: value as Moment });
    if (shape.kind === 'text' && (shape.as === 'words' || shape.as === 'heading')) return tied(String(value));
    if (!isPlain(value)) return value;
    if (shape.kind === 'table')
      return Object.fromEntries(
        Object.entries(value).flatMap(([key, each]) =>
          isPrivate(each) ? [] : [[key, read(shape.of, each)]],
        ),
      );
    if (shape.kind !== 'record') return value;
    if (standsAs(period, shape, value)) return said(value);
    const fields = { ...shape.fields, ...shape.kinds?.[String(value.kind)] };
    const record = Object.fromEntries(
      Object.entries(withoutPrivate(value)).flatMap(([key, each]) => {
        const field = fields[key];
        return field && !field.kept && each !== undefined ? [[key, read(field.is, each)]] : [];
      }),
    );
    if (standsAs(metric, shape, value)) return { ...record, words: sayMetric(value, words, lang) };
    return record;
  }
  return read;
}

/** Keeps a number and the word that it counts on one line: "1 lakh" never breaks. */
const tied = (text: string): string => text.replace(/(?<![\p{L}\p{N}])(\p{N}+) (?=\p{L})/gu, '$1\u00a0');

function readTold(prose: unknown): ReadProse {
  const tie = (span: Span): Span =>
    'text' in span
      ? { ...span, text: span.kind === 'text' ? tied(span.text) : span.text }
      : { ...span, children: span.children.map(tie) };
  const spans = readProse(String(prose)).map(tie);
  const [only] = spans;
  return spans.length === 1 && only?.kind === 'text' ? only.text : spans;
}

const rightToLeft = new Set(['ar', 'arc', 'ckb', 'dv', 'fa', 'he', 'ps', 'sd', 'ug', 'ur', 'yi']);
const rightToLeftScripts = new Set(['adlm', 'arab', 'hebr', 'nkoo', 'syrc', 'thaa']);

/** The writing direction of a language tag: its script subtag decides, else the language. */
export function directionOf(lang: string): 'ltr' | 'rtl' {
  const [language = '', ...subtags] = lang.toLowerCase().split('-');
  const script = subtags.find((tag) => tag.length === 4);
  return (script ? rightToLeftScripts.has(script) : rightToLeft.has(language)) ? 'rtl' : 'ltr';
}
