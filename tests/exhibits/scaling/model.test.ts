import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countLines, summarise } from '#exhibits/scaling/measure.ts';
import { openSimulation, type Policy, policies, type Setup } from '#exhibits/scaling/model.ts';
import { predict } from '#exhibits/scaling/theory.ts';

const policyNames = Object.keys(policies) as Policy[];
const setups: fc.Arbitrary<Setup> = fc.record({
  seed: fc.integer(),
  meanGap: fc.integer({ min: 1000, max: 100_000 }),
  meanService: fc.integer({ min: 1000, max: 200_000 }),
  servers: fc.integer({ min: 1, max: 16 }),
  policy: fc.constantFrom(...policyNames),
});
const base: Setup = { seed: 3, meanGap: 9000, meanService: 50_000, servers: 6, policy: 'roundRobin' };

describe('openSimulation(setup)', () => {
  test('loses no request: arrived is served, in service and waiting, at any time', () => {
    fc.assert(
      fc.property(setups, fc.integer({ min: 0, max: 5_000_000 }), (setup, time) => {
        const simulation = openSimulation(setup);
        simulation.advanceTo(5_000_000);
        const { arrival } = simulation.requests;
        const counts = countLines(simulation, time);
        const arrived = counts.reduce((sum, line) => sum + line.arrived, 0);
        expect(arrived).toBe(arrival.filter((each) => each <= time).length);
        for (const { arrived: came, begun, served } of counts) {
          expect(came - begun).toBeGreaterThanOrEqual(0);
          expect([0, 1]).toContain(begun - served);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('has each server do one thing at a time, in order of arrival and without idling while someone waits', () => {
    fc.assert(
      fc.property(setups, (setup) => {
        const simulation = openSimulation(setup);
        simulation.advance(300);
        const { arrival, start, finish } = simulation.requests;
        for (const line of simulation.lines) {
          line.forEach((request, place) => {
            const before = place > 0 ? finish[line[place - 1]!]! : 0;
            expect(start[request]).toBe(Math.max(arrival[request]!, before));
            expect(finish[request]!).toBeGreaterThan(start[request]!);
          });
        }
      }),
      { numRuns: 40 },
    );
  });

  test('gives every policy the same arrivals and the same work', () => {
    const seen = policyNames.map((policy) => {
      const simulation = openSimulation({ ...base, policy });
      simulation.advance(500);
      const { arrival, start, finish } = simulation.requests;
      return { arrival, work: finish.map((end, index) => end - start[index]!) };
    });
    for (const each of seen) expect(each).toEqual(seen[0]);
  });

  test('says the same however it is sliced', () => {
    const [whole, sliced] = [
      openSimulation({ ...base, policy: 'leastBusy' }),
      openSimulation({ ...base, policy: 'leastBusy' }),
    ];
    whole.advanceTo(3_000_000);
    for (let time = 0; time <= 3_000_000; time += 200_000) sliced.advanceTo(time);
    expect(sliced.requests).toEqual(whole.requests);
  });

  test('stays empty where nobody comes', () => {
    const simulation = openSimulation({ ...base, meanGap: Number.POSITIVE_INFINITY });
    simulation.advance(10);
    simulation.advanceTo(1e9);
    expect(simulation.requests.arrival).toEqual([]);
    expect(summarise(simulation.requests)).toBeUndefined();
  });

  test('makes nobody wait longer behind one shared queue, on average, than in turns or at random', () => {
    const wait = (policy: Policy) => {
      const simulation = openSimulation({ ...base, policy });
      simulation.advance(5000);
      return summarise(simulation.requests)!.meanWait;
    };
    expect(wait('shared')).toBeLessThan(wait('leastBusy'));
    expect(wait('leastBusy')).toBeLessThan(wait('roundRobin'));
    expect(wait('roundRobin')).toBeLessThan(wait('random'));
  });

  test.each([
    ['shared', 4],
    ['roundRobin', 4],
    ['random', 4],
    ['leastBusy', 2],
    ['twoChoices', 2],
    ['leastBusy', 3],
    ['twoChoices', 3],
    ['leastBusy', 4],
    ['twoChoices', 4],
  ] as const)('comes to what theory says: %s on %d servers', (policy, servers) => {
    // Seven tenths full, at a utilisation between two of the solved ones.
    const utilisation = 0.68;
    const theory = predict(policy, { arrivals: utilisation * servers, service: 1, servers });
    if (theory.kind !== 'steady') throw new Error(theory.kind);
    // Fixed seeds far apart; each run's mean varies by about a hundredth.
    const means = [11, 1_000_003, 77_777_777, 2_012_345_678].map((seed) => {
      const simulation = openSimulation({
        seed,
        meanGap: 1e6 / (utilisation * servers),
        meanService: 1e6,
        servers,
        policy,
      });
      simulation.advance(40_000);
      const summary = summarise(simulation.requests)!;
      return { mean: summary.meanResponse / 1e6, p95: summary.p95 / 1e6 };
    });
    const average = (of: (run: (typeof means)[number]) => number) =>
      means.reduce((sum, run) => sum + of(run), 0) / means.length;
    expect(Math.abs(average(({ mean }) => mean) / theory.mean - 1)).toBeLessThan(0.03);
    expect(Math.abs(average(({ p95 }) => p95) / theory.p95 - 1)).toBeLessThan(0.04);
  });
});
