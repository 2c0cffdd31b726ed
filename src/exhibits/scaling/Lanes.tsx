import type { ReactNode } from 'react';
import { Answers, type Fan, Flag, percent, Servers, short, Tracks } from './FanParts.tsx';
import { type HallLook, placeOf } from './layout.ts';

interface LanesProps {
  readonly look: HallLook;
  readonly fans: readonly Fan[];
  readonly answers?: readonly number[];
  /** The flag's previous place, in seconds. */
  readonly before?: number | undefined;
  readonly words: { readonly unit: string; readonly finish: string; readonly flag?: string | undefined };
  readonly label?: boolean;
  /** For a tap on the server that does not exist yet; a button has the same label and action. */
  readonly onGhost?: (() => void) | undefined;
  readonly children?: ReactNode;
}

const goal = 200;

/**
 * The line, which divides into the servers' lanes and returns along the axis. Only places along the lanes scale with
 * its width: strokes, dots and words keep their size.
 */
export function Lanes(props: LanesProps) {
  const { look, fans, answers = [], before, words, label = false, onGhost, children } = props;
  const { height, axis, bend, turn, out } = look;
  const isTrio = fans.length > 1;
  const isNarrow = look.usual < 400;
  const middles = fans.map(({ lanes }) => ((lanes[0] ?? 0) + (lanes.at(-1) ?? 0)) / 2);
  const trunkY = isTrio ? (middles[1] ?? 0) : (middles[0] ?? 0);
  const highest = Math.min(...fans.map(({ lanes }) => lanes[0] ?? 0));
  const left = 3 + bend;
  const home = isNarrow ? 18 : 44;
  const flagless = fans.every(({ flag }) => flag === undefined);
  // In a narrow picture several lanes merge in the returning line; elsewhere all merge before it turns.
  const isOne = fans.length === 1 && (!isNarrow || fans[0]?.lanes.length === 1);
  const end = isTrio ? turn - Math.min(20, turn / 2) : isOne ? turn - bend : turn;
  const leave = (y: number, middle: number) => {
    const aside = Math.abs(short(y - middle));
    if (!isNarrow) return `M0 ${short(y)}H${out}L${out + aside} ${middle}H${end}`;
    return isTrio ? `M0 ${short(y)}H${out}V${middle}H${turn}` : `M0 ${short(y)}H${end}`;
  };
  const finishTop = isTrio ? 2 : Math.min(highest, trunkY - 30) - 22;
  return (
    <div className="tl-tracks" data-narrow={isNarrow || undefined}>
      <svg width="100%" height={height} aria-hidden="true">
        <Finish look={look} from={Math.max(2, finishTop)} />
        <path
          className="tl-l"
          d={`M3-1V${trunkY - bend}A${bend} ${bend} 0 0 0 ${left} ${trunkY}M${3 + home} ${axis}A${home} ${home} 0 0 0 3 ${axis + home}V${height + 1}`}
        />
        <line
          className="tl-l"
          x1={left}
          x2={percent(isTrio ? look.trunk - 26 : look.trunk)}
          y1={trunkY}
          y2={trunkY}
        />
        <line className="tl-l" x1={3 + home} x2="100%" y1={axis} y2={axis} />
        <svg viewBox={`0 0 1000 ${height}`} preserveAspectRatio="none" width="100%" height={height}>
          {isTrio && <path className="tl-s4" d={busPath(look, middles, trunkY)} />}
          {fans.map((fan, index) => (
            <Tracks
              key={index}
              fan={fan}
              middle={middles[index] ?? 0}
              look={look}
              start={isTrio ? look.trunk + 26 : undefined}
            />
          ))}
          <path
            className="tl-tick"
            d={[0, ...look.ticks].map((time) => `M${Math.round(placeOf(time, look))} ${axis + 3}v7`).join('')}
          />
          {before !== undefined && (
            <path
              className="tl-was"
              d={`M${short(placeOf(before * 1000, look))} ${axis}v${-look.pole + 10}`}
            />
          )}
          {answers.length > 0 && <Answers answers={answers} look={look} />}
        </svg>
        <svg x="100%">
          {isTrio && <path className="tl-s4" d={busHome(look, middles)} />}
          <path className="tl-l" d={wayHome(look, trunkY, isTrio ? trunkY : isOne ? undefined : highest)} />
          {fans.map(({ lanes, open }, index) => {
            const middle = middles[index] ?? 0;
            const ways = open ? [middle] : lanes;
            return (
              <path
                key={index}
                className={ways.length > 1 ? 'tl-s' : isTrio ? 'tl-s4' : 'tl-l'}
                d={ways.map((y) => leave(y, middle)).join('')}
              />
            );
          })}
          {fans.map((fan, index) => (
            <Servers key={index} fan={fan} middle={middles[index] ?? 0} look={look} onGhost={onGhost} />
          ))}
        </svg>
        {fans.map(({ flag, lanes }, index) =>
          flag === undefined ? null : (
            <Flag
              key={index}
              place={placeOf(flag * 1000, look)}
              from={isTrio ? (lanes[0] ?? 0) - 8 : axis - look.pole}
              to={isTrio ? (lanes.at(-1) ?? 0) + 6 : axis}
            />
          ),
        )}
        {[0, ...look.ticks].map((time) => (
          <text key={time} x={percent(placeOf(time, look))} y={look.text} textAnchor="middle">
            {time === 0 ? '0' : words.unit === 's' ? `${time / 1000} s` : `${time} ms`}
          </text>
        ))}
        {!isTrio && (
          <text className="tl-b" x={percent(placeOf(goal, look))} y={finishTop - 8} textAnchor="middle">
            {words.finish}
          </text>
        )}
        {words.flag && !flagless && (
          <text
            x={percent(placeOf((fans[0]?.flag ?? 0) * 1000, look))}
            dx={(fans[0]?.flag ?? 0) * 1000 > goal ? -12 : -24}
            y={axis - 40}
            textAnchor="end"
          >
            {words.flag}
          </text>
        )}
        {label && (
          <>
            <text x={percent(look.trunk + 40)} y={trunkY - 16}>
              requests
            </text>
            <text
              x="100%"
              dx={isNarrow ? 36 : look.ring + 8}
              y={trunkY - (isNarrow ? 12 : 16)}
              textAnchor={isNarrow ? 'end' : undefined}
            >
              server
            </text>
          </>
        )}
      </svg>
      {children}
    </div>
  );
}

