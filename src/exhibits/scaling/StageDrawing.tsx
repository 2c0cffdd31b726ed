import { memo } from 'react';
import { sayNumber } from '#exhibits/kit/say.ts';
import { type Dot, type Frame, loadRadius, radiusOf, type Stage, type Tube } from './frame.ts';
import { across, Column, rounded, Tracks } from './Tracks.tsx';

/** Room under the line home, in which it turns back to the rail. */
const foot = 56;
/** About the width of a figure in the labels, in pixels. */
const letter = 8.5;
/** With more servers there is no room beside the first for names. */
const mostNamed = 6;

interface StageDrawingProps {
  readonly frame: Frame;
  readonly stage: Stage;
  readonly shared: boolean;
  readonly lang: string;
  /** A picture among others: it names no parts, and its line goes nowhere. */
  readonly plain?: boolean;
  /** Whether the canvas over it shows what moves. */
  readonly playing?: boolean;
}

/** The stage and, unless it plays, everything on it: band, ways, tubes, servers, dots. Text twins stand beside it. */
export const StageDrawing = memo(function StageDrawing(props: StageDrawingProps) {
  const { frame, stage, shared, lang, plain = false, playing = false } = props;
  return (
    <svg
      className="tl-hall__drawing"
      fill="none"
      stroke="currentColor"
      width="100%"
      height={stage.homeY + (plain ? 3 : foot)}
      aria-hidden="true"
    >
      <Tracks stage={stage} shared={shared} />
      {!playing && <Moving frame={plain ? { ...frame, dots: thinned(frame) } : frame} stage={stage} />}
      {!plain && stage.columns.length <= mostNamed && (
        <g data-role="names">
          <text x="0" y={stage.tubeBottom - 6}>
            waiting
          </text>
          <text x="0" y={stage.serverY + 5}>
            server
          </text>
        </g>
      )}
      {frame.tubes.map((tube) => (
        <Beyond key={tube.x} tube={tube} stage={stage} room={stage.width / frame.tubes.length} lang={lang} />
      ))}
    </svg>
  );
});

interface BeyondProps {
  readonly tube: Tube;
  readonly stage: Stage;
  /** How far it is from one tube to the next. */
  readonly room: number;
  readonly lang: string;
}

/** How many wait beyond the dots, over a tube: beside its way where there is room, across it where there is little. */
function Beyond({ tube, stage, room, lang }: BeyondProps) {
  const text = `+${sayNumber(tube.beyond, lang)}`;
  const long = text.length * letter;
  if (tube.beyond <= 0 || long > room) return null;
  const aside = stage.dotRadius + 5;
  const beside = long + aside < room / 2;
  return (
    <Column x={across(tube.x, stage)}>
      <text x={beside ? aside : 0} y={stage.tubeTop - 13} textAnchor={beside ? 'start' : 'middle'}>
        {text}
      </text>
    </Column>
  );
}

/** What moves: the dots, and how busy each server was. The canvas paints the same. */
function Moving({ frame, stage }: { readonly frame: Frame; readonly stage: Stage }) {
  return (
    <g data-role="moving">
      {frame.servers.map(({ x, load }) => (
        <circle
          key={x}
          cx={across(x, stage)}
          cy={rounded(stage.serverY)}
          r={rounded(loadRadius(stage, load))}
        />
      ))}
      {frame.dots.map(({ x, y, kind }, place) =>
        kind === 'waiting' ? null : (
          <circle
            key={place}
            data-kind={kind}
            cx={across(x, stage)}
            cy={Math.round(y)}
            r={rounded(radiusOf(stage, kind))}
          />
        ),
      )}
      {queuesOf(frame).map((queue) => (
        <Queue key={queue[0]?.x} queue={queue} stage={stage} />
      ))}
    </g>
  );
}

/** A small picture shows no dot that touches another. */
function thinned({ dots }: Frame): readonly Dot[] {
  const kept: Dot[] = [];
  for (const dot of dots) {
    const covers = ({ x, y, kind }: Dot) => x === dot.x && kind === dot.kind && Math.abs(y - dot.y) < 12;
    if (dot.kind === 'waiting' || !kept.some(covers)) kept.push(dot);
  }
  return kept;
}

/** The dots that wait, by the tube that they wait in. */
function queuesOf({ dots }: Frame): readonly (readonly Dot[])[] {
  const queues = new Map<number, Dot[]>();
  for (const dot of dots.filter(({ kind }) => kind === 'waiting'))
    queues.set(dot.x, [...(queues.get(dot.x) ?? []), dot]);
  return [...queues.values()];
}

/** A queue in one stroke: dashes without length, and round ends, are dots at even steps. A page full of circles weighs more. */
function Queue({ queue, stage }: { readonly queue: readonly Dot[]; readonly stage: Stage }) {
  const heights = queue.map(({ y }) => y).sort((a, b) => a - b);
  const [top = 0, next = top + 1] = heights;
  const bottom = heights.at(-1) ?? top;
  const x = across(queue[0]?.x ?? 0, stage);
  return (
    <line
      data-kind="waiting"
      x1={x}
      x2={x}
      y1={rounded(top)}
      y2={rounded(bottom + 0.1)}
      strokeWidth={rounded(2 * radiusOf(stage, 'waiting'))}
      strokeDasharray={`0 ${rounded(next - top)}`}
    />
  );
}
