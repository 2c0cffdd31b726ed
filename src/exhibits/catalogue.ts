import type { Exhibit } from './kit/exhibit.ts';

/** An exhibit by what can be said of it before it is there. */
export interface CatalogueEntry {
  readonly title: string;
  readonly question: string;
  readonly load: () => Promise<{ readonly exhibit: Exhibit }>;
}

/** The exhibits there are, by the name that a career calls them. One line adds one; a name that is missing points nowhere. */
export const catalogue: { readonly [name: string]: CatalogueEntry } = {};
