import type { DescribedRoute } from '#app/routes.ts';
import { webAddress } from './addresses.ts';
import type { OutputSource } from './output.ts';
import { stated } from './stated.ts';
import { oneLine, spoken, technologyNames } from './wording.ts';

/** Whether a page shows a text to its visitors: its data for machines contains only what it shows. */
export type IsShown = (text: string) => boolean;

/**
 * A page's data for search engines in schema.org terms: about the person if there is a name, else about the occupation;
 * never more than the page shows.
 */
export function jsonLd(route: DescribedRoute, source: OutputSource, isShown: IsShown) {
  const { career, site, modified } = source;
  const isProfile =
    career.person.name !== undefined &&
    (route.path === '' || route.page === 'about' || route.page === 'resume');
  const page = {
    name: oneLine(route.title),
    url: site.address && site.address + route.path,
    inLanguage: career.lang,
    dateModified: modified,
  };
  if (isProfile)
    return {
      '@context': 'https://schema.org' as const,
      '@type': 'ProfilePage' as const,
      ...stated({ ...page, mainEntity: personOf(source, isShown) }),
    };
  const made = route.page === 'projects' ? Object.values(career.projects) : [];
  const about =
    career.person.name === undefined
      ? occupationOf(source, isShown)
      : { '@type': 'Person' as const, name: oneLine(career.person.name) };
  return {
    '@context': 'https://schema.org' as const,
    '@type': 'WebPage' as const,
    // Not as the occupation's skills: those would be what everyone in this occupation needs.
    ...stated({
      ...page,
      about,
      keywords: knownOf(source, isShown),
      hasPart: made.map(({ name, href, summary }) => ({
        '@type': 'CreativeWork' as const,
        ...stated({
          name: oneLine(name),
          url: href && webAddress(href, site),
          description: summary && spoken(summary),
        }),
      })),
    }),
  };
}

function personOf(source: OutputSource, isShown: IsShown) {
  const { career, site } = source;
  const { person, organisations, chapters, education, certificates, languages, awards } = career;
  const shown = only(isShown);
  const { at } = chapters.findLast(({ period }) => period?.to === 'now' && !period.approximate) ?? {};
  const employer = at && organisations[at]?.name;
  const image = person.image && isShown(person.image.alt) ? `files/${person.image.file}` : undefined;
  return {
    '@type': 'Person' as const,
    name: oneLine(person.name ?? ''),
    ...stated({
      jobTitle: shown(person.headline),
      description: person.summary && shown(spoken(person.summary)),
      url: site.address,
      image: image && webAddress(image, site),
      sameAs: (person.links ?? []).flatMap(({ label, href, rel }) => {
        const address =
          isShown(label) && rel !== 'article' && rel !== 'proof' ? webAddress(href, site) : undefined;
        return address ? [address] : [];
      }),
      hasOccupation: occupationOf(source, isShown),
      knowsAbout: knownOf(source, isShown),
      knowsLanguage: languages.map(({ name }) => oneLine(name)).filter(isShown),
      alumniOf: education
        .map(({ institution }) => oneLine(institution))
        .filter(isShown)
        .map((name) => ({ '@type': 'EducationalOrganization' as const, name })),
      hasCredential: certificates
        .map(({ name }) => oneLine(name))
        .filter(isShown)
        .map((name) => ({ '@type': 'EducationalOccupationalCredential' as const, name })),
      award: awards.map(({ title }) => oneLine(title)).filter(isShown),
      worksFor:
        employer && isShown(employer)
          ? { '@type': 'Organization' as const, name: oneLine(employer) }
          : undefined,
    }),
  };
}

function occupationOf(source: OutputSource, isShown: IsShown) {
  const name = only(isShown)(source.career.person.headline);
  return name === undefined ? undefined : { '@type': 'Occupation' as const, name };
}

const knownOf = ({ career }: OutputSource, isShown: IsShown): readonly string[] =>
  technologyNames(career, Object.keys(career.technologies)).filter(isShown);

const only = (isShown: IsShown) => (text: string) => {
  const line = oneLine(text);
  return isShown(line) ? line : undefined;
};

/** Data that may be inside a script element: nothing in it ends the element or a line. */
export const inScript = (data: unknown): string =>
  JSON.stringify(data).replace(
    /[<\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
