import type { Href, KeptField, PrivateField, Told } from '../career.ts';
import type { Moment } from '../moment.ts';
import type { Site } from '../site.ts';
import type {
  ChoiceShape,
  Field,
  Fields,
  HiddenShape,
  ListShape,
  NumberShape,
  RecordShape,
  ReferenceShape,
  Table,
  TableShape,
  TextShape,
  ToldShape,
  TrueShape,
} from './shape.ts';

/**
 * Here the compiler compares the table with the types: a record of the table has exactly the fields of its type, each
 * needed where the type needs it, and of the kind that the type asks for. The name of a table types its ids, so that a
 * reference to another table is a mistake, too.
 */

type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;

/** The shapes of a text of this type. The table tells apart what types cannot, such as an e-mail address. */
type TextOf<V extends string> =
  Same<V, Href> extends true
    ? TextShape<'href'>
    : Same<V, Moment> extends true
      ? TextShape<'moment'>
      : Same<V, Moment | 'now'> extends true
        ? TextShape<'end'>
        : Same<V, Uppercase<string>> extends true
          ? TextShape<'currency'>
          : Same<V, Exclude<Site['address'], undefined>> extends true
            ? TextShape<'address'>
            : Same<V, Exclude<Site['color'], undefined>> extends true
              ? TextShape<'color'>
              : [V] extends [Table]
                ? ReferenceShape<V>
                : string extends V
                  ? TextShape<
                      | ('words' | 'heading' | 'prose' | 'ledger')
                      | ('email' | 'phone' | 'file' | 'language' | 'exhibit' | 'tag' | 'alias')
                    >
                  : ChoiceShape<V>;

type ItemOf<V> = V extends readonly (infer Y)[] ? Y : never;

/** The shape that a value of this type must have in the table. */
type ShapeOf<V> = [Told<'facts'>] extends [V]
  ? ToldShape
  : [V] extends [true]
    ? TrueShape
    : [V] extends [number]
      ? NumberShape
      : [V] extends [string]
        ? TextOf<V>
        : [V] extends [readonly unknown[]]
          ? ListShape<ShapeOf<ItemOf<V>>>
          : [ItemOf<V>] extends [never]
            ? ObjectOf<V>
            : ListShape<ShapeOf<ItemOf<V>>> & { readonly or: Exclude<V, readonly unknown[]> };

type ObjectOf<V> = string extends keyof V
  ? TableShape<'unstated', ShapeOf<V[keyof V]>>
  : [keyof V] extends [Table]
    ? TableShape<keyof V, ShapeOf<Exclude<V[keyof V], undefined>>>
    : RecordShape<V>;

type IsNeeded<X, K extends keyof X> =
  Record<never, never> extends Pick<X, K> ? { needed?: never } : { needed: true };
type IsKept<K> = K extends KeptField ? { kept: true } : { kept?: never };
/** A record lists its private fields; a record that is private as a whole has `true`. */
type IsPrivate<X, K> = X extends { readonly private?: readonly unknown[] }
  ? K extends PrivateField
    ? { private: Extract<PrivateField, `${K}.${string}`> extends never ? true : 'parts' }
    : { private?: never }
  : { private?: never };

/** The fields that a record of this type must have in the table. */
type FieldsOf<X, Names extends keyof X = keyof X> = {
  readonly [K in Names]-?: Readonly<IsNeeded<X, K> & IsKept<K> & IsPrivate<X, K>> &
    Field<
      [Exclude<X[K], undefined>] extends [readonly PrivateField[]]
        ? HiddenShape
        : ShapeOf<Exclude<X[K], undefined>>
    >;
};

type KeysOf<X> = X extends unknown ? keyof X : never;

/** The fields that each kind of a record adds to the common ones; nothing where there is only one kind. */
type KindsOf<X> =
  Same<KeysOf<X>, keyof X> extends true
    ? []
    : [{ readonly [K in X extends { kind: infer N extends string } ? N : never]: KindFieldsOf<X, K> }];
type KindFieldsOf<X, K> = FieldsOf<Omit<Extract<X, { readonly kind: K }>, keyof X>>;

/** A record of the table, checked against its type: `record<Link>('link', { label: …, href: … })`. */
export function record<X>(name: string, fields: FieldsOf<X>, ...kinds: KindsOf<X>): RecordShape<X>;
export function record(name: string, fields: Fields, kinds?: RecordShape['kinds']): RecordShape {
  return { kind: 'record', name, fields, ...(kinds && { kinds }) };
}
