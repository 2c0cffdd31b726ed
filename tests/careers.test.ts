import { readdirSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { achievementsAlong } from '#career/along.ts';
import { motifs } from '#career/career.ts';
import { check, checkSite } from '#career/check.ts';
import { pagesOf } from '#career/lists.ts';
import { periodText } from '#career/when.ts';
import { english } from '#career/words.ts';
import { workIn } from '#career/work.ts';
import { samples } from './careers/all.ts';
import { faultsOf } from './careers/faults.ts';
import { idsIn, pageAt, pagesFor, publishedOf, wordsIn } from './careers/pages.ts';

const folder = new URL('careers/', import.meta.url);
const folders = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .sort();
const rendered = new Map<string, Awaited<ReturnType<typeof pagesFor>>>();
const pagesIn = (name: string) => rendered.get(name)!.pages;

beforeAll(async () => {
  for (const [name, sample] of Object.entries(samples)) rendered.set(name, await pagesFor(sample));
  // Together they take seconds, and longer on a busy machine.
}, 60_000);

test('every content folder is tested here', () => {
  expect(Object.keys(samples)).toEqual(folders);
});

describe.each(Object.entries(samples))('the career in %s', (name, sample) => {
  const career = publishedOf(sample);
  const chapters = career.chapters.map(({ id }) => id);
  const among = (ids: readonly string[]) => (id: string) => ids.includes(id);

  test('passes the check without an error or a warning', () => {
    const files = readdirSync(new URL(`${name}/`, folder));
    expect(check(sample.career, { files })).toEqual([]);
    expect(checkSite(sample.site)).toEqual([]);
  });

  test('renders every page without a fault', () => {
    for (const page of pagesIn(name))
      expect([page.path, ...faultsOf(page, career, sample.site)]).toEqual([page.path]);
  });

  test('has a page for each part of its navigation, one for each achievement and one for unknown addresses', () => {
    const names = pagesOf(sample.site, career);
    expect(pagesIn(name).map(({ path }) => path)).toEqual([
      ...names.map((page, index) => (index === 0 ? '' : `${page}/`)),
      ...career.achievements.map(({ id }) => `achievements/${id}/`),
      undefined,
    ]);
  });

  test('shows chapters in their written order and achievements in the order of the line', () => {
    const names = pagesOf(sample.site, career);
    const at = (page: (typeof names)[number]) => pageAt(pagesIn(name), names[0] === page ? '' : `${page}/`);
    expect(chapters).toEqual(Object.keys(sample.career.chapters));
    for (const page of ['about', 'timeline'] as const)
      if (names.includes(page)) expect(idsIn(at(page)).filter(among(chapters))).toEqual(chapters);
    const achievements = Object.keys(sample.career.achievements ?? {});
    const along = achievementsAlong(career).map(({ id }) => id);
    expect([...along].sort()).toEqual([...achievements].sort());
    expect(names.includes('achievements')).toBe(achievements.length > 0);
    if (achievements.length > 0) expect(idsIn(at('achievements')).filter(among(achievements))).toEqual(along);
    // The résumé leaves out a title that only repeats the role above it.
    const titles = workIn(career, sample.site.resume).groups.flatMap(({ chapters, position }) =>
      chapters
        .map(({ resumeTitle, title }) => resumeTitle ?? title)
        .filter((title) => title !== position?.role),
    );
    const headings = [...at('resume').querySelectorAll('.tl-sheet__entry :is(h3, h4)')].map(
      ({ firstChild }) => firstChild?.textContent,
    );
    expect(headings).toEqual(titles);
  });

  test('shows no time for an undated chapter, and marks only dates as times', () => {
    for (const { document } of pagesIn(name))
      for (const time of document.querySelectorAll('time'))
        expect(time.getAttribute('datetime')).toMatch(/^\d{4}(-\d{2}){0,2}$/);
    if (sample.site.pages && !sample.site.pages.includes('timeline')) return;
    const timeline = pageAt(pagesIn(name), sample.site.pages?.[0] === 'timeline' ? '' : 'timeline/');
    for (const { id, period } of career.chapters)
      if (!period) expect(timeline.getElementById(id)?.querySelectorAll('time')).toHaveLength(0);
  });

  test('has no broken links', () => {
    const places = new Map(pagesIn(name).map(({ path = '404.html', document }) => [path, document]));
    for (const { path = '404.html', document } of pagesIn(name))
      for (const anchor of document.querySelectorAll('a[href]')) {
        const href = anchor.getAttribute('href') ?? '';
        if (/^(https:|mailto:|tel:)/.test(href)) continue;
        // The gate checks the links to the files and pages that only a whole build writes.
        if (anchor.closest('.tl-offers, .tl-tools')) continue;
        const { pathname, hash } = new URL(href, `https://site.example/${path}`);
        if (pathname === '/exhibits/') continue;
        const target = places.get(pathname.slice(1));
        expect(target, href).toBeDefined();
        if (hash) expect(target?.getElementById(decodeURIComponent(hash.slice(1))), href).not.toBeNull();
      }
  });
});

describe('the forms of a period, in the career in employers', () => {
  /** The time that each chapter shows: its words, and its machine-readable dates. */
  const said: { readonly [id: string]: readonly [words: string, ...dates: readonly string[]] } = {
    'before-counting': ['1961 to May 1968', '1961', '1968-05'],
    year: ['1970', '1970'],
    month: ['Apr 1971', '1971-04'],
    day: ['Feb 29, 1972', '1972-02-29'],
    'start-only': ['from Sep 1973', '1973-09'],
    'end-only': ['until 1979', '1979'],
    'ended-unknown': ['from Mar 1974, now over', '1974-03'],
    months: ['Nov 1978 to Mar 1981', '1978-11', '1981-03'],
    days: ['Jan 3, 1982 to Jan 10, 1982', '1982-01-03', '1982-01-10'],
    same: ['Jul 1984', '1984-07'],
    undated: [''],
    'beside-undated': [''],
    roughly: ['about 1990'],
    'roughly-span': ['about 1993 to about 1995'],
    'own-words': ['around the turn of the century'],
    'rest-beside': [''],
    ongoing: ['since May 17, 2004', '2004-05-17'],
    'roughly-ongoing': ['since about 2010'],
    future: ['Jun 2091', '2091-06'],
  };
  const career = publishedOf(samples.employers!);

  test('has an expectation for each chapter', () => {
    expect(career.chapters.map(({ id }) => id)).toEqual(Object.keys(said));
  });

  test.each(Object.entries(said))('%s is shown with its words and dates', (id, [words, ...dates]) => {
    const chapter = career.chapters.find((other) => other.id === id)!;
    const stop = pageAt(pagesIn('employers'), 'timeline/').getElementById(id)!;
    const when = stop.querySelector('.tl-stop__when')!.cloneNode(true) as Element;
    for (const where of when.querySelectorAll('div')) where.remove();
    expect(periodText(chapter.period, english, 'en')).toBe(words);
    expect(when.textContent).toBe(words);
    expect(stop.querySelector('h2')?.textContent).toBe(chapter.label);
    const times = [...stop.querySelectorAll('time')].map((time) => time.getAttribute('datetime'));
    expect(times).toEqual(dates);
  });

  test.each(['', 'resume/'])('the page “%s” shows the same words and dates', (path) => {
    const document = pageAt(pagesIn('employers'), path);
    const times = [...document.querySelectorAll('main time')].map((time) => time.getAttribute('datetime'));
    expect(times).toEqual(Object.values(said).flatMap(([, ...dates]) => dates));
    for (const [words] of Object.values(said)) expect(document.body.textContent).toContain(words);
  });

  test('names the chapters that an undated chapter ran alongside', () => {
    const timeline = pageAt(pagesIn('employers'), 'timeline/');
    const textOf = (id: string) => timeline.getElementById(id)?.textContent;
    expect(textOf('beside-undated')).toContain('Alongside A gap, and no date for it, One summer');
    expect(textOf('rest-beside')).toContain('Alongside the rest');
    expect(textOf('undated')).not.toContain('Alongside');
  });
});

describe('what one career is about', () => {
  test('private: no page and no data contains private fields, and the rest is there', () => {
    const { career } = samples.private!;
    const secrets = [career.person.email, career.person.phone, career.person.location?.city];
    const { data } = rendered.get('private')!;
    for (const secret of secrets) {
      expect(secret).toBeTruthy();
      for (const { html } of pagesIn('private')) expect(html).not.toContain(secret);
      expect(data).not.toContain(secret);
    }
    const digits = career.person.phone!.replace(/\D/g, '');
    for (const { html } of pagesIn('private')) expect(html.replace(/[-\s]/g, '')).not.toContain(digits);
    expect(pageAt(pagesIn('private'), '').body.textContent).toContain('Outer Isles');
  });

  test('dated: name, photo, contact, and what comes after the work', () => {
    const about = pageAt(pagesIn('dated'), '');
    expect(about.title).toBe('Mira Ostrand, Server-side developer');
    expect(about.querySelector('main img')?.getAttribute('alt')).toContain('A drawing of a head');
    const hrefs = [...about.querySelectorAll('main a')].map((link) => link.getAttribute('href'));
    expect(hrefs).toEqual(expect.arrayContaining(['mailto:mira@example.com', 'tel:+12025550123']));
    const resume = pageAt(pagesIn('dated'), 'resume/').body.textContent;
    for (const words of ['Diploma', 'Certified bus driver', 'Patience', 'Norwegian', 'Nordhafen'])
      expect(resume).toContain(words);
  });

  test('long: texts have their full length, and nothing is cut', () => {
    const { person, chapters } = publishedOf(samples.long!);
    expect(person.name).toHaveLength(120);
    for (const { title } of chapters) expect(title).toHaveLength(300);
    const about = pageAt(pagesIn('long'), '');
    for (const { id, title } of chapters) expect(about.getElementById(id)?.textContent).toBe(title);
    expect(/\p{L}{2000}/u.test(about.getElementById('word')?.textContent ?? '')).toBe(true);
  });

  test('sixty: sixty stops, numbered, with every motif', () => {
    const { chapters } = publishedOf(samples.sixty!);
    expect(chapters.map(({ number }) => number)).toEqual(Array.from({ length: 60 }, (_, index) => index + 1));
    expect(new Set(chapters.map(({ motif }) => motif))).toEqual(new Set(motifs));
    const stops = pageAt(pagesIn('sixty'), 'timeline/').querySelectorAll('main ol > li');
    expect(stops).toHaveLength(60);
  });

  test('one: a career without achievements has no page for them and no link to one', () => {
    const front = pageAt(pagesIn('one'), '');
    expect(front.querySelector('header nav')?.textContent).toBe(
      english.about + english.timeline + english.resume,
    );
    expect(pagesIn('one').map(({ path }) => path)).not.toContain('achievements/');
  });

  test('hindi: numbers are grouped as in 1,00,000, and the words of the source stay', () => {
    const text = pageAt(pagesIn('hindi'), 'achievements/').body.textContent;
    expect(text).toContain('शून्य से 1,00,000');
    expect(text).toContain('10\u00a0लाख');
    expect(pageAt(pagesIn('hindi'), '').documentElement.dir).toBe('ltr');
  });

  test('arabic: every word of the interface comes from the site, from right to left', () => {
    for (const { document } of pagesIn('arabic')) {
      expect(document.documentElement.dir).toBe('rtl');
      const words = wordsIn(document);
      for (const word of [english.about, english.timeline, english.skip, english.footer, english.chapter])
        expect(words).not.toContain(word.replace(/\{\}/g, ''));
      expect(words).toContain('الخط الزمني');
    }
  });

  test('pages: the timeline is the front page, and nothing links to an omitted page', () => {
    const front = pageAt(pagesIn('pages'), '');
    expect(front.querySelector('main ol > li')?.id).toBe('paper');
    expect(front.querySelector('nav a')?.textContent).toBe(english.timeline);
    expect(front.querySelector('nav')?.textContent).not.toContain(english.about);
    const reference = pageAt(pagesIn('pages'), 'achievements/night/').querySelector('main li');
    expect(reference?.textContent).toBe('Tiles');
    expect(reference?.querySelector('a')).toBeNull();
  });

  test('tags: each chapter and achievement keeps its marks for the filter', () => {
    const { chapters, achievements } = publishedOf(samples.tags!);
    expect(chapters.map(({ tags = [] }) => tags.join(' '))).toEqual(['stage', 'light stage', 'sound', '']);
    expect(achievements.map(({ tags = [] }) => tags.join(' '))).toEqual(['light', 'sound stage', '']);
  });
});