function busPath({ trunk }: HallLook, middles: readonly number[], y: number): string {
  const ends = middles.map((middle) =>
    middle === y
      ? `M${trunk - 26} ${y}H${trunk + 26}`
      : `M${trunk - 26} ${y}Q${trunk} ${y} ${trunk} ${y + Math.sign(middle - y) * 22}V${middle - Math.sign(middle - y) * 22}Q${trunk} ${middle} ${trunk + 26} ${middle}`,
  );
  return ends.join('');
}

/** From the place where the lanes have merged, or from the highest of them, round to the axis. */
function wayHome({ turn, bend, axis, out }: HallLook, y: number, from: number | undefined): string {
  const round = `M0 ${axis}H${turn - bend}A${bend} ${bend} 0 0 0 ${turn} ${axis - bend}`;
  if (from !== undefined) return `${round}V${from}`;
  return `${round}V${y + bend}A${bend} ${bend} 0 0 0 ${turn - bend} ${y}H${Math.min(out + 20, turn - bend)}`;
}

function busHome({ turn }: HallLook, [first = 0, middle = 0, last = 0]: readonly number[]): string {
  const bend = Math.min(20, turn / 2);
  return `M${turn - bend} ${first}A${bend} ${bend} 0 0 1 ${turn} ${first + bend}V${middle}${[middle, last].map((y) => `M${turn - bend} ${y}H${turn}`).join('')}`;
}

/** The finish line: two rows of squares, offset against each other. */
function Finish({ look, from }: { readonly look: HallLook; readonly from: number }) {
  const side = look.usual < 400 ? 4 : 6;
  const to = look.axis + side * 2;
  return (
    <svg x={percent(placeOf(goal, look))}>
      <path
        className="tl-chequer"
        strokeWidth={side}
        strokeDasharray={side}
        d={`M${-side / 2} ${from}V${to}M${side / 2} ${from + side}V${to}`}
      />
    </svg>
  );
}
