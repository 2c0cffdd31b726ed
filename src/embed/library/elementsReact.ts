import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type {
  Level,
  Theme,
  ThroughlineElement,
  ThroughlineEvents,
  ThroughlineExhibitElement,
  ThroughlineSectionElement,
} from '#embed/elements.ts';

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
   * The text of a career.json (`toCareerJson` returns it). An object would be lost: a server writes no attribute for
   * it, and hydration sets no property. In the browser alone, a ref can set `element.career` to an object.
   */
  readonly career?: string | undefined;
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
