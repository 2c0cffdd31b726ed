import type {
  Award,
  Credential,
  Href,
  Interest,
  Language,
  Link,
  Place,
  Prose,
  Publication,
  Reference,
  SkillGroup,
  Study,
} from '#career/career.ts';
import type { Period } from '#career/moment.ts';

/**
 * What a reader found in a file of any format: the model without ids. Prose has the model's marks, so a reader of plain
 * text escapes everything that looks like a mark; other texts are literal.
 */
export interface Draft {
  readonly lang?: string | undefined;
  readonly person: DraftPerson;
  /** In the order of telling. */
  readonly chapters: readonly DraftChapter[];
  readonly projects: readonly DraftProject[];
  readonly education: readonly DraftStudy[];
  readonly certificates: readonly DraftCertificate[];
  readonly publications: readonly DraftPublication[];
  readonly awards: readonly DraftAward[];
  readonly skills: readonly DraftSkills[];
  readonly languages: readonly Found<Language>[];
  readonly interests: readonly Required<Interest>[];
  readonly references: readonly Reference[];
}

export interface DraftPerson {
  /** The title of the page, in place of what the person is. */
  readonly page?: string | undefined;
  readonly headline?: string | undefined;
  readonly name?: string | undefined;
  readonly summary?: Prose | undefined;
  readonly email?: string | undefined;
  readonly phone?: string | undefined;
  readonly location: { readonly [K in keyof Place]?: string | undefined };
  readonly links: readonly Link[];
}

export interface DraftOrganisation {
  readonly name?: string | undefined;
  readonly about?: string | undefined;
  readonly href?: Href | undefined;
  readonly location?: string | undefined;
}

export interface DraftChapter {
  /** Its number among its kind in the file, from 1: used in its id if its name gives none. */
  readonly number: number;
  readonly kind?: 'volunteer' | undefined;
  readonly title?: string | undefined;
  readonly role?: string | undefined;
  readonly at?: DraftOrganisation | undefined;
  readonly period?: Period | undefined;
  readonly summary?: Prose | undefined;
  readonly story: readonly Prose[];
  readonly highlights: readonly Prose[];
}

export interface DraftProject {
  readonly number: number;
  readonly name: string;
  readonly summary?: Prose | undefined;
  readonly href?: Href | undefined;
  readonly period?: Period | undefined;
  readonly role?: string | undefined;
  /** The name of the organisation that it was for. */
  readonly at?: string | undefined;
  readonly highlights: readonly Prose[];
  readonly tags: readonly string[];
}

/** A record of the model as a reader fills it: optional fields are present as undefined. */
type Found<X> = {
  readonly [K in keyof X]: Record<never, never> extends Pick<X, K> ? X[K] | undefined : X[K];
};

type DraftStudy = Found<Omit<Study, 'chapter' | 'courses'>> & Required<Pick<Study, 'courses'>>;
type DraftCertificate = Found<Credential>;
type DraftPublication = Found<Omit<Publication, 'kind' | 'with' | 'summary'>> & Summarised;
type DraftAward = Found<Omit<Award, 'href' | 'summary'>> & Summarised;
type DraftSkills = Found<Omit<SkillGroup, 'technologies' | 'keywords'>> &
  Required<Pick<SkillGroup, 'keywords'>>;
interface Summarised {
  readonly summary?: Prose | undefined;
}

export const emptyDraft: Draft = {
  person: { location: {}, links: [] },
  chapters: [],
  projects: [],
  education: [],
  certificates: [],
  publications: [],
  awards: [],
  skills: [],
  languages: [],
  interests: [],
  references: [],
};
