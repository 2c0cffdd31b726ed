import type { Href, Link, Place, Prose } from '#career/career.ts';
import type { Moment, Period } from '#career/moment.ts';

/**
 * What a reader found in a file, whatever its format: the model without ids. Prose is marked as the model marks it,
 * so a reader of plain text escapes what could be taken for a mark; other texts are words as they stand.
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
  readonly languages: readonly { readonly name: string; readonly fluency?: string | undefined }[];
  readonly interests: readonly { readonly name: string; readonly keywords: readonly string[] }[];
  readonly references: readonly { readonly who: string; readonly text: Prose }[];
}

export interface DraftPerson {
  /** The title of the page that was read: it stands in for what the person is. */
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
  /** Which of its kind it is in the file, from 1: a name that gives no id is numbered by it. */
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
  /** The name of the organisation that it was made for. */
  readonly at?: string | undefined;
  readonly highlights: readonly Prose[];
  readonly tags: readonly string[];
}

export interface DraftStudy {
  readonly institution: string;
  readonly area?: string | undefined;
  readonly award?: string | undefined;
  readonly period?: Period | undefined;
  readonly score?: string | undefined;
  readonly courses: readonly string[];
  readonly href?: Href | undefined;
}

export interface DraftCertificate {
  readonly name: string;
  readonly issuer?: string | undefined;
  readonly at?: Moment | undefined;
  readonly expires?: Moment | undefined;
  readonly href?: Href | undefined;
}

export interface DraftPublication {
  readonly title: string;
  readonly venue?: string | undefined;
  readonly at?: Moment | undefined;
  readonly href?: Href | undefined;
  readonly summary?: Prose | undefined;
}

export interface DraftAward {
  readonly title: string;
  readonly by?: string | undefined;
  readonly at?: Moment | undefined;
  readonly summary?: Prose | undefined;
}

export interface DraftSkills {
  readonly name: string;
  readonly level?: string | undefined;
  readonly keywords: readonly string[];
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
