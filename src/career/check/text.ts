import { readProse, type Span } from '../prose.ts';
import { type Problem, problem } from './problem.ts';
import { quote } from './quote.ts';
import type { Reading, TextRead } from './reading.ts';

// Joiners between letters of scripts that need them, and inside emoji, belong to the spelling.
const invisible =
  /[\u00ad\u180e\u200b\u2028\u2029\u2060-\u2064\u206a-\u206f\ufeff\ufff9-\ufffb]|(?<!\u{1f3f4}[\u{e0020}-\u{e007f}]*)[\u{e0000}-\u{e007f}]|(?<![^\p{Script=Latin}\p{Script=Common}]|\p{Extended_Pictographic}|\p{Emoji_Modifier})[\u200c\u200d]/u;
const bidi = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;
const forbidden = /[\p{Cs}\p{Noncharacter_Code_Point}]|(?![\n\t])\p{Cc}/u;
// A script puts about four marks on one letter at most.
const stacked = /\p{M}{9,}/u;
const markup = /<\/?[a-z][^<>]*>|<!--|&(?:[a-z][a-z0-9]+|#\d+|#x[\da-f]+);/i;

const codePoint = (character: string) =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** Whether no part of a text is visible. */
export const isBlank = (text: string): boolean =>
  /^[\s\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]*$/u.test(text);

/** The maximum length of one text in characters: some 3,000 words. */
const longest = 20_000;

/** The maximum length of all texts together in characters, without the ledger. */
const longestOfAll = 1_000_000;

/** Emptiness, length, and characters that are invisible or that no page can hold. Reports the first of each sort. */
export function* textProblems({ texts }: Reading): Iterable<Problem> {
  const all = texts.reduce((sum, { as, text }) => (as === 'ledger' ? sum : sum + text.length), 0);
  if (all > longestOfAll)
    yield problem(
      'text-long',
      '',
      `All texts together have ${all} characters; the limit is ${longestOfAll}.`,
      'Shorten or remove the least important texts.',
    );
  for (const read of texts) {
    const { pointer, text } = read;
    const shownText = `The text ${quote(text)}`;
    if (isBlank(text))
      yield problem(
        'text-empty',
        pointer,
        'The text is empty.',
        'Write something, or remove the field if it is optional.',
      );
    if (text.length > longest)
      yield problem(
        'text-long',
        pointer,
        `The text has ${text.length} characters; the limit is ${longest}.`,
        'Shorten it, or divide it.',
      );
    const bad = forbidden.exec(text)?.[0];
    if (bad !== undefined)
      yield problem(
        'text-character',
        pointer,
        `${shownText} contains the character ${codePoint(bad)}.`,
        'Delete it; it often comes from pasted text.',
      );
    const turning = bidi.exec(text)?.[0];
    if (turning !== undefined)
      yield problem(
        'text-bidi',
        pointer,
        `${shownText} contains the direction mark ${codePoint(turning)}.`,
        'Delete it unless the script needs it.',
      );
    const hidden = invisible.exec(text)?.[0];
    if (hidden !== undefined)
      yield problem(
        'text-invisible',
        pointer,
        `${shownText} contains the invisible character ${codePoint(hidden)}.`,
        'Delete it, or type the word again.',
      );
    const pile = stacked.exec(text)?.[0];
    if (pile !== undefined)
      yield problem(
        'text-stacked',
        pointer,
        `${shownText} stacks ${pile.length} marks on one letter.`,
        'Delete the marks that are not part of the word.',
      );
    const tag = markup.exec(shown(read))?.[0];
    if (tag !== undefined)
      yield problem(
        'text-html',
        pointer,
        `${quote(tag)} looks like HTML.`,
        'Use *emphasis*, **strong** or a [link](…), write the character itself, or put it in `code`.',
      );
  }
}

/** The part of a text where markup is a mistake: no code, no address. */
function shown({ as, text }: TextRead): string {
  if (as === 'words' || as === 'heading') return text;
  return as === 'prose' ? outsideCode(readProse(text)) : '';
}

const outsideCode = (spans: readonly Span[]): string =>
  spans
    .map((span) => {
      if (span.kind === 'code') return ' ';
      return span.kind === 'text' ? span.text : outsideCode(span.children);
    })
    .join('');
