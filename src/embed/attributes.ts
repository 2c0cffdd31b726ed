/** Which attributes each element takes. The README's table says what they mean. */
export const attributesOf = {
  'throughline-about': ['src', 'base', 'theme', 'heading-level'],
  'throughline-timeline': ['src', 'base', 'tag', 'theme', 'heading-level'],
  'throughline-achievements': ['src', 'base', 'tag', 'theme', 'heading-level'],
  'throughline-exhibit': ['name', 'query', 'theme', 'heading-level'],
} as const;

export type ElementName = keyof typeof attributesOf;
export type AttributeName = (typeof attributesOf)[ElementName][number];

const themes = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

const levels = [2, 3, 4] as const;
export type Level = (typeof levels)[number];

/** What an attribute was read as, or what would have been right. */
export type Read<V> = { readonly value: V } | { readonly wanted: string };

/** The longest text that an attribute may hold, in UTF-16 units. */
export const longestAttribute = 2_000;

const oneOf =
  <V>(values: readonly V[]) =>
  (text: string): Read<V> => {
    const value = values.find((each) => String(each) === text);
    return value ? { value } : { wanted: values.join(', ') };
  };

/** Whose colours the element takes: the page's ('auto'), or always one of the two. */
export const readTheme = oneOf(themes);

/** The level of the element's topmost heading. */
export const readLevel = oneOf(levels);

/** An address on the web, made absolute, without a name and password in it. */
export function readAddress(text: string, from: string): Read<string> {
  const address = text.length > longestAttribute ? undefined : parse(text, from);
  const isWeb = address && /^https?:$/.test(address.protocol) && !address.username && !address.password;
  return isWeb ? { value: address.href } : { wanted: 'an address that begins with http' };
}

function parse(text: string, from: string): URL | undefined {
  try {
    return new URL(text, from);
  } catch {
    return undefined;
  }
}

/** Any text that is not too long. */
export function readText(text: string): Read<string> {
  return text.length > longestAttribute
    ? { wanted: `a text of at most ${longestAttribute} characters` }
    : { value: text };
}

/** A text as a message may repeat it: in one line, short, nothing in it that a console would take for an order. */
export const shown = (text: string): string =>
  JSON.stringify(text.length > 40 ? `${text.slice(0, 40)}…` : text);
