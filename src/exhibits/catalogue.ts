import type { Exhibit } from './kit/exhibit.ts';

/** An exhibit by what can be said of it before it is there. */
export interface CatalogueEntry {
  readonly title: string;
  /** It asks, and does not tell the end. */
  readonly question: string;
  readonly load: () => Promise<{ readonly exhibit: Exhibit }>;
}

/** The exhibits there are, by the name that a career calls them. One line adds one; a name that is missing points nowhere. */
export const catalogue: { readonly [name: string]: CatalogueEntry } = {
  payments: {
    title: 'Counted once',
    question: 'How is one payment counted exactly once?',
    load: () => import('./payments/index.ts'),
  },
  scaling: {
    title: 'Zero to one lakh',
    question: 'What keeps answers fast on the way to 1\u00a0lakh users?',
    load: () => import('./scaling/index.ts'),
  },
  ship: {
    title: 'Ship it',
    question: 'A change is finished. How long until a user has it?',
    load: () => import('./ship/index.ts'),
  },
};
