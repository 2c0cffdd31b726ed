import { memo } from 'react';
import { sayNumber } from '#exhibits/kit/say.ts';
import type { Dot, Frame, Stage } from './frame.ts';
import { Lane } from './Lane.tsx';
import { Band, Delta } from './Tracks.tsx';

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
  const moving = plain ? { ...frame, dots: thinned(frame) } : frame;
  const lane = { stage, frame: playing ? undefined : moving };
  return (
    <svg
      className="tl-hall__drawing"
      fill="none"
      stroke="currentColor"
      width="100%"
      height={stage.homeY + (plain ? 3 : foot)}
      aria-hidden="true"
    >
      <Band stage={stage} shared={shared} />
      {frame.tubes.map(({ x, beyond }) => (
        <Lane key={x} x={x} tube server={!shared} {...lane} {...labelOf(beyond, frame, stage, lang)} />
      ))}
      {shared && <Delta stage={stage} />}
      {shared &&
        stage.columns.map((x) => (
          <Lane key={x} x={x} tube={false} server {...lane} label={undefined} aside={undefined} />
        ))}
      {!plain && stage.columns.length <= mostNamed && (
        <g data-role="names">
          <text y={stage.tubeBottom - 6}>waiting</text>
          <text y={stage.serverY + 5}>server</text>
        </g>
      )}
    </svg>
  );
});

/** How many wait beyond the dots, over a tube: beside its way where there is room, across it where there is little. */
function labelOf(beyond: number, { tubes }: Frame, { width, dotRadius }: Stage, lang: string) {
  const none = { label: undefined, aside: undefined };
  if (beyond <= 0) return none;
  const room = width / tubes.length;
  const text = `+${sayNumber(beyond, lang)}`;
  const long = text.length * letter;
  if (long > room) return none;
  const aside = dotRadius + 5;
  return { label: text, aside: long + aside < room / 2 ? aside : undefined };
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
