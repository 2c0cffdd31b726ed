import type { PublishedCareer } from '#career/published.ts';
import type { Offer, Site } from '#career/site.ts';
import { english, type Words } from '#career/words.ts';
import type { ExhibitTwin } from '../exhibitTexts.ts';

/** All that a file beside the pages is made from. No clock, no folder, no locale of the machine: the same source gives the same bytes. */
export interface OutputSource {
  readonly career: PublishedCareer;
  readonly site: Site & { readonly words: Words };
  readonly exhibits: readonly ExhibitTwin[];
  /** When the content last changed, as the owner says: YYYY, YYYY-MM or YYYY-MM-DD. Never worked out. */
  readonly modified?: string;
}

/** The source as a build has it: the site's own words, and English where it has none. */
export const sourceOf = (
  career: PublishedCareer,
  site: Site,
  exhibits: readonly ExhibitTwin[] = [],
  modified?: string,
): OutputSource => ({
  career,
  site: { ...site, words: { ...english, ...site.words } },
  exhibits,
  ...(modified !== undefined && { modified }),
});

type Content = string | Uint8Array | undefined;

/** One file that every build writes beside the pages, or one for each of several ids. */
export interface Output {
  /** Relative to the site's root. A `*` stands for each id that `each` gives. */
  readonly file: string;
  /** Who reads it and what for, in one sentence, for the README. */
  readonly purpose: string;
  /** Set for what people, too, may want to take with them. */
  readonly offer?: Offer['kind'];
  readonly each?: (of: OutputSource) => readonly string[];
  /** The file's content; undefined where the career or the site has nothing to say in it. */
  readonly make: (of: OutputSource, id: string) => Content | Promise<Content>;
}
