import { routesOf } from '#app/routes.ts';
import type { OutputSource } from './output.ts';

/** Everybody may read everything; where the address is known, the sitemap is named. */
export const robots = ({ site: { address } }: OutputSource): string =>
  ['User-agent: *', 'Allow: /', ...(address ? ['', `Sitemap: ${address}sitemap.xml`] : [])]
    .map((line) => `${line}\n`)
    .join('');

/** Every page that stands in the table of routes, with its last change where that is stated. Needs the site's address. */
export function sitemap({ career, site, modified }: OutputSource): string | undefined {
  const { address } = site;
  if (!address) return undefined;
  const lastmod = modified ? `<lastmod>${modified}</lastmod>` : '';
  const pages = routesOf(career, site).map(
    ({ path }) => `  <url><loc>${encoded(address + path)}</loc>${lastmod}</url>\n`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${pages.join('')}</urlset>
`;
}

const encoded = (text: string): string =>
  new URL(text).href.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
