import type { Policy } from './model.ts';

/** Response times in units of the mean service time, and the share of requests that wait. */
export interface ChainAnswer {
  readonly mean: number;
  readonly waits: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
}

type Quantity = keyof ChainAnswer;
type Row = { readonly policy: Policy; readonly servers: number } & {
  readonly [quantity in Quantity]: readonly number[];
};

const utilisations = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9, 0.925, 0.95];

/**
 * Stationary solutions of the Markov chain over the servers' queue lengths (Poisson arrivals, exponential work),
 * truncated where less than two millionths of the time is spent. A request that finds k others at its server takes the
 * sum of k + 1 exponential times.
 */
const rows: readonly Row[] = [
  {
    policy: 'leastBusy',
    servers: 2,
    mean: [
      1.01771, 1.06594, 1.14403, 1.25873, 1.42632, 1.68178, 1.86469, 2.1082, 2.44805, 2.95574, 3.79799,
      5.47491, 7.14725, 10.4866,
    ],
    waits: [
      0.0175309, 0.0631734, 0.130418, 0.215502, 0.315967, 0.43007, 0.491809, 0.556485, 0.623975, 0.694165,
      0.766953, 0.842246, 0.880803, 0.919955,
    ],
    p50: [
      0.705484, 0.739506, 0.795484, 0.878871, 1.00192, 1.19029, 1.325, 1.50368, 1.75142, 2.11791, 2.717995,
      3.89441, 5.05624, 7.3673,
    ],
    p95: [
      3.04861, 3.19105, 3.41853, 3.74836, 4.22572, 4.95037, 5.46995, 6.1644, 7.1399, 8.61025, 11.0758, 16.037,
      21.0144, 30.9851,
    ],
    p99: [
      4.68599, 4.90057, 5.23818, 5.72398, 6.42794, 7.5066, 8.28787, 9.34016, 10.8288, 13.0844, 16.8761,
      24.5077, 32.162, 47.4922,
    ],
  },
  {
    policy: 'leastBusy',
    servers: 3,
    mean: [
      1.0035, 1.02259, 1.0643, 1.13475, 1.24484, 1.41772, 1.54254, 1.70888, 1.94063, 2.28555, 2.85495,
      3.98242, 5.10276, 7.3349,
    ],
    waits: [
      0.00349385, 0.0223911, 0.0624025, 0.12533, 0.211787, 0.321993, 0.386021, 0.455995, 0.531908, 0.613746,
      0.701494, 0.795133, 0.844156, 0.894643,
    ],
    p50: [
      0.695575, 0.708945, 0.738698, 0.790114, 0.872238, 1.00331, 1.09852, 1.22535, 1.40121, 1.66022, 2.08032,
      2.89101, 3.67982, 5.23088,
    ],
    p95: [
      3.0062, 3.06292, 3.18504, 3.38707, 3.69619, 4.17388, 4.51672, 4.97378, 5.61375, 6.5763, 8.19206,
      11.4615, 14.7591, 21.3857,
    ],
    p99: [
      4.62123, 4.70734, 4.88899, 5.18313, 5.62747, 6.31506, 6.81352, 7.48567, 8.43994, 9.8961, 12.3693,
      17.4008, 22.4765, 32.6696,
    ],
  },
  {
    policy: 'twoChoices',
    servers: 3,
    mean: [
      1.01405, 1.05382, 1.11914, 1.21467, 1.352, 1.55599, 1.6986, 1.88479, 2.13907, 2.51, 3.10996, 4.27409,
      5.41569, 7.67153,
    ],
    waits: [
      0.0139919, 0.0527501, 0.112841, 0.192035, 0.28877, 0.401855, 0.464219, 0.530319, 0.600053, 0.673325,
      0.750043, 0.830119, 0.871389, 0.913466,
    ],
    p50: [
      0.702948, 0.73127, 0.779116, 0.851136, 0.957308, 1.11807, 1.23144, 1.37974, 1.58171, 1.87357, 2.33673,
      3.20601, 4.03122, 5.61966,
    ],
    p95: [
      3.0376, 3.15422, 3.34095, 3.60668, 3.97909, 4.52131, 4.89685, 5.38607, 6.05587, 7.04205, 8.66785,
      11.9237, 15.2054, 21.8136,
    ],
    p99: [
      4.66901, 4.84275, 5.11296, 5.48884, 6.00939, 6.76739, 7.2967, 7.99385, 8.96329, 10.4193, 12.8725,
      17.8676, 22.9234, 33.0975,
    ],
  },
  {
    policy: 'leastBusy',
    servers: 4,
    mean: [
      1.00074, 1.00846, 1.03186, 1.07857, 1.15815, 1.28846, 1.38386, 1.51144, 1.68921, 1.95313, 2.38686,
      3.24084, 4.08603, 5.76565,
    ],
    waits: [
      0.000740185, 0.00844607, 0.0315667, 0.0762879, 0.14703, 0.247324, 0.30952, 0.380215, 0.459738, 0.548395,
      0.64648, 0.754269, 0.811885, 0.872025,
    ],
    p50: [
      0.693661, 0.699038, 0.715556, 0.749333, 0.80857, 0.908239, 0.98226, 1.08176, 1.22036, 1.42457, 1.75443,
      2.38464, 2.99082, 4.16916,
    ],
    p95: [
      2.99795, 3.02099, 3.09007, 3.22522, 3.44928, 3.80637, 4.06397, 4.40667, 4.88436, 5.59902, 6.79383,
      9.21324, 11.6643, 16.611,
    ],
    p99: [
      4.60858, 4.6438, 4.74768, 4.94572, 5.26586, 5.76991, 6.1347, 6.62473, 7.31824, 8.37631, 10.1826,
      13.8963, 17.6722, 25.2872,
    ],
  },
  {
    policy: 'twoChoices',
    servers: 4,
    mean: [
      1.01275, 1.04944, 1.11008, 1.19853, 1.32446, 1.50857, 1.63526, 1.79836, 2.01732, 2.33016, 2.82356,
      3.75272, 4.64356, 6.37579,
    ],
    waits: [
      0.012717, 0.0488003, 0.105926, 0.18252, 0.277456, 0.389851, 0.452359, 0.51896, 0.589571, 0.664112,
      0.742505, 0.82467, 0.867143, 0.910529,
    ],
    p50: [
      0.702042, 0.728232, 0.772973, 0.840592, 0.9401, 1.0897, 1.19428, 1.32993, 1.51265, 1.77285, 2.17748,
      2.91443, 3.59291, 4.85848,
    ],
    p95: [
      3.03371, 3.1411, 3.31333, 3.55601, 3.88996, 4.36358, 4.68363, 5.09197, 5.63756, 6.41875, 7.66817,
      10.1037, 12.5353, 17.4431,
    ],
    p99: [
      4.66307, 4.82258, 5.06967, 5.40757, 5.86349, 6.50452, 6.93818, 7.49489, 8.24775, 9.3474, 11.159,
      14.8214, 18.5528, 26.1184,
    ],
  },
];

