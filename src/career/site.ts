import type { ListName } from './lists.ts';
import { type PageWords, pageLabels, type Words } from './words.ts';

/** The pages of the site's navigation, by name. */
export type PageName = keyof typeof pageLabels;
/** Every page of the navigation. */
export const pageNames = Object.keys(pageLabels) as readonly PageName[];

/** The pages whose section others can embed. */
export type EmbeddedSection = 'about' | 'timeline' | 'achievements';

/** A page, or a list that may have one of its own: it then has the list's name. */
export type MaybePage = PageName | ListName;

/** What a résumé has below its opening: the figures, the work, and each list of the career. */
export type ResumeSection = 'highlights' | 'experience' | ListName;

export interface ResumePlan {
  /** Default: the newest first where every chapter says when it began, else as told. */
  readonly order?: 'newest' | 'told';
  /** Its sections, in order. Default: all there are, but `references` only where it is named here. */
  readonly sections?: readonly ResumeSection[];
  /** On how many sheets of paper it fits. With 1 the site says so, and `npm run pdf` holds you to it. */
  readonly sheets?: 1 | 2;
}

export interface Site {
  /** Where the site is published, with a closing slash. Leave it out while that is not known. */
  readonly address?: `https://${string}/`;
  /** The one colour of the line, as #rrggbb. The build derives the rest, darker where paper would swallow it. */
  readonly color?: `#${string}`;
  /**
   * Which pages there are, in the order of the navigation. The first is the site's front page. Default: all, but a
   * page that shows one list only where the career has it.
   */
  readonly pages?: readonly PageName[];
  readonly resume?: ResumePlan;
  /** A sentence at the top of every page, for instance that the career is a sample. */
  readonly notice?: string;
  /** The interface's own words, for another language. Default: English. */
  readonly words?: Partial<Words>;
}

/** Something beside the pages that a visitor may want to take along, and what it is, as the words call it. */
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

/** A site with all its words, its own and those that it left as they are. */
export type PublishedSite = Site & { readonly words: PageWords };

/** The identity at run time; it checks the shape where it is written. */
export function defineSite(site: Site): Site {
  return site;
}
