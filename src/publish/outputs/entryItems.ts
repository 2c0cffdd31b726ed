import type { Entry } from '#career/lists.ts';
import { linked, list, literal } from './markdown.ts';
import { entryWords, spoken } from './wording.ts';

/** The entries of a list as the items of a Markdown list, each with its points below. */
export const entryItems = (entries: readonly Entry[]): string | undefined =>
  list(
    entries.map((entry) => {
      const { before, name, after } = entryWords(entry);
      const points = (entry.points ?? []).map((point) => `\n  - ${literal(spoken(point))}`);
      return `${literal(before)}${linked(name, entry.href)}${literal(after)}${points.join('')}`;
    }),
  );
