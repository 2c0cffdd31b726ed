import type { MouseEvent, ReactNode } from 'react';
import type { Career } from '#career/career.ts';
import type { Theme } from '#embed/elements.ts';
import type { CareerJson } from './careerJson.ts';

/** The props of every component of the library. */
export interface EmbedProps {
  /**
   * The content of a site's `career.json`, fetched or imported, or the result of `publishCareer`: it is shown at once,
   * also by a server. A career from `defineCareer` is published in the browser after mounting; until then the fallback
   * is shown. If each component gets the same object, it is read only once.
   */
  readonly career: CareerJson | Career;
  /** Shown if `career` is invalid (the console logs why), and until it is published. Default: nothing. */
  readonly fallback?: ReactNode | undefined;
  /**
   * `light` and `dark` are fixed; `auto` follows the `color-scheme` around it; `class` is dark inside an element with
   * the class `dark`, and otherwise light. Anything else is `auto`. Default: `auto`.
   */
  readonly theme?: Theme | undefined;
  /** More classes for the outermost element. Default: none. */
  readonly className?: string | undefined;
}

/** The props of every section. */
export interface SectionEmbedProps extends EmbedProps {
  /**
   * The site's address: an address with `https://` or `http://`, or a path that begins with `/`, `./` or `../`; a
   * closing slash is added. Default: the address in `career`. If neither is present, or this is not such an address,
   * links out of the section become text, and the photo is left out.
   */
  readonly base?: string | undefined;
  /**
   * The prefix of the ids in the section, for links that must stay valid: with `ids="my-"` chapter `orders` is
   * `#my-orders`. Two sections on one page need different prefixes. Default: one from React, which may change from
   * build to build.
   */
  readonly ids?: string | undefined;
  /**
   * Called for each plain click on a link to another part of the section or to the site, before the browser follows it:
   * `event.currentTarget.href` is the target, `event.preventDefault()` stops it. The component itself scrolls to a part
   * of the section and does not change the URL, because a router may use that. It is not called for links from the
   * career's text to other sites. Default: the link is followed.
   */
  readonly onNavigate?: ((event: MouseEvent<HTMLAnchorElement>) => void) | undefined;
}

/** The props of a section whose entries can be filtered by tag. */
export interface FilteredProps extends SectionEmbedProps {
  /** The level of the entries' headings. Anything else is `h2`. Default: `h2`. */
  readonly heading?: 'h2' | 'h3' | 'h4' | undefined;
  /**
   * Shows only what has this tag: at first, and again whenever this changes. If nothing has it, the section
   * shows only a message. Default: everything.
   */
  readonly tag?: string | undefined;
  /**
   * Called with the tag that a visitor chose, `undefined` for all. The section shows the choice without further
   * code; to keep it, save it in the URL and pass it as `tag`. Default: no callback.
   */
  readonly onFilter?: ((tag: string | undefined) => void) | undefined;
}
