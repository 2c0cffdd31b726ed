import type { ComponentType } from 'react';

/** What a page gives an exhibit. The first render depends on nothing else, so that it can be prerendered. */
export interface ExhibitProps {
  readonly lang: string;
  /** The query of the address; '' when prerendered, and in the render that takes over from it. */
  readonly search: string;
  /** Writes the query of the address, as a new entry of the history. */
  readonly onQuery: (query: string) => void;
}

/** What each exhibit's index exports under the name `exhibit`. */
export interface Exhibit {
  readonly View: ComponentType<ExhibitProps>;
  /** All sentences of the untouched exhibit, for files without a picture. */
  readonly describe: (lang: string) => readonly string[];
}