// The limits of every quantity: alone in an empty system, and one pooled queue without slack.
const log = Math.log;
const alone: ChainAnswer = { mean: 1, waits: 0, p50: log(2), p95: log(20), p99: log(100) };

/** The number of neighbouring solutions for an interpolation. */
const neighbours = 6;

/**
 * Least busy and two choices with 2 to 4 servers, at any utilisation from 0 up to but not including 1: the exact
 * solutions, and between them a polynomial through the nearest six, which is within a thousandth of the exact value.
 * Undefined if no solution was computed.
 */
export function solveChain(policy: Policy, servers: number, utilisation: number): ChainAnswer | undefined {
  // With two servers, two choices include both.
  const known = policy === 'twoChoices' && servers === 2 ? 'leastBusy' : policy;
  const row = rows.find((each) => each.policy === known && each.servers === servers);
  if (!row || !(utilisation >= 0 && utilisation < 1)) return undefined;
  const at = (quantity: Quantity) => {
    // Times grow like 1 / (1 - utilisation); what remains without that factor is smooth.
    const factor = (each: number) => (quantity === 'waits' ? 1 : 1 - each);
    const full = quantity === 'waits' ? 1 : alone[quantity] / servers;
    const solved = row[quantity].map((value, index) => value * factor(utilisations[index] ?? 0));
    const points = [alone[quantity], ...solved, full];
    const between = interpolate([0, ...utilisations, 1], points, utilisation) / factor(utilisation);
    return Math.max(alone[quantity], between);
  };
  return { mean: at('mean'), waits: at('waits'), p50: at('p50'), p95: at('p95'), p99: at('p99') };
}

/** Lagrange's polynomial through the points nearest to `x`. */
function interpolate(xs: readonly number[], ys: readonly number[], x: number): number {
  const next = xs.findIndex((each) => each > x);
  const first = Math.max(0, Math.min(xs.length - neighbours, next - neighbours / 2));
  const near = xs.slice(first, first + neighbours);
  return near.reduce((sum, from, index) => {
    const weight = near.reduce(
      (product, to) => (to === from ? product : (product * (x - to)) / (from - to)),
      1,
    );
    return sum + weight * (ys[first + index] ?? 0);
  }, 0);
}
