/** The play head of a trace. `position` counts the steps shown, from 0 to `length`. */
export interface Player {
  readonly length: number;
  readonly position: number;
  readonly playing: boolean;
  /** The position where a run stops by itself. */
  readonly until: number;
  /** The factor by which steps are faster than `millisecondsPerStep`. */
  readonly speed: number;
  readonly millisecondsPerStep: number;
  /** The progress of the next step, from 0 up to but not including 1. */
  readonly progress: number;
}

export type PlayerEvent =
  | { readonly kind: 'pause' | 'step' | 'back' }
  /** Plays this many steps, or to the end. */
  | { readonly kind: 'play'; readonly steps?: number | undefined }
  | { readonly kind: 'seek'; readonly position: number }
  | { readonly kind: 'speed'; readonly speed: number }
  /** Another trace: the head goes to its start, or to its end for a still of the whole trace. */
  | { readonly kind: 'load'; readonly length: number; readonly at?: 'start' | 'end' }
  /** Wall-clock time passed. */
  | { readonly kind: 'tick'; readonly milliseconds: number };

/** The longest tick that counts: after a hidden tab or a sleep the head continues where it was. */
export const longestTick = 100;

const slowest = 1 / 8;
const fastest = 16;

const within = (low: number, high: number, value: number) => Math.min(high, Math.max(low, value));
const wholeSteps = (length: number) => (Number.isFinite(length) ? Math.max(0, Math.floor(length)) : 0);

/** A paused player at the start of a trace of `length` steps. */
export function openPlayer(length: number, millisecondsPerStep: number): Player {
  return {
    length: wholeSteps(length),
    position: 0,
    playing: false,
    until: wholeSteps(length),
    speed: 1,
    millisecondsPerStep,
    progress: 0,
  };
}

/**
 * The player after an event. Stepping pauses; playing from the end starts over; a run stops by itself. A non-finite
 * number changes nothing.
 */
export function advancePlayer(player: Player, event: PlayerEvent): Player {
  switch (event.kind) {
    case 'play': {
      const from = player.position < player.length ? player : { ...player, position: 0, progress: 0 };
      const until = Math.min(from.length, from.position + (event.steps ?? from.length));
      return { ...from, until, playing: from.position < until };
    }
    case 'pause':
      return { ...player, playing: false };
    case 'step':
      return { ...moveTo(player, player.position + 1), playing: false };
    case 'back':
      // From between two steps, back goes to the last completed one.
      return {
        ...moveTo(player, player.progress > 0 ? player.position : player.position - 1),
        playing: false,
      };
    case 'seek':
      return Number.isFinite(event.position) ? moveTo(player, Math.round(event.position)) : player;
    case 'speed':
      return Number.isFinite(event.speed)
        ? { ...player, speed: within(slowest, fastest, event.speed) }
        : player;
    case 'load': {
      const length = wholeSteps(event.length);
      return moveTo({ ...player, length, until: length, playing: false }, event.at === 'end' ? length : 0);
    }
    case 'tick':
      return player.playing ? tick(player, event.milliseconds) : player;
  }
}

function moveTo(player: Player, position: number): Player {
  const target = within(0, player.length, position);
  return { ...player, position: target, progress: 0, playing: player.playing && target < player.until };
}

function tick(player: Player, milliseconds: number): Player {
  if (!Number.isFinite(milliseconds)) return player;
  const steps = (within(0, longestTick, milliseconds) * player.speed) / player.millisecondsPerStep;
  const reached = player.position + player.progress + steps;
  if (!(reached < player.until)) return moveTo(player, player.until);
  const position = Math.floor(reached);
  return { ...player, position, progress: reached - position };
}
