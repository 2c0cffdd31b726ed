import { matchRoutes } from 'react-router-dom';
import type { Route } from '#ui/hrefs.ts';

/** A page for the router. Case matters, as it does in the folders of a host. */
export const matched = ({ path }: Route) => ({ path: `/${path}`, caseSensitive: true });

/** A document as the app finds it. */
interface Found {
  /** The path of its address. */
  readonly pathname: string;
  /** The path that the site is mounted at, with slashes at both ends, as spelled in the address. */
  readonly base: string;
  /** The page's path below the site's root; undefined for the page for unknown addresses. */
  readonly page: string | undefined;
  /** Whether its script is at another place than on a page of this address. */
  readonly isMoved: boolean;
  /** Whether its words and elements are as built. */
  readonly isIntact: boolean;
  /** Whether the reader has the focus or a selection in it, which a new render would lose. */
  readonly isHeld: boolean;
}

/** A fingerprint of a page, from its number of nodes and its text, which shows whether a host has rewritten it. */
export function extentOf(nodes: number, text: string): string {
  let sum = 0;
  for (let at = 0; at < text.length; at++) sum = (sum * 31 + text.charCodeAt(at)) | 0;
  return `${nodes} ${sum}`;
}

/** Reads the state of the document in `root`, whose app came from `script`. */
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

/** The page at an address, as the router matches it. */
export function routeAt<R extends Route>(
  { pathname, base }: Pick<Found, 'pathname' | 'base'>,
  routes: readonly R[],
): R | undefined {
  const match = matchRoutes(routes.map(matched), pathname, base)?.[0]?.route;
  return routes.find((route) => matched(route).path === match?.path);
}

/**
 * What the app does with a document: hydrates it as the page that it is, replaces it with another page, or leaves it
 * alone. If a host answered with a different page, the app renders the page of the address, or, instead of the front
 * page, the page for unknown addresses. A moved document, or one at an address that the host chose, stays as it is,
 * complete, with working links.
 */
export function takingOf(found: Found, routes: readonly Route[]): 'adopt' | 'replace' | 'leave' {
  const { page, isMoved, isIntact, isHeld } = found;
  const named = routeAt(found, routes)?.path;
  if (named === page) return isHeld && !isIntact ? 'leave' : 'adopt';
  return isMoved || (page && named === undefined) ? 'leave' : 'replace';
}
