import { createElement, type ReactNode, useContext } from 'react';
import { Surrounding } from './surroundings.ts';

/** A heading of an exhibit, on the level below the exhibit's title. */
export function Heading({ children }: { readonly children: ReactNode }) {
  const { level } = useContext(Surrounding);
  return createElement(`h${level}`, null, children);
}
