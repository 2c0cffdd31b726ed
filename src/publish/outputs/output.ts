import type { PublishedCareer } from '#career/published.ts';
import type { Offer, Site } from '#career/site.ts';
import { english, type Words } from '#career/words.ts';
import type { ExhibitTwin } from '../exhibitTexts.ts';

/** The source of every file beside the pages. No clock, folder or machine locale: the same source, the same bytes. */
export interface OutputSource {
  readonly career: PublishedCareer;
  readonly site: Site & { readonly words: Words };
  readonly exhibits: readonly ExhibitTwin[];
  /** When the content last changed, as the owner states it: YYYY, YYYY-MM or YYYY-MM-DD. Never computed. */
  readonly modified?: string;
}

/** The source in a build: the site's words, and English where it has none. */
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

/** A file that every build writes beside the pages, or one file for each of several ids. */
export interface Output {
  /** Relative to the site's root. `*` stands for each id that `each` returns. */
  readonly file: string;
  /** Who reads it and what for, in one sentence, for the README. */
  readonly purpose: string;
  /** Set for files that people may want to download, too. */
  readonly offer?: Offer['kind'];
  readonly each?: (of: OutputSource) => readonly string[];
  /** The file's content; undefined if the career or the site has nothing for it. */
  readonly make: (of: OutputSource, id: string) => Content | Promise<Content>;
}
