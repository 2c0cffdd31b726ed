import { matchRoutes } from 'react-router-dom';
import type { Route } from '#ui/hrefs.ts';

/** How the router is told of a page. Letters' case counts, as it does in the folders of a host. */
export const matched = ({ path }: Route) => ({ path: `/${path}`, caseSensitive: true });

/** A document as the app finds it. */
interface Found {
  /** The path of its address. */
  readonly pathname: string;
  /** The path under which the site is mounted, with slashes at both ends, as the address spells it. */
  readonly base: string;
  /** Which page it is, by its path below the site's root; undefined for the one that answers unknown addresses. */
  readonly page: string | undefined;
  /** Whether its script comes from elsewhere than where a page of this address has it. */
  readonly isMoved: boolean;
  /** Whether its words and elements are those that were built. */
  readonly isIntact: boolean;
  /** Whether the reader has the focus or a selection in it, which would be lost if it were made anew. */
  readonly isHeld: boolean;
}

/** By how many nodes there are, and what is in them, it is seen whether a host has rewritten a page. */
export function extentOf(nodes: number, text: string): string {
  let sum = 0;
  for (let at = 0; at < text.length; at++) sum = (sum * 31 + text.charCodeAt(at)) | 0;
  return `${nodes} ${sum}`;
}

/** Reads what there is to know of the document in `root`, whose app came from `script`. */
export function findDocument(root: HTMLElement, script: string, base: string): Found {
  const { page, built } = root.dataset;
  const focused = root.querySelector(':focus:not(:target)');
  const { pathname } = location;
  const isNamed = [...document.scripts].some(({ src }) => src === script);
  const toRoot = '../'.repeat((page ?? '').split('/').length - 1) || './';
  return {
    pathname,
    base,
    page,
    isMoved: isNamed && !import.meta.env.DEV && new URL(toRoot, location.href).pathname !== base,
    isIntact:
      import.meta.env.DEV ||
      built === extentOf(document.evaluate('count(.//node())', root).numberValue, root.textContent ?? ''),
    isHeld: focused !== null || getSelection()?.isCollapsed === false,
  };
}

/** The page that an address names, as the router matches it. */
export function routeAt<R extends Route>(
  { pathname, base }: Pick<Found, 'pathname' | 'base'>,
  routes: readonly R[],
): R | undefined {
  const match = matchRoutes(routes.map(matched), pathname, base)?.[0]?.route;
  return routes.find((route) => matched(route).path === match?.path);
}

/**
 * What the app does with a document: takes it over as the page that it is, puts another in its place, or leaves it
 * alone. A host that answered with another page than was asked for gets the one that the address names, or, in place of
 * its front page, the one for unknown addresses. Whatever was moved, or has an address of the host's own choosing, stays
 * as it is, complete, with links that lead on.
 */
export function takingOf(found: Found, routes: readonly Route[]): 'adopt' | 'replace' | 'leave' {
  const { page, isMoved, isIntact, isHeld } = found;
  const named = routeAt(found, routes)?.path;
  if (named === page) return isHeld && !isIntact ? 'leave' : 'adopt';
  return isMoved || (page && named === undefined) ? 'leave' : 'replace';
}
