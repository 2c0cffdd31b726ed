import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { expect, test } from 'vitest';
import { openStream } from '#exhibits/kit/streams.ts';

interface PrngTruth {
  readonly vectors: readonly {
    readonly seed: number;
    readonly int32: readonly number[];
    readonly float64: readonly number[];
    readonly uniformInt_0_5: readonly number[];
    readonly then_uniformInt_0_1: readonly number[];
    readonly afterJump_float64: readonly number[];
  }[];
}

export function testPrng(truth: PrngTruth): void {
  test.each(truth.vectors)('seed $seed draws as recorded, before and after a jump', (vector) => {
    const words = xoroshiro128plus(vector.seed);
    expect(vector.int32.map(() => words.next())).toEqual(vector.int32);
    const floats = xoroshiro128plus(vector.seed);
    expect(vector.float64.map(() => uniformFloat64(floats))).toEqual(vector.float64);
    const integers = xoroshiro128plus(vector.seed);
    expect(vector.uniformInt_0_5.map(() => uniformInt(integers, 0, 5))).toEqual(vector.uniformInt_0_5);
    expect(vector.then_uniformInt_0_1.map(() => uniformInt(integers, 0, 1))).toEqual(
      vector.then_uniformInt_0_1,
    );
    const stream = openStream(vector.seed, 1);
    expect(vector.afterJump_float64.map(stream.unit)).toEqual(vector.afterJump_float64);
  });
}
