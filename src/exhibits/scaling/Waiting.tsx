import { useEffect, useRef } from 'react';
import { sayNumber } from '#exhibits/kit/say.ts';
import type { Playing } from '#exhibits/kit/usePlayer.ts';
import { type Live, timeAt } from './live.ts';
import { countLines } from './measure.ts';

interface WaitingProps {
  readonly live: Live;
  readonly player: Pick<Playing, 'position' | 'progress' | 'follow'>;
  readonly lang: string;
}

/** How many requests wait, in words, since on a phone the queue is a texture. While it plays the words keep up twice a second. */
export function Waiting({ live, player, lang }: WaitingProps) {
  const { position, progress, follow } = player;
  const place = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    let last = -1;
    return follow((steps) => {
      if (Math.floor(steps) === last || !place.current) return;
      last = Math.floor(steps);
      place.current.textContent = sayWaiting(live, steps, lang);
    });
  }, [follow, live, lang]);
  return <span ref={place}>{sayWaiting(live, position + progress, lang)}</span>;
}

function sayWaiting(live: Live, steps: number, lang: string): string {
  const time = timeAt(live, steps);
  live.simulation.advanceTo(time);
  const waiting = countLines(live.simulation, time).reduce(
    (sum, { arrived, begun }) => sum + arrived - begun,
    0,
  );
  return `${sayNumber(waiting, lang)} waiting`;
}
