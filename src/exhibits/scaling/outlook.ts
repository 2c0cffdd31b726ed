import type { ScalingValues } from './inputs.ts';
import { arrivalRate, type Summary, summarise } from './measure.ts';
import { openSimulation, type Setup, type Simulation } from './model.ts';
import { predict, responseQuantile, type Theory } from './theory.ts';

/** The number of requests in a long run, for cases without a formula. */
export const measuredRequests = 20_000;
/** Answers within this many seconds are in time. */
export const goal = 0.2;

/** The values that determine the answer time. */
export type LoadValues = Pick<
  ScalingValues,
  'users' | 'servers' | 'service' | 'policy' | 'requests' | 'peak'
>;

/** All results of the exhibit for its inputs, in the long run. Times are seconds. */
export interface Outlook {
  /** Requests per second at the peak. */
  readonly arrivals: number;
  readonly theory: Theory;
  /** The time within which 19 of 20 answers come; undefined if there is no such time, or it is not measured yet. */
  readonly p95: number | undefined;
  /** Whether there is no formula, so that a long run measures. */
  readonly isMeasured: boolean;
  /** Twenty times, each for a twentieth of all answers. */
  readonly answers: readonly number[];
}

/** The simulation for the inputs. */
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

/** The results for the inputs: by formula if there is one, else measured by a long run. */
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

/** Whether only a long run can determine the answer time. */
export const needsRun = (values: LoadValues): boolean => lookOut(values).isMeasured;

/** Runs a long run in slices of this many requests; the last one returns the measurements. */
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
