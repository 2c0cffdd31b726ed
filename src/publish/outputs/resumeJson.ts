import { pointsOf } from '#career/points.ts';
import { datesOf, type Position, positionsOf, spanOf } from '#career/positions.ts';
import type { PublishedCareer, PublishedChapter } from '#career/published.ts';
import { webAddress } from './addresses.ts';
import type { OutputSource } from './output.ts';
import { skillsOf } from './skills.ts';
import { stated, unlessEmpty } from './stated.ts';
import { highlightOf, joined, oneLine, spoken, technologyNames } from './wording.ts';

/**
 * The career in the form of jsonresume.org, version 1. What is not stated is absent: no name, no date, no employer is
 * made up, and present work has no end. One employer told in five chapters is one entry of `work`.
 */
export function resumeJson({ career, site, modified }: OutputSource): string {
  const resume = stated({
    basics: basicsOf(career, site),
    // A chapter may say nothing that this format has a place for.
    work: workOf(career).flatMap((position) => unlessEmpty(entryOf(position, career, site)) ?? []),
    education: career.education.map(({ institution, href, area, award, period, score, courses }) =>
      stated({
        institution: oneLine(institution),
        url: href && webAddress(href, site),
        area,
        studyType: award,
        ...datesOf(period),
        score,
        courses,
      }),
    ),
    certificates: career.certificates.map(({ name, period, href, issuer }) => {
      const { startDate, endDate } = datesOf(period);
      return stated({
        name: oneLine(name),
        date: startDate ?? endDate,
        url: href && webAddress(href, site),
        issuer,
      });
    }),
    skills: skillsOf(career, site.words).map((skill) => stated({ ...skill, name: oneLine(skill.name) })),
    languages: career.languages.map(({ name, fluency }) => stated({ language: oneLine(name), fluency })),
    projects: projectsOf(career, site),
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
 * The positions. Where a career names neither role nor place, nothing says that its chapters are one piece of work:
 * each that has a period stands alone, and those that have none stand together.
 */
function workOf({ chapters }: PublishedCareer): readonly Position[] {
  const positions = positionsOf(chapters);
  if (positions.length > 0) return positions;
  const of = (those: readonly PublishedChapter[]) => ({ role: undefined, at: undefined, chapters: those });
  const undated = chapters.filter(({ period }) => !period);
  return [
    ...chapters.filter(({ period }) => period).map((chapter) => of([chapter])),
    ...(undated.length > 0 ? [of(undated)] : []),
  ];
}

function entryOf({ role, at, chapters }: Position, career: PublishedCareer, site: OutputSource['site']) {
  const { name, about, href, location } = (at && career.organisations[at]) || {};
  const reached = career.achievements.filter(({ chapter }) => chapters.some(({ id }) => id === chapter));
  return stated({
    name: name && oneLine(name),
    location,
    description: about,
    position: role && oneLine(role),
    url: href && webAddress(href, site),
    ...spanOf(chapters.map(({ period }) => period)),
    summary: chapters.flatMap(({ story }) => story.map(({ text }) => spoken(text))).join('\n\n'),
    highlights:
      reached.length > 0
        ? reached.map(highlightOf)
        : chapters.flatMap(pointsOf).map((point) => spoken(point)),
  });
}

/**
 * The systems, each with the employer at whose place a chapter names it. One of which nothing is told, and no part in
 * it either, is left out: in a résumé a bare project is read as the person's own.
 */
function projectsOf(career: PublishedCareer, site: OutputSource['site']) {
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
