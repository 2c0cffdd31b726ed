import type { FaultReason, ThroughlineEvents } from './elements.ts';

/** An error for the event and the console. */
export class Fault extends Error {
  readonly reason: FaultReason;
  constructor(reason: FaultReason, message: string) {
    super(message);
    this.reason = reason;
  }
}

/** Sends an event that bubbles through shadow roots up to the page. Returns false if it was cancelled. */
export function send<Name extends keyof ThroughlineEvents>(
  from: EventTarget,
  name: Name,
  detail: ThroughlineEvents[Name],
  cancelable = false,
): boolean {
  return from.dispatchEvent(new CustomEvent(name, { detail, cancelable, bubbles: true, composed: true }));
}
