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
  test('loses no request at any time', () => {
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

  test('serves one request at a time on each server, in order, without idling while any wait', () => {
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

  test('gives the same result when advanced in slices', () => {
    const [whole, sliced] = [
      openSimulation({ ...base, policy: 'leastBusy' }),
      openSimulation({ ...base, policy: 'leastBusy' }),
    ];
    whole.advanceTo(3_000_000);
    for (let time = 0; time <= 3_000_000; time += 200_000) sliced.advanceTo(time);
    expect(sliced.requests).toEqual(whole.requests);
  });

  test('stays empty without arrivals', () => {
    const simulation = openSimulation({ ...base, meanGap: Number.POSITIVE_INFINITY });
    simulation.advance(10);
    simulation.advanceTo(1e9);
    expect(simulation.requests.arrival).toEqual([]);
    expect(summarise(simulation.requests)).toBeUndefined();
  });

  test('gives one shared queue the shortest mean wait, then least busy, round robin and random', () => {
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
  ] as const)('agrees with theory: %s on %d servers', (policy, servers) => {
    // About seven tenths full: a utilisation between two solved ones.
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

describe('change(time, setup)', () => {
  const time = 3_000_000;
  const changed = (before: Setup, after: Setup) => {
    const simulation = openSimulation(before);
    simulation.advanceTo(time);
    const { arrival, server, start, finish } = simulation.requests;
    const old = arrival.map((come, index) => ({
      come,
      on: server[index]!,
      begun: start[index]!,
      ended: finish[index]!,
    }));
    simulation.change(time, after);
    simulation.advanceTo(2 * time);
    return { simulation, old };
  };

  test('keeps every request, and leaves finished and running ones unchanged', () => {
    fc.assert(
      fc.property(setups, setups, (before, other) => {
        const after = { ...other, seed: before.seed };
        const { simulation, old } = changed(before, after);
        const { arrival, server, start, finish } = simulation.requests;
        old.forEach(({ come, on, begun, ended }, index) => {
          expect(arrival[index]).toBe(come);
          if (begun <= time) expect([server[index], start[index], finish[index]]).toEqual([on, begun, ended]);
          else expect(start[index]).toBeGreaterThanOrEqual(time);
        });
        // No request disappears or appears: each is in one line, once.
        expect(simulation.lines.flat().sort((one, two) => one - two)).toEqual(
          arrival.map((_, index) => index),
        );
        expect(arrival).toEqual([...arrival].sort((one, two) => one - two));
        expect(server.slice(old.length).every((each) => each < after.servers)).toBe(true);
        for (const line of simulation.lines)
          line.forEach((request, place) => {
            if (place > 0) expect(start[request]!).toBeGreaterThanOrEqual(finish[line[place - 1]!]!);
          });
      }),
      { numRuns: 60 },
    );
  });

  test('has no effect if the setup stays the same', () => {
    for (const policy of ['shared', 'roundRobin'] as const) {
      const { simulation } = changed({ ...base, policy }, { ...base, policy });
      const plain = openSimulation({ ...base, policy });
      plain.advanceTo(2 * time);
      expect(simulation.requests).toEqual(plain.requests);
    }
  });

  test('drains a queue with more servers, but not at once', () => {
    const crowded = { ...base, servers: 5 };
    const waitingAt = (simulation: ReturnType<typeof openSimulation>, at: number) =>
      countLines(simulation, at).reduce((sum, { arrived, begun }) => sum + arrived - begun, 0);
    const { simulation } = changed(crowded, { ...crowded, servers: 8 });
    const plain = openSimulation(crowded);
    plain.advanceTo(2 * time);
    const before = waitingAt(plain, time - 1);
    expect(before).toBeGreaterThan(20);
    expect(waitingAt(simulation, time)).toBeGreaterThan(before - 8);
    expect(waitingAt(simulation, 2 * time)).toBeLessThan(before / 2);
  });

  test('starts arrivals after none, and stops them', () => {
    const none = { ...base, meanGap: Number.POSITIVE_INFINITY };
    expect(changed(none, base).simulation.requests.arrival.length).toBeGreaterThan(100);
    const { simulation, old } = changed(base, none);
    expect(simulation.requests.arrival).toHaveLength(old.length);
  });
});
