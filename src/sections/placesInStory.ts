import type { PublishedChapter } from '#career/published.ts';
import { type StripPlace, stripOf } from '#line/places.ts';

/** More chapters than this, and those of one paragraph have no drawing. */
const many = 12;

/** Where the line is at each chapter of the story, and so where it goes on. */
export const placesInStory = (chapters: readonly PublishedChapter[]): readonly StripPlace[] =>
  stripOf(chapters.map(({ motif, story }) => (chapters.length > many && story.length < 2 ? 'start' : motif)));
