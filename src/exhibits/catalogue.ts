import type { Exhibit } from './kit/exhibit.ts';

/** An exhibit by what can be said of it before it is there. */
export interface CatalogueEntry {
  readonly title: string;
  readonly question: string;
  readonly load: () => Promise<{ readonly exhibit: Exhibit }>;
}

/** The exhibits there are, by the name that a career calls them. One line adds one; a name that is missing points nowhere. */
export const catalogue: { readonly [name: string]: CatalogueEntry } = {
  payments: {
    title: 'Counted once',
    question:
      'Messages about a payment may come twice, out of order, forged or not at all. How is it still counted exactly once?',
    load: () => import('./payments/index.ts'),
  },
  scaling: {
    title: 'Zero to one lakh',
    question:
      'What happens on the way to 100,000 users, and what does one more server buy, or a request that takes less time?',
    load: () => import('./scaling/index.ts'),
  },
};
