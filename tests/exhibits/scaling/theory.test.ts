import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { solveChain } from '#exhibits/scaling/chains.ts';
import type { Policy } from '#exhibits/scaling/model.ts';
import {
  erlangC,
  manyServersTwoChoices,
  predict,
  type Steady,
  saturation,
  serversNeeded,
} from '#exhibits/scaling/theory.ts';
import { capacityCeiling, capacityPeak, usableCapacity } from '#exhibits/scaling/usl.ts';

const steady = (policy: Policy, utilisation: number, servers: number, service = 1): Steady => {
  const theory = predict(policy, { arrivals: (utilisation * servers) / service, service, servers });
  if (theory.kind !== 'steady') throw new Error(`${policy} is ${theory.kind}`);
  return theory;
};
const utilisation = fc.double({ min: 0.02, max: 0.995, noNaN: true });
const servers = fc.integer({ min: 1, max: 30 });
const within = 1 + 1e-9;

describe('predict(policy, load)', () => {
  test('ranks the policies: shared queue, round robin, random', () => {
    fc.assert(
      fc.property(utilisation, servers, (busy, count) => {
        const [shared, turns, chance] = (['shared', 'roundRobin', 'random'] as const).map((policy) =>
          steady(policy, busy, count),
        );
        expect(shared!.mean).toBeLessThanOrEqual(turns!.mean * within);
        expect(turns!.mean).toBeLessThanOrEqual(chance!.mean * within);
        expect(shared!.p95).toBeLessThanOrEqual(turns!.p95 * within);
      }),
    );
  });

  test('gets worse with load, and better with servers', () => {
    fc.assert(
      fc.property(utilisation, servers, (busy, count) => {
        for (const policy of ['shared', 'roundRobin', 'random'] as const) {
          const here = steady(policy, busy, count);
          expect(steady(policy, busy * 0.9, count).p95).toBeLessThanOrEqual(here.p95 * within);
          const more = predict(policy, { arrivals: busy * count, service: 1, servers: count + 1 });
          expect(more.kind === 'steady' && more.p95 <= here.p95 * within).toBe(true);
        }
      }),
    );
  });

  test('orders its percentiles, and scales them with the service time', () => {
    fc.assert(
      fc.property(utilisation, servers, (busy, count) => {
        const here = steady('shared', busy, count);
        expect(here.p50 < here.p95 && here.p95 < here.p99).toBe(true);
        expect(Math.abs(steady('shared', busy, count, 0.05).p95 / (here.p95 * 0.05) - 1)).toBeLessThan(1e-9);
      }),
    );
  });

  test('gives the same result for every policy on one server', () => {
    for (const policy of ['shared', 'roundRobin', 'random', 'twoChoices', 'leastBusy'] as const)
      expect(steady(policy, 0.9, 1).mean).toBeCloseTo(10, 9);
  });

  test('keeps its precision near full load, and where two terms almost cancel', () => {
    expect(steady('shared', 0.999999, 4).p99).toBeGreaterThan(1e6);
    expect(Number.isFinite(steady('roundRobin', 1 - 1e-12, 16).mean)).toBe(true);
    // Three servers with a load of 2 + 1e-9: the difference in the closed form is almost zero.
    const beside = predict('shared', { arrivals: 2 + 1e-9, service: 1, servers: 3 });
    const at = predict('shared', { arrivals: 2, service: 1, servers: 3 });
    if (beside.kind !== 'steady' || at.kind !== 'steady') throw new Error('both are steady');
    expect(beside.p95).toBeCloseTo(at.p95, 7);
  });

  test('gives the growth of the queue, not percentiles, at full load and above', () => {
    expect(predict('roundRobin', { arrivals: 20, service: 0.05, servers: 1 })).toEqual({
      kind: 'growing',
      utilisation: 1,
      perSecond: 0,
    });
    const over = predict('shared', { arrivals: 115.74074, service: 0.05, servers: 4 });
    expect(over).toMatchObject({ kind: 'growing', perSecond: expect.closeTo(35.74, 2) });
    expect(predict('shared', { arrivals: 0, service: 0.05, servers: 4 })).toEqual({ kind: 'idle' });
  });

  test('returns “unknown” for least busy on five servers', () => {
    expect(predict('leastBusy', { arrivals: 4, service: 1, servers: 5 })).toEqual({
      kind: 'unknown',
      utilisation: 0.8,
    });
  });
});

