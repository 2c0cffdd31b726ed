import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { storyLoad } from '#exhibits/scaling/describe.ts';
import { countBeyond, drawFan, lookahead } from '#exhibits/scaling/frame.ts';
import { lanesOf, narrow, placeOf, wide } from '#exhibits/scaling/layout.ts';
import { changeLive, drawLive, openLive, timeAt } from '#exhibits/scaling/live.ts';
import { countLines } from '#exhibits/scaling/measure.ts';
import { openSimulation, type Policy, policies, type Setup } from '#exhibits/scaling/model.ts';
import { setUp } from '#exhibits/scaling/outlook.ts';
import { predict } from '#exhibits/scaling/theory.ts';

const story = (given: object): Setup => setUp({ ...storyLoad, seed: 1, ...given } as never);
const waitingAt = ({ simulation }: ReturnType<typeof openLive>, time: number) =>
  countLines(simulation, time).reduce((sum, { arrived, begun }) => sum + arrived - begun, 0);

describe('openLive(setup)', () => {
  test('opens with a queue of about the average length', () => {
    for (const seed of [1, 2, 3, 4, 5]) {
      const setup = story({ seed });
      const live = openLive(setup);
      const waiting = waitingAt(live, live.to);
      const theory = predict('roundRobin', { arrivals: 1e6 / setup.meanGap, service: 0.05, servers: 6 });
      const usual = theory.kind === 'steady' ? theory.meanWait / 0.05 : 0;
      // Little’s law gives the value; the range leaves room for the last arrival and for varying work.
      expect(waiting / 6).toBeGreaterThan(usual * 0.3);
      expect(waiting / 6).toBeLessThan(usual * 2);
    }
  });

  test('opens with a queue longer than the picture if the servers cannot keep up', () => {
    const live = openLive(story({ servers: 4 }));
    expect(waitingAt(live, live.to)).toBeGreaterThan(100);
  });
});

describe('changeLive(live, setup, steps)', () => {
  test('continues from the present moment, drains the queue within 1.6 seconds, and never jumps', () => {
    const live = openLive(story({}));
    const before = waitingAt(live, timeAt(live, 0));
    const next = changeLive(live, story({ servers: 12 }), 0);
    expect(timeAt(next, 0)).toBe(live.to);
    expect(waitingAt(next, next.from)).toBeGreaterThan(before - 12);
    expect(waitingAt(next, timeAt(next, 3.2))).toBeLessThan(before / 2);
    let last = -1;
    for (let steps = 0; steps < 10; steps += 0.05) {
      const time = timeAt(next, steps);
      expect(time).toBeGreaterThan(last);
      last = time;
    }
  });
});

describe('drawFan(simulation, time, look, heights, slowdown)', () => {
  const setups = fc.record({
    seed: fc.integer(),
    meanGap: fc.integer({ min: 250, max: 100_000 }),
    meanService: fc.integer({ min: 5000, max: 500_000 }),
    servers: fc.integer({ min: 1, max: 16 }),
    policy: fc.constantFrom(...(Object.keys(policies) as Policy[])),
  });

  test('draws beads in order inside the lanes, and counts the waiting requests, for any setup', () => {
    fc.assert(
      fc.property(setups, fc.constantFrom(wide, narrow), (setup, look) => {
        const simulation = openSimulation(setup);
        const time = 2_000_000;
        simulation.advanceTo(time + lookahead);
        const heights = lanesOf(setup.servers, look.middle, look);
        const frame = drawFan(simulation, time, look, heights, 4);
        expect(frame.lanes).toHaveLength(setup.servers);
        for (const { y, beads } of frame.lanes) {
          expect(y).toBeGreaterThan(0);
          expect(y).toBeLessThan(look.axis);
          let edge = 1000;
          for (const [head, tail] of beads) {
            expect(head).toBeLessThanOrEqual(edge + 1e-6);
            expect(tail).toBeLessThanOrEqual(head + 1e-6);
            expect(tail).toBeGreaterThanOrEqual(look.knee);
            edge = tail;
          }
        }
        const counted = countLines(simulation, time).reduce(
          (sum, { arrived, begun }) => sum + arrived - begun,
          0,
        );
        expect(frame.waiting).toBe(counted);
        const beyond = countBeyond(simulation, time, look);
        expect(beyond).toBeGreaterThanOrEqual(0);
        expect(beyond).toBeLessThanOrEqual(frame.waiting);
        expect(frame.movers.length).toBeLessThanOrEqual(60);
        for (const { x, px, y } of frame.movers) expect([x, px, y].every(Number.isFinite)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  test('places a request by its time until service', () => {
    const live = openLive(story({ servers: 7 }));
    const heights = lanesOf(7, wide.middle, wide);
    const { lanes } = drawLive(live, 0, wide, heights);
    const { requests, lines } = live.simulation;
    lines.forEach((line, lane) => {
      const first = line.find(
        (request) => requests.start[request]! > live.to && requests.arrival[request]! <= live.to,
      );
      const [bead] = lanes[lane]!.beads;
      if (first === undefined) expect(bead).toBeUndefined();
      else expect(bead?.[0]).toBeCloseTo(placeOf((requests.start[first]! - live.to) / 1000, wide), 6);
    });
  });
});
