import { useMemo } from 'react';
import { Press } from '#exhibits/kit/Press.tsx';
import { sayNumber } from '#exhibits/kit/say.ts';
import { orderingRows, randomDay } from './describe.ts';
import { paymentsInputs } from './inputs.ts';

interface DayTableProps {
  readonly seed: number;
  readonly lang: string;
  readonly onDay: (seed: number) => void;
}

/** A random day, without gates and with all of them. */
export function DayTable({ seed, lang, onDay }: DayTableProps) {
  const day = useMemo(() => randomDay(seed), [seed]);
  const number = (value: number) => sayNumber(value, lang);
  const row = (name: string, none: number, all: number) => (
    <tr>
      <th scope="row">{name}</th>
      <td>{number(none)}</td>
      <td>{number(all)}</td>
    </tr>
  );
  return (
    <div>
      <table className="tl-tally">
        <caption>
          {`A random day of ${number(day.payments)} payments (assumed), ${number(day.messages)} messages, simulated`}
        </caption>
        <thead>
          <tr>
            <td />
            <th scope="col">No gates</th>
            <th scope="col">All five</th>
          </tr>
        </thead>
        <tbody>
          {row('Counted', day.none.credits, day.all.credits)}
          {row('Orders wholly right', day.none.verdicts.ok, day.all.verdicts.ok)}
        </tbody>
      </table>
      <Press bare onPress={() => onDay(seed < paymentsInputs.seed.max ? seed + 1 : paymentsInputs.seed.min)}>
        New random day
      </Press>
    </div>
  );
}

/** How many of all orderings end right. */
export function OrderingsTable({ lang }: { readonly lang: string }) {
  const rows = useMemo(orderingRows, []);
  return (
    <table className="tl-tally">
      <caption>
        Every ordering, each message at most twice, a forged one at most once: orderings, not chances
      </caption>
      <thead>
        <tr>
          <td />
          <th scope="col">Right</th>
          <th scope="col">Of</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, account }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{sayNumber(account.verdicts.ok, lang)}</td>
            <td>{sayNumber(account.total, lang)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
