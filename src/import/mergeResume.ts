import { isPlain, type Plain } from '#career/check/plain.ts';

/**
 * Applies the owner's later changes to an imported document. `before` is the career right after the import, `now` the
 * current one, both as résumés: where they are equal, the document stays the same to the letter and in its order; where
 * they differ, the career wins.
 */
export const mergeResume = (imported: unknown, before: unknown, now: unknown): unknown => {
  if (isSame(before, now)) return imported;
  if (isPlain(before) && isPlain(now)) return mergeRecords(isPlain(imported) ? imported : {}, before, now);
  if (Array.isArray(before) && Array.isArray(now))
    return mergeLists(Array.isArray(imported) ? imported : [], before, now);
  return now;
};

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

function mergeRecords(imported: Plain, before: Plain, now: Plain): Plain {
  const merged = Object.entries(imported).flatMap(([key, value]) => {
    const [was, is] = [own(before, key), own(now, key)];
    if (is === undefined) return was === undefined ? [[key, value]] : [];
    return [[key, was === undefined ? is : mergeResume(value, was, is)]];
  });
  const added = Object.entries(now).filter(
    ([key, is]) => !Object.hasOwn(imported, key) && !isSame(own(before, key), is),
  );
  return Object.fromEntries([...merged, ...added]);
}

const own = (record: Plain, key: string): unknown => (Object.hasOwn(record, key) ? record[key] : undefined);

/**
 * Entries of the imported list, each with its counterpart's changes. An entry without a counterpart in `before` does
 * not come from the career, and stays. New ones follow the entry that they follow in the career.
 */
function mergeLists(
  imported: readonly unknown[],
  before: readonly unknown[],
  now: readonly unknown[],
): readonly unknown[] {
  const origins = pairs(before, imported);
  const fates = pairs(before, now);
  const entries = now.flatMap((is, index): readonly Entry[] => {
    const was = fates.otherOf(index);
    if (was === undefined) return [{ value: is }];
    const from = origins.of(was);
    if (from !== undefined) return [{ from, was, value: mergeResume(imported[from], before[was], is) }];
    // The document omitted something that the career states by itself; unchanged, it stays out.
    return isSame(before[was], is) ? [] : [{ value: is }];
  });
  const foreign = imported.flatMap((value, from) =>
    origins.otherOf(from) === undefined ? [{ from, value }] : [],
  );
  const kept = entries.flatMap(({ was, from }) =>
    was === undefined || from === undefined ? [] : [{ was, from }],
  );
  // If the owner has moved entries, their order wins, and entries that the career lacks go to the end.
  if (kept.some(({ was }, index) => was < (kept[index - 1]?.was ?? -1)))
    return [...entries, ...foreign].map(({ value }) => value);
  // A document with the newest first is processed from its end.
  const isTurned =
    kept.length > 1 && kept.every(({ from }, index) => from <= (kept[index - 1]?.from ?? from));
  const followers = followersOf(isTurned ? entries.toReversed() : entries);
  const held = new Map([...entries, ...foreign].map((entry) => [entry.from, entry.value]));
  return [
    ...(followers.get(-1) ?? []),
    ...imported.flatMap((_, index) => [
      ...(held.has(index) ? [held.get(index)] : []),
      ...(followers.get(index) ?? []),
    ]),
  ];
}

interface Entry {
  /** Its index in the imported list, and in the career's list right after the import. */
  readonly from?: number;
  readonly was?: number;
  readonly value: unknown;
}

/** The entries without an origin, by the origin of the entry before them; -1 for those at the front. */
function followersOf(entries: readonly Entry[]): ReadonlyMap<number, unknown[]> {
  const followers = new Map<number, unknown[]>();
  let last = -1;
  for (const { from, value } of entries) {
    if (from !== undefined) last = from;
    else followers.set(last, [...(followers.get(last) ?? []), value]);
  }
  return followers;
}

interface Pairs {
  /** The index in the other list for an index in the first. */
  readonly of: (index: number) => number | undefined;
  readonly otherOf: (index: number) => number | undefined;
}

/** Which entries of two lists are the same: first equal ones, in order, then those that share most. */
function pairs(one: readonly unknown[], other: readonly unknown[]): Pairs {
  const [forth, back] = [new Map<number, number>(), new Map<number, number>()];
  const pair = (a: number, b: number) => {
    forth.set(a, b);
    back.set(b, a);
  };
  const equal = new Map<string, number[]>();
  for (const [b, entry] of other.entries()) {
    const text = JSON.stringify(entry) ?? '';
    equal.set(text, [...(equal.get(text) ?? []), b]);
  }
  for (const [a, entry] of one.entries()) {
    const b = equal.get(JSON.stringify(entry) ?? '')?.shift();
    if (b !== undefined) pair(a, b);
  }
  const [left, right] = [one.map(traitsOf), other.map(traitsOf)];
  const likenesses: { readonly a: number; readonly b: number; readonly likeness: number }[] = [];
  for (const [a, traits] of left.entries()) {
    if (forth.has(a)) continue;
    for (const [b, others] of right.entries()) {
      if (back.has(b)) continue;
      const likeness = likenessOf(traits, others);
      if (likeness > 0) likenesses.push({ a, b, likeness });
    }
  }
  for (const { a, b } of likenesses.sort(
    (x, y) => y.likeness - x.likeness || Math.abs(x.a - x.b) - Math.abs(y.a - y.b),
  ))
    if (!forth.has(a) && !back.has(b)) pair(a, b);
  return { of: (index) => forth.get(index), otherOf: (index) => back.get(index) };
}

/** The texts that identify an entry, each with its field's name. */
function traitsOf(entry: unknown): ReadonlySet<string> {
  if (Array.isArray(entry)) return new Set(entry.flatMap((each) => [...traitsOf(each)]));
  if (!isPlain(entry)) return new Set([JSON.stringify(entry) ?? '']);
  return new Set(
    Object.entries(entry).flatMap(([key, value]) => [...traitsOf(value)].map((trait) => `${key}=${trait}`)),
  );
}

const likenessOf = (one: ReadonlySet<string>, other: ReadonlySet<string>): number => {
  const [small, large] = one.size < other.size ? [one, other] : [other, one];
  let shared = 0;
  for (const trait of small) if (large.has(trait)) shared += 1;
  return shared === 0 ? 0 : shared / (one.size + other.size - shared);
};
