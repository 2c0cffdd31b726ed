import { type RefCallback, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { advancePlayer, openPlayer, type Player, type PlayerEvent } from './player.ts';
import type { StageKey } from './Stage.tsx';

/** Called with the number of steps that a run has progressed, including fractions. */
type Follower = (steps: number) => void;

/** A player and its buttons. During play, position and progress are those of the last whole step. */
export interface Playing extends Pick<Player, 'position' | 'progress' | 'playing' | 'length'> {
  /** Plays this many steps, or to the end; from the end it starts over. With reduced motion it goes one step. */
  readonly play: (steps?: number) => void;
  readonly pause: () => void;
  readonly step: () => void;
  readonly back: () => void;
  readonly seek: (position: number) => void;
  readonly speed: (speed: number) => void;
  /** Handles the keys of a scene. */
  readonly onKey: (key: StageKey) => void;
  /** For the element that must be on the screen for time to pass. */
  readonly watch: RefCallback<Element>;
  /** Calls a function with every frame during play, and returns a function that stops it. */
  readonly follow: (follower: Follower) => () => void;
}

interface Trace {
  /** The initial position of the head. Default: the start. */
  readonly at?: 'start' | 'end';
  /** The trace to play: another one resets the head, even if it has the same length. */
  readonly trace?: unknown;
  /**
   * How many steps play by themselves, once, when the stage is first visible; none with reduced motion, or if the
   * visitor acts first.
   */
  readonly first?: number;
  /** Renders only when a run begins and ends, not at each step: for followers of every frame that need no more. */
  readonly isQuiet?: boolean;
}

/**
 * The play head of a trace, advanced by animation frames. It is paused until asked, pauses off the screen and in a
 * hidden tab, and continues where it was. It renders once per step; for every frame, use `follow`.
 */
export function usePlayer(length: number, millisecondsPerStep: number, options: Trace = {}): Playing {
  const { at = 'start', trace, first = 0, isQuiet = false } = options;
  const [player, setPlayer] = useState(() =>
    advancePlayer(openPlayer(length, millisecondsPerStep), { kind: 'load', length, at }),
  );
  const [loaded, setLoaded] = useState({ length, trace });
  if (loaded.length !== length || loaded.trace !== trace) {
    setLoaded({ length, trace });
    setPlayer(advancePlayer(player, { kind: 'load', length, at }));
  }
  /** The player as of the last frame. */
  const live = useRef(player);
  useLayoutEffect(() => {
    live.current = player;
  }, [player]);
  const send = (event: PlayerEvent) => {
    live.current = advancePlayer(live.current, event);
    setPlayer(live.current);
  };

  const [followers] = useState(() => new Set<Follower>());
  const follow = useCallback(
    (follower: Follower) => {
      followers.add(follower);
      return () => void followers.delete(follower);
    },
    [followers],
  );
  const [element, watch] = useState<Element | null>(null);
  const seen = useOnScreen(element);
  const untouched = useRef(true);
  const begin = useRef(() => {});
  useLayoutEffect(() => {
    begin.current = () => {
      if (first > 0 && untouched.current && !wantsLessMotion()) send({ kind: 'play', steps: first });
      untouched.current = false;
    };
  });
  useEffect(() => {
    if (seen) begin.current();
  }, [seen]);
  useEffect(() => {
    if (!player.playing || seen === false) return;
    let last: number | undefined;
    let frame = requestAnimationFrame(function tick(now) {
      const { position } = live.current;
      const next = advancePlayer(live.current, { kind: 'tick', milliseconds: now - (last ?? now) });
      live.current = next;
      last = now;
      if ((next.position !== position && !isQuiet) || !next.playing) setPlayer(next);
      for (const follower of followers) follower(next.position + next.progress);
      frame = requestAnimationFrame(tick);
    });
    return () => cancelAnimationFrame(frame);
  }, [player.playing, seen, followers, isQuiet]);

  const { position, progress, playing } = player;
  const buttons = buttonsOf(player, (event) => {
    untouched.current = false;
    send(event);
  });
  return { position, progress, playing, length: player.length, ...buttons, watch, follow };
}

function buttonsOf({ playing, length }: Player, send: (event: PlayerEvent) => void) {
  const play = (steps?: number) => {
    send({ kind: 'play', steps });
    if (wantsLessMotion()) send({ kind: 'step' });
  };
  const pause = () => send({ kind: 'pause' });
  const step = () => send({ kind: 'step' });
  const back = () => send({ kind: 'back' });
  const seek = (position: number) => send({ kind: 'seek', position });
  const speed = (times: number) => send({ kind: 'speed', speed: times });
  const onKey = (key: StageKey) => {
    if (key === ' ') playing ? pause() : play();
    else if (key === 'ArrowRight') step();
    else if (key === 'ArrowLeft') back();
    else seek(key === 'End' ? length : 0);
  };
  return { play, pause, step, back, seek, speed, onKey };
}

/** Undefined while unknown. */
function useOnScreen(element: Element | null): boolean | undefined {
  const [seen, setSeen] = useState<boolean>();
  useEffect(() => {
    if (!element) return;
    if (typeof IntersectionObserver === 'undefined') return setSeen(true);
    const observer = new IntersectionObserver((entries) => setSeen(entries.at(-1)?.isIntersecting ?? true));
    observer.observe(element);
    return () => observer.disconnect();
  }, [element]);
  return seen;
}

/** Whether the visitor asked for less motion. */
export function wantsLessMotion(): boolean {
  return typeof matchMedia === 'function' && matchMedia('(prefers-reduced-motion: reduce)').matches;
}
