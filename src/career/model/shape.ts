import type { PageName } from '../site.ts';

/** What a text is for; each use has its own rules. `ledger` is kept for the owner and never published. */
export type TextUse =
  /** Words that state something: a name, a place, a grade. They are shown as they stand. */
  | 'words'
  /** Words that tell something: a title, a claim. With a ledger their numbers and names must stand in facts. */
  | 'heading'
  | 'prose'
  | 'ledger'
  | 'href'
  | 'email'
  | 'phone'
  | 'file'
  | 'moment'
  | 'end'
  | 'language'
  | 'currency'
  | 'exhibit'
  | 'tag'
  | 'alias'
  | 'address'
  | 'color';

/** Where ids are defined. */
export const tables = [
  'facts',
  'technologies',
  'systems',
  'organisations',
  'terms',
  'chapters',
  'paragraphs',
  'achievements',
  'projects',
] as const;
/** The name of a table. */
export type Table = (typeof tables)[number];

/** A page on which a field can show: those of the navigation, and the page of one achievement. */
export type Spot = PageName | 'achievement';

/** One field of a record: what can stand there, whether it must, and where it shows. */
export interface Field<S = Shape> {
  readonly is: S;
  readonly needed?: true;
  /** It stays with the owner and is never published. */
  readonly kept?: true;
  /** The owner may keep it out of what is published; 'parts': or some of its fields alone. */
  readonly private?: true | 'parts';
  /** The pages that show it; a test holds them to it. Without them, those that show the record around it. */
  readonly on?: readonly Spot[];
  /** Where it shows and what it does there, for the table in content/README.md. */
  readonly shows: string;
}

/** Fields by name. */
export type Fields = { readonly [name: string]: Field };

export interface TextShape<U extends TextUse = TextUse> {
  readonly kind: 'text';
  readonly as: U;
}

/** Prose that claims something, or such prose with its facts. */
export interface ToldShape {
  readonly kind: 'told';
}

export interface NumberShape {
  readonly kind: 'number';
}

export interface TrueShape {
  readonly kind: 'true';
}

/** One of a few words. */
export interface ChoiceShape<W extends string = string> {
  readonly kind: 'choice';
  readonly of: readonly W[];
  /** For the compiler alone: a list that lacks a word is another shape. */
  readonly all?: { readonly [K in W]: true };
}

/** An id that a table defines. */
export interface ReferenceShape<T extends Table = Table> {
  readonly kind: 'reference';
  readonly to: T;
}

/** Names of fields beside it that may be private. */
export interface HiddenShape {
  readonly kind: 'hidden';
}

export interface ListShape<S = unknown> {
  readonly kind: 'list';
  readonly of: S;
  /** A word that can stand in the place of the list. */
  readonly or?: string;
}

/** Values by key. The keys are ids of a table, which it defines or refers to; those of 'unstated' are free words. */
export interface TableShape<T extends Table | 'unstated' = Table | 'unstated', S = unknown> {
  readonly kind: 'table';
  readonly by: T;
  readonly of: S;
  readonly defines?: true;
}

/** An object whose fields are known by name. */
export interface RecordShape<X = unknown> {
  readonly kind: 'record';
  /** What such a record is called: some rules look at those of one name, and content/README.md has a table of each. */
  readonly name: string;
  readonly fields: Fields;
  /** Further fields that each value of its field `kind` brings along. */
  readonly kinds?: { readonly [kind: string]: Fields };
  /** For the compiler alone: the type that it is held to. */
  readonly type?: X;
}

/** A description of plain data. */
export type Shape =
  | RecordShape
  | TextShape
  | ToldShape
  | NumberShape
  | TrueShape
  | ChoiceShape
  | ReferenceShape
  | HiddenShape
  | ListShape<Shape>
  | TableShape<Table | 'unstated', Shape>;

/** A text and its use. */
export const text = <U extends TextUse>(as: U): TextShape<U> => ({ kind: 'text', as });
export const words = text('words');
export const heading = text('heading');
export const told: ToldShape = { kind: 'told' };
/** A finite number. */
export const number: NumberShape = { kind: 'number' };
/** Something that is so, or is not said. */
export const isTrue: TrueShape = { kind: 'true' };
export const hidden: HiddenShape = { kind: 'hidden' };
export const choice = <const W extends string>(of: readonly W[]): ChoiceShape<W> => ({ kind: 'choice', of });
export const reference = <T extends Table>(to: T): ReferenceShape<T> => ({ kind: 'reference', to });
export const list = <S>(of: S): ListShape<S> => ({ kind: 'list', of });
/** The ids that a table defines, each with its record or its text. */
export const defining = <T extends Table, S>(by: T, of: S): TableShape<T, S> => ({
  kind: 'table',
  by,
  of,
  defines: true,
});
/** Something said of some ids of a table, or under words of the owner's own. */
export const keyed = <T extends Table | 'unstated', S>(by: T, of: S): TableShape<T, S> => ({
  kind: 'table',
  by,
  of,
});
