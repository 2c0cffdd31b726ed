import { sayCount, sayNumber } from '#exhibits/kit/say.ts';
import type { Day } from './day.ts';
import { describeDay, verdictWords } from './describe.ts';
import type { PaymentsValues } from './inputs.ts';
import { verdicts } from './model.ts';

interface BatchProps {
  readonly day: Day;
  readonly values: PaymentsValues;
  readonly lang: string;
}

/** A whole day of payments through the same weather, in a sentence and a table. */
export function Batch({ day, values, lang }: BatchProps) {
  const title = `A simulated day of ${sayCount(values.payments, 'payment', lang)}`;
  const row = (label: string, hopeful: number, careful: number) => (
    <tr key={label}>
      <th scope="row">{label}</th>
      <td>{sayNumber(hopeful, lang)}</td>
      <td>{sayNumber(careful, lang)}</td>
    </tr>
  );
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      <p>{describeDay(day, values, lang)}</p>
      <table className="tl-tally">
        <caption className="tl-unseen">{`${title}: how many ended how`}</caption>
        <thead>
          <tr>
            <td />
            <th scope="col">Hopeful</th>
            <th scope="col">Careful</th>
          </tr>
        </thead>
        <tbody>
          {row('credits', day.hopeful.credits, day.careful.credits)}
          {verdicts.map((verdict) =>
            row(verdictWords[verdict], day.hopeful.verdicts[verdict], day.careful.verdicts[verdict]),
          )}
        </tbody>
      </table>
    </section>
  );
}
