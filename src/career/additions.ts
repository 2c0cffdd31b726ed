import type { Career } from './career.ts';
import type { Site } from './site.ts';

/** A field that the owner left out, and what it would add. */
export interface Addition {
  readonly file: 'career' | 'site';
  /** JSON pointer to the record that would hold it. */
  readonly pointer: string;
  readonly what: string;
  readonly sentence: string;
}

/** The fields that visitors of most careers look for and this one lacks. None is required. */
export function additionsOf(
  { person, chapters, achievements = {} }: Career,
  site: Site,
): readonly Addition[] {
  const told = Object.values(chapters);
  const isReached = person.email ?? person.phone ?? person.links?.[0];
  const additions: readonly (readonly [
    isMissing: boolean,
    ...of: [Addition['file'], string, string, string],
  ])[] = [
    [!person.name, 'career', '/person', 'name', 'The headline stands in its place.'],
    [!isReached, 'career', '/person', 'email, phone or links', 'A reader has no way to answer.'],
    [!person.summary, 'career', '/person', 'summary', 'It opens the about page and the résumé.'],
    [told.length === 0, 'career', '/chapters', 'chapters', 'There is no story yet.'],
    [
      told.length > 0 && !told.some((chapter) => chapter?.period),
      'career',
      '/chapters',
      'period',
      'No chapter says when it was, so the order alone is told.',
    ],
    [
      Object.keys(achievements).length === 0,
      'career',
      '',
      'achievements',
      'Each would have a page, and its figure would open the about page.',
    ],
    [!site.address, 'site', '', 'address', 'A sitemap, and a picture where a link is shared, need it.'],
  ];
  return additions.flatMap(([isMissing, file, pointer, what, sentence]) =>
    isMissing ? [{ file, pointer, what, sentence }] : [],
  );
}
