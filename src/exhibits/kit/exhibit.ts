import type { ComponentType } from 'react';

/** The props that a page gives an exhibit. The first render depends on nothing else, so it can be prerendered. */
export interface ExhibitProps {
  readonly lang: string;
  /** The query of the address; '' in the prerendered page and during hydration. */
  readonly search: string;
  /** Writes the query of the address: a step adds a history entry, everything else replaces the current one. */
  readonly onQuery: (query: string, isStep: boolean) => void;
  /** The level of the exhibit's headings. Default: 3, under a title of level 2. */
  readonly level?: number | undefined;
}

export interface StillProps {
  readonly lang: string;
  /** Only the picture, without the words that reveal the answer. */
  readonly bare?: boolean;
}

/** The export `exhibit` of each exhibit's index. */
export interface Exhibit {
  readonly View: ComponentType<ExhibitProps>;
  /** The picture that answers the question: for paper, for pages without scripts, and for lists of exhibits. */
  readonly Still: ComponentType<StillProps>;
  /** The whole text of the exhibit, for files without a picture. The first sentence states that it is a simulation. */
  readonly describe: (lang: string) => readonly string[];
}
