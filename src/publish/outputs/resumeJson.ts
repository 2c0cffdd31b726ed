import { sectionsOf } from '#career/lists.ts';
import { pointsOf } from '#career/points.ts';
import { datesOf, type Position, positionsOf, spanOf } from '#career/positions.ts';
import type { PublishedCareer, PublishedChapter } from '#career/published.ts';
import { unstudied } from '#career/work.ts';
import { webAddress } from './addresses.ts';
import type { OutputSource } from './output.ts';
import { skillsOf } from './skills.ts';
import { stated, unlessEmpty } from './stated.ts';
import { highlightOf, joined, oneLine, spoken, technologyNames } from './wording.ts';

/**
 * The career in the form of jsonresume.org, version 1. What is not stated is absent: it invents no name, no date, no
 * employer, and present work has no end. Five chapters at one employer are one entry of `work`.
 */
export function resumeJson({ career, site, modified }: OutputSource): string {
  const address = (href: string | undefined) => href && webAddress(href, site);
  const positions = workOf(career);
  const entries = (isVolunteering: boolean) =>
    positions
      .filter(({ chapters }) => (chapters[0]?.kind === 'volunteer') === isVolunteering)
      // A chapter may have nothing that this format has a place for.
      .flatMap((position) => unlessEmpty(entryOf(position, career, site, isVolunteering)) ?? []);
  const resume = stated({
    basics: basicsOf(career, site),
    work: entries(false),
    volunteer: entries(true),
    education: career.education.map(({ institution, href, area, award, period, score, courses }) =>
      stated({
        institution: oneLine(institution),
        url: address(href),
        area,
        studyType: award,
        ...datesOf(period),
        score,
        courses,
      }),
    ),
    awards: career.awards.map(({ title, by, at, summary }) =>
      stated({
        title: oneLine(title),
        date: datesOf(at).startDate,
        awarder: by,
        summary: summary && spoken(summary),
      }),
    ),
    certificates: career.certificates.map(({ name, at, href, issuer }) =>
      stated({ name: oneLine(name), date: datesOf(at).startDate, url: address(href), issuer }),
    ),
    publications: career.publications.map(({ title, venue, at, href, summary }) =>
      stated({
        name: oneLine(title),
        publisher: venue,
        releaseDate: datesOf(at).startDate,
        url: address(href),
        summary: summary && spoken(summary),
      }),
    ),
    skills: skillsOf(career, site.words).map((skill) => stated({ ...skill, name: oneLine(skill.name) })),
    languages: career.languages.map(({ name, fluency }) => stated({ language: oneLine(name), fluency })),
    interests: career.interests.map(({ name, keywords }) => stated({ name: oneLine(name), keywords })),
    references: sectionsOf(site.resume).includes('references')
      ? career.references.map(({ who, text }) => stated({ name: oneLine(who), reference: oneLine(text) }))
      : [],
    projects: [...projectsOf(career, site), ...systemsOf(career, site)],
    meta: unlessEmpty(
      stated({ canonical: site.address && `${site.address}resume.json`, lastModified: modified }),
    ),
  });
  return `${JSON.stringify(resume, null, 2)}\n`;
}

function basicsOf({ person }: PublishedCareer, site: OutputSource['site']) {
  const opening = person.profile ?? person.summary;
  const { name, headline, email, phone, image, location = {}, links = [] } = person;
  const { address, postalCode, city, region, country } = location;
  const isCode = /^[A-Z]{2}$/.test(country ?? '');
  return stated({
    name: name && oneLine(name),
    label: oneLine(headline),
    image: image && webAddress(`files/${image.file}`, site),
    email,
    phone,
    url: site.address,
    summary: opening && spoken(opening),
    location: unlessEmpty(
      stated({
        address,
        postalCode,
        city,
        countryCode: isCode ? country : undefined,
        region: joined([region, isCode ? undefined : country], ', '),
      }),
    ),
    profiles: links.flatMap(({ label, href }) => {
      const url = webAddress(href, site);
      return url ? [{ network: oneLine(label), url }] : [];
    }),
  });
}

/**
 * The positions, and what belongs to none: each such chapter with a period is an entry, and those without one share an
 * entry, because nothing states that they are separate pieces of work. What `education` contains is left to it, and a
 * break is not work.
 */
function workOf(career: PublishedCareer): readonly Position[] {
  const chapters = unstudied(career).filter(({ kind }) => kind !== 'break');
  const positions = positionsOf(chapters);
  const free = chapters.filter((chapter) => !positions.some((each) => each.chapters.includes(chapter)));
  const of = (those: readonly PublishedChapter[]) => ({ role: undefined, at: undefined, chapters: those });
  // Beside positions, a stop without points and without a time is part of the story and not separate work.
  const undated = free.filter(
    (each) => !each.period && (positions.length === 0 || pointsOf(each).length > 0),
  );
  return [
    ...positions,
    ...free.filter(({ period }) => period).map((chapter) => of([chapter])),
    ...(undated.length > 0 ? [of(undated)] : []),
  ];
}

function entryOf(
  { role, at, chapters }: Position,
  career: PublishedCareer,
  site: OutputSource['site'],
  isVolunteering: boolean,
) {
  const { name, about, href, location } = (at && career.organisations[at]) || {};
  const reached = career.achievements.filter(({ chapter }) => chapters.some(({ id }) => id === chapter));
  const place = name && oneLine(name);
  return stated({
    ...(isVolunteering ? { organization: place } : { name: place, location, description: about }),
    position: role && oneLine(role),
    url: href && webAddress(href, site),
    ...spanOf(chapters.map(({ period }) => period)),
    summary: chapters.flatMap(({ summary }) => (summary ? [spoken(summary)] : [])).join('\n\n'),
    highlights: [
      ...chapters.flatMap(({ highlights = [], responsibilities = [] }) =>
        [...highlights, ...responsibilities].map((point) => spoken(point)),
      ),
      ...reached.map(highlightOf),
    ],
  });
}

function projectsOf(career: PublishedCareer, site: OutputSource['site']) {
  return Object.values(career.projects).map(
    ({ name, summary, highlights = [], technologies, href, links = [], period, role, at }) => {
      const address = href ?? links[0]?.href;
      return stated({
        name: oneLine(name),
        description: summary && spoken(summary),
        highlights: highlights.map((point) => spoken(point)),
        keywords: technologyNames(career, technologies),
        ...datesOf(period),
        url: address && webAddress(address, site),
        roles: role ? [oneLine(role)] : [],
        entity: at && career.organisations[at]?.name,
      });
    },
  );
}

/**
 * The systems, each with the employer where a chapter names it. One without a description, and without a part in it, is
 * left out: a résumé's reader takes a bare project for the person's.
 */
function systemsOf(career: PublishedCareer, site: OutputSource['site']) {
  return Object.entries(career.systems).flatMap(([id, { name, summary, stack = {}, links = [] }]) => {
    const told = summary ?? career.achievements.find(({ system }) => system === id)?.part;
    const at = career.chapters.find(({ systems }) => systems?.includes(id))?.at;
    const project = stated({
      name: oneLine(name),
      description: told && spoken(told),
      url: links[0] && webAddress(links[0].href, site),
      keywords: technologyNames(career, Object.keys(stack)),
      entity: at && career.organisations[at]?.name,
    });
    return told ? [project] : [];
  });
}
