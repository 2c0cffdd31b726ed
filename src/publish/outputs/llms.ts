import { routesOf } from '#app/routes.ts';
import type { Offer } from '#career/site.ts';
import { heading, linked, list, literal, markdownOf } from './markdown.ts';
import type { OutputSource } from './output.ts';
import { noticeOf, twinOf } from './twin.ts';
import { oneLine, spoken } from './wording.ts';

/** The reading list for language models: who, and each page's Markdown. Absolute if the site's address is known. */
export function llms({ career, site }: OutputSource, further: readonly Offer[]): string {
  const { words, address = '' } = site;
  const { person } = career;
  const summary = person.summary && oneLine(spoken(person.summary));
  const routes = routesOf(career, site);
  const twins = routes.map(twinOf);
  const links = (those: typeof routes) =>
    list(
      those.map((route) => {
        const claim = career.achievements.find(({ id }) => id === route.achievement)?.claim;
        const link = linked(claim ?? route.label ?? route.title, address + twinOf(route));
        const description = oneLine(route.description);
        // The summary of the whole is already above.
        return description === summary ? link : `${link}: ${literal(description)}`;
      }),
    );
  const told = routes.filter(({ achievement }) => achievement !== undefined);
  return markdownOf(
    heading(1, literal(oneLine(person.name ?? person.headline))),
    `> ${literal(person.summary ? spoken(person.summary) : oneLine(person.headline))}`,
    noticeOf(site),
    heading(2, literal(oneLine(words.pages))),
    links(routes.filter(({ achievement }) => achievement === undefined)),
    told.length > 0 && heading(2, literal(oneLine(words.achievements))),
    links(told),
    heading(2, 'Optional'),
    list(further.filter(({ file }) => !twins.includes(file)).map(({ file }) => linked(file, address + file))),
  );
}
