import { useEffect, useRef } from 'react';
import { sayNumber } from '#exhibits/kit/say.ts';
import type { Playing } from '#exhibits/kit/usePlayer.ts';
import { type Live, timeAt } from './live.ts';
import { countLines, countWaiting } from './measure.ts';

type Player = Pick<Playing, 'position' | 'progress' | 'follow'>;

interface WaitingProps {
  readonly live: Live;
  readonly player: Player;
  readonly lang: string;
}

/** The number of waiting requests, in words, because on a phone the queue is a texture. */
export const Waiting = ({ live, player, lang }: WaitingProps) => (
  <AsItPlays player={player} say={(steps) => sayWaiting(live, steps, lang)} />
);

interface BeyondProps {
  readonly player: Player;
  /** The number of waiting requests beyond the picture's room, after this many steps. */
  readonly count: (steps: number) => number;
  readonly lang: string;
}

/** The number of waiting requests, where the picture ends. */
export const Beyond = ({ player, count, lang }: BeyondProps) => (
  <AsItPlays
    player={player}
    say={(steps) => {
      const more = count(steps);
      return more > 0 ? `+${sayNumber(more, lang)}` : '';
    }}
  />
);

/** Words about the animation, updated twice a second while it plays. */
function AsItPlays({ player, say }: { readonly player: Player; readonly say: (steps: number) => string }) {
  const { position, progress, follow } = player;
  const place = useRef<HTMLSpanElement>(null);
  const sayNow = useRef(say);
  useEffect(() => {
    sayNow.current = say;
  });
  useEffect(() => {
    let last = -1;
    return follow((steps) => {
      if (Math.floor(steps) === last || !place.current) return;
      last = Math.floor(steps);
      place.current.textContent = sayNow.current(steps);
    });
  }, [follow]);
  return <span ref={place}>{say(position + progress)}</span>;
}

function sayWaiting(live: Live, steps: number, lang: string): string {
  const time = timeAt(live, steps);
  live.simulation.advanceTo(time);
  return `${sayNumber(countWaiting(countLines(live.simulation, time)), lang)} waiting`;
}
