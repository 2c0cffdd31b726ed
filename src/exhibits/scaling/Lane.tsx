import { memo } from 'react';
import { type Dot, type Frame, loadRadius, radiusOf, ringRadius, type Stage } from './frame.ts';
import { across, bendOf, Column, rounded } from './Tracks.tsx';

interface LaneProps {
  readonly x: number;
  readonly stage: Stage;
  /** Whether a queue stands in it, and whether it ends at a server. */
  readonly tube: boolean;
  readonly server: boolean;
  /** What moves in it. Undefined while the canvas shows that. */
  readonly frame: Frame | undefined;
  /** What stands over its tube, and how far beside its middle; in the middle where that is undefined. */
  readonly label: string | undefined;
  readonly aside: number | undefined;
}

/** One column of a stage: its way down from the line, tube, server, and the way back to the line; and what is in it. */
export const Lane = memo(function Lane({ x, stage, tube, server, frame, label, aside }: LaneProps) {
  const { bandY, tubeTop, tubeBottom, tubeWidth, serverY, homeY } = stage;
  const bend = bendOf(stage);
  const half = rounded(tubeWidth / 2);
  const come = tube ? `M${-bend} ${bandY}a${bend} ${bend} 0 0 1 ${bend} ${bend}V${tubeTop - 6}` : '';
  const go = server ? `M0 ${serverY}V${rounded(homeY - bend)}a${bend} ${bend} 0 0 1 ${-bend} ${bend}` : '';
  return (
    <Column x={across(x, stage)}>
      <path data-role="way" d={come + go} />
      {tube && (
        <path data-role="tube" d={`M${-half} ${tubeTop}V${tubeBottom}M${half} ${tubeTop}V${tubeBottom}`} />
      )}
      {server && <circle data-role="server" cy={serverY} r={rounded(ringRadius(stage))} />}
      {server && frame && <Busy {...{ x, stage, frame }} />}
      {tube && frame && <Dots kind="arriving" {...{ x, stage, frame }} />}
      {tube && frame && <Queue {...{ x, stage, frame }} />}
      {server && frame && <Dots kind="leaving" {...{ x, stage, frame }} />}
      {label && (
        <text x={aside} y={tubeTop - 13} textAnchor={aside === undefined ? 'middle' : undefined}>
          {label}
        </text>
      )}
    </Column>
  );
});

interface MovingProps {
  readonly x: number;
  readonly stage: Stage;
  readonly frame: Frame;
}

const heights = ({ x, frame }: MovingProps, wanted: Dot['kind']) =>
  frame.dots.filter((dot) => dot.x === x && dot.kind === wanted).map(({ y }) => y);

/** How busy a server was: the disc in its ring. */
function Busy({ x, stage, frame }: MovingProps) {
  const load = frame.servers.find((mark) => mark.x === x)?.load ?? 0;
  const radius = rounded(loadRadius(stage, load));
  return radius > 0 && <circle data-kind="busy" cy={stage.serverY} r={radius} />;
}

/** Dots as strokes without length, whose round ends are all of them: a page full of circles weighs more. */
function Dots({ kind, ...props }: MovingProps & { readonly kind: Dot['kind'] }) {
  const path = heights(props, kind).map((y) => `M0 ${Math.round(y)}h0`);
  return path.length > 0 && <path data-kind={kind} strokeWidth={widthOf(props, kind)} d={path.join('')} />;
}

/** A queue in one stroke, from its first up: dashes without length, and round ends, are dots at even steps. */
function Queue(props: MovingProps) {
  const queue = heights(props, 'waiting').sort((one, other) => other - one);
  const [first = 0, second = first - 1] = queue;
  const last = queue.at(-1);
  if (last === undefined) return null;
  return (
    <path
      data-kind="waiting"
      strokeWidth={widthOf(props, 'waiting')}
      strokeDasharray={`0 ${Math.round((first - second) * 100) / 100}`}
      // A little further than the last, or rounding might lose it.
      d={`M0 ${rounded(first)}V${rounded(last - 0.3)}`}
    />
  );
}

const widthOf = ({ stage }: MovingProps, kind: Dot['kind']) => rounded(2 * radiusOf(stage, kind));
