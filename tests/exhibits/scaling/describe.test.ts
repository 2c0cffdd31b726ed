import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clampInputs } from '#exhibits/kit/inputs.ts';
import { describeLessons, describeLoad, tabulateServers } from '#exhibits/scaling/describe.ts';
import { drawFrame, layOutStage, lookahead, placeOnGauge, requestsPerDot } from '#exhibits/scaling/frame.ts';
import { scalingInputs } from '#exhibits/scaling/inputs.ts';
import { openSimulation, type Policy, policies } from '#exhibits/scaling/model.ts';
import { lookOut, setUp } from '#exhibits/scaling/outlook.ts';

const read = (given: object = {}) => clampInputs(scalingInputs, given);
const say = (given: object) => describeLoad(read(given), lookOut(read(given)));
const assumed = 'Assuming 20 requests a day each, a fivefold peak and 50 ms of work per request';

describe('describeLoad(values, outlook)', () => {
  test('says the figures in one sentence with what they follow from', () => {
    expect(say({})).toBe(
      `${assumed}, 115.7 requests arrive per second at 100,000 users and 6 servers, taking turns, are 96% busy: ` +
        '95% of answers come within 2.48 s.',
    );
    expect(say({ servers: 12 })).toContain(
      '12 servers, taking turns, are 48% busy: 95% of answers come within 192 ms.',
    );
  });

  test('says that there is no limit, at full load and above', () => {
    expect(say({ servers: 4 })).toBe(
      `${assumed}, 115.7 requests arrive per second at 100,000 users, more than 4 servers can do: ` +
        'the queue grows by 35.7 every second, for ever.',
    );
    expect(say({ servers: 1, users: 17_280 })).toContain(
      'exactly what 1 server can do: there is no slack, and no limit to the wait.',
    );
  });

  test('falls back on a run where there is no formula', () => {
    expect(say({ policy: 'leastBusy', servers: 8 })).toMatch(
      /there is no formula for this, and in 20,000 simulated requests 95% of answers came within \d+ ms\.$/,
    );
  });

  test('has nothing to say of nobody', () => {
    expect(say({ users: 0 })).toBe('With no users nothing arrives, and every server waits.');
  });
});

describe('describeLessons(values)', () => {
  test('says where one server is full, and what routing and cheaper requests buy', () => {
    expect(describeLessons(read())).toEqual([
      `${assumed}, one server is full at 17,280 users.`,
      `${assumed}, 100,000 users get 95% of answers within 200 ms with 7 servers behind one shared queue, ` +
        '12 servers taking turns or 24 servers chosen at random; at half the work, 25 ms per request, with 4 servers taking turns.',
    ]);
    expect(describeLessons(read({ service: 100 }))[1]).toContain('no number of servers taking turns');
  });
});

describe('tabulateServers(values, counts)', () => {
  test('gives a row for each number of servers', () => {
    expect(tabulateServers(read(), [1, 6, 12])).toEqual([
      { servers: '1', busy: 'full', mean: 'no limit', p95: 'no limit' },
      { servers: '6', busy: '96%', mean: '829 ms', p95: '2.48 s' },
      { servers: '12', busy: '48%', mean: '64 ms', p95: '192 ms' },
    ]);
  });
});

describe('lookOut(values)', () => {
  test('measures near to what it predicts', () => {
    const { theory, measured } = lookOut(read({ servers: 12 }));
    if (theory.kind !== 'steady') throw new Error(theory.kind);
    expect(measured?.counted).toBe(18_000);
    expect(Math.abs(measured!.p95 / 1e6 / theory.p95 - 1)).toBeLessThan(0.05);
  });
});

describe('drawFrame(simulation, time, stage)', () => {
  const values = fc.record({
    users: fc.integer({ min: 0, max: 100_000 }),
    servers: fc.integer({ min: 1, max: 16 }),
    requests: fc.integer({ min: 1, max: 60 }),
    policy: fc.constantFrom(...(Object.keys(policies) as Policy[])),
    seed: fc.integer(),
  });

  test('draws at most 240 dots on the stage, and counts every request', () => {
    fc.assert(
      fc.property(values, fc.integer({ min: 0, max: 4_000_000 }), (given, time) => {
        const setup = setUp(read(given));
        const simulation = openSimulation(setup);
        simulation.advanceTo(time + lookahead);
        const stage = layOutStage(setup.servers, 390);
        const frame = drawFrame(simulation, time, stage);
        expect(frame.dots.length).toBeLessThanOrEqual(240);
        for (const { x, y } of frame.dots) {
          expect(x >= 0 && x <= stage.width).toBe(true);
          expect(y >= stage.bandY - 1e-9 && y <= stage.homeY + 1e-9).toBe(true);
        }
        expect(frame.served + frame.inService + frame.waiting).toBe(frame.arrived);
        expect(frame.tubes.reduce((sum, tube) => sum + tube.waiting, 0)).toBe(frame.waiting);
        expect(frame.tubes).toHaveLength(setup.policy === 'shared' ? 1 : setup.servers);
      }),
      { numRuns: 40 },
    );
  });

  test('says how many more wait than fit', () => {
    const simulation = openSimulation(setUp(read({ servers: 1 })));
    simulation.advanceTo(3_000_000);
    const frame = drawFrame(simulation, 2_500_000, layOutStage(1, 390));
    expect(frame.tubes[0]).toMatchObject({ fill: 1, waiting: frame.waiting });
    expect(frame.tubes[0]!.beyond).toBe(frame.waiting - 12 * frame.requestsPerDot);
    expect(frame.dots.filter(({ kind }) => kind === 'waiting')).toHaveLength(12);
  });

  test('is the same for the same time', () => {
    const simulation = openSimulation(setUp(read()));
    simulation.advanceTo(2_000_000);
    const first = drawFrame(simulation, 1_000_000, layOutStage(6, 390));
    simulation.advanceTo(9_000_000);
    expect(drawFrame(simulation, 1_000_000, layOutStage(6, 390))).toEqual(first);
  });
});

describe('requestsPerDot(arrivalsPerSecond, servers)', () => {
  test('keeps about thirty dots a second, spread over all servers', () => {
    expect(requestsPerDot(0, 4)).toBe(1);
    expect(requestsPerDot(115.7, 6)).toBe(5);
    expect(requestsPerDot(115.7, 5)).toBe(4);
  });
});

describe('placeOnGauge(seconds)', () => {
  test('runs from 10 ms to 10 s by the logarithm, and stops there', () => {
    expect([0.001, 0.01, 0.1, 1, 10, 99].map(placeOnGauge)).toEqual([
      0,
      0,
      expect.closeTo(1 / 3),
      expect.closeTo(2 / 3),
      1,
      1,
    ]);
  });
});
