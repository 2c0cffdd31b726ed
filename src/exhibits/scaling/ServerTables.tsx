import { memo } from 'react';
import { sayCount, sayDuration, sayNumber } from '#exhibits/kit/say.ts';
import { sayAssumptions, sayPeak, tabulateServers, ways } from './describe.ts';
import type { ScalingValues } from './inputs.ts';
import { arrivalRate } from './measure.ts';
import { type Policy, policies } from './model.ts';
import { aim } from './telling.ts';
import { serversNeeded } from './theory.ts';

interface TableProps {
  readonly values: ScalingValues;
  readonly lang: string;
}

const counts = [1, 2, 4, 6, 8, 10, 12, 16];

/** What each number of servers gives under the present inputs. */
export const ServersTable = memo(function ServersTable({ values, lang }: TableProps) {
  const all = [...new Set([...counts, values.servers])].sort((one, other) => one - other);
  const shown = tabulateServers(values, all, lang);
  return (
    <table className="tl-table">
      <caption>
        {`What servers ${ways[values.policy]} give ${sayCount(values.users, 'user', lang)}, assuming ${sayAssumptions(values, lang)}`}
      </caption>
      <thead>
        <tr>
          <th scope="col">Servers</th>
          <th scope="col">Busy</th>
          <th scope="col">Average</th>
          <th scope="col">95% within</th>
        </tr>
      </thead>
      <tbody>
        {shown.map((row, place) => (
          <tr key={row.servers} data-present={all[place] === values.servers || undefined}>
            <th scope="row">
              {row.servers}
              {all[place] === values.servers && <small> as above</small>}
            </th>
            <td>{row.busy}</td>
            <td>{row.mean}</td>
            <td>{row.p95}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
});

const routed = ['shared', 'roundRobin', 'random'] as const;
const shares = [1, 2, 5] as const;

/** How many servers it takes to be quick, by how they are chosen and how much work a request is. */
export const NeedTable = memo(function NeedTable({ values, lang }: TableProps) {
  const { users, requests, peak } = values;
  const arrivals = arrivalRate(users, requests, peak);
  const need = (policy: Policy, share: number) => {
    const servers = serversNeeded(policy, arrivals, values.service / share / 1000, aim);
    return servers === undefined ? 'never' : sayNumber(servers, lang);
  };
  const within = sayDuration(aim * 1000, lang);
  const each = `${sayNumber(requests, lang, 2)} request${requests === 1 ? '' : 's'} a day each and ${sayPeak(peak, lang)}`;
  return (
    <table className="tl-table">
      <caption>
        {`Servers for 95% of answers within ${within}, assuming ${sayCount(users, 'user', lang)} with ${each}`}
      </caption>
      <thead>
        <tr>
          <th scope="col">Which server</th>
          {shares.map((share) => (
            <th key={share} scope="col">
              {`${sayDuration(values.service / share, lang)} `}
              <small>of work</small>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {routed.map((policy) => (
          <tr key={policy}>
            <th scope="row">{policies[policy]}</th>
            {shares.map((share) => (
              <td key={share}>{need(policy, share)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
});
