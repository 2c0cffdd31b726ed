import type { PageWords } from './words.ts';

/** The sentence under a page's heading, for pages that have one: `timelineLede`. */
export const ledeOf = (words: Partial<PageWords>, page: string): string | undefined =>
  words[`${page}Lede` as keyof PageWords];
