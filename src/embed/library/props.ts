import type { MouseEvent, ReactNode } from 'react';
import type { Career } from '#career/career.ts';
import type { Theme } from '#embed/elements.ts';
import type { CareerJson } from './careerJson.ts';

/** What every component of the library takes. */
export interface EmbedProps {
  /**
   * The content of a site's `career.json`, as it was fetched or imported, or what `publishCareer` gives: shown at once,
   * by a server, too. Or a career as `defineCareer` gives it: published in the browser once the page is alive, and
   * until then the fallback is shown. Pass the same object to each component, and it is read once.
   */
  readonly career: CareerJson | Career;
  /** Shown instead where `career` cannot be read, with the reason in the console, and until it is published. Default: nothing. */
  readonly fallback?: ReactNode | undefined;
  /**
   * `light` and `dark` are as they say; `auto` takes after the `color-scheme` of what is around; `class` is dark inside
   * an element with the class `dark`, and else light. Anything else is `auto`. Default: `auto`.
   */
  readonly theme?: Theme | undefined;
  /** Classes for the outermost element, beside its own. Default: none. */
  readonly className?: string | undefined;
}

/** What every section takes. */
export interface SectionEmbedProps extends EmbedProps {
  /**
   * Where the site is: an address with `https://` or `http://`, or a path that begins with `/`, `./` or `../`; a
   * closing slash is added. Default: the address in `career`. Where neither is there, or this is no such address,
   * what lies outside the section is text instead of a link, and the photo is left out.
   */
  readonly base?: string | undefined;
  /**
   * What the ids in the section begin with, for links that must stay right: with `ids="my-"` chapter `orders` is
   * `#my-orders`. Two sections on one page need different ones. Default: one of React's own, which may change from
   * build to build.
   */
  readonly ids?: string | undefined;
  /**
   * Told of each plain click on a link that leads to another part of the section or to the site, before it is
   * followed: `event.currentTarget.href` says where to, `event.preventDefault()` keeps it from being followed. To a
   * part of the section the component goes itself, and leaves the address alone: it may belong to a router. Links out
   * of the career's own text are left alone. Default: it is followed.
   */
  readonly onNavigate?: ((event: MouseEvent<HTMLAnchorElement>) => void) | undefined;
}

/** What a section takes whose entries can be chosen by tag. */
export interface FilteredProps extends SectionEmbedProps {
  /** The level of the entries' headings. Anything else is `h2`. Default: `h2`. */
  readonly heading?: 'h2' | 'h3' | 'h4' | undefined;
  /**
   * Only what carries this tag is shown: at first, and again whenever this changes. A tag that nothing carries
   * shows nothing, and says so. Default: everything.
   */
  readonly tag?: string | undefined;
  /**
   * Told which tag a visitor chose, `undefined` for all of them. The section shows the choice by itself; put it into
   * an address and back into `tag` to make it last. Default: nobody is told.
   */
  readonly onFilter?: ((tag: string | undefined) => void) | undefined;
}
