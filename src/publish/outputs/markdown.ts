import type { ReadProse } from '#career/plainText.ts';
import type { Span } from '#career/prose.ts';
import { oneLine } from './wording.ts';

/** The address of a typed reference, or undefined if it leads nowhere from here: then only its words are written. */
export type Leads = (reference: Extract<Span, { kind: 'reference' }>) => string | undefined;

/** Text that CommonMark and its dialects show unchanged, anywhere but at the start of a block. */
export const literal = (text: string): string =>
  text
    .replace(/&(?=#?\w+;)/g, '&amp;')
    .replace(/[\\`*_[\]~|]/g, (mark) => `\\${mark}`)
    .replace(/</g, '&lt;')
    .replace(/(?<!\S)#/g, '\\#');

/** An address as the target of a link. */
const target = (href: string): string =>
  href
    .replace(/&(?=#?\w+;)/g, '&amp;')
    .replace(/[\\()<>]/g, (mark) => `\\${mark}`)
    .replace(/\s/g, encodeURIComponent);

/** A link with plain words; only the words if there is no address. */
export const linked = (label: string, href: string | undefined): string =>
  href === undefined ? literal(oneLine(label)) : `[${literal(oneLine(label))}](${target(href)})`;

/** Prose with its marks, as inline content of a block. */
export function inline(prose: ReadProse, leads: Leads): string {
  return oneLine(typeof prose === 'string' ? literal(prose) : written(prose, leads, false));
}

function written(spans: readonly Span[], leads: Leads, closely: boolean): string {
  return spans.reduce((before, span, index) => {
    const next = spans[index + 1]?.kind;
    // Two adjacent runs of stars are parsed as one.
    const touches = closely || before.endsWith('*') || next === 'em' || next === 'strong';
    // A run of backticks does not end where another begins, either.
    if (span.kind === 'code' && before.endsWith('`')) return before + literal(span.text);
    return before + spanOf(span, leads, touches);
  }, '');
}

function spanOf(span: Span, leads: Leads, touches: boolean): string {
  if (span.kind === 'text') return literal(span.text);
  if (span.kind === 'code') return `\`${span.text}\``;
  if (span.kind === 'em' || span.kind === 'strong') {
    const mark = span.kind === 'em' ? '*' : '**';
    const inside = written(span.children, leads, false);
    const holds = !touches && /^[\p{L}\p{N}].*?[\p{L}\p{M}\p{N}]$|^[\p{L}\p{N}]$/su.test(inside);
    return holds ? `${mark}${inside}${mark}` : written(span.children, leads, touches);
  }
  const href = span.kind === 'link' ? span.href : leads(span);
  const inside = written(span.children, leads, href === undefined && touches);
  return href === undefined ? inside : `[${inside}](${target(href)})`;
}

/** The inline content of a block, escaped so that its start opens no other kind of block. */
const opened = (inside: string): string =>
  inside
    .replace(/^[-+=>]/, (mark) => `\\${mark}`)
    .replace(/^(\d{1,9})(?=[.)])/, (_, digits) => `${digits}\\`);

export const paragraph = (inside: string): string => opened(inside);
export const heading = (level: 1 | 2 | 3 | 4, inside: string): string =>
  `${'#'.repeat(level)} ${opened(inside)}`;
/** Undefined if there is nothing to list. */
export const list = (items: readonly string[]): string | undefined =>
  items.length === 0 ? undefined : items.map((item) => `- ${opened(item)}`).join('\n');
/** Paragraphs set apart from the text; undefined if there are none. */
export const aside = (paragraphs: readonly string[]): string | undefined =>
  paragraphs.length === 0 ? undefined : paragraphs.map((inside) => `> ${opened(inside)}`).join('\n>\n');

/** A file of blocks, separated by an empty line; missing blocks leave no gap. */
export const markdownOf = (...blocks: readonly (string | false | undefined)[]): string =>
  `${blocks.filter(Boolean).join('\n\n')}\n`;
