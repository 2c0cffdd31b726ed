/**
 * The layout of a picture. Its lanes fill a box whose width depends on the container: places along it are thousandths
 * of its width, and everything else is in pixels. Times run backwards along the lanes, from the server at their end.
 */
export interface HallLook {
  readonly height: number;
  /** The usual width of the lanes: pixel sizes along them are computed for this width. */
  readonly usual: number;
  /** The middle of a fan. */
  readonly middle: number;
  /** The largest spread of a fan, and the largest distance of its lanes. */
  readonly spread: number;
  readonly pitch: number;
  /** The end of a fan's trunk, and the beginning of its lanes. */
  readonly trunk: number;
  readonly knee: number;
  /** The time that corresponds to the lanes' length. Milliseconds. */
  readonly span: number;
  readonly dot: number;
  readonly ring: number;
  /** The axis, which is the returning line. */
  readonly axis: number;
  /** How far the lanes continue behind the servers, and where the line turns back. */
  readonly out: number;
  readonly turn: number;
  readonly bend: number;
  /** The times with a mark on the axis, in milliseconds. */
  readonly ticks: readonly number[];
  readonly text: number;
  /** The size of an answer's dot. */
  readonly answer: number;
  readonly pole: number;
}

export const wide: HallLook = {
  height: 352,
  usual: 806,
  middle: 138,
  spread: 190,
  pitch: 34,
  trunk: 60,
  knee: 200,
  span: 3360,
  dot: 9,
  ring: 11,
  axis: 304,
  out: 46,
  turn: 179,
  bend: 44,
  ticks: [500, 1000, 1500, 2000, 2500],
  text: 328,
  answer: 8,
  pole: 56,
};

export const narrow: HallLook = {
  ...wide,
  height: 290,
  usual: 318,
  spread: 84,
  pitch: 15,
  trunk: 70,
  knee: 264,
  span: 3715,
  dot: 3.7,
  ring: 6,
  axis: 246,
  out: 12,
  turn: 23,
  bend: 14,
  ticks: [1000, 2000],
  text: 270,
  answer: 4.8,
  pole: 38,
};

/** The same for three fans below each other, on a different scale. */
export const wideTrio: HallLook = {
  ...wide,
  knee: 250,
  trunk: 150,
  span: 424,
  dot: 7,
  ring: 8,
  ticks: [100, 200, 300],
};
export const narrowTrio: HallLook = {
  ...narrow,
  height: 334,
  knee: 264,
  trunk: 126,
  span: 424,
  dot: 4,
  ring: 4.5,
  axis: 290,
  text: 314,
  ticks: [100, 200, 300],
};

/** The middles of three fans, and the distances of their lanes. */
export const threes = {
  wide: { middles: [50, 146, 242], pitches: [7, 11, 18] },
  narrow: { middles: [68, 160, 252], pitches: [3.8, 7, 11] },
} as const;

/** The place of a time, in thousandths of the lanes. */
export const placeOf = (milliseconds: number, { span }: HallLook): number => 1000 * (1 - milliseconds / span);

/** The heights of a fan's lanes. */
export function lanesOf(
  count: number,
  middle: number,
  look: HallLook,
  pitch = look.pitch,
): readonly number[] {
  const step = count > 1 ? Math.min(pitch, look.spread / (count - 1)) : 0;
  return Array.from({ length: count }, (_, lane) => middle + (lane - (count - 1) / 2) * step);
}

/** The largest thickness of a request and of a server's ring at this distance of lanes. */
export function sizesOf(lanes: readonly number[], look: HallLook) {
  const [first = 0, second = first + 100] = lanes;
  const step = second - first;
  return { dot: Math.min(look.dot, step * 0.62), ring: Math.min(look.ring, step * 0.42) };
}
