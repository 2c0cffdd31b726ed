import type { DefaultTreeAdapterTypes } from 'parse5';
import { faultOf } from '#career/check/href.ts';
import { quote } from '#career/check/quote.ts';
import { escapeProse, plainText } from '#career/prose.ts';
import type { Notes } from '../note.ts';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** The model's marks, by the elements that stand for them. */
const marked: { readonly [tag: string]: string } = {
  em: '*',
  i: '*',
  cite: '*',
  strong: '**',
  b: '**',
  code: '`',
  kbd: '`',
  samp: '`',
};
const silent = new Set(['script', 'style', 'template', 'noscript', 'svg']);

/** A paragraph's content as prose, on one line: emphasis, code and links become marks, everything else is literal. */
export function proseOf(nodes: readonly Node[], placeOf: (element: Element) => string, notes: Notes): string {
  const plain = tidy(nodes.map((node) => wordsOf(node)).join(''));
  const kept = (text: string) => text.replace(unprintable, '');
  const whole = tidy(nodes.map((node) => proseIn(node, true, placeOf, notes)).join(''));
  // A mark between two letters, or next to another, reads as a sign: then only the words are kept.
  if (plainText(whole) === plain) return kept(whole);
  const linked = tidy(nodes.map((node) => proseIn(node, false, placeOf, undefined)).join(''));
  return kept(plainText(linked) === plain ? linked : escapeProse(plain));
}

const tidy = (text: string): string => text.replace(/[ \t\r\n\f]+/g, ' ').trim();

const unprintable = /(?![\n\t])\p{Cc}|[\p{Noncharacter_Code_Point}\p{Cs}]/gu;

function wordsOf(node: Node): string {
  if (node.nodeName === '#text' && 'value' in node) return node.value;
  if (node.nodeName === 'br') return ' ';
  if (silent.has(node.nodeName) || !('childNodes' in node)) return '';
  return node.childNodes.map(wordsOf).join('');
}

function proseIn(
  node: Node,
  withMarks: boolean,
  placeOf: (element: Element) => string,
  notes: Notes | undefined,
): string {
  if (node.nodeName === '#text' && 'value' in node) return escapeProse(node.value);
  if (node.nodeName === 'br') return ' ';
  if (silent.has(node.nodeName) || !('tagName' in node)) return '';
  if (node.tagName === 'img') {
    notes?.add(
      'info',
      'left-alone',
      placeOf(node),
      'A chapter cannot contain a picture, so it was not imported.',
    );
    return '';
  }
  const inner = node.childNodes.map((child) => proseIn(child, withMarks, placeOf, notes)).join('');
  if (tidy(inner) === '') return inner;
  if (node.tagName === 'a') return linkOf(node, inner, placeOf, notes);
  const mark = withMarks && Object.hasOwn(marked, node.tagName) ? marked[node.tagName] : undefined;
  if (mark === undefined) return inner;
  if (mark === '`') {
    const words = wordsOf(node);
    return words.includes('`') ? inner : `\`${words}\``;
  }
  // Spaces must be outside a mark, or it would not count.
  const [, before = '', text = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(inner) ?? [];
  return before + mark + text + mark + after;
}

function linkOf(
  element: Element,
  words: string,
  placeOf: (element: Element) => string,
  notes: Notes | undefined,
): string {
  const written = element.attrs.find(({ name }) => name === 'href')?.value.trim() ?? '';
  if (written === '') return words;
  const href = written.replace(/[()]/g, (bracket) => (bracket === '(' ? '%28' : '%29'));
  if (href.startsWith('/') || href.startsWith('#') || faultOf(href)) {
    notes?.add(
      'info',
      'no-address',
      placeOf(element),
      `The link to ${quote(written)} has no full URL, so only its text was imported. Add the link in career.ts if you need it.`,
    );
    return words;
  }
  return `[${words}](${href})`;
}
