import { countQueries, type Page } from './model.ts';

/** A query as an arrow from the page to the database and back. `at` is its place from 0 to 1. */
export interface Arrow {
  readonly at: number;
  readonly asked: boolean;
}

export interface Comb {
  readonly arrows: readonly Arrow[];
  /** Queries beyond those that are drawn. */
  readonly beyond: number;
  readonly queries: number;
}

/** The most arrows that are drawn. */
export const mostArrows = 60;

/** A page's queries after so many of them; without a number, the still of all. */
export function drawQueries(page: Page, asked = Number.POSITIVE_INFINITY): Comb {
  const queries = countQueries(page);
  const drawn = Math.min(queries, mostArrows);
  return {
    arrows: Array.from({ length: drawn }, (_, index) => ({
      at: (index + 0.5) / drawn,
      asked: index < asked,
    })),
    beyond: queries - drawn,
    queries,
  };
}
