/** What a text is for; each use has its own rules. `ledger` is kept for the owner and never published. */
export type TextUse =
  | 'words'
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
] as const;
/** The name of a table. */
export type Table = (typeof tables)[number];

/** Shapes by the name of their field. */
export type Fields = { readonly [name: string]: Shape };

/** The records that further rules look at. */
export type RecordName =
  | 'career'
  | 'person'
  | 'chapter'
  | 'achievement'
  | 'metric'
  | 'period'
  | 'link'
  | 'site'
  | 'other';

/** An object whose fields are known by name. */
export interface RecordShape {
  readonly kind: 'record';
  readonly name: RecordName;
  readonly required: Fields;
  readonly optional: Fields;
  /** Further fields that the value of a `kind` brings along. */
  readonly kinds?: { readonly [kind: string]: { readonly required?: Fields; readonly optional?: Fields } };
}

/** A description of plain data: what `check` walks a value along. */
export type Shape =
  | RecordShape
  | { readonly kind: 'text'; readonly as: TextUse }
  /** Prose, or prose with its facts. */
  | { readonly kind: 'told' }
  | { readonly kind: 'number' }
  | { readonly kind: 'true' }
  | { readonly kind: 'choice'; readonly of: readonly string[] }
  | { readonly kind: 'reference'; readonly to: Table }
  | { readonly kind: 'list'; readonly of: Shape; readonly or?: string }
  /** Values by id. `keys` are references to another table where that is named, and free words where nothing is. */
  | {
      readonly kind: 'table';
      readonly of: Shape;
      readonly ids?: Table;
      readonly keys?: Table;
      readonly name?: 'unstated';
    };

/** A text and its use. */
export const text = (as: TextUse): Shape => ({ kind: 'text', as });
/** Words that are shown as they stand. */
export const words = text('words');
/** Prose that claims something. */
export const told: Shape = { kind: 'told' };
/** A finite number. */
export const number: Shape = { kind: 'number' };
/** One of a few words. */
export const choice = (of: readonly string[]): Shape => ({ kind: 'choice', of });
/** An id that a table defines. */
export const reference = (to: Table): Shape => ({ kind: 'reference', to });
/** A list of values of one shape. */
export const list = (of: Shape): Shape => ({ kind: 'list', of });
/** An object with these fields and no others; `kinds` adds some by the value of its field `kind`. */
export const record = (
  name: RecordName,
  required: Fields,
  optional: Fields = {},
  kinds?: RecordShape['kinds'],
): RecordShape => ({ kind: 'record', name, required, optional, ...(kinds && { kinds }) });
