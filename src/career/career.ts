import type { Metric, Unstated } from './metric.ts';
import type { Moment, Period } from './moment.ts';

/**
 * Plain text with *em*, **strong**, `code`, [label](https://…) and typed references:
 * [label](tech:id), (system:id), (achievement:id), (chapter:id), (project:id) or (term:id). No HTML.
 */
export type Prose = string;

/** A sentence or paragraph that makes a claim, with the ledger facts that support it. */
export type Told<F extends string = string> = Prose | Paragraph<F>;

export interface Paragraph<F extends string = string> {
  readonly text: Prose;
  readonly facts?: readonly NoInfer<F>[];
  readonly tags?: readonly string[];
}

export type Href =
  | `https://${string}`
  | `http://${string}`
  | `mailto:${string}`
  | `tel:${string}`
  | `/${string}`;

export interface Link {
  readonly label: string;
  readonly href: Href;
  readonly rel?: 'profile' | 'code' | 'article' | 'proof';
}

/** One entry of the ledger: what is known, about whom, and from where. */
export interface Fact {
  readonly statement: string;
  /** Who did it: 'I', 'we', 'the system', … */
  readonly who: string;
  readonly source?: string;
}

/** A field of the person that the owner can keep out of everything published. */
export type PrivateField =
  | 'name'
  | 'email'
  | 'phone'
  | 'image'
  | 'links'
  | 'location'
  | `location.${keyof Place}`;

/** The fields that always stay with the owner: no page and no file gets them as they are. */
export type KeptField = 'facts' | 'private' | 'unstated';

export interface Place {
  readonly city?: string;
  readonly region?: string;
  readonly country?: string;
  readonly postalCode?: string;
  readonly address?: string;
}

export interface Picture {
  readonly file: string;
  readonly alt: string;
}

export interface Person<F extends string = string> {
  /** What the person is, in a few words. It names the site while the person has no name. */
  readonly headline: string;
  /** The large words that open the About page. Default: the headline. */
  readonly tagline?: Told<F>;
  readonly name?: string;
  /** Two or three sentences; they open the About page and the résumé. */
  readonly summary?: Told<F>;
  /** The lines that open the résumé. Default: the summary. */
  readonly profile?: Told<F>;
  readonly email?: string;
  readonly phone?: string;
  /** A picture in the content folder, with an alternative text. */
  readonly image?: Picture;
  readonly location?: Place;
  readonly links?: readonly Link[];
  readonly private?: readonly PrivateField[];
}

export type TechnologyKind =
  | 'language'
  | 'runtime'
  | 'framework'
  | 'datastore'
  | 'service'
  | 'tool'
  | 'practice';

export interface Technology {
  readonly name: string;
  readonly kind: TechnologyKind;
  readonly href?: Href;
}

/** One part of a system. The line runs through the parts in this order. */
export interface Part {
  readonly name: string;
  /** How it joins the next part: a few words on the line between them. */
  readonly joined?: string;
  /** Whether it belongs to the system itself; a part that does not stands beside it. */
  readonly inside?: true;
}

export interface System<T extends string = string, F extends string = string> {
  readonly name: string;
  readonly summary?: Told<F>;
  /** technology id: its part in this system */
  readonly stack?: { readonly [K in T]?: string };
  /** The parts of the system and its neighbours: a drawing on the achievement's page. */
  readonly parts?: readonly Part[];
  /** What the inside parts form together: a few words above them. */
  readonly whole?: string;
  readonly links?: readonly Link[];
}

/** Where work happened. The name is optional. */
export interface Organisation {
  readonly name?: string;
  readonly about?: string;
  readonly href?: Href;
  readonly location?: string;
}

/** A general definition, marked as general knowledge wherever it appears; never a claim about the person. */
export interface Term {
  readonly name: string;
  readonly means: string;
}

/** What the line draws at a chapter. */
export const motifs = ['start', 'switch', 'trip', 'fan', 'loop', 'merge', 'branch', 'open'] as const;
export type Motif = (typeof motifs)[number];

/** What a chapter is about. In a résumé's experience only `work` and `founding` appear without a label. */
export const chapterKinds = ['work', 'volunteer', 'study', 'break', 'founding'] as const;
export type ChapterKind = (typeof chapterKinds)[number];

