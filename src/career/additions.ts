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
    [!person.name, 'career', '/person', 'name', 'The site shows the headline instead.'],
    [!isReached, 'career', '/person', 'email, phone or links', 'Visitors cannot contact you.'],
    [!person.summary, 'career', '/person', 'summary', 'It opens the about page and the résumé.'],
    [told.length === 0, 'career', '/chapters', 'chapters', 'There is no story yet.'],
    [
      told.length > 0 && !told.some((chapter) => chapter?.period),
      'career',
      '/chapters',
      'period',
      'No chapter has a date, so the site shows only their order.',
    ],
    [
      Object.keys(achievements).length === 0,
      'career',
      '',
      'achievements',
      'Each achievement gets its own page, and its figure appears at the top of the about page.',
    ],
    [!site.address, 'site', '', 'address', 'The sitemap, and the preview pictures of shared links, need it.'],
  ];
  return additions.flatMap(([isMissing, file, pointer, what, sentence]) =>
    isMissing ? [{ file, pointer, what, sentence }] : [],
  );
}
