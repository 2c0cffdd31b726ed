import type { PageName } from '../site.ts';

/** The use of a text; each use has its own rules. `ledger` stays with the owner and is never published. */
export type TextUse =
  /** Words that name something: a name, a place, a grade. They appear unchanged. */
  | 'words'
  /** Words that make a claim, such as a title. With a ledger their numbers and names must appear in facts. */
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

/** The tables that define ids. */
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

/** A page that can show a field: those of the navigation, and the page of one achievement. */
export type Spot = PageName | 'achievement';

/** One field of a record: its allowed values, whether it is required, and where it shows. */
export interface Field<S = Shape> {
  readonly is: S;
  readonly needed?: true;
  /** It stays with the owner and is never published. */
  readonly kept?: true;
  /** The owner may exclude it from what is published; 'parts': or some of its fields alone. */
  readonly private?: true | 'parts';
  /** The pages that show it; a test enforces them. Default: those that show the record around it. */
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

/** Prose that makes a claim, or such prose with its facts. */
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
  /** For the compiler only: a list that lacks a word is another shape. */
  readonly all?: { readonly [K in W]: true };
}

/** An id that a table defines. */
export interface ReferenceShape<T extends Table = Table> {
  readonly kind: 'reference';
  readonly to: T;
}

/** Names of private fields in the same record. */
export interface HiddenShape {
  readonly kind: 'hidden';
}

export interface ListShape<S = unknown> {
  readonly kind: 'list';
  readonly of: S;
  /** A word that can replace the list. */
  readonly or?: string;
}

/** Values by key. The keys are ids that a table defines or refers to; those of 'unstated' are free words. */
export interface TableShape<T extends Table | 'unstated' = Table | 'unstated', S = unknown> {
  readonly kind: 'table';
  readonly by: T;
  readonly of: S;
  readonly defines?: true;
}

/** An object with known field names. */
export interface RecordShape<X = unknown> {
  readonly kind: 'record';
  /** The name of such records: some rules select records by it, and content/README.md has a table for each. */
  readonly name: string;
  readonly fields: Fields;
  /** The extra fields of each value of its field `kind`. */
  readonly kinds?: { readonly [kind: string]: Fields };
  /** For the compiler only: the type that it must match. */
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
/** True, or absent. */
export const isTrue: TrueShape = { kind: 'true' };
export const hidden: HiddenShape = { kind: 'hidden' };
export const choice = <const W extends string>(of: readonly W[]): ChoiceShape<W> => ({ kind: 'choice', of });
export const reference = <T extends Table>(to: T): ReferenceShape<T> => ({ kind: 'reference', to });
export const list = <S>(of: S): ListShape<S> => ({ kind: 'list', of });
/** The ids that a table defines, each with a record or a text. */
export const defining = <T extends Table, S>(by: T, of: S): TableShape<T, S> => ({
  kind: 'table',
  by,
  of,
  defines: true,
});
/** A value for some ids of a table, or for free words of the owner. */
export const keyed = <T extends Table | 'unstated', S>(by: T, of: S): TableShape<T, S> => ({
  kind: 'table',
  by,
  of,
});
