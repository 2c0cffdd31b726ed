import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clampInputs } from '#exhibits/kit/inputs.ts';
import { describeCount, describeScene, describeToggle } from '#exhibits/payments/describe.ts';
import { drawPost } from '#exhibits/payments/frame.ts';
import { paymentsInputs } from '#exhibits/payments/inputs.ts';
import { type GuardName, guardNames } from '#exhibits/payments/model.ts';
import { answer, momentOf } from '#exhibits/payments/moments.ts';
import { change, deeds } from '#exhibits/payments/row.ts';
import { enterStep, sceneOf } from '#exhibits/payments/scene.ts';

const at = (step: number, sent: number, more: object = {}) =>
  clampInputs(paymentsInputs, { ...enterStep(step), sent, ...more });

describe('sceneOf(values)', () => {
  test('counts wrong in each step, and right with the gate of that step', () => {
    const counts = (step: number, sent: number, fix: object) => [
      sceneOf(at(step, sent)).trace.credits,
      sceneOf(at(step, sent, fix)).trace.credits,
    ];
    expect(sceneOf(at(1, 0)).trace.credits).toBe(1);
    expect(counts(1, 1, { dedupe: true })).toEqual([2, 1]);
    expect(counts(2, 1, { unique: true })).toEqual([2, 1]);
    expect(counts(3, 1, { verify: true })).toEqual([1, 0]);
    expect(counts(3, 2, { sweep: true })).toEqual([0, 1]);
  });

  test('highlights the gate that fixes the count, and shows no gates before a message is sent', () => {
    expect(sceneOf(at(1, 0)).gates).toEqual([]);
    for (const [step, sent, fix] of [
      [1, 1, 'dedupe'],
      [2, 1, 'unique'],
      [3, 1, 'verify'],
      [3, 2, 'sweep'],
    ] as const) {
      const wrong = sceneOf(at(step, sent));
      expect([wrong.fix, wrong.right, sceneOf(at(step, sent, { [fix]: true })).right]).toEqual([
        fix,
        false,
        true,
      ]);
      expect(
        drawPost(wrong)
          .gates.filter(({ called }) => called)
          .map(({ id }) => id),
      ).toEqual([fix]);
    }
  });

  test('describes every wrong count in words', () => {
    expect(describeCount(sceneOf(at(1, 1)))).toBe('one payment, counted twice');
    expect(describeCount(sceneOf(at(3, 1)))).toBe('no payment, counted once');
    expect(describeCount(sceneOf(at(3, 2)))).toBe('one payment, not counted');
    const row = (letters: string) => describeCount(sceneOf(at(4, 0, { row: letters })));
    expect(row('XCC')).toBe('one payment, counted 3 times');
    expect(row('X')).toBe('one payment, counted once, by a forgery');
    expect(row('CK')).toBe('one payment, counted once; order left “attempted”');
    for (const word of ['twice', 'not counted'])
      expect(describeScene(sceneOf(at(word === 'twice' ? 1 : 3, word === 'twice' ? 1 : 2)), 1)).toMatch(
        /Counted|Not counted/,
      );
  });
});

describe('describeToggle(before, after, name)', () => {
  test('says that nothing changes if Dedupe or Forward is off while the other gates are on', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[KACOX]{0,8}$/),
        fc.constantFrom<GuardName>('dedupe', 'forward'),
        (row, name) => {
          const all = Object.fromEntries(guardNames.map((each) => [each, true]));
          const before = sceneOf(at(4, 0, { ...all, row }));
          const after = sceneOf(at(4, 0, { ...all, row, [name]: false }));
          expect(describeToggle(before, after, name)).toMatch(
            / is off, and nothing changes: .+ Counted 1 time/,
          );
        },
      ),
    );
  });

  test('gives the new count after a gate is switched off', () => {
    const [before, after] = [true, false].map((unique) =>
      sceneOf(at(4, 0, { verify: true, sweep: true, unique })),
    );
    expect(describeToggle(before!, after!, 'unique')).toBe('Unique is off. Counted 3 times for one payment.');
  });

  test('describes the result in a guided step, also for an unpaid order', () => {
    const told = (step: number, sent: number, gates: object, name: GuardName) =>
      describeToggle(
        sceneOf(at(step, sent, gates)),
        sceneOf(at(step, sent, { ...gates, [name]: false })),
        name,
      );
    expect(told(2, 1, { dedupe: true, unique: true }, 'dedupe')).toBe(
      'Dedupe is off, and nothing changes: Unique stops a copy, too. One payment, counted once.',
    );
    expect(told(3, 1, { unique: true, verify: true }, 'unique')).toBe(
      'Unique is off, and nothing changes. No payment, nothing counted.',
    );
  });
});

