import { type FanFrame, landAnswers, penEnd } from './frame.ts';
import { type HallLook, sizesOf } from './layout.ts';

/** One fan of servers, and its marks. */
export interface Fan {
  readonly lanes: readonly number[];
  readonly shared: boolean;
  /** The moving parts; undefined while the canvas shows them. */
  readonly frame: FanFrame | undefined;
  /** A server that does not exist yet, on the last lane. */
  readonly ghost?: boolean;
  /** The number of servers is still open. */
  readonly open?: boolean;
  /** The time, in seconds, within which 19 of 20 answers are back. */
  readonly flag?: number | undefined;
}

/** A number with one decimal. */
export const short = (value: number) => Math.round(value * 10) / 10;
/** A place in thousandths as a percentage of the width. */
export const percent = (place: number) => `${short(place / 10)}%`;

interface PartProps {
  readonly fan: Fan;
  /** The end of its trunk, if different from the look's. */
  readonly start?: number | undefined;
  readonly middle: number;
  readonly look: HallLook;
}

/** The lanes, and the requests that wait on them. */
export function Tracks({ fan, middle, look, start }: PartProps) {
  const { lanes, shared, frame, ghost, open } = fan;
  const { knee, trunk } = look;
  const { dot } = sizesOf(lanes, look);
  const from = start ?? (lanes.length > 1 ? trunk : trunk - 2);
  const way = (y: number) =>
    shared
      ? `M${penEnd} ${middle}L${(penEnd + 1000) / 2} ${short(y)}H1000`
      : `M${from} ${middle}L${knee} ${short(y)}H1000`;
  const real = ghost ? lanes.slice(0, -1) : lanes;
  const beads = frame?.lanes.map(({ y, beads: each }) => beadPath(each, y)).join('');
  const pen = frame?.pen?.map((place) => `M${place} ${middle}h0`).join('');
  return (
    <>
      {open ? (
        <path className="tl-ghost" d={`M${trunk + 26} ${middle}H1000`} />
      ) : (
        <path className={lanes.length === 1 ? 'tl-l' : 'tl-s'} d={real.map(way).join('')} />
      )}
      {ghost && <path className="tl-ghost" d={way(lanes.at(-1) ?? 0)} />}
      {shared && !open && (
        <>
          <path className="tl-s4" d={`M${trunk} ${middle}H${penEnd}`} />
          <rect className="tl-pen" x={penEnd - 160} y={middle - 16} width="166" height="32" />
        </>
      )}
      {beads && <path className="tl-q" strokeWidth={short(dot)} d={beads} />}
      {pen && <path className="tl-q tl-round" strokeWidth={short(Math.min(9, dot + 2))} d={pen} />}
    </>
  );
}

/** Beads as strokes with gaps between them. */
const beadPath = (beads: FanFrame['lanes'][number]['beads'], y: number): string =>
  beads
    .map(
      ([head, tail]) =>
        `M${Math.round(tail + 0.7)} ${short(y)}H${Math.round(Math.max(tail + 1.7, head - 0.7))}`,
    )
    .join('');

/** A ring for each server, filled while it works. */
export function Servers({
  fan,
  middle,
  look,
  onGhost,
}: PartProps & { readonly onGhost: (() => void) | undefined }) {
  const { lanes, frame, ghost, open } = fan;
  const { ring } = sizesOf(lanes, look);
  if (open)
    return (
      <>
        <circle className="tl-ask" cy={middle} r={look.usual < 400 ? 11 : 19} />
        <text className="tl-b" y={middle + 5} textAnchor="middle">
          ?
        </text>
      </>
    );
  const real = ghost ? lanes.slice(0, -1) : lanes;
  const last = lanes.at(-1) ?? 0;
  return (
    <>
      {real.map((y, lane) => (
        <g key={y}>
          <circle
            className="tl-server"
            cy={short(y)}
            r={short(ring)}
            strokeWidth={short(Math.max(1.5, ring * 0.42))}
          />
          {frame?.lanes[lane]?.busy && <circle cy={short(y)} r={short(ring * 0.5)} />}
        </g>
      ))}
      {ghost && (
        // biome-ignore lint/a11y/noStaticElementInteractions: the picture is hidden from those who cannot touch it
        <g data-press onClick={onGhost}>
          <circle className="tl-ask" cy={last} r={ring + 4} />
          <path className="tl-plus" d={`M${-ring / 2} ${last}h${ring}M0 ${last - ring / 2}v${ring}`} />
        </g>
      )}
    </>
  );
}

/** Twenty answers where they land: filled if in time, hollow if late. */
export function Answers({ answers, look }: { readonly answers: readonly number[]; readonly look: HallLook }) {
  const landed = landAnswers(answers, look);
  const path = (wanted: boolean) =>
    landed
      .filter(({ inTime }) => inTime === wanted)
      .map(({ x, up }) => `M${Math.round(x)} ${Math.round(look.axis - up)}h0`)
      .join('');
  const late = path(false);
  return (
    <>
      <path className="tl-q tl-round" strokeWidth={look.answer - 1} d={path(true)} />
      {late && (
        <>
          <path className="tl-q tl-round" strokeWidth={look.answer - 1} d={late} />
          <path className="tl-hollow" strokeWidth={look.answer - 4} d={late} />
        </>
      )}
    </>
  );
}

export function Flag({
  place,
  from,
  to,
}: {
  readonly place: number;
  readonly from: number;
  readonly to: number;
}) {
  if (place < 0) return null;
  return (
    <svg x={percent(place)}>
      <path className="tl-pole" d={`M0 ${short(to)}V${short(from)}`} />
      <path d={`M0 ${short(from)}l16 7l-16 7z`} />
    </svg>
  );
}
