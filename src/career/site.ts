import type { ListName } from './lists.ts';
import { type PageWords, pageLabels, type Words } from './words.ts';

/** The pages of the site's navigation, by name. */
export type PageName = keyof typeof pageLabels;
/** Every page of the navigation. */
export const pageNames = Object.keys(pageLabels) as readonly PageName[];

/** The pages whose section other pages can embed. */
export type EmbeddedSection = 'about' | 'timeline' | 'achievements';

/** A page, or a list that may have a page of the same name. */
export type MaybePage = PageName | ListName;

/** The sections of a résumé below its opening: the figures, the work, and each list of the career. */
export type ResumeSection = 'highlights' | 'experience' | ListName;

export interface ResumePlan {
  /** Default: newest first where every chapter has a start, else story order. */
  readonly order?: 'newest' | 'told';
  /** Its sections, in order. Default: all, but `references` only if named here. */
  readonly sections?: readonly ResumeSection[];
  /** The number of paper sheets that it fits on. With 1 the site states so, and `npm run pdf` enforces it. */
  readonly sheets?: 1 | 2;
}

export interface Site {
  /** Where the site is published, with a closing slash. Omit it while the address is unknown. */
  readonly address?: `https://${string}/`;
  /** The colour of the line, as #rrggbb. The build derives the rest, darker where the paper would hide it. */
  readonly color?: `#${string}`;
  /**
   * The site's pages, in the order of the navigation. The first is the front page. Default: all, but a page for one
   * list only where the career has that list.
   */
  readonly pages?: readonly PageName[];
  readonly resume?: ResumePlan;
  /** A sentence at the top of every page, for instance that the career is a sample. */
  readonly notice?: string;
  /** The words of the interface, for another language. Default: English. */
  readonly words?: Partial<Words>;
}

/** Something beside the pages that a visitor may want to take along, with its kind as a key of the words. */
export interface Offer {
  /** Relative to the site's root. */
  readonly file: string;
  readonly kind:
    | 'text'
    | 'markdown'
    | 'json-resume'
    | 'career'
    | 'pdf'
    | 'embed'
    | 'accessibility'
    | 'machines'
    | 'exhibits';
}

/** A site with all its words: its own, and the defaults. */
export type PublishedSite = Site & { readonly words: PageWords };

/** Returns the site unchanged; the compiler checks its shape in place. */
export function defineSite(site: Site): Site {
  return site;
}
