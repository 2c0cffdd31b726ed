/**
 * The types of the elements for scripts that use them: `import type {} from 'throughline/elements'`. There is no code,
 * because the elements come from a site's script.
 */

/** An element's colours: those of the page's `color-scheme`, always one of the two, or by the page's class `dark`. */
export type Theme = 'auto' | 'light' | 'dark' | 'class';

/** The level of an element's topmost heading. */
export type Level = 2 | 3 | 4;

/** The properties of every element. */
export interface ThroughlineElement extends HTMLElement {
  get theme(): Theme;
  set theme(value: Theme | undefined);
  /** The colour of the line, as #rrggbb; if undefined, the page's style sheet sets it. */
  get line(): string | undefined;
  set line(value: string | undefined);
  get headingLevel(): Level;
  set headingLevel(value: Level | undefined);
  /** Fulfilled once the element first shows its content, with the ids that `goTo` takes. */
  readonly ready: Promise<readonly string[]>;
}

/** `<throughline-about>`, `<throughline-timeline>` and `<throughline-achievements>`. */
export interface ThroughlineSectionElement extends ThroughlineElement {
  /** The content of a `career.json`, or its text. It overrides `src`. */
  get career(): unknown;
  set career(value: unknown);
  /** The address of a `career.json`. */
  get src(): string | undefined;
  set src(value: string | undefined);
  /** The address of the site that links lead to. */
  get base(): string | undefined;
  set base(value: string | undefined);
  /** Shows only what has this tag. */
  get tag(): string | undefined;
  set tag(value: string | undefined);
  /** Scrolls to a part of the section, by its id; false if there is none, or not yet. */
  goTo(id: string): boolean;
}

/** `<throughline-exhibit>`. */
export interface ThroughlineExhibitElement extends ThroughlineElement {
  get name(): string | undefined;
  set name(value: string | undefined);
  /** The values of its controls: 'payments.lose=0.3'. It changes with them. */
  get query(): string;
  set query(value: string | undefined);
}

/** Why an element could not show its content. */
export type FaultReason =
  /** The career's address is not a web address. */
  | 'address'
  /** No response, or none that this page may read. */
  | 'network'
  /** The response was not complete in time. */
  | 'timeout'
  /** The response is larger than a career may be. */
  | 'size'
  /** The response, or the script inside the element, is not JSON. */
  | 'json'
  /** It is JSON, but not a career. */
  | 'shape'
  /** There is no such exhibit, or its file could not be loaded. */
  | 'exhibit'
  /** The browser lacks a feature, or rendering failed. */
  | 'view';

/** The detail of each event of an element. Ids are those of the career, as in its site's addresses. */
export interface ThroughlineEvents {
  /** The element shows its content, for the first time or again; `ids` are those that `goTo` takes. */
  'throughline-ready': { readonly ids: readonly string[] };
  /** A link in the section, or `goTo`, moved to a part of the section. */
  'throughline-select': { readonly id: string };
  /** A visitor chose a tag, or none; `ids` are those shown now. */
  'throughline-filter': { readonly tag: string | undefined; readonly ids: readonly string[] };
  /** A visitor follows a link out of the section; if it is cancelled, the browser does not follow the link. */
  'throughline-navigate': { readonly href: string; readonly id: string | undefined };
  /** The element shows its fallback. */
  'throughline-error': { readonly reason: FaultReason; readonly message: string };
}

type Named = { readonly [Name in keyof ThroughlineEvents]: CustomEvent<ThroughlineEvents[Name]> };

declare global {
  interface HTMLElementEventMap extends Named {}
  interface HTMLElementTagNameMap {
    'throughline-about': ThroughlineSectionElement;
    'throughline-timeline': ThroughlineSectionElement;
    'throughline-achievements': ThroughlineSectionElement;
    'throughline-exhibit': ThroughlineExhibitElement;
  }
}
