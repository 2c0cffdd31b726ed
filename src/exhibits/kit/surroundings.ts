import { createContext } from 'react';

/** What a part of an exhibit knows about its exhibit. */
export interface ExhibitSurroundings {
  /** Separates the radio buttons of two exhibits on one page. */
  readonly name: string;
  /** The level of its headings. */
  readonly level: number;
}

export const Surrounding = createContext<ExhibitSurroundings>({ name: 'exhibit', level: 3 });

/** The address for a query of the exhibit, for the links of its steps. By default it is that of the page. */
export const AddressOf = createContext((query: string): string => `?${query}`);
