import type { ReactNode } from 'react';
import { simulation } from './Stage.tsx';

/** One step in a row: what arrives, and its result without and with the step's gate or method. */
export interface StepRow {
  readonly step: string;
  readonly comes: string;
  readonly without: string;
  readonly with: string;
}

/** The exhibit on paper and without scripts: its answer, its picture, and its steps as a table. */
export function Still({
  answer,
  rows,
  picture,
  bare = false,
  children,
}: {
  readonly answer: string;
  readonly rows: readonly StepRow[];
  /** A drawing of the line, from edge to edge of the exhibit. */
  readonly picture: ReactNode;
  /** Only the picture. */
  readonly bare?: boolean;
  readonly children?: ReactNode;
}) {
  return (
    <div className="tl-still" data-by-script>
      <p className="tl-ground__head">{simulation}</p>
      <div className="tl-stage">{picture}</div>
      {!bare && <Told {...{ answer, rows, children }} />}
    </div>
  );
}

function Told({ answer, rows, children }: Omit<Parameters<typeof Still>[0], 'picture'>) {
  return (
    <div className="tl-still__in">
      <p className="tl-answer">{answer}</p>
      {children}
      <table className="tl-tally">
        <thead>
          <tr>
            {['Step', 'What comes', 'Without', 'With'].map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.step}>
              <th scope="row">{row.step}</th>
              <td>{row.comes}</td>
              <td>{row.without}</td>
              <td>{row.with}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
