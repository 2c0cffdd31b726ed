import type { PublishedCareer, SaidPeriod } from './published.ts';
import { type PageName, pageNames, type Site } from './site.ts';
import type { PageWords } from './words.ts';

/** One entry of a list: what stands at its side, and a name that may lead somewhere with words before and after it. */
export interface Entry {
  readonly side?: string | undefined;
  /** In the place of the side: when it was. */
  readonly period?: SaidPeriod | undefined;
  readonly before?: string;
  readonly name: string;
  readonly href?: string | undefined;
  readonly after?: string;
}

/** The lists that a career can have beside its chapters, each with how an entry of it reads. */
const lists = {
  skills: ({ skills, technologies: known }: PublishedCareer): readonly Entry[] =>
    skills.map(({ name, level, technologies = [], keywords = [] }) => ({
      side: [name, level].filter(Boolean).join(', '),
      name: [...technologies.map((id) => known[id]?.name ?? id), ...keywords].join(', '),
    })),
  education: ({ education }: PublishedCareer): readonly Entry[] =>
    education.map(({ institution, area, award, period, score, courses = [], href }) => ({
      period,
      before: [award, area].map((text) => (text ? `${text}, ` : '')).join(''),
      name: institution,
      href,
      after: [score, ...courses].map((text) => (text ? `, ${text}` : '')).join(''),
    })),
  certificates: ({ certificates }: PublishedCareer): readonly Entry[] =>
    certificates.map(({ name, issuer, period, href }) => ({
      period,
      name,
      href,
      after: issuer ? `, ${issuer}` : '',
    })),
  languages: ({ languages }: PublishedCareer): readonly Entry[] =>
    languages.map(({ name, fluency = '' }) => ({ side: name, name: fluency })),
};

/** The name of a list. */
export type ListName = keyof typeof lists;

/** A list under its heading. */
export interface List {
  readonly of: ListName;
  readonly title: string;
  readonly entries: readonly Entry[];
}

/** What a career lists beside its chapters, as far as it has it: at the end of the résumé, on paper and in files. */
export const listsOf = (career: PublishedCareer, words: PageWords): readonly List[] =>
  (Object.keys(lists) as ListName[])
    .map((of) => ({ of, title: words[of], entries: lists[of](career) }))
    .filter(({ entries }) => entries.length > 0);

/** A list's name, if it is one. */
export const listNamed = (name: string): ListName | undefined =>
  Object.hasOwn(lists, name) ? (name as ListName) : undefined;

/** The pages that a site has: those that it names, else each that the career has something for. */
export const pagesOf = ({ pages }: Pick<Site, 'pages'>, career: PublishedCareer): readonly PageName[] =>
  pages ??
  pageNames.filter((page) => {
    const list = listNamed(page);
    return list === undefined || lists[list](career).length > 0;
  });
