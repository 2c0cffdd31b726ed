import { type HallLook, placeOf } from './layout.ts';
import { countLines, countUpTo, countWaiting } from './measure.ts';
import type { Setup, Simulation } from './model.ts';

/** A request, or several close ones, from head to tail: thousandths of the lanes. */
export type Bead = readonly [number, number];

/** One server with its lane, at a height. */
export interface LaneFrame {
  readonly y: number;
  readonly busy: boolean;
  readonly beads: readonly Bead[];
}

/** A moving request: `x` in thousandths of the lanes, plus `px` pixels. */
export interface Mover {
  readonly x: number;
  readonly px: number;
  readonly y: number;
}

export interface FanFrame {
  readonly lanes: readonly LaneFrame[];
  /** The requests in the one queue that all lanes share, from its head. */
  readonly pen: readonly number[] | undefined;
  readonly movers: readonly Mover[];
  /** The number of waiting requests. */
  readonly waiting: number;
}

/** The most moving dots. */
const mostMovers = 60;
/** The most beads, over all lanes; all requests behind them are drawn as one. */
const mostBeads = 160;
/** Beads closer than this, in thousandths, merge into one. */
const closest = 2.5;
/** How long a moving request is visible, in the visitor's milliseconds. */
const travel = 900;

/** How far ahead of a frame the simulation must be, in microseconds: requests are visible before they arrive. */
export const lookahead = travel * 1000;

/** Whether all servers share one queue; a single server has no use for a pen. */
const hasOneQueue = ({ policy, servers }: Setup): boolean => policy === 'shared' && servers > 1;

/** The picture at a time in microseconds. `heights` are those of the lanes, `slowdown` is that of the time. */
export function drawFan(
  simulation: Simulation,
  time: number,
  look: HallLook,
  heights: readonly number[],
  slowdown: number,
): FanFrame {
  const { setup, requests, lines } = simulation;
  const counts = countLines(simulation, time);
  const isShared = hasOneQueue(setup);
  const place = (at: number) => placeOf((at - time) / 1000, look);
  const beadsOf = (lane: number): readonly Bead[] => {
    const line = lines[lane] ?? [];
    const { begun = 0, arrived = 0 } = counts[lane] ?? {};
    const beads: Bead[] = [];
    for (let index = begun; index < arrived; index++) {
      const request = line[index] ?? 0;
      const head = place(requests.start[request] ?? 0);
      if (head < look.knee) break;
      const tail = Math.max(look.knee, place(requests.finish[request] ?? 0));
      const last = beads.at(-1);
      if (last && beads.length * setup.servers >= mostBeads) {
        const end = requests.finish[line[arrived - 1] ?? 0] ?? 0;
        beads[beads.length - 1] = [last[0], Math.max(look.knee, place(end))];
        break;
      }
      if (last && head - tail < closest && last[0] - tail < 40) beads[beads.length - 1] = [last[0], tail];
      else beads.push([head, tail]);
    }
    return beads;
  };
  const waiting = countWaiting(counts);
  const lanes = heights.map((y, lane) => ({
    y,
    busy: (counts[lane]?.begun ?? 0) > (counts[lane]?.served ?? 0),
    beads: isShared ? [] : beadsOf(lane),
  }));
  const pen = isShared ? penOf(waiting, look) : undefined;
  return {
    lanes,
    pen,
    movers: moversOf(simulation, time, look, heights, slowdown, lanes),
    waiting,
  };
}

/** The number of waiting requests that the picture has no room for, at a time in microseconds. */
export function countBeyond(simulation: Simulation, time: number, look: HallLook): number {
  const counts = countLines(simulation, time);
  const waiting = countWaiting(counts);
  const shown = hasOneQueue(simulation.setup)
    ? penOf(waiting, look).length
    : countShown(simulation, counts, time, look);
  return Math.max(0, waiting - shown);
}

/** The end of a shared queue's pen, in thousandths of the lanes. */
export const penEnd = 850;
const penStep = 15;

/** Requests that wait in a pen, one behind the other: in order, not to scale. */
function penOf(waiting: number, look: HallLook): readonly number[] {
  const room = Math.floor((penEnd - look.knee) / penStep);
  return Array.from({ length: Math.min(room, waiting) }, (_, index) => penEnd - penStep * (index + 1));
}

