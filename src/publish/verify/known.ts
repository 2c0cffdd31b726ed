import { type Tokens, tokenReader } from './tokens.ts';
import type { Vocabularies } from './vocabularies.ts';

/** The vocabularies, prepared for lookup. */
export interface KnownTexts {
  readonly read: (text: string) => Tokens;
  readonly figures: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
  readonly currencySigns: ReadonlySet<string>;
  /** Sentences and phrases that are accepted verbatim, the longest first. */
  readonly phrases: readonly string[];
  /** The same and single words, for texts that consist only of them. */
  readonly wholes: ReadonlySet<string>;
  readonly openings: readonly string[];
  /** Whether a capital letter marks a name: not in languages where every noun has one. */
  readonly capitalsName: boolean;
}

/** A run of letters, marks and digits. */
export const wordPattern = /[\p{L}\p{M}\p{N}]+/gu;

/**
 * A text for comparison: spaces become one, except those inside a number's groups; soft hyphens and zero-width
 * characters are removed.
 */
export const comparable = (text: string): string =>
  text
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '')
    .replace(/[\u00a0\u202f](?!\p{Nd})|[^\S\u00a0\u202f\n]+/gu, ' ');

/** Addresses contain numbers and names that claim nothing. */
export const withoutAddresses = (text: string): string =>
  text.replace(/(?:https?:\/\/|mailto:|tel:|www\.)[^\s)\]>"”]+/g, (address) => '\0'.repeat(address.length));

/** Prepares the vocabularies for lookup. */
export function knownOf(vocabularies: Vocabularies): KnownTexts {
  const { lang, facts, structured, definitions, interface: shown, openings } = vocabularies;
  const read = tokenReader(lang);
  const claims = [...facts, ...structured].map(comparable);
  const verbatim = [...definitions, ...shown]
    .map((text) => comparable(text).trim())
    .filter((text) => text !== '');
  const figures = claims.flatMap((text) =>
    read(withoutAddresses(text)).tokens.flatMap(({ kind, key }) =>
      // A date known to the day is also known to the month and the year.
      kind === 'date' ? [key, key.slice(0, 7), key.slice(0, 4)] : [key],
    ),
  );
  return {
    read,
    figures: new Set(figures),
    names: new Set([...claims, ...definitions].flatMap((text) => text.match(wordPattern) ?? [])),
    currencySigns: new Set(claims.flatMap((text) => text.match(/\p{Sc}/gu) ?? [])),
    phrases: [...new Set(verbatim)].filter((text) => /\S\s\S/.test(text)).sort((a, b) => b.length - a.length),
    wholes: new Set(verbatim),
    openings: openings.map((text) => comparable(text).slice(0, 24)).filter((text) => text !== ''),
    capitalsName: !/^(?:de|lb)\b/.test(lang),
  };
}
