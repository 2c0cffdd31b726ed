export type Bound = 'over' | 'at least' | 'about' | 'up to' | 'under';
export type Per = 'second' | 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year';

/**
 * A number that somebody claims. `from` present means a change from there; absent means a level.
 * Nothing is ever derived from it: it is shown as it is stated, or not at all.
 */
export type Metric<F extends string = string> = {
  /** What was counted: 'active users'. */
  readonly of: string;
  readonly value: number;
  readonly from?: number;
  readonly bound?: Bound;
  readonly per?: Per;
  /** The source's own words for the value ('1 lakh'); shown as they stand, never parsed. */
  readonly said?: string;
  /** The facts of the ledger that state it. */
  readonly facts?: readonly NoInfer<F>[];
  /** What the source leaves open, by name: `{ currency: 'The story names no currency.' }`. */
  readonly unstated?: Unstated;
} & (
  | { readonly kind: 'count' }
  | { readonly kind: 'percent' }
  /** `currency` is ISO 4217 in capitals; leave it out where the source names none. */
  | { readonly kind: 'money'; readonly currency?: Uppercase<string> }
  | {
      readonly kind: 'duration';
      readonly unit: 'millisecond' | 'second' | 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year';
    }
  | { readonly kind: 'size'; readonly unit: 'byte' | 'kilobyte' | 'megabyte' | 'gigabyte' | 'terabyte' }
);

/** What is not stated, by name, with the sentence that says so. Never published to machine formats. */
export type Unstated = { readonly [what: string]: string };
