/**
 * What the elements are to a script that uses them, as types alone: `import type {} from 'throughline/elements'`. The
 * elements themselves come from the script of a site.
 */

/** Whose colours an element takes: those of the page's `color-scheme`, always one of the two, or by the page's class `dark`. */
export type Theme = 'auto' | 'light' | 'dark' | 'class';

/** The level of an element's topmost heading. */
export type Level = 2 | 3 | 4;

/** What every element has. */
export interface ThroughlineElement extends HTMLElement {
  get theme(): Theme;
  set theme(value: Theme | undefined);
  /** The colour of the line, as #rrggbb; undefined leaves it to the style sheet of the page. */
  get line(): string | undefined;
  set line(value: string | undefined);
  get headingLevel(): Level;
  set headingLevel(value: Level | undefined);
  /** Fulfilled once the element shows what it should, for the first time, with the ids that `goTo` takes. */
  readonly ready: Promise<readonly string[]>;
}

/** `<throughline-about>`, `<throughline-timeline>` and `<throughline-achievements>`. */
export interface ThroughlineSectionElement extends ThroughlineElement {
  /** The content of a `career.json`, or its text. It comes before `src`. */
  get career(): unknown;
  set career(value: unknown);
  /** The address of a `career.json`. */
  get src(): string | undefined;
  set src(value: string | undefined);
  /** The address of the site that links lead to. */
  get base(): string | undefined;
  set base(value: string | undefined);
  /** Only what carries this tag is shown. */
  get tag(): string | undefined;
  set tag(value: string | undefined);
  /** Brings a part of the section to the reader, by its id; false where there is none, or not yet. */
  goTo(id: string): boolean;
}

/** `<throughline-exhibit>`. */
export interface ThroughlineExhibitElement extends ThroughlineElement {
  get name(): string | undefined;
  set name(value: string | undefined);
  /** What its controls are set to: 'payments.lose=0.3'. It follows them. */
  get query(): string;
  set query(value: string | undefined);
}

/** Why an element could not show what it should. */
export type FaultReason =
  /** The address of the career is none of the web. */
  | 'address'
  /** No answer, or none that this page may read. */
  | 'network'
  /** No whole answer in time. */
  | 'timeout'
  /** The answer is larger than a career may be. */
  | 'size'
  /** The answer, or the script inside the element, is no JSON. */
  | 'json'
  /** It is JSON, and no career. */
  | 'shape'
  /** There is no such exhibit, or its file could not be loaded. */
  | 'exhibit'
  /** The browser lacks something, or showing it failed. */
  | 'view';

/** What each event of an element says. Ids are those of the career, as in the addresses of its site. */
export interface ThroughlineEvents {
  /** The element shows what it should, for the first time or anew; `ids` are those that `goTo` takes. */
  'throughline-ready': { readonly ids: readonly string[] };
  /** A part of the section was gone to, by a link in it or by `goTo`. */
  'throughline-select': { readonly id: string };
  /** A visitor chose a tag, or none; `ids` are those that are shown now. */
  'throughline-filter': { readonly tag: string | undefined; readonly ids: readonly string[] };
  /** A visitor follows a link out of the section; cancelled, the browser does not follow it. */
  'throughline-navigate': { readonly href: string; readonly id: string | undefined };
  /** The element shows what stands inside its tag. */
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
