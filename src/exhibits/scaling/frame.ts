import { countLines, countUpTo, type LineCount } from './measure.ts';
import type { Requests, Simulation } from './model.ts';

/** The room that a drawing has, in its own units, and where its parts stand in it. */
export interface Stage {
  readonly width: number;
  /** The band at the top, along which requests come. */
  readonly bandY: number;
  readonly tubeTop: number;
  readonly tubeBottom: number;
  readonly serverY: number;
  /** The line at the bottom, along which answers go home. */
  readonly homeY: number;
  readonly dotRadius: number;
  readonly tubeWidth: number;
  /** The middle of each server's column. */
  readonly columns: readonly number[];
}

/** Dots that a tube shows before it says "+n". */
const tubeCapacity = 12;
/** Moving dots a second; where more requests come, one dot stands for several. */
const dotsPerSecond = 30;
/** How long a dot takes to fall to its tube, and to leave, in microseconds. */
const travel = 400_000;

/** How a stage differs from the plain one. */
export interface StageLook {
  /** One tube for all, with room under it for the ways to the servers. */
  readonly shared?: boolean;
  /** Small, for a picture beside others. */
  readonly compact?: boolean;
}

/** A stage for so many servers in a width. */
export function layOutStage(servers: number, width: number, look: StageLook = {}): Stage {
  const { shared = false, compact = false } = look;
  const pitch = width / servers;
  const dotRadius = Math.max(2.5, Math.min(compact ? 4.5 : 8, pitch * 0.24));
  const gather = shared ? 24 : 0;
  const bandY = compact ? 3 : 14;
  const tubeTop = bandY + (compact ? 44 : 50) - gather;
  // Whole pixels, so that lines drawn here meet the borders around them.
  const tubeBottom = Math.round(tubeTop + (tubeCapacity + 0.5) * 2.25 * dotRadius);
  const serverY = Math.round(tubeBottom + gather + 2.2 * dotRadius + 4);
  return {
    width,
    bandY,
    tubeTop,
    tubeBottom,
    serverY,
    homeY: serverY + (compact ? 24 : 44),
    dotRadius,
    tubeWidth: 2.8 * dotRadius,
    columns: Array.from({ length: servers }, (_, index) => (index + 0.5) * pitch),
  };
}

/** How simulated time and requests are made visible. */
export interface Pace {
  /** A simulated second takes this many seconds. A whole number. */
  readonly slowdown: number;
  readonly requestsPerDot: number;
  /** How long a dot takes to fall to its tube, and to leave, in microseconds of the simulation. */
  readonly travel: number;
}

const slowest = 8;

/** Slow enough for the eye to follow each request, up to eight times; where that is not enough, dots stand for several. */
export function paceOf(arrivalsPerSecond: number, servers: number): Pace {
  const slowdown = Math.min(slowest, Math.max(1, Math.ceil(arrivalsPerSecond / dotsPerSecond)));
  return {
    slowdown,
    requestsPerDot: requestsPerDot(arrivalsPerSecond / slowdown, servers),
    travel: travel / slowdown,
  };
}

/**
 * How many requests one dot stands for. It shares no factor with the number of servers, or taking turns would send
 * every dot to the same one.
 */
export function requestsPerDot(arrivalsPerSecond: number, servers: number): number {
  let group = Math.max(1, Math.ceil(arrivalsPerSecond / dotsPerSecond));
  while (commonFactor(group, servers) > 1) group += 1;
  return group;
}

const commonFactor = (one: number, other: number): number =>
  other === 0 ? one : commonFactor(other, one % other);

export interface Dot {
  readonly x: number;
  readonly y: number;
  readonly kind: 'arriving' | 'waiting' | 'leaving';
}

export interface Tube {
  readonly x: number;
  /** Requests that wait here, whatever is drawn of them. */
  readonly waiting: number;
  /** Requests beyond the dots that fit. */
  readonly beyond: number;
  /** 0 empty to 1 full. */
  readonly fill: number;
}

export interface ServerMark {
  readonly x: number;
  readonly busy: boolean;
  /** The share of the last moment (as long as a dot falls) that it worked: it changes without a flicker. */
  readonly load: number;
  readonly served: number;
}

export interface Frame {
  readonly requestsPerDot: number;
  readonly tubes: readonly Tube[];
  readonly servers: readonly ServerMark[];
  /** At most 240. */
  readonly dots: readonly Dot[];
  readonly arrived: number;
  readonly served: number;
  readonly inService: number;
  readonly waiting: number;
}

/**
 * The drawing at a time, in microseconds. The simulation has to have come a little further (`lookahead`), since
 * requests are seen falling before they arrive. Under a shared queue there is one tube, in the middle.
 */
