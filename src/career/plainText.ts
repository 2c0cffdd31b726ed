import type { Span } from './prose.ts';

/** Parsed prose: a plain string if it has no marks, else its spans. */
export type ReadProse = string | readonly Span[];

/** The text of parsed prose, without its marks. */
export function plainText(prose: ReadProse): string {
  if (typeof prose === 'string') return prose;
  return prose.map((span) => ('text' in span ? span.text : plainText(span.children))).join('');
}
