import type { PageName } from '../site.ts';

/** Why a picture cannot be used: it lies outside the content folder, cannot be opened, or is too large to be. */
export type PictureFault = 'outside' | 'unreadable' | 'large';

/** What only the surroundings of a career know: the files beside it, and the exhibits there are. */
export interface Known {
  readonly files?: readonly string[];
  /** The pictures among the files that cannot be used, and why. */
  readonly pictures?: { readonly [file: string]: PictureFault };
  readonly exhibits?: readonly string[];
  /** The site's pages, the front page first. Default: all of them. */
  readonly pages?: readonly PageName[];
}
