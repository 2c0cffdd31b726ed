import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  advancePlayer,
  longestTick,
  openPlayer,
  type Player,
  type PlayerEvent,
} from '#exhibits/kit/player.ts';

const run = (player: Player, ...events: readonly PlayerEvent[]) => events.reduce(advancePlayer, player);
const tick = (milliseconds: number): PlayerEvent => ({ kind: 'tick', milliseconds });
const player = openPlayer(7, 50);

describe('advancePlayer(player, event)', () => {
  test('stands still until play', () => {
    expect(run(player, tick(90), tick(90))).toEqual(player);
  });

  test('moves one step per step time, and two at double speed', () => {
    expect(run(player, { kind: 'play' }, tick(50)).position).toBe(1);
    expect(run(player, { kind: 'play' }, { kind: 'speed', speed: 2 }, tick(50)).position).toBe(2);
    expect(run(player, { kind: 'play' }, tick(80))).toMatchObject({
      position: 1,
      progress: expect.closeTo(0.6),
    });
  });

  test('does not jump after a long pause', () => {
    const slept = run(player, { kind: 'play' }, tick(3_600_000));
    expect(slept).toEqual(run(player, { kind: 'play' }, tick(longestTick)));
    expect(slept.position).toBe(2);
  });

  test('stops at the end, and plays again from the start', () => {
    const ended = run(player, { kind: 'seek', position: 6 }, { kind: 'play' }, tick(60));
    expect(ended).toMatchObject({ position: 7, playing: false, progress: 0 });
    expect(run(ended, { kind: 'play' })).toMatchObject({ position: 0, playing: true });
  });

  test('steps forward and back, and pauses', () => {
    const stepped = run(player, { kind: 'play' }, { kind: 'step' }, { kind: 'step' });
    expect(stepped).toMatchObject({ position: 2, playing: false });
    expect(run(stepped, { kind: 'back' })).toMatchObject({ position: 1 });
    expect(run(player, { kind: 'back' }).position).toBe(0);
  });

  test('goes back to the last whole step from between two', () => {
    expect(run(player, { kind: 'play' }, tick(80), { kind: 'back' })).toMatchObject({
      position: 1,
      progress: 0,
    });
  });

  test('loads a new trace at its start, or at its end if asked to', () => {
    expect(run(player, { kind: 'load', length: 3 })).toMatchObject({ length: 3, position: 0 });
    expect(run(player, { kind: 'load', length: 3, at: 'end' })).toMatchObject({ length: 3, position: 3 });
  });

  test('stays within its trace after any events', () => {
    const number = fc.oneof(fc.integer(), fc.double());
    const event: fc.Arbitrary<PlayerEvent> = fc.oneof(
      fc.constantFrom<PlayerEvent>({ kind: 'play' }, { kind: 'pause' }, { kind: 'step' }, { kind: 'back' }),
      number.map((position): PlayerEvent => ({ kind: 'seek', position })),
      number.map((speed): PlayerEvent => ({ kind: 'speed', speed })),
      number.map((milliseconds): PlayerEvent => ({ kind: 'tick', milliseconds })),
      fc.integer({ min: -5, max: 40 }).map((length): PlayerEvent => ({ kind: 'load', length })),
    );
    fc.assert(
      fc.property(fc.array(event), (events) => {
        let now = player;
        for (const each of events) {
          now = advancePlayer(now, each);
          expect(Number.isInteger(now.position)).toBe(true);
          expect(now.position >= 0 && now.position <= now.length).toBe(true);
          expect(now.progress >= 0 && now.progress < 1).toBe(true);
          if (now.position === now.length) expect(now.playing).toBe(false);
        }
      }),
    );
  });
});
