import { createContext } from 'react';

/** The name of the exhibit around a control: it keeps apart the radio buttons of two exhibits on one page. */
export const ExhibitName = createContext('exhibit');
