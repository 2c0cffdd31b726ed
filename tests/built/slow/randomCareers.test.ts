import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { achievementsAlong } from '#career/along.ts';
import type { Career } from '#career/career.ts';
import { check, checkSite } from '#career/check.ts';
import { pagesOf } from '#career/lists.ts';
import { plainText } from '#career/plainText.ts';
import type { PublishedCareer } from '#career/published.ts';
import type { Site } from '#career/site.ts';
import { workIn } from '#career/work.ts';
import { anyCareer, anySite } from '../../careers/arbitrary.ts';
import { faultsOf } from '../../careers/faults.ts';
import { idsIn, pageAt, pagesFor, publishedOf } from '../../careers/pages.ts';

const errors = (problems: ReturnType<typeof check>) =>
  problems.filter(({ severity }) => severity === 'error');

/** The words of an element as a reader sees them, without the space around them and without the meanings of terms. */
function wordsOf(element: Element | null | undefined) {
  const words = element?.cloneNode(true) as Element | undefined;
  for (const means of words?.querySelectorAll('dfn > span') ?? []) means.remove();
  return words?.textContent.trim();
}

/** Compares the text at each place of the pages with the career's, letter by letter. */
function expectWords(
  career: PublishedCareer,
  site: Site,
  pages: Awaited<ReturnType<typeof pagesFor>>['pages'],
) {
  const names = pagesOf(site, career);
  const at = (page: (typeof names)[number]) =>
    names.includes(page) ? pageAt(pages, names[0] === page ? '' : `${page}/`) : undefined;
  const about = at('about');
  if (about)
    for (const { id, title, story } of career.chapters) {
      expect(wordsOf(about.getElementById(id))).toBe(title.trim());
      for (const paragraph of story)
        expect(wordsOf(about.getElementById(paragraph.id))).toBe(plainText(paragraph.text).trim());
    }
  const chapters = career.chapters.map(({ id }) => id);
  for (const document of [about, at('timeline')])
    if (document) expect(idsIn(document).filter((id) => chapters.includes(id))).toEqual(chapters);
  const achievements = at('achievements');
  if (achievements) {
    const ids = career.achievements.map(({ id }) => id);
    const along = achievementsAlong(career).map(({ id }) => id);
    expect(idsIn(achievements).filter((id) => ids.includes(id))).toEqual(along);
    for (const { id, claim, metric } of career.achievements)
      expect(wordsOf(achievements.getElementById(id))).toContain((metric?.words.value ?? claim).trim());
  }
  const resume = at('resume');
  if (resume) {
    const titles = workIn(career, site.resume).groups.flatMap(({ chapters, position }) =>
      chapters
        .map(({ resumeTitle, title }) => resumeTitle ?? title)
        .filter((title) => title !== position?.role)
        .map((title) => title.trim()),
    );
    const headings = [...resume.querySelectorAll('.tl-sheet__entry :is(h3, h4)')];
    expect(headings.map(({ firstChild }) => firstChild?.textContent?.trim())).toEqual(titles);
  }
}

describe('any career whatsoever', () => {
  test('passes the check, and is published as data that reads back as exactly itself', () => {
    fc.assert(
      fc.property(anyCareer, anySite, (career: Career, site: Site) => {
        expect(errors(check(career))).toEqual([]);
        expect(errors(checkSite(site))).toEqual([]);
        const published = publishedOf({ career, site });
        expect(JSON.parse(JSON.stringify(published))).toEqual(published);
        expect(published.chapters.map(({ id }) => id)).toEqual(Object.keys(career.chapters));
        expect(published.achievements.map(({ id }) => id)).toEqual(Object.keys(career.achievements ?? {}));
      }),
      // Shrinking a whole career takes minutes, so a failure only names its seed.
      { numRuns: 150, endOnFailure: true, interruptAfterTimeLimit: 5_000 },
    );
  });

  test('renders on every page without a fault, with each word as it was written', async () => {
    await fc.assert(
      fc.asyncProperty(anyCareer, anySite, async (career: Career, site: Site) => {
        const sample = { career, site };
        const published = publishedOf(sample);
        const { data, pages } = await pagesFor(sample);
        expect(JSON.parse(data)).toMatchObject({ career: JSON.parse(JSON.stringify(published)) });
        for (const page of pages)
          expect([page.path, ...faultsOf(page, published, site)]).toEqual([page.path]);
        expectWords(published, site, pages);
      }),
      { numRuns: 40, endOnFailure: true, interruptAfterTimeLimit: 10_000 },
    );
  });
});