function countShown(
  { requests, lines }: Simulation,
  counts: ReturnType<typeof countLines>,
  time: number,
  look: HallLook,
): number {
  const horizon = time + look.span * 1000 * (1 - look.knee / 1000);
  return lines.reduce((sum, line, lane) => {
    const { begun = 0, arrived = 0 } = counts[lane] ?? {};
    return sum + Math.max(0, Math.min(arrived, countUpTo(line, requests.start, horizon)) - begun);
  }, 0);
}

/** The moving requests: down the line, along the trunk, into a lane; and behind the servers on the way back. */
function moversOf(
  { setup, requests, lines }: Simulation,
  time: number,
  look: HallLook,
  heights: readonly number[],
  slowdown: number,
  lanes: readonly LaneFrame[],
): readonly Mover[] {
  const movers: Mover[] = [];
  const ahead = (travel * 1000) / slowdown;
  const isShared = hasOneQueue(setup);
  const middle = ((heights[0] ?? 0) + (heights.at(-1) ?? 0)) / 2;
  for (let request = countUpTo(undefined, requests.arrival, time); movers.length < mostMovers; request++) {
    const arrival = requests.arrival[request];
    if (arrival === undefined || arrival > time + ahead) break;
    const lane = requests.server[request] ?? 0;
    const y = isShared ? middle : (heights[lane] ?? middle);
    const back = isShared ? penEnd - 60 : (lanes[lane]?.beads.at(-1)?.[1] ?? 985);
    movers.push(onTheWay(1 - (arrival - time) / ahead, y, Math.max(look.knee, back), look));
  }
  lines.forEach((line, lane) => {
    const y = heights[lane];
    if (y === undefined) return;
    for (let index = countUpTo(line, requests.finish, time) - 1; index >= 0; index--) {
      const gone = (time - (requests.finish[line[index] ?? 0] ?? 0)) / ahead;
      if (gone > 1 || movers.length >= mostMovers) break;
      movers.push(onTheWayHome(gone, y, middle, look));
    }
  });
  return movers;
}

/** A point on the way to a lane, by the completed share. */
function onTheWay(share: number, y: number, back: number, look: HallLook): Mover {
  const { middle, bend, trunk, knee } = look;
  const rail = 3;
  const top = -44;
  const down = 0.4;
  if (share < down) {
    const length = middle - bend - top;
    const turn = (Math.PI / 2) * bend;
    const at = (share / down) * (length + turn);
    if (at < length) return { x: 0, px: rail, y: top + at };
    const angle = (at - length) / bend;
    return {
      x: 0,
      px: rail + bend * (1 - Math.cos(angle)),
      y: middle - bend + bend * Math.sin(angle),
    };
  }
  if (share < 0.55) {
    const part = (share - down) / 0.15;
    return { x: trunk * part, px: (rail + bend) * (1 - part), y: middle };
  }
  if (share < 0.7) {
    const part = (share - 0.55) / 0.15;
    return { x: trunk + (knee - trunk) * part, px: 0, y: middle + (y - middle) * part };
  }
  return { x: knee + (back - knee) * ((share - 0.7) / 0.3), px: 0, y };
}

function onTheWayHome(share: number, y: number, middle: number, look: HallLook): Mover {
  const { out, turn, bend, axis } = look;
  if (share < 0.3) return { x: 1000, px: (out * share) / 0.3, y };
  if (share < 0.7) {
    const part = (share - 0.3) / 0.4;
    return { x: 1000, px: out + (turn - out) * part, y: y + (middle - y) * Math.min(1, 1.5 * part) };
  }
  return { x: 1000, px: turn, y: middle + ((axis - bend - middle) * (share - 0.7)) / 0.3 };
}

/** Twenty answers where they land, stacked if several do: thousandths of the lanes, and pixels above the axis. */
export function landAnswers(answers: readonly number[], look: HallLook) {
  const stacks = new Map<number, number>();
  const step = (look.answer / look.usual) * 1000;
  return answers.map((seconds) => {
    const column = Math.round(Math.max(look.trunk, placeOf(seconds * 1000, look)) / step);
    const height = stacks.get(column) ?? 0;
    stacks.set(column, height + 1);
    return { x: column * step, up: look.answer * (height + 0.5) + 5, inTime: seconds <= 0.2 };
  });
}
