import { createContext } from 'react';

/** What a part of an exhibit knows of the exhibit around it. */
export interface ExhibitSurroundings {
  /** Keeps apart the radio buttons of two exhibits on one page. */
  readonly name: string;
  /** The level of its headings. */
  readonly level: number;
}

export const Surrounding = createContext<ExhibitSurroundings>({ name: 'exhibit', level: 3 });

/** The address at which a query of the exhibit is found, for the links of its steps. Plainly, it is that of the page. */
export const AddressOf = createContext((query: string): string => `?${query}`);
