import type { PublishedChapter } from './published.ts';
import type { PageWords } from './words.ts';

/** The label for a chapter that is not work: 'Volunteer'. */
export const kindWord = (
  { kind = 'work' }: Pick<PublishedChapter, 'kind'>,
  words: PageWords,
): string | undefined => (kind === 'work' ? undefined : words[kind]);