export interface Shift<T extends string, F extends string> {
  readonly from: NoInfer<T>;
  readonly to: NoInfer<T>;
  readonly because?: Told<F>;
}

export interface Chapter<
  T extends string = string,
  S extends string = string,
  C extends string = string,
  P extends string = string,
  O extends string = string,
  F extends string = string,
> {
  readonly title: string;
  /** The short name on the line: 'Payments'. Default: the title. */
  readonly label?: string;
  /** A few words beside the label: 'with Razorpay'. */
  readonly aside?: string;
  readonly motif?: Motif;
  /** Default: 'work'. */
  readonly kind?: ChapterKind;
  /** The words on the line here, at most seven, beside the drawing: 'Out to Razorpay and back'. */
  readonly caption?: string;
  /** Where. A chapter with a `role` opens a position; one without, at the same place, continues it. */
  readonly at?: NoInfer<O>;
  readonly role?: string;
  /** The person's part, in a few words. */
  readonly part?: string;
  /** The outcome, in a few words, where no achievement states it. */
  readonly outcome?: string;
  readonly period?: Period;
  /** The chapters that this one ran beside; 'the rest' where the story says only that. Default: they run in a row. */
  readonly alongside?: readonly NoInfer<C>[] | 'the rest';
  /**
   * paragraph id: paragraph. Ids are addresses on the page, so they are unique across the whole career. A chapter
   * without a story is a stop on the line.
   */
  readonly story?: { readonly [K in P]?: Told<F> };
  /** The chapter in a sentence or two. The résumé uses it as the point where the chapter has no other. */
  readonly summary?: Told<F>;
  /** The chapter's heading in the résumé. Default: the title. */
  readonly resumeTitle?: string;
  /** The points under that heading in the résumé. */
  readonly highlights?: readonly Told<F>[];
  readonly responsibilities?: readonly Told<F>[];
  readonly technologies?: readonly NoInfer<T>[];
  readonly systems?: readonly NoInfer<S>[];
  readonly shifts?: readonly Shift<T, F>[];
  readonly unstated?: Unstated;
  /** The exhibit for this chapter's idea, by its name in the catalogue. */
  readonly exhibit?: string;
  readonly tags?: readonly string[];
  /** Former ids of this chapter; their addresses still lead here. */
  readonly aliases?: readonly string[];
}

export interface Achievement<
  T extends string = string,
  S extends string = string,
  P extends string = string,
  F extends string = string,
  D extends string = string,
> {
  /** The achievement in a few words: the name of its page, and its large words where it has no metric. */
  readonly claim: string;
  /** A few words under the large ones. Default: what the metric counts. */
  readonly caption?: string;
  readonly metric?: Metric<F>;
  /** The line beside the figure on the About page. Default: what the metric counts. */
  readonly brief?: Told<F>;
  /** The line under the figure or claim in the résumé. Default: the caption, or what the metric counts. */
  readonly highlight?: Told<F>;
  /** The achievement in one line. */
  readonly done: Told<F>;
  readonly part?: Told<F>;
  readonly how?: Told<F>;
  /** What was built; replaces `how`. */
  readonly built?: Told<F>;
  /** The paragraphs that support it, at least one: every claim needs its story. */
  readonly evidence: readonly [NoInfer<P>, ...NoInfer<P>[]];
  readonly system?: NoInfer<S>;
  readonly technologies?: readonly NoInfer<T>[];
  /** The general definitions that a reader may need for the figure. */
  readonly terms?: readonly NoInfer<D>[];
  readonly proof?: readonly Link[];
  readonly unstated?: Unstated;
  readonly exhibit?: string;
  readonly tags?: readonly string[];
  readonly aliases?: readonly string[];
}

/** Something made beside the work, or a part of the work that stands alone. */
export interface Project<T extends string = string, O extends string = string, F extends string = string> {
  readonly name: string;
  /** What it is, in a sentence. */
  readonly summary?: Told<F>;
  readonly href?: Href;
  readonly links?: readonly Link[];
  readonly period?: Period;
  readonly role?: string;
  readonly technologies?: readonly NoInfer<T>[];
  readonly highlights?: readonly Told<F>[];
  /** A picture in the content folder, with an alternative text. */
  readonly image?: Picture;
  /** The organisation that it was made for or at. */
  readonly at?: NoInfer<O>;
  readonly tags?: readonly string[];
  /** Keeps the project with the owner: nothing about it is published. */
  readonly private?: true;
}

