import type { Level, Theme } from './elements.ts';

/** The attributes of each element. The README's table explains them. */
export const attributesOf = {
  'throughline-about': ['src', 'career', 'base', 'theme', 'line', 'heading-level'],
  'throughline-timeline': ['src', 'career', 'base', 'tag', 'theme', 'line', 'heading-level'],
  'throughline-achievements': ['src', 'career', 'base', 'tag', 'theme', 'line', 'heading-level'],
  'throughline-exhibit': ['name', 'query', 'theme', 'line', 'heading-level'],
} as const;

export type ElementName = keyof typeof attributesOf;
export type AttributeName = (typeof attributesOf)[ElementName][number];

const themes: readonly Theme[] = ['auto', 'light', 'dark', 'class'];
const levels: readonly Level[] = [2, 3, 4];

/** The value read from an attribute, or a description of valid values. */
export type Read<V> = { readonly value: V } | { readonly wanted: string };

/** The longest accepted attribute value, in UTF-16 units. */
export const longestAttribute = 2_000;

const oneOf =
  <V>(values: readonly V[]) =>
  (text: string): Read<V> => {
    const value = values.find((each) => String(each) === text);
    return value ? { value } : { wanted: values.join(', ') };
  };

/** The element's colour scheme: the page's ('auto'), or always one of the two. */
export const readTheme = oneOf(themes);

/** A colour as a form submits it. */
export const readColour = (text: string): Read<string> =>
  /^#[\da-f]{6}$/i.test(text) ? { value: text } : { wanted: 'a colour such as #2a7ae2' };

/** The level of the element's topmost heading. */
export const readLevel = oneOf(levels);

/** A web address, made absolute, without a user name and password. */
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

/** A text for use in a message: on one line, short, without console control sequences. */
export const shown = (text: string): string =>
  JSON.stringify(text.length > 40 ? `${text.slice(0, 40)}…` : text);
