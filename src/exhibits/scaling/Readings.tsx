import { memo } from 'react';
import { sayCount, sayDuration, sayNumber } from '#exhibits/kit/say.ts';
import { sayAssumptions, ways } from './describe.ts';
import type { ScalingValues } from './inputs.ts';
import type { Summary } from './measure.ts';
import type { Theory } from './theory.ts';

interface ReadingsProps {
  readonly values: ScalingValues;
  readonly theory: Theory;
  /** Undefined where nothing has been measured. */
  readonly measured: Summary | undefined;
  readonly lang: string;
}

const rows = [
  { name: 'Half of answers within', measured: 'p50', theory: 'p50' },
  { name: '95% within', measured: 'p95', theory: 'p95' },
  { name: '99% within', measured: 'p99', theory: 'p99' },
  { name: 'On average', measured: 'meanResponse', theory: 'mean' },
] as const;

/** Response times as measured, with theory beside them. */
export const Readings = memo(function Readings(props: ReadingsProps) {
  const { values, theory, lang } = props;
  // Where the queue grows for ever, a percentile says only how long one has looked.
  const measured = theory.kind === 'growing' ? undefined : props.measured;
  const counted = measured ? `in ${sayNumber(measured.counted, lang)} requests` : 'nothing yet';
  const without = { idle: 'nothing to answer', growing: 'no limit', unknown: 'no formula', steady: '' }[
    theory.kind
  ];
  return (
    <table className="tl-table">
      <caption>{`How long an answer takes, assuming ${sayAssumptions(values, lang)}, with ${sayCount(values.users, 'user', lang)} and ${sayServers(values, lang)}`}</caption>
      <thead>
        <tr>
          <td />
          <th scope="col">
            Simulated <small>{counted}</small>
          </th>
          <th scope="col">
            Theory <small>in the long run</small>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.name}>
            <th scope="row">{row.name}</th>
            <td>{measured ? sayDuration(measured[row.measured] / 1000, lang) : without}</td>
            <td>{theory.kind === 'steady' ? sayDuration(theory[row.theory] * 1000, lang) : without}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
});

const sayServers = ({ servers, policy }: ScalingValues, lang: string) =>
  `${sayCount(servers, 'server', lang)}${servers === 1 ? '' : ` ${ways[policy]}`}`;
