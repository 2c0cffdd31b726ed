const longest = 60;

const escaped = (character: string) =>
  `\\u{${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}}`;

/** A text as it can stand in a message: in quotes, at most 60 characters, nothing invisible in it. */
export function quote(text: string): string {
  const characters = Array.from(text.slice(0, 2 * longest + 2));
  const short = characters.length > longest ? `${characters.slice(0, longest - 1).join('')}…` : text;
  return `“${short.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\ufffe\uffff]/gu, escaped)}”`;
}

/** Any value in a few words: 'the text “x”', 'the number 3', 'a list', 'an object', 'nothing'. */
export function named(value: unknown): string {
  if (value === undefined || value === null) return 'nothing';
  if (typeof value === 'string') return `the text ${quote(value)}`;
  if (typeof value === 'number' || typeof value === 'bigint') return `the number ${value}`;
  if (typeof value === 'boolean') return `${value}`;
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}

/** Words as a list for a sentence: 'a, b or c'. */
export function listed(words: readonly string[]): string {
  return words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}
