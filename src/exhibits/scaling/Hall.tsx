import type { ReactNode } from 'react';
import type { Playing } from '#exhibits/kit/usePlayer.ts';
import type { Fan } from './FanParts.tsx';
import type { FanFrame } from './frame.ts';
import { Lanes } from './Lanes.tsx';
import { type HallLook, lanesOf, narrow, narrowTrio, threes, wide, wideTrio } from './layout.ts';
import { MovingCanvas } from './MovingCanvas.tsx';
import { useLook } from './useLook.ts';
import { Beyond } from './Waiting.tsx';

/** One fan: its number of servers, and how it is drawn. */
export interface FanGiven {
  readonly servers: number;
  readonly shared: boolean;
  readonly ghost?: boolean;
  readonly open?: boolean;
  readonly flag?: number | undefined;
  /** The picture after this many steps. */
  readonly drawAt: (steps: number, look: HallLook, lanes: readonly number[]) => FanFrame;
  /** How many wait then that the picture has no room for; undefined where that is not shown. */
  readonly beyondAt?: (steps: number, look: HallLook) => number;
}

interface HallProps {
  readonly fans: readonly FanGiven[];
  readonly answers?: readonly number[];
  readonly before?: number | undefined;
  readonly flagWords?: string | undefined;
  readonly label?: boolean;
  /** Undefined for a still. */
  readonly player?: Pick<Playing, 'playing' | 'position' | 'progress' | 'follow'> | undefined;
  readonly onGhost?: (() => void) | undefined;
  readonly lang: string;
  /** The values to read from the picture. */
  readonly children: ReactNode;
}

/** The picture of the servers, wide and narrow: both until it is known which one is visible. */
export function Hall(props: HallProps) {
  const { fans, answers, before, flagWords, label, player, onGhost, lang, children } = props;
  const [shown, wideRef, narrowRef] = useLook();
  const isTrio = fans.length > 1;
  const steps = player ? player.position + player.progress : 0;
  const place = (kind: 'wide' | 'narrow') => {
    // A still has both: no script finds out which one is visible.
    if (player && shown && shown.kind !== kind) return null;
    const look = { wide: isTrio ? wideTrio : wide, narrow: isTrio ? narrowTrio : narrow }[kind];
    const lanes = fans.map(({ servers, ghost = false }, index) =>
      lanesOf(
        servers + (ghost ? 1 : 0),
        isTrio ? (threes[kind].middles[index] ?? 0) : look.middle,
        look,
        isTrio ? threes[kind].pitches[index] : look.pitch,
      ),
    );
    const drawAll = (at: number) => fans.map(({ drawAt }, index) => drawAt(at, look, lanes[index] ?? []));
    const isMoving = player?.playing && shown && fans.every(({ open }) => !open);
    const frames = isMoving || fans.some(({ open }) => open) ? [] : drawAll(steps);
    const drawn: readonly Fan[] = fans.map(({ drawAt: _, beyondAt: __, ...fan }, index) => ({
      ...fan,
      lanes: lanes[index] ?? [],
      frame: frames[index],
    }));
    const words = {
      unit: isTrio ? 'ms' : 's',
      finish: kind === 'wide' ? 'finish line, 200 ms' : '200 ms',
      flag: kind === 'wide' ? flagWords : undefined,
    };
    return (
      <Lanes
        {...{ look, words, before, onGhost }}
        fans={drawn}
        answers={answers ?? []}
        label={label ?? false}
      >
        {player && fans[0]?.beyondAt && (
          <span className="tl-beyond" aria-hidden="true">
            <Beyond player={player} count={(at) => fans[0]?.beyondAt?.(at, look) ?? 0} lang={lang} />
          </span>
        )}
        {isMoving && <MovingCanvas look={look} width={shown.width} drawAt={drawAll} follow={player.follow} />}
      </Lanes>
    );
  };
  return (
    <div className="tl-hall" data-trio={isTrio || undefined}>
      <div className="tl-hall__wide" ref={wideRef}>
        {place('wide')}
      </div>
      <div className="tl-hall__narrow" ref={narrowRef}>
        {place('narrow')}
      </div>
      {children}
    </div>
  );
}
