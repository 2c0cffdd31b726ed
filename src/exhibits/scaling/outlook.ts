import type { ScalingValues } from './inputs.ts';
import { arrivalRate, type Summary, summarise } from './measure.ts';
import { openSimulation, type Setup, type Simulation } from './model.ts';
import { predict, type Theory } from './theory.ts';

/** How many requests a measurement runs over. */
export const measuredRequests = 20_000;

/** Everything that the exhibit says about its inputs. */
export interface Outlook {
  /** Requests per second at the peak. */
  readonly arrivals: number;
  readonly theory: Theory;
  /** Measured over the first requests from the seed. Undefined where there is no long run to measure. */
  readonly measured: Summary | undefined;
}

/** The simulation that the inputs ask for. */
export function setUp(values: ScalingValues): Setup {
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
export function predictFor(values: ScalingValues, servers: number = values.servers): Theory {
  const arrivals = arrivalRate(values.users, values.requests, values.peak);
  return predict(values.policy, { arrivals, service: values.service / 1000, servers });
}

/** Theory and measurement for the inputs. A simulation at hand is run on rather than a new one opened. */
export function lookOut(
  values: ScalingValues,
  simulation: Simulation = openSimulation(setUp(values)),
): Outlook {
  const arrivals = arrivalRate(values.users, values.requests, values.peak);
  const theory = predictFor(values);
  if (theory.kind === 'idle' || theory.kind === 'growing') return { arrivals, theory, measured: undefined };
  simulation.advance(measuredRequests - simulation.requests.arrival.length);
  return { arrivals, theory, measured: summarise(simulation.requests, measuredRequests) };
}
