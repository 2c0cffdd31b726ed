import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clampInputs } from '#exhibits/kit/inputs.ts';
import { describeLesson, describeRace, duel } from '#exhibits/pool/describe.ts';
import { drawRace } from '#exhibits/pool/frame.ts';
import { poolInputs, presets } from '#exhibits/pool/inputs.ts';
import { type Race, type Request, raceLoop, racePool } from '#exhibits/pool/model.ts';
import { poolBound, poolRate } from '#exhibits/pool/rates.ts';

const requests: fc.Arbitrary<readonly Request[]> = fc.array(
  fc.record({
    arrival: fc.integer({ min: 0, max: 80 }),
    before: fc.integer({ min: 0, max: 30 }),
    io: fc.integer({ min: 0, max: 60 }),
    after: fc.integer({ min: 0, max: 20 }),
  }),
  { maxLength: 14 },
);
const few = fc.integer({ min: 1, max: 5 });

function expectSound(race: Race, given: readonly Request[], computing: number): void {
  given.forEach(({ arrival, before, io, after }, index) => {
    expect(race.start[index]).toBeGreaterThanOrEqual(arrival);
    expect(race.finish[index]).toBeGreaterThanOrEqual(race.start[index]! + before + io + after);
  });
  const busy = race.stretches.filter(({ kind }) => kind === 'computing');
  expect(busy.reduce((sum, { start, finish }) => sum + finish - start, 0)).toBe(race.computed);
  for (const { start } of busy) {
    const together = busy.filter((other) => other.start <= start && other.finish > start).length;
    expect(together).toBeLessThanOrEqual(computing);
  }
}

describe('racePool(requests, workers, cores)', () => {
  test('answers everyone, with no more in flight than workers and no more computing than cores', () => {
    fc.assert(
      fc.property(requests, few, few, (given, workers, cores) => {
        const race = racePool(given, workers, cores);
        expectSound(race, given, cores);
        expect(race.mostInFlight).toBeLessThanOrEqual(workers);
      }),
    );
  });
});

describe('raceLoop(requests, processes)', () => {
  test('answers everyone, each process computing one thing at a time', () => {
    fc.assert(
      fc.property(requests, few, (given, processes) => {
        const race = raceLoop(given, processes);
        expectSound(race, given, processes);
        for (const { start, lane } of race.stretches.filter(({ kind }) => kind === 'computing')) {
          const own = race.stretches.filter(
            (other) =>
              other.kind === 'computing' &&
              other.lane === lane &&
              other.start <= start &&
              other.finish > start,
          );
          expect(own.length).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  test('makes nothing of no requests', () => {
    expect(raceLoop([], 1)).toMatchObject({ makespan: 0, meanLatency: 0, p95Latency: 0, mostInFlight: 0 });
  });
});

describe('poolRate(stream, workers, cores)', () => {
  test('stays below its bound', () => {
    const stream = fc.record({ cpu: fc.integer({ min: 1, max: 50 }), io: fc.integer({ min: 0, max: 200 }) });
    fc.assert(
      fc.property(stream, fc.integer({ min: 1, max: 40 }), few, (each, workers, cores) => {
        expect(poolRate(each, workers, cores)).toBeLessThanOrEqual(
          poolBound(each, workers, cores) * (1 + 1e-9),
        );
      }),
    );
  });
});

describe('the sentences and drawing of “Waiting is not working”', () => {
  const say = (given: object) => {
    const values = clampInputs(poolInputs, given);
    const race = duel(values);
    return [describeRace(values, race), describeLesson(values, race)].join(' ');
  };

  test('say the default race with its assumptions', () => {
    expect(say({})).toBe(
      'Assuming 12 requests at once that compute 4 ms and wait 60 ms each, 4 workers on 2 cores answer them all in 198 ms ' +
        '(131 ms on average), and 1 event loop in 86 ms (75 ms on average). ' +
        'Waiting is not working: the loop takes up the next request while others wait, and a worker that waits does nothing else.',
    );
  });

  test('say when the workers are ahead, and when a neighbour stalls everyone', () => {
    expect(say({ workers: 12 })).toContain('in 74 ms');
    expect(say({ workers: 12 })).toContain('With a worker for every request nobody waits for a worker');
    expect(say(presets.computing)).toContain('in 240 ms');
    expect(say(presets.computing)).toContain('One loop computes one thing at a time');
    expect(say({ ...presets.computing, processes: 2 })).toContain('Here both take the same time');
    expect(say(presets.neighbour)).toContain('holds up everyone on its event loop');
  });

  test('draw bars within a shared width, up to the time shown', () => {
    const { pool, loop } = duel(clampInputs(poolInputs, {}));
    const longest = Math.max(pool.makespan, loop.makespan);
    for (const bar of [...drawRace(pool, longest), ...drawRace(loop, longest)])
      expect(bar.from >= 0 && bar.from + bar.width <= 1 + 1e-9).toBe(true);
    expect(drawRace(pool, longest, 0)).toEqual([]);
    expect(drawRace(pool, longest, 1)).toHaveLength(2);
  });
});
