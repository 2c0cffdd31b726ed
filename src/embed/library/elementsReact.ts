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

/** The elements in JSX: `import type {} from 'throughline/elements/react'`. React calls listeners of this kind from 19 on. */
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
   * From React 19 on, in the browser alone: a server writes no property, and taking over its HTML sets none. Give an
   * address in `src`, or a JSON script inside the tag, where it must hold everywhere.
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
