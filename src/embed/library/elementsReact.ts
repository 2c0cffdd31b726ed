import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type {
  Level,
  Theme,
  ThroughlineElement,
  ThroughlineEvents,
  ThroughlineExhibitElement,
  ThroughlineSectionElement,
} from '#embed/elements.ts';
import type { CareerJson } from './careerJson.ts';

/** The elements in JSX: `import type {} from 'throughline/elements/react'`. React 19 and later call these listeners. */
type Listeners = {
  readonly [Name in keyof ThroughlineEvents as `on${Name}`]?:
    | ((event: CustomEvent<ThroughlineEvents[Name]>) => void)
    | undefined;
};

type Shared<E extends ThroughlineElement> = DetailedHTMLProps<HTMLAttributes<E>, E> &
  Listeners & {
    readonly class?: string | undefined;
    readonly theme?: Theme | undefined;
    readonly line?: string | undefined;
    readonly 'heading-level'?: Level | undefined;
  };

type SectionAttributes = Shared<ThroughlineSectionElement> & {
  readonly src?: string | undefined;
  readonly base?: string | undefined;
  /**
   * Since React 19, and only in the browser: a server does not write properties, and hydrating its HTML sets none. If
   * it must work everywhere, set an address in `src`, or put a JSON script inside the tag.
   */
  readonly career?: CareerJson | string | undefined;
};

type FilteredAttributes = SectionAttributes & { readonly tag?: string | undefined };

type ExhibitAttributes = Shared<ThroughlineExhibitElement> & {
  readonly name: string;
  readonly query?: string | undefined;
};

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'throughline-about': SectionAttributes;
      'throughline-timeline': FilteredAttributes;
      'throughline-achievements': FilteredAttributes;
      'throughline-exhibit': ExhibitAttributes;
    }
  }
}
