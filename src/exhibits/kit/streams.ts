import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** A reproducible source of draws. Each draw advances it. */
export interface Stream {
  /** Uniform in [0, 1), with 53 bits. */
  readonly unit: () => number;
  /** A uniform integer, both ends included. */
  readonly integer: (from: number, to: number) => number;
  /** Exponentially distributed around `mean`, rounded to an integer of at least 1. */
  readonly exponential: (mean: number) => number;
}

/**
 * The k-th stream of a seed: the seeded generator after k jumps. `k` starts at 1, because the first draws of the
 * unjumped generator are nearly the same for all small seeds. Streams of one seed are independent of each other; to
 * repeat an experiment use another stream, not the next seed.
 */
export function openStream(seed: number, k: number): Stream {
  if (!Number.isInteger(k) || k < 1)
    throw new RangeError(`Streams are numbered from 1; there is no stream ${k}.`);
  const generator = xoroshiro128plus(seed | 0);
  for (let jumps = 0; jumps < k; jumps++) generator.jump();
  const unit = () => uniformFloat64(generator);
  return {
    unit,
    integer: (from, to) => uniformInt(generator, from, to),
    // Rounding hides the last bit of Math.log, which may differ between engines.
    exponential: (mean) => Math.max(1, Math.floor(-Math.log(1 - unit()) * mean + 0.5)),
  };
}