export function drawFrame(
  simulation: Simulation,
  time: number,
  stage: Stage,
  pace: Omit<Pace, 'slowdown'> = plainPace(simulation),
): Frame {
  const { setup, requests, lines } = simulation;
  const counts = countLines(simulation, time);
  const total = (of: (count: LineCount) => number) => counts.reduce((sum, count) => sum + of(count), 0);
  const waiting = counts.map(({ arrived, begun }) => arrived - begun);
  const moment: Moment = { requests, time, stage, group: pace.requestsPerDot, travel: pace.travel };
  const shared = setup.policy === 'shared';
  const columns = shared ? [stage.width / 2] : stage.columns;
  const queues = shared ? [total(({ arrived, begun }) => arrived - begun)] : waiting;
  const tubes = columns.map((x, index) => fillTube(x, queues[index] ?? 0, moment.group));
  const tubeOf = (request: number) => tubes[shared ? 0 : (requests.server[request] ?? 0)];
  const sinking = (index: number) => (shared ? 0 : sinkOf(moment, lines[index], counts[index]?.begun ?? 0));
  return {
    requestsPerDot: moment.group,
    tubes,
    servers: counts.map(({ begun, served }, index) => ({
      x: stage.columns[index] ?? 0,
      busy: begun > served,
      load: loadOf(moment, lines[index] ?? [], begun),
      served,
    })),
    dots: [
      ...drawArriving(moment, tubeOf),
      ...tubes.flatMap((tube, index) => drawWaiting(moment, tube, sinking(index))),
      ...lines.flatMap((line, index) =>
        drawLeaving(moment, line, counts[index]?.served ?? 0, stage.columns[index] ?? 0),
      ),
    ].slice(0, 240),
    arrived: total(({ arrived }) => arrived),
    served: total(({ served }) => served),
    inService: total(({ begun, served }) => begun - served),
    waiting: total(({ arrived, begun }) => arrived - begun),
  };
}

const plainPace = ({ setup }: Simulation) => ({
  requestsPerDot: requestsPerDot(1e6 / setup.meanGap, setup.servers),
  travel,
});

/** What all parts of one drawing have in common. */
interface Moment {
  readonly requests: Requests;
  readonly time: number;
  readonly stage: Stage;
  readonly group: number;
  readonly travel: number;
}

/** How far ahead of a frame the simulation has to be, in microseconds. */
export const lookahead = travel;

function fillTube(x: number, waiting: number, group: number): Tube {
  const room = tubeCapacity * group;
  return { x, waiting, beyond: Math.max(0, waiting - room), fill: Math.min(1, waiting / room) };
}

const stackHeight = (tube: Tube, group: number) => Math.min(tubeCapacity, Math.ceil(tube.waiting / group));

const stackY = (place: number, stage: Stage) =>
  stage.tubeBottom - stage.dotRadius - 1 - place * 2.25 * stage.dotRadius;

/** How far above its place a line still stands after its first went to the server, in places: 1 at once, then 0. */
function sinkOf(moment: Moment, line: readonly number[] = [], begun: number): number {
  const { requests, time, group, travel } = moment;
  const last = line[begun - 1];
  if (group > 1 || last === undefined) return 0;
  const start = requests.start[last] ?? 0;
  const waited = start > (requests.arrival[last] ?? 0);
  return waited ? Math.max(0, 1 - (time - start) / (travel / 3)) : 0;
}

function drawWaiting({ group, stage }: Moment, tube: Tube, sink: number): readonly Dot[] {
  return Array.from({ length: stackHeight(tube, group) }, (_, place) => ({
    x: tube.x,
    y: stackY(place + sink, stage),
    kind: 'waiting' as const,
  }));
}

function drawArriving(moment: Moment, tubeOf: (request: number) => Tube | undefined): readonly Dot[] {
  const { requests, time, stage, group, travel } = moment;
  const dots: Dot[] = [];
  const next = countUpTo(undefined, requests.arrival, time);
  for (let request = Math.ceil(next / group) * group; request < requests.arrival.length; request += group) {
    const left = ((requests.arrival[request] ?? 0) - time) / travel;
    if (left > 1) break;
    const tube = tubeOf(request);
    if (!tube) continue;
    const end = stackY(stackHeight(tube, group), stage);
    dots.push({ x: tube.x, y: end + (stage.bandY - end) * left, kind: 'arriving' });
  }
  return dots;
}

function drawLeaving(moment: Moment, line: readonly number[], served: number, x: number): readonly Dot[] {
  const { requests, time, stage, group, travel } = moment;
  const dots: Dot[] = [];
  for (let place = served - 1; place >= 0; place--) {
    const request = line[place] ?? 0;
    const gone = (time - (requests.finish[request] ?? 0)) / travel;
    if (gone > 1) break;
    if (request % group !== 0) continue;
    const exit = stage.serverY + ringRadius(stage);
    dots.push({ x, y: exit + (stage.homeY - exit) * gone, kind: 'leaving' });
  }
  return dots;
}

function loadOf({ requests, time, travel }: Moment, line: readonly number[], begun: number): number {
  let worked = 0;
  for (let place = begun - 1; place >= 0; place--) {
    const request = line[place] ?? 0;
    const end = Math.min(time, requests.finish[request] ?? 0);
    if (end <= time - travel) break;
    worked += end - Math.max(time - travel, requests.start[request] ?? 0);
  }
  return worked / travel;
}

const gauge = { low: 0.01, high: 10 } as const;
/** The marks on the gauge, in seconds. */
export const gaugeMarks: readonly number[] = [0.01, 0.1, 1, 10];

/** Where a time in seconds stands on the gauge: 0 at 10 ms, 1 at 10 s, by its logarithm. */
export function placeOnGauge(seconds: number): number {
  const within = Math.min(gauge.high, Math.max(gauge.low, seconds));
  return Math.log(within / gauge.low) / Math.log(gauge.high / gauge.low);
}

/** A dot's radius: a request that goes home is done, and smaller. */
export const radiusOf = (stage: Stage, kind: Dot['kind']) => stage.dotRadius * (kind === 'leaving' ? 0.5 : 1);

/** The ring that stands for a server. */
export const ringRadius = (stage: Stage) => 1.5 * stage.dotRadius;

/** The disc in a server's ring: as much of its area is filled as the server worked. */
export const loadRadius = (stage: Stage, load: number) =>
  ringRadius(stage) * Math.sqrt(Math.min(1, Math.max(0, load)));
