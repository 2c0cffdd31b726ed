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

/** What went wrong, for the event and the console. */
export class Fault extends Error {
  readonly reason: FaultReason;
  constructor(reason: FaultReason, message: string) {
    super(message);
    this.reason = reason;
  }
}

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
}

/** Sends an event through shadow roots up to the page; false where it could be cancelled, and was. */
export function send<Name extends keyof ThroughlineEvents>(
  from: EventTarget,
  name: Name,
  detail: ThroughlineEvents[Name],
  cancelable = false,
): boolean {
  return from.dispatchEvent(new CustomEvent(name, { detail, cancelable, bubbles: true, composed: true }));
}
