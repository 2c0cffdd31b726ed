import { countLines, countUpTo } from './measure.ts';
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
export const tubeCapacity = 12;
/** Moving dots a second; where more requests come, one dot stands for several. */
const dotsPerSecond = 30;
/** How long a dot takes to fall to its tube, and to leave, in microseconds of the simulation. */
const travel = 400_000;

/** A stage for so many servers in a width. */
export function layOutStage(servers: number, width: number): Stage {
  const pitch = width / servers;
  const dotRadius = Math.max(2.5, Math.min(7, pitch * 0.24));
  const tubeTop = 64;
  const tubeBottom = tubeTop + (tubeCapacity + 0.5) * 2.25 * dotRadius;
  const serverY = tubeBottom + 2.2 * dotRadius + 4;
  return {
    width,
    bandY: 14,
    tubeTop,
    tubeBottom,
    serverY,
    homeY: serverY + 44,
    dotRadius,
    tubeWidth: 2.8 * dotRadius,
    columns: Array.from({ length: servers }, (_, index) => (index + 0.5) * pitch),
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

export interface Frame {
  readonly requestsPerDot: number;
  readonly tubes: readonly Tube[];
  readonly servers: readonly { readonly x: number; readonly busy: boolean; readonly served: number }[];
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
export function drawFrame(simulation: Simulation, time: number, stage: Stage): Frame {
  const { setup, requests, lines } = simulation;
  const counts = countLines(simulation, time);
  const total = (of: (count: (typeof counts)[number]) => number) =>
    counts.reduce((sum, count) => sum + of(count), 0);
  const waiting = counts.map(({ arrived, begun }) => arrived - begun);
  const group = requestsPerDot(1e6 / setup.meanGap, setup.servers);
  const shared = setup.policy === 'shared';
  const columns = shared ? [stage.width / 2] : stage.columns;
  const queues = shared ? [total(({ arrived, begun }) => arrived - begun)] : waiting;
  const tubes = columns.map((x, index) => fillTube(x, queues[index] ?? 0, group));
  const tubeOf = (request: number) => (shared ? 0 : (requests.server[request] ?? 0));
  return {
    requestsPerDot: group,
    tubes,
    servers: counts.map(({ begun, served }, index) => ({
      x: stage.columns[index] ?? 0,
      busy: begun > served,
      served,
    })),
    dots: [
      ...drawArriving(requests, time, group, (request) => tubes[tubeOf(request)], stage),
      ...tubes.flatMap((tube) => drawWaiting(tube, group, stage)),
      ...lines.flatMap((line, index) =>
        drawLeaving(
          requests,
          line,
          counts[index]?.served ?? 0,
          time,
          group,
          stage.columns[index] ?? 0,
          stage,
        ),
      ),
    ].slice(0, 240),
    arrived: total(({ arrived }) => arrived),
    served: total(({ served }) => served),
    inService: total(({ begun, served }) => begun - served),
    waiting: total(({ arrived, begun }) => arrived - begun),
  };
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

function drawWaiting(tube: Tube, group: number, stage: Stage): readonly Dot[] {
  return Array.from({ length: stackHeight(tube, group) }, (_, place) => ({
    x: tube.x,
    y: stackY(place, stage),
    kind: 'waiting' as const,
  }));
}

function drawArriving(
  requests: Requests,
  time: number,
  group: number,
  tubeOf: (request: number) => Tube | undefined,
  stage: Stage,
): readonly Dot[] {
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

function drawLeaving(
  requests: Requests,
  line: readonly number[],
  served: number,
  time: number,
  group: number,
  x: number,
  stage: Stage,
): readonly Dot[] {
  const dots: Dot[] = [];
  for (let place = served - 1; place >= 0; place--) {
    const request = line[place] ?? 0;
    const gone = (time - (requests.finish[request] ?? 0)) / travel;
    if (gone > 1) break;
    if (request % group !== 0) continue;
    dots.push({ x, y: stage.serverY + (stage.homeY - stage.serverY) * gone, kind: 'leaving' });
  }
  return dots;
}

const gauge = { low: 0.01, high: 10 } as const;
/** The marks on the gauge, in seconds. */
export const gaugeMarks: readonly number[] = [0.01, 0.1, 1, 10];

/** Where a time in seconds stands on the gauge: 0 at 10 ms, 1 at 10 s, by its logarithm. */
export function placeOnGauge(seconds: number): number {
  const within = Math.min(gauge.high, Math.max(gauge.low, seconds));
  return Math.log(within / gauge.low) / Math.log(gauge.high / gauge.low);
}
