export type Bound = 'over' | 'at least' | 'about' | 'up to' | 'under';
export type Per = 'second' | 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year';

/**
 * A number that somebody claims. With `from` it is a change from that value; without it is a level.
 * Nothing is ever derived from it: it appears as stated, or not at all.
 */
export type Metric<F extends string = string> = {
  /** What was counted: 'active users'. */
  readonly of: string;
  readonly value: number;
  readonly from?: number;
  readonly bound?: Bound;
  readonly per?: Per;
  /** The source's own words for the value ('1 lakh'); shown literally, never parsed. */
  readonly said?: string;
  /** The ledger facts that state it. */
  readonly facts?: readonly NoInfer<F>[];
  /** What the source leaves open, by name: `{ currency: 'The story names no currency.' }`. */
  readonly unstated?: Unstated;
} & (
  | { readonly kind: 'count' }
  | { readonly kind: 'percent' }
  /** `currency` is ISO 4217 in capitals; omit it where the source names none. */
  | { readonly kind: 'money'; readonly currency?: Uppercase<string> }
  | {
      readonly kind: 'duration';
      readonly unit: 'millisecond' | 'second' | 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year';
    }
  | { readonly kind: 'size'; readonly unit: 'byte' | 'kilobyte' | 'megabyte' | 'gigabyte' | 'terabyte' }
);

/** What the source does not state, by name, each with an explaining sentence. Never published to machine formats. */
export type Unstated = { readonly [what: string]: string };
