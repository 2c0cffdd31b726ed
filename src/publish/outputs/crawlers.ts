import { routesOf } from '#app/routes.ts';
import type { OutputSource } from './output.ts';

/** Everyone may read everything; if the address is known, the sitemap is listed. */
export const robots = ({ site: { address } }: OutputSource): string =>
  ['User-agent: *', 'Allow: /', ...(address ? ['', `Sitemap: ${address}sitemap.xml`] : [])]
    .map((line) => `${line}\n`)
    .join('');

/** Every page in the table of routes, with its last change if stated. Needs the site's address. */
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
