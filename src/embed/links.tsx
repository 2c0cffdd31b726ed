import type { PageName } from '#career/site.ts';
import type { Setting } from '#ui/Setting.tsx';
import { readAddress } from './attributes.ts';
import type { CareerFile } from './careerFile.ts';

/** The site's address, with a closing slash: from the page, else from the file, else the folder of the file. */
export function siteOf(
  said: string | undefined,
  file: CareerFile,
  folder: string | undefined,
): string | undefined {
  const known = file.address && readAddress(file.address, 'about:blank');
  const address = said ?? (known && 'value' in known ? known.value : folder);
  return address?.replace(/\/*(?:[?#].*)?$/s, '/');
}

/**
 * The component for links of a section. A link inside the section has the address of the same place on the site, for
 * visitors who copy it or open it elsewhere, and `data-to`, with which the element follows it.
 */
export function anchorFor(file: CareerFile, page: PageName, site: string | undefined): Setting['Anchor'] {
  const path = file.pages.find((each) => each.page === page && each.label !== undefined)?.path;
  const here = site !== undefined && path !== undefined ? site + path : '';
  return ({ href, children, ...rest }) => {
    const stays = /^[#?]/.test(href);
    return (
      <a {...rest} href={stays ? here + href : href} data-to={stays ? href : undefined}>
        {children}
      </a>
    );
  };
}

/** The id of a link's target on the site: a chapter, a paragraph or an achievement; undefined for a whole page. */
export function idIn(href: string, file: CareerFile, site: string | undefined): string | undefined {
  if (site === undefined || !href.startsWith(site)) return undefined;
  const [path = '', id] = href.slice(site.length).split('#');
  return id ?? file.pages.find((each) => each.path === path)?.achievement;
}
