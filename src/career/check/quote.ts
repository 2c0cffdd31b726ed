import { isPlain } from './plain.ts';

const longest = 60;

const escaped = (character: string) =>
  `\\u{${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}}`;

/** A text with each invisible character, and each that would move a terminal's cursor, as a code point: \\u{001B}. */
export const visible = (text: string): string =>
  text.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}]/gu, escaped);

/** A text for a message: at most 60 characters, none invisible. */
function shortened(text: string): string {
  // Stacked marks would cover the lines around the message.
  const flat = text.slice(0, 1000).replace(/(\p{M}{4})\p{M}{5,}/gu, '$1…');
  const characters = Array.from(flat.slice(0, 2 * longest + 2));
  const isCut = characters.length > longest || text.length > 1000;
  return visible(isCut ? `${characters.slice(0, longest - 1).join('')}…` : flat);
}

/** A text for a message, in quotes. */
export const quote = (text: string): string => `“${shortened(text)}”`;

/** A JSON pointer for a message: each key shortened like a quoted text, but without quotes. */
export const shownPointer = (pointer: string): string => pointer.split('/').map(shortened).join('/');

/** Names any value: 'the text “x”', 'the number 3', 'a list', 'an object', 'an object of the kind Map', 'nothing'. */
export function named(value: unknown): string {
  if (value === undefined || value === null) return 'nothing';
  if (typeof value === 'string') return `the text ${quote(value)}`;
  if (typeof value === 'number' || typeof value === 'bigint') return `the number ${shortened(String(value))}`;
  if (typeof value === 'boolean') return `${value}`;
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' ? namedObject(value) : `a ${typeof value}`;
}

function namedObject(value: object): string {
  if (isPlain(value)) return 'an object';
  const { name } = Object.getPrototypeOf(value).constructor ?? {};
  return typeof name === 'string' && name !== 'Object'
    ? `an object of the kind ${quote(name)}`
    : 'an object with a prototype, as __proto__ creates it';
}

/** Joins words for a sentence: 'a, b or c'. */
export function listed(words: readonly string[]): string {
  return words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}
