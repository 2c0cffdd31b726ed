import type { PageName } from '#career/site.ts';
import type { Setting } from '#ui/Setting.tsx';
import { readAddress } from './attributes.ts';
import type { CareerFile } from './careerFile.ts';

/** The address of the career's site, with a closing slash: as the page says, else as the file says, else where it was found. */
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
 * What links of a section are made of. One that stays in the section has the address of the same place on the site,
 * for those who copy it or open it elsewhere, and `data-to`, by which the element follows it itself.
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

/** The id of what a link into the site leads to: of a chapter, a paragraph or an achievement; undefined for a whole page. */
export function idIn(href: string, file: CareerFile, site: string | undefined): string | undefined {
  if (site === undefined || !href.startsWith(site)) return undefined;
  const [path = '', id] = href.slice(site.length).split('#');
  return id ?? file.pages.find((each) => each.path === path)?.achievement;
}
