import type { ScalingValues } from './inputs.ts';
import { arrivalRate, type Summary, summarise } from './measure.ts';
import { openSimulation, type Setup, type Simulation } from './model.ts';
import { predict, responseQuantile, type Theory } from './theory.ts';

/** How many requests a long run has, for what no formula tells. */
export const measuredRequests = 20_000;
/** Answers within so many seconds are in time. */
export const goal = 0.2;

/** What decides how long answers take. */
export type LoadValues = Pick<
  ScalingValues,
  'users' | 'servers' | 'service' | 'policy' | 'requests' | 'peak'
>;

/** Everything that the exhibit says about its inputs, for the long run. Times are seconds. */
export interface Outlook {
  /** Requests per second at the peak. */
  readonly arrivals: number;
  readonly theory: Theory;
  /** The time within which 19 of 20 answers come; undefined where there is no such time, or it is not measured yet. */
  readonly p95: number | undefined;
  /** Whether no formula tells, so that a long run does. */
  readonly isMeasured: boolean;
  /** Twenty times, each for a twentieth of all answers. */
  readonly answers: readonly number[];
}

/** The simulation that the inputs ask for. */
export function setUp(values: LoadValues & { readonly seed: number }): Setup {
  const arrivals = arrivalRate(values.users, values.requests, values.peak);
  return {
    seed: values.seed,
    meanGap: arrivals > 0 ? 1e6 / arrivals : Number.POSITIVE_INFINITY,
    meanService: values.service * 1000,
    servers: values.servers,
    policy: values.policy,
  };
}

/** Theory for the inputs. */
export function predictFor(values: LoadValues, servers: number = values.servers): Theory {
  const arrivals = arrivalRate(values.users, values.requests, values.peak);
  return predict(values.policy, { arrivals, service: values.service / 1000, servers });
}

const twentieths = Array.from({ length: 20 }, (_, index) => (index + 0.5) / 20);

/** What the inputs come to: by formula where there is one, else as a long run has measured. */
export function lookOut(values: LoadValues, run?: Summary): Outlook {
  const arrivals = arrivalRate(values.users, values.requests, values.peak);
  const theory = predictFor(values);
  if (theory.kind === 'idle' || theory.kind === 'growing')
    return { arrivals, theory, p95: undefined, isMeasured: false, answers: [] };
  const load = { arrivals, service: values.service / 1000, servers: values.servers };
  const quantile = responseQuantile(values.policy, load);
  if (quantile)
    return { arrivals, theory, p95: quantile(0.95), isMeasured: false, answers: twentieths.map(quantile) };
  const measured = (share: number) => (run ? run.percentile(share) / 1e6 : 0);
  return {
    arrivals,
    theory,
    p95: run && run.p95 / 1e6,
    isMeasured: true,
    answers: run ? twentieths.map(measured) : [],
  };
}

/** Whether only a long run can tell how long answers take. */
export const needsRun = (values: LoadValues): boolean => lookOut(values).isMeasured;

/** Runs a long run in slices of so many requests; the last one gives what was measured. */
export function* measure(
  values: LoadValues & { readonly seed: number },
  slice = measuredRequests,
): Generator<undefined, Summary | undefined, void> {
  const simulation: Simulation = openSimulation(setUp(values));
  while (simulation.requests.arrival.length < measuredRequests) {
    simulation.advance(Math.min(slice, measuredRequests - simulation.requests.arrival.length));
    yield undefined;
  }
  return summarise(simulation.requests, measuredRequests);
}
