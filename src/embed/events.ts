import type { FaultReason, ThroughlineEvents } from './elements.ts';

/** What went wrong, for the event and the console. */
export class Fault extends Error {
  readonly reason: FaultReason;
  constructor(reason: FaultReason, message: string) {
    super(message);
    this.reason = reason;
  }
}

/** Sends an event through shadow roots up to the page; false if it was cancelled. */
export function send<Name extends keyof ThroughlineEvents>(
  from: EventTarget,
  name: Name,
  detail: ThroughlineEvents[Name],
  cancelable = false,
): boolean {
  return from.dispatchEvent(new CustomEvent(name, { detail, cancelable, bubbles: true, composed: true }));
}