export const publicationKinds = ['article', 'book', 'talk', 'video', 'podcast', 'patent', 'post'] as const;
export type PublicationKind = (typeof publicationKinds)[number];

/** Something said or written in public. */
export interface Publication<F extends string = string> {
  readonly title: string;
  readonly kind?: PublicationKind;
  /** Where it appeared: a conference, a magazine, a publisher. */
  readonly venue?: string;
  readonly at?: Moment;
  readonly href?: Href;
  readonly summary?: Told<F>;
  /** The other people involved, by name. */
  readonly with?: readonly string[];
}

export interface Award<F extends string = string> {
  readonly title: string;
  readonly by?: string;
  readonly at?: Moment;
  readonly href?: Href;
  readonly summary?: Told<F>;
}

export interface Interest {
  readonly name: string;
  readonly keywords?: readonly string[];
}

/** Another person's words about this person, quoted. They appear only where content/site.ts asks for them. */
export interface Reference {
  readonly who: string;
  readonly text: string;
}

export interface Study<C extends string = string> {
  readonly institution: string;
  readonly area?: string;
  readonly award?: string;
  readonly period?: Period;
  readonly score?: string;
  readonly courses?: readonly string[];
  readonly href?: Href;
  /** The chapter about it; the résumé then lists it here and not under the work. */
  readonly chapter?: NoInfer<C>;
}

export interface Credential {
  readonly name: string;
  readonly issuer?: string;
  readonly at?: Moment;
  readonly expires?: Moment;
  readonly href?: Href;
}

export interface Language {
  readonly name: string;
  readonly fluency?: string;
}

export interface SkillGroup<T extends string = string> {
  readonly name: string;
  readonly level?: string;
  readonly technologies?: readonly NoInfer<T>[];
  readonly keywords?: readonly string[];
}

/**
 * A career, written once. Ids are object keys: literal, unique, in story order. Each matches
 * `^[a-z][a-z0-9]*(-[a-z0-9]+)*$`, since keys that look like integers would move to the front.
 */
export interface Career<
  T extends string = string,
  S extends string = string,
  C extends string = string,
  P extends string = string,
  A extends string = string,
  O extends string = string,
  F extends string = string,
  D extends string = string,
  J extends string = string,
> {
  /** The language of the texts, as a BCP 47 tag. Default: 'en'. */
  readonly lang?: string;
  /** The ledger. With it every told text cites the facts that support it, and every fact is cited somewhere. */
  readonly facts?: { readonly [K in F]: Fact };
  readonly person: Person<F>;
  readonly technologies?: { readonly [K in T]: Technology };
  readonly systems?: { readonly [K in S]: System<NoInfer<T>, F> };
  readonly organisations?: { readonly [K in O]: Organisation };
  readonly terms?: { readonly [K in D]: Term };
  readonly chapters: { readonly [K in C]: Chapter<T, S, C, P, O, F> };
  readonly achievements?: { readonly [K in A]: Achievement<T, S, P, F, D> };
  readonly projects?: { readonly [K in J]: Project<T, O, F> };
  readonly publications?: readonly Publication<F>[];
  readonly awards?: readonly Award<F>[];
  readonly education?: readonly Study<C>[];
  readonly certificates?: readonly Credential[];
  readonly skills?: readonly SkillGroup<T>[];
  readonly languages?: readonly Language[];
  readonly interests?: readonly Interest[];
  readonly references?: readonly Reference[];
}

/** Returns the career unchanged. At compile time it learns every id and checks each reference in place. */
export function defineCareer<
  const T extends string = never,
  const S extends string = never,
  const C extends string = never,
  const P extends string = never,
  const A extends string = never,
  const O extends string = never,
  const F extends string = never,
  const D extends string = never,
  const J extends string = never,
>(career: Career<T, S, C, P, A, O, F, D, J>): Career<T, S, C, P, A, O, F, D, J> {
  return career;
}
