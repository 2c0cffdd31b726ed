import type { Span } from './prose.ts';

/** Prose that has been read: a plain string where it bears no marks, else its spans. */
export type ReadProse = string | readonly Span[];

/** The words of read prose, without its marks. */
export function plainText(prose: ReadProse): string {
  if (typeof prose === 'string') return prose;
  return prose.map((span) => ('text' in span ? span.text : plainText(span.children))).join('');
}
