import fc from 'fast-check';
import {
  type Achievement,
  type Award,
  type Career,
  type Chapter,
  type Credential,
  chapterKinds,
  motifs,
  type Person,
  type Project,
  type Publication,
  publicationKinds,
  type SkillGroup,
  type Study,
} from '#career/career.ts';
import type { Metric } from '#career/metric.ts';
import { type Moment, type Period, reversed } from '#career/moment.ts';
import { pageNames, type Site } from '#career/site.ts';
import { distinct, href, ids, link, plainWords, tag, words } from './arbitraryTexts.ts';

const two = (number: number) => String(number).padStart(2, '0');
const moment = fc
  .tuple(fc.integer({ min: 1, max: 9999 }), fc.nat(12), fc.nat(28))
  .map(([year, month, day]) => {
    const parts = [String(year).padStart(4, '0'), month && two(month), month && day && two(day)];
    return parts.filter(Boolean).join('-') as Moment;
  });
const period: fc.Arbitrary<Period> = fc
  .tuple(
    fc.oneof(
      moment.map((at) => ({ at })),
      moment.map((from) => ({ from })),
      moment.map((to) => ({ to })),
      moment.map((from) => ({ from, ended: true as const })),
      moment.map((from) => ({ from, to: 'now' as const })),
      fc
        .tuple(moment, moment)
        .map(([from, to]) => (reversed({ from, to }) ? { from: to, to: from } : { from, to })),
    ),
    fc.record({ approximate: fc.constant(true as const), said: words }, { requiredKeys: [] }),
  )
  .map(([when, how]) => ({ ...when, ...how }));

const number = fc
  .oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }))
  .map((value) => value + 0)
  // The check refuses numbers with more decimals than a text can hold.
  .filter((value) => Math.abs(value) >= 1 || Number(value.toFixed(20)) === value);
const unstated = fc.dictionary(fc.constantFrom('currency', 'period', 'metric', 'summary', 'team'), words, {
  maxKeys: 2,
  noNullPrototype: true,
});
const metric = fc
  .tuple(
    fc.oneof(
      fc.constantFrom({ kind: 'count' }, { kind: 'percent' }, { kind: 'money' }),
      fc.constantFrom('EUR', 'INR', 'JPY').map((currency) => ({ kind: 'money', currency })),
      fc.constantFrom('millisecond', 'day').map((unit) => ({ kind: 'duration', unit })),
      fc.constantFrom('byte', 'terabyte').map((unit) => ({ kind: 'size', unit })),
    ),
    fc.record(
      {
        of: words,
        value: number,
        from: number,
        bound: fc.constantFrom('over', 'at least', 'about', 'up to', 'under'),
        per: fc.constantFrom('second', 'month', 'year'),
        said: words,
        unstated,
      },
      { requiredKeys: ['of', 'value'] },
    ),
  )
  .map(([kind, rest]) => ({ ...kind, ...rest }) as Metric);

/** The ids of a career, from which its references are drawn. */
interface Names {
  readonly chapters: readonly string[];
  readonly paragraphs: readonly string[];
  readonly technologies: readonly string[];
  readonly systems: readonly string[];
  readonly organisations: readonly string[];
  readonly terms: readonly string[];
  readonly achievements: readonly string[];
}

const names: fc.Arbitrary<Names> = fc
  .record({
    addressed: ids(30),
    told: fc.nat(12),
    technologies: ids(3),
    systems: ids(2),
    organisations: ids(2),
    terms: ids(2),
    achievements: ids(3),
  })
  .map(({ addressed, told, achievements, ...rest }) => {
    const paragraphs = told === 0 ? [] : addressed.slice(told);
    return {
      ...rest,
      chapters: addressed.slice(0, told),
      paragraphs,
      achievements: paragraphs.length > 0 ? achievements : [],
    };
  });

