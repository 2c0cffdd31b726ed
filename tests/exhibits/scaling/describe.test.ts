import { describe, expect, test } from 'vitest';
import { clampInputs } from '#exhibits/kit/inputs.ts';
import {
  describeAdding,
  describe as describeAll,
  describeCeiling,
  describeFilling,
  describeLoad,
  describeWays,
  neededRows,
  runWays,
  serverRows,
  storyLoad,
} from '#exhibits/scaling/describe.ts';
import { scalingInputs } from '#exhibits/scaling/inputs.ts';
import { lookOut, measure, measuredRequests, needsRun } from '#exhibits/scaling/outlook.ts';

const read = (given: object = {}) => clampInputs(scalingInputs, given);
const load = (given: object) => ({ ...storyLoad, ...given }) as typeof storyLoad;

describe('the sentences of “Zero to one lakh”', () => {
  test('say whether one server keeps up', () => {
    expect(describeFilling(read({ users: 12_000 }))).toBe('12,000 users: one server keeps up.');
    expect(describeFilling(read({ users: 17_280 }))).toBe(
      '17,280 users: one server is exactly full, the queue only grows.',
    );
  });

  test('say what one more server changes', () => {
    expect(describeAdding(load({ servers: 7 }))).toBe(
      '7 servers: 19 of 20 answers within 0.52 s, before 2.48 s; later than 200 ms.',
    );
    expect(describeAdding(load({ servers: 4 }))).toBe(
      '4 servers: the queue grows by 35.7 requests a second.',
    );
  });

  test('describe three ways to reach the goal, each with the fewest servers', () => {
    expect(
      runWays().map(({ values, outlook }) => [values.servers, Math.round((outlook.p95 ?? 0) * 1e4)]),
    ).toEqual([
      [12, 1917],
      [7, 1943],
      [4, 1805],
    ]);
    expect(describeWays()).toBe(
      '12 servers 0.19 s, 7 servers with one shared queue 0.19 s, 4 servers with half the work 0.18 s: all three are within 200 ms.',
    );
  });

  test('describe any load, and say if the result comes from a long run', () => {
    const say = (given: object) => describeLoad(load(given), lookOut(load(given)));
    expect(say({ servers: 12 })).toBe(
      '12 servers, round robin, 48% busy: 19 of 20 answers within 0.19 s, in time.',
    );
    expect(say({ servers: 4 })).toContain('the queue grows by 35.7 requests a second.');
    expect(say({ users: 0 })).toBe('No users: nothing arrives, and every server waits.');
    const least = { ...load({ servers: 8, policy: 'leastBusy' }), seed: 1 };
    expect(needsRun(least)).toBe(true);
    const run = measure(least);
    let step = run.next();
    while (!step.done) step = run.next();
    expect(step.value?.counted).toBe(measuredRequests * 0.9);
    expect(describeLoad(least, lookOut(least, step.value))).toMatch(
      /^8 servers, least connections, 72% busy: 19 of 20 answers within 0\.\d+ s, in a long simulated run, in time\.$/,
    );
  });

  test('list the expected values for numbers of servers', () => {
    expect(serverRows(storyLoad, [4, 6, 12])).toEqual([
      { name: '4', growth: 'the queue grows by 35.7 requests a second' },
      { name: '6, 96% busy', mean: '829 ms', p95: '2.48 s' },
      { name: '12, 48% busy', mean: '64 ms', p95: '192 ms' },
    ]);
    expect(neededRows(storyLoad)).toEqual([
      { name: 'One shared queue', needed: ['7', '4', '2'] },
      { name: 'Round robin', needed: ['12', '4', '2'] },
      { name: 'Random', needed: ['24', '5', '2'] },
    ]);
  });

  test('state the cost of a pair of servers, and assume that every user comes every day', () => {
    expect(describeCeiling()).toMatch(
      /each pair of servers costs 0\.2% of it for each of the two, 22 servers/,
    );
    expect(describeAll()[1]).toContain('as if every user came every day');
  });
});
