import type { ComponentType } from 'react';

/** What a page gives an exhibit. The first render depends on nothing else, so that it can be prerendered. */
export interface ExhibitProps {
  readonly lang: string;
  /** The query of the address; '' when prerendered, and in the render that takes over from it. */
  readonly search: string;
  /** Writes the query of the address: a step as a new entry of the history, all else in place of the present one. */
  readonly onQuery: (query: string, isStep: boolean) => void;
  /** The level of the exhibit's own headings. Default: 3, under a title of level 2. */
  readonly level?: number | undefined;
}

export interface StillProps {
  readonly lang: string;
  /** The picture alone, without the words that tell the end. */
  readonly bare?: boolean;
}

/** What each exhibit's index exports under the name `exhibit`. */
export interface Exhibit {
  readonly View: ComponentType<ExhibitProps>;
  /** The picture that answers the question: for paper, for pages without scripts, and for a list of exhibits. */
  readonly Still: ComponentType<StillProps>;
  /** All that the exhibit says, for files without a picture. The first sentence says that it is a simulation. */
  readonly describe: (lang: string) => readonly string[];
}
