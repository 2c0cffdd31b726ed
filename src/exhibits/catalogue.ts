import type { Exhibit } from './kit/exhibit.ts';

/** An exhibit's data before it loads. */
export interface CatalogueEntry {
  readonly title: string;
  /** A question that does not reveal the answer. */
  readonly question: string;
  readonly load: () => Promise<{ readonly exhibit: Exhibit }>;
}

/** All exhibits, by their name in a career. To add one, add a line; a missing name leads nowhere. */
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
