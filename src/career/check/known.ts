import type { PageName } from '../site.ts';

/** Why a picture is unusable: it is outside the content folder, cannot be opened, or is too large. */
export type PictureFault = 'outside' | 'unreadable' | 'large';

/** What a career itself cannot state: the files beside it, and the exhibits that exist. */
export interface Known {
  readonly files?: readonly string[];
  /** The unusable pictures among the files, each with the reason. */
  readonly pictures?: { readonly [file: string]: PictureFault };
  readonly exhibits?: readonly string[];
  /** The site's pages, the front page first. Default: all of them. */
  readonly pages?: readonly PageName[];
}