describe('momentOf(scene, sent)', () => {
  test('shows the final answer with all three gates, and not without Verify or Unique', () => {
    const end = { verify: true, unique: true, sweep: true };
    expect(momentOf(sceneOf(at(3, 2, end)), 2)?.say).toBe(answer);
    for (const name of ['verify', 'unique'])
      expect(momentOf(sceneOf(at(3, 2, { ...end, [name]: false })), 2)?.say).not.toBe(answer);
  });
});

describe('drawPost(scene, position)', () => {
  test('accounts for every message: counted, noted or stopped', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[KACOX]{0,10}$/), fc.integer({ min: 0, max: 31 }), (row, bits) => {
        const gates = Object.fromEntries(
          guardNames.map((name, place) => [name, ((bits >> place) & 1) === 1]),
        );
        const scene = sceneOf(at(4, 0, { ...gates, row }));
        const frame = drawPost(scene);
        const stopped = frame.stopped.reduce((sum, { count }) => sum + count, 0);
        const noted = scene.trace.effects.filter((effect) => effect === 'noted').length;
        const found = scene.trace.effects.filter((effect) => effect === 'swept').length;
        expect(stopped + noted + frame.credits - found).toBe(row.length);
        expect(frame.rows).toHaveLength(frame.credits);
      }),
    );
  });

  test('shows the count before and after the last message arrives', () => {
    const scene = sceneOf(at(1, 1));
    expect([drawPost(scene, 1).credits, drawPost(scene).credits]).toEqual([1, 2]);
    expect(drawPost(scene).back?.words).toContain('its reply got lost');
  });

  test('describes the count while messages still arrive', () => {
    const none = { dedupe: false, unique: false, verify: false, forward: false, sweep: false };
    const scene = sceneOf(at(4, 0, { ...none, row: 'CCC' }));
    expect([0, 1, 2, 3].map((position) => drawPost(scene, position).words.replace(/;.*/, ''))).toEqual([
      'nothing counted yet',
      'one payment, counted once',
      'one payment, counted twice',
      'one payment, counted 3 times',
    ]);
  });
});

describe('change(row, picked, deed)', () => {
  test('moves, copies, loses and forges messages, follows the selection, and keeps the row valid', () => {
    expect(change('KAC', 2, 'Earlier')).toEqual({ row: 'KCA', picked: 1 });
    expect(change('KAC', 2, 'Later')).toEqual({ row: 'KAC', picked: 2 });
    expect(change('KAC', 2, 'Copy')).toEqual({ row: 'KACC', picked: 3 });
    expect(change('KAC', 2, 'Lose')).toEqual({ row: 'KAc', picked: 2 });
    expect(change('KAc', 2, 'Lose')).toEqual({ row: 'KAC', picked: 2 });
    expect(change('KAC', 0, 'Forge')).toEqual({ row: 'KXAC', picked: 1 });
    fc.assert(
      fc.property(
        fc.stringMatching(/^[KACOXkacox]{0,12}$/),
        fc.array(fc.tuple(fc.nat({ max: 13 }), fc.constantFrom(...deeds))),
        (row, wishes) => {
          let text = row;
          for (const [picked, deed] of wishes) text = change(text, picked, deed).row;
          expect(text).toMatch(paymentsInputs.row.like);
        },
      ),
    );
  });
});
