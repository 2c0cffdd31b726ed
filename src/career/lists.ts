import { fill } from './fill.ts';
import type { ReadProse } from './plainText.ts';
import type { PublishedCareer, SaidPeriod } from './published.ts';
import { type PageName, pageNames, type ResumePlan, type ResumeSection, type Site } from './site.ts';
import type { PageWords } from './words.ts';

/** One entry of a list: the text at its side, and a name, perhaps a link, with words before and after it. */
export interface Entry {
  readonly side?: string | undefined;
  /** When it was; it takes the place of the side. */
  readonly period?: SaidPeriod | undefined;
  readonly before?: string;
  readonly name: string;
  readonly href?: string | undefined;
  readonly after?: string;
  /** A sentence below the name. */
  readonly summary?: ReadProse | undefined;
  readonly points?: readonly ReadProse[];
}

/** Words after a name, each with a comma before it. */
const behind = (...words: readonly (string | undefined)[]): string =>
  words.map((text) => (text ? `, ${text}` : '')).join('');

const saidOf = (period: SaidPeriod | undefined): string =>
  period?.words.map(({ text }) => text).join('') ?? '';

/** The fields of a career that are lists. */
type Listed = {
  readonly [K in keyof PublishedCareer]: PublishedCareer[K] extends readonly unknown[] ? K : never;
}[keyof PublishedCareer];

/** The lists that a career can have beside its chapters, in their usual order, each with a function for its entries. */
const lists = {
  skills: ({ skills, technologies: known }) =>
    skills.map(({ name, level, technologies = [], keywords = [] }) => ({
      side: [name, level].filter(Boolean).join(', '),
      name: [...technologies.map((id) => known[id]?.name ?? id), ...keywords].join(', '),
    })),
  projects: ({ projects }) =>
    Object.values(projects).map(({ name, href, period, role, summary, highlights = [] }) => ({
      period,
      name,
      href,
      after: behind(role),
      summary,
      points: highlights,
    })),
  education: ({ education }) =>
    education.map(({ institution, area, award, period, score, courses = [], href }) => ({
      period,
      before: [award, area].map((text) => (text ? `${text}, ` : '')).join(''),
      name: institution,
      href,
      after: behind(score, ...courses),
    })),
  publications: ({ publications }, words) =>
    publications.map(({ title, kind, venue, at, href, summary, with: others = [] }) => ({
      period: at,
      name: title,
      href,
      after: behind(
        kind && words[kind],
        venue,
        others.length > 0 ? fill(words.withOthers, others.join(', ')) : undefined,
      ),
      summary,
    })),
  certificates: ({ certificates }, words) =>
    certificates.map(({ name, issuer, at, expires, href }) => ({
      period: at,
      name,
      href,
      after: behind(issuer, expires && fill(words.expires, saidOf(expires))),
    })),
  awards: ({ awards }) =>
    awards.map(({ title, by, at, href, summary }) => ({
      period: at,
      name: title,
      href,
      after: behind(by),
      summary,
    })),
  languages: ({ languages }) => languages.map(({ name, fluency = '' }) => ({ side: name, name: fluency })),
  interests: ({ interests }) =>
    interests.map(({ name, keywords = [] }) => ({ side: name, name: keywords.join(', ') })),
  references: ({ references }) => references.map(({ who, text }) => ({ side: who, name: text })),
} satisfies {
  readonly [list in Exclude<Listed, 'chapters' | 'achievements'> | 'projects']: (
    career: PublishedCareer,
    words: PageWords,
  ) => readonly Entry[];
};

/** The name of a list. */
export type ListName = keyof typeof lists;

/** A list under its heading. */
export interface List {
  readonly of: ListName;
  readonly title: string;
  readonly entries: readonly Entry[];
}

/** Lists with other people's words, which appear only where the owner asks for them. */
export const onRequest: readonly ListName[] = ['references'];

export const listNames = Object.keys(lists) as readonly ListName[];

/** A list of the career, unless it is empty. */
export function listOf(of: ListName, career: PublishedCareer, words: PageWords): List | undefined {
  const entries = lists[of](career, words);
  return entries.length > 0 ? { of, title: words[of], entries } : undefined;
}

/** The résumé's sections below its opening, in order: the site's own, else all except those on request. */
export const sectionsOf = (plan: ResumePlan | undefined): readonly ResumeSection[] =>
  plan?.sections ?? ['highlights', 'experience', ...listNames.filter((name) => !onRequest.includes(name))];

/** A list's name, if it is one. */
export const listNamed = (name: string): ListName | undefined =>
  Object.hasOwn(lists, name) ? (name as ListName) : undefined;

/** The site's pages: those that it names, else each that the career has content for. */
export const pagesOf = ({ pages }: Pick<Site, 'pages'>, career: PublishedCareer): readonly PageName[] =>
  pages ??
  pageNames.filter((page) => {
    const list = page === 'achievements' ? page : listNamed(page);
    return list === undefined || Object.keys(career[list]).length > 0;
  });
