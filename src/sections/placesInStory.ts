import type { PublishedChapter } from '#career/published.ts';
import { type StripPlace, stripOf } from '#line/places.ts';

/** With more chapters than this, those of one paragraph have no drawing. */
const many = 12;

/** The line's place at each chapter of the story, and so where it continues. */
export const placesInStory = (chapters: readonly PublishedChapter[]): readonly StripPlace[] =>
  stripOf(chapters.map(({ motif, story }) => (chapters.length > many && story.length < 2 ? 'start' : motif)));
