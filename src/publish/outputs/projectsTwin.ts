import { heading, linked, list, literal, markdownOf, paragraph } from './markdown.ts';
import type { OutputSource } from './output.ts';
import { hasPage, noticeOf, twinWriter } from './twin.ts';
import { joined, oneLine, periodWords, technologyNames } from './wording.ts';

/** The projects in the form of their page. */
export function projectsTwin(of: OutputSource): string | undefined {
  const { career, site } = of;
  const { words } = site;
  if (!hasPage(of, 'projects')) return undefined;
  const { prose } = twinWriter('projects.md', of);
  return markdownOf(
    heading(1, literal(oneLine(words.projects))),
    noticeOf(site),
    paragraph(literal(oneLine(words.projectsLede))),
    ...Object.values(career.projects).flatMap((project) => {
      const {
        name,
        href,
        summary,
        highlights = [],
        links = [],
        image,
        role,
        period,
        at,
        technologies,
      } = project;
      const organisation = (at && career.organisations[at]) || {};
      const where = organisation.name ?? organisation.about;
      const names = technologyNames(career, technologies);
      return [
        heading(2, linked(name, href)),
        summary && paragraph(prose(summary)),
        list(highlights.map(prose)),
        image && paragraph(literal(oneLine(image.alt))),
        list([
          ...[joined([role, where, periodWords(period)], ', ')]
            .filter(Boolean)
            .map((text) => literal(oneLine(text))),
          ...(names.length > 0 ? [literal(oneLine(`${words.with}: ${names.join(', ')}`))] : []),
          ...links.map((link) => linked(link.label, link.href)),
        ]),
      ];
    }),
  );
}
