import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { Press } from '#exhibits/kit/Press.tsx';
import { Scene, Stage } from '#exhibits/kit/Stage.tsx';
import { usePlayer } from '#exhibits/kit/usePlayer.ts';
import { millisecondsPerStep, reachTime, runLength } from './clock.ts';
import { drawFrame, layOutStage, paceOf } from './frame.ts';
import { Hall } from './Hall.tsx';
import type { ScalingValues } from './inputs.ts';
import { MovingCanvas } from './MovingCanvas.tsx';
import { summariseRecent } from './measure.ts';
import { openSimulation } from './model.ts';
import { Now } from './Now.tsx';
import { type Outlook, setUp } from './outlook.ts';
import { Readings } from './Readings.tsx';

/** Over how many of the latest requests a run is measured while it goes on. */
const recent = 2000;
/** The width that the still is drawn for; all in it that depends on the width is a share of it. */
const nominalWidth = 600;

interface RunProps {
  readonly values: ScalingValues;
  readonly outlook: Outlook;
  readonly title: string;
  readonly answer: string;
  readonly shown: ReactNode;
  readonly footer: ReactNode;
  readonly lang: string;
  readonly controls: ReactNode;
  readonly onAnotherDay: () => void;
}

/** The figure that runs: the stage with its gauge, the buttons, and what can be read off at the moment. */
export function Run(props: RunProps) {
  const { values, outlook, title, answer, shown, footer, lang, controls, onAnotherDay } = props;
  const simulation = useSimulation(values);
  const { servers, policy } = simulation.setup;
  const pace = useMemo(() => paceOf(1e6 / simulation.setup.meanGap, servers), [simulation, servers]);
  const [sheet, width] = useWidth();
  const shared = policy === 'shared';
  const stage = useMemo(() => layOutStage(servers, width, { shared }), [servers, width, shared]);
  const player = usePlayer(runLength, millisecondsPerStep);
  const { position, progress, playing, follow } = player;
  const { theory } = outlook;

  // While it plays the canvas shows every moment; all else keeps up once a step.
  const steps = playing ? position : position + progress;
  const isMeasured = steps > 0 && theory.kind !== 'growing';
  const now = useMemo(() => {
    const time = reachTime(simulation, pace, steps);
    return {
      time,
      frame: drawFrame(simulation, time, stage, pace),
      measured: isMeasured ? summariseRecent(simulation.requests, time, recent) : outlook.measured,
    };
  }, [simulation, stage, pace, steps, isMeasured, outlook]);
  return (
    <>
      <Stage {...{ name: 'scaling', title, answer, shown, footer, playing }} onKey={player.onKey}>
        <Scene label="Requests on their way to the servers" watch={player.watch}>
          <Hall
            {...{ stage, shared, theory, lang, playing, sheet }}
            users={values.users}
            frame={now.frame}
            measured={now.measured}
          >
            {playing && <MovingCanvas {...{ simulation, stage, pace, follow }} />}
          </Hall>
        </Scene>
        <div className="tl-pills">
          <span className="tl-hall__play">
            <Press strong onPress={playing ? player.pause : player.play}>
              {playing ? 'Pause' : 'Play'}
            </Press>
          </span>
          <Press onPress={player.back}>Back</Press>
          <Press onPress={player.step}>Step</Press>
          <Press onPress={onAnotherDay}>Another day</Press>
        </div>
        <Now time={now.time} frame={now.frame} {...{ pace, values, lang }} />
        {controls}
      </Stage>
      <Readings {...{ values, theory, lang }} measured={now.measured} />
    </>
  );
}

function useSimulation(values: ScalingValues) {
  const { seed, meanGap, meanService, servers, policy } = setUp(values);
  return useMemo(
    () => openSimulation({ seed, meanGap, meanService, servers, policy }),
    [seed, meanGap, meanService, servers, policy],
  );
}

/** An element's width in pixels, followed; before it is known, the nominal one. */
function useWidth() {
  const element = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(nominalWidth);
  useEffect(() => {
    if (!element.current || typeof ResizeObserver === 'undefined') return;
    const observer = new ResizeObserver((entries) => {
      const measured = Math.round(entries.at(-1)?.contentRect.width ?? 0);
      if (measured > 0) setWidth(measured);
    });
    observer.observe(element.current);
    return () => observer.disconnect();
  }, []);
  return [element, width] as const;
}
