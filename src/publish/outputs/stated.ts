type Stated<X> = { [K in keyof X]: Exclude<X[K], undefined> };

/** The fields of a record that have content: without undefined, empty text and empty lists. */
export function stated<X extends object>(record: X): Stated<X> {
  const kept = Object.entries(record).filter(
    ([, value]) => value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0),
  );
  return Object.fromEntries(kept) as Stated<X>;
}

/** A record with content, or undefined. */
export const unlessEmpty = <X extends object>(record: X): X | undefined =>
  Object.keys(record).length > 0 ? record : undefined;