/** A value for each id, in their order. */
const table = <X>(of: readonly string[], value: (id: string) => fc.Arbitrary<X>) =>
  fc
    .tuple(...of.map(value))
    .map((values) => Object.fromEntries(of.map((name, index) => [name, values[index] as X])));

const chosen = (from: readonly string[], minLength = 0) =>
  fc.subarray([...from], { minLength, maxLength: Math.max(minLength, Math.min(3, from.length)) });

/** A reference field that exists only if there is a target. */
const oneOf = (field: string, from: readonly string[]) =>
  from.length > 0 ? { [field]: fc.constantFrom(...from) } : {};

/** A record with some required and some optional fields. */
const some = <X>(model: { readonly [field: string]: fc.Arbitrary<unknown> }, required: readonly string[]) =>
  fc.record(model, { requiredKeys: [...required] }) as unknown as fc.Arbitrary<X>;

/** Prose with every mark, and with references to existing targets. */
function proseWith({ chapters, achievements, terms, technologies, systems }: Names): fc.Arbitrary<string> {
  const targets = [
    ...chapters.map((name) => `chapter:${name}`),
    ...achievements.map((name) => `achievement:${name}`),
    ...terms.map((name) => `term:${name}`),
    ...technologies.map((name) => `tech:${name}`),
    ...systems.map((name) => `system:${name}`),
    ...['https://example.com/a', 'https://example.com/?q=$&'],
  ];
  const marked = fc.oneof(
    { weight: 3, arbitrary: plainWords },
    plainWords.map((text) => `*${text}*`),
    plainWords.map((text) => `**${text}**`),
    words.map((text) => `\`${text.replaceAll('`', '')}.\``),
    fc.tuple(plainWords, fc.constantFrom(...targets)).map(([label, target]) => `[${label}](${target})`),
  );
  return fc.array(marked, { minLength: 1, maxLength: 3 }).map((parts) => parts.join(' '));
}

function careerWith(all: Names): fc.Arbitrary<Career> {
  const prose = proseWith(all);
  const told = fc.oneof(
    prose,
    some<{ readonly text: string }>({ text: prose, tags: fc.array(tag, { maxLength: 2 }) }, ['text']),
  );
  const several = fc.uniqueArray(told, {
    maxLength: 3,
    selector: (one) => (typeof one === 'string' ? one : one.text),
  });
  const tags = fc.uniqueArray(tag, { maxLength: 2 });
  const chosenProjects = ['beside-one', 'beside-two'];
  const storyOf = (chapter: string) => {
    const index = all.chapters.indexOf(chapter);
    return all.paragraphs.filter((_, place) => place % all.chapters.length === index);
  };
  const chapter = (name: string): fc.Arbitrary<Chapter> =>
    some(
      {
        title: words,
        story: table(storyOf(name), () => told),
        label: words,
        aside: words,
        motif: fc.constantFrom(...motifs),
        kind: fc.constantFrom(...chapterKinds),
        caption: words,
        outcome: words,
        role: words,
        part: words,
        period,
        alongside: fc.oneof(
          fc.constant('the rest' as const),
          // Before or after it in the story, but never in a circle.
          chosen(all.chapters.filter((other) => other < name)),
        ),
        summary: told,
        resumeTitle: words,
        highlights: several,
        responsibilities: several,
        technologies: chosen(all.technologies),
        systems: chosen(all.systems),
        unstated,
        tags,
        ...oneOf('at', all.organisations),
      },
      ['title', 'story'],
    );
  const achievement = (): fc.Arbitrary<Achievement> =>
    some(
      {
        claim: words,
        done: told,
        evidence: chosen(all.paragraphs, 1),
        caption: words,
        metric,
        brief: told,
        highlight: told,
        part: told,
        how: told,
        built: told,
        technologies: chosen(all.technologies),
        terms: chosen(all.terms),
        proof: distinct(link),
        unstated,
        tags,
        ...oneOf('system', all.systems),
      },
      ['claim', 'done', 'evidence'],
    );
  const person = some<Person>(
    {
      headline: words,
      tagline: told,
      name: words,
      summary: told,
      profile: told,
      email: fc.constant('someone@example.com'),
      phone: fc.constant('+1-202-555-0100'),
      location: some({ city: words, region: words, country: words }, []),
      links: distinct(link),
    },
    ['headline'],
  );
  return some(
    {
      lang: fc.constantFrom('en', 'en-IN', 'de', 'ar', 'he', 'hi-IN', 'zh-Hant', 'az-Arab'),
      person,
      technologies: table(all.technologies, () =>
        fc.record({ name: words, kind: fc.constantFrom('tool', 'language') }),
      ),
      systems: table(all.systems, () =>
        some(
          {
            name: words,
            summary: told,
            stack: chosen(all.technologies).chain((stack) => table(stack, () => words)),
            parts: fc.array(
              some({ name: words, joined: words, inside: fc.constant(true as const) }, ['name']),
              { maxLength: 4 },
            ),
            whole: words,
          },
          ['name'],
        ),
      ),
      organisations: table(all.organisations, () =>
        some({ name: words, about: words, href, location: words }, []),
      ),
      terms: table(all.terms, () => fc.record({ name: words, means: words })),
      chapters: table(all.chapters, chapter),
      achievements: table(all.achievements, achievement),
      education: fc.uniqueArray(
        some<Study>({ institution: words, area: words, award: words, period, score: words }, ['institution']),
        {
          maxLength: 2,
          selector: ({ institution }) => institution,
        },
      ),
      projects: table(chosenProjects, () =>
        some<Project>(
          {
            name: words,
            summary: told,
            href,
            period,
            role: words,
            highlights: several,
            tags,
            links: distinct(link),
          },
          ['name'],
        ),
      ),
      publications: fc.uniqueArray(
        some<Publication>(
          {
            title: words,
            kind: fc.constantFrom(...publicationKinds),
            venue: words,
            at: moment,
            href,
            summary: told,
          },
          ['title'],
        ),
        { maxLength: 2, selector: ({ title }) => title },
      ),
      awards: fc.uniqueArray(
        some<Award>({ title: words, by: words, at: moment, href, summary: told }, ['title']),
        {
          maxLength: 2,
          selector: ({ title }) => title,
        },
      ),
      certificates: fc.uniqueArray(
        some<Credential>({ name: words, issuer: words, at: moment, expires: moment, href }, ['name']),
        {
          maxLength: 2,
          selector: ({ name }) => name,
        },
      ),
      skills: fc.uniqueArray(
        some<SkillGroup>(
          {
            name: words,
            level: words,
            technologies: chosen(all.technologies),
            keywords: fc.array(words, { maxLength: 2 }),
          },
          ['name'],
        ),
        { maxLength: 2, selector: ({ name }) => name },
      ),
      languages: fc.uniqueArray(some<{ readonly name: string }>({ name: words, fluency: words }, ['name']), {
        maxLength: 2,
        selector: ({ name }) => name,
      }),
    },
    ['person', 'chapters', 'technologies', 'systems', 'organisations', 'terms', 'achievements'],
  );
}

/** A career in which `check` finds no error: 0 to 12 chapters, any fields, references to existing targets. */
export const anyCareer: fc.Arbitrary<Career> = names.chain(careerWith);

/** The words of the interface must have as many gaps as the English ones, so these texts have none. */
const gapless = words.map((text) => text.replaceAll('{}', '{ }'));

/** A site with any order of pages, and with some hostile words. */
export const anySite: fc.Arbitrary<Site> = some(
  {
    pages: fc.shuffledSubarray([...pageNames], { minLength: 1 }),
    notice: words,
    address: fc.constantFrom('https://example.com/', 'https://example.com/a/b/'),
    words: some(
      {
        footer: gapless,
        chapter: gapless.map((text) => `${text} {}: {}`),
        alongside: gapless,
        timelineLede: gapless,
      },
      [],
    ),
  },
  [],
);