describe('solveChain(policy, servers, utilisation)', () => {
  test('approaches the service time at no load, and one pooled queue near full load', () => {
    expect(solveChain('leastBusy', 3, 0)).toMatchObject({ mean: 1, waits: 0 });
    expect(solveChain('twoChoices', 4, 0.999)!.mean * 0.001 * 4).toBeCloseTo(1, 1);
    expect(solveChain('leastBusy', 3, 1)).toBeUndefined();
    expect(solveChain('leastBusy', 5, 0.5)).toBeUndefined();
  });

  test('rises with load, and lies between the shared queue and round robin', () => {
    for (const count of [2, 3, 4])
      for (let busy = 0.02; busy < 0.97; busy += 0.01) {
        const least = solveChain('leastBusy', count, busy)!;
        const two = solveChain('twoChoices', count, busy)!;
        expect(solveChain('leastBusy', count, busy + 0.01)!.p95).toBeGreaterThanOrEqual(least.p95);
        expect(least.mean).toBeLessThanOrEqual(two.mean * 1.001);
        expect(least.mean).toBeGreaterThan(steady('shared', busy, count).mean * 0.999);
        expect(least.mean).toBeLessThan(steady('roundRobin', busy, count).mean * 1.001);
      }
  });
});

describe('serversNeeded(policy, arrivals, service, target)', () => {
  test('returns the smallest number that meets the target', () => {
    fc.assert(
      fc.property(fc.double({ min: 1, max: 300, noNaN: true }), (arrivals) => {
        const needed = serversNeeded('roundRobin', arrivals, 0.05, 0.2)!;
        const p95 = (count: number) => {
          const theory = predict('roundRobin', { arrivals, service: 0.05, servers: count });
          return theory.kind === 'steady' ? theory.p95 : Number.POSITIVE_INFINITY;
        };
        expect(p95(needed)).toBeLessThanOrEqual(0.2);
        if (needed > 1) expect(p95(needed - 1)).toBeGreaterThan(0.2);
      }),
      { numRuns: 40 },
    );
  });

  test('returns undefined if the service time is too long for the target', () => {
    expect(serversNeeded('shared', 1, 0.1, 0.2)).toBeUndefined();
  });
});

describe('saturation, Erlang C and two choices', () => {
  test('agree with published values', () => {
    expect(saturation(1, 0.05, 20, 5)).toBe(17_280);
    expect(erlangC(3.6, 4)).toBeCloseTo(0.787753, 6);
    expect(manyServersTwoChoices(0)).toBe(1);
    expect(manyServersTwoChoices(0.9)).toBeCloseTo(2.61406, 5);
  });
});

describe('usableCapacity(servers, contention, crosstalk)', () => {
  test('is one for one server, and greatest at the peak', () => {
    const share = fc.double({ min: 0, max: 0.5, noNaN: true });
    const cost = fc.double({ min: 1e-5, max: 0.1, noNaN: true });
    fc.assert(
      fc.property(share, cost, (contention, crosstalk) => {
        expect(usableCapacity(1, contention, crosstalk)).toBe(1);
        const { servers: best } = capacityPeak(contention, crosstalk)!;
        const top = usableCapacity(best, contention, crosstalk);
        expect(usableCapacity(best + 1, contention, crosstalk)).toBeLessThanOrEqual(top);
        if (best > 1) expect(usableCapacity(best - 1, contention, crosstalk)).toBeLessThanOrEqual(top);
      }),
    );
  });

  test('has a ceiling without crosstalk, and none without contention', () => {
    expect(capacityCeiling(0.05, 0)).toBe(20);
    expect(capacityCeiling(0, 0)).toBeUndefined();
    expect(capacityPeak(0.05, 0)).toBeUndefined();
  });
});
