import { memo } from 'react';
import { gaugeMarks, placeOnGauge, type Stage } from './frame.ts';

/** Times in seconds within which 95% of answers come. */
export interface GaugeReading {
  readonly measured: number | undefined;
  readonly theory: number | undefined;
  /** More comes than the servers can do: there is no such time. */
  readonly growing: boolean;
}

const markNames = ['10 ms', '100 ms', '1 s', '10 s'] as const;

/** The gauge upright beside the stage, from its line home up to its band. The table of readings says the same. */
export const TallGauge = memo(function TallGauge(props: GaugeReading & { readonly stage: Stage }) {
  const { measured, theory, growing, stage } = props;
  const { bandY, homeY } = stage;
  const up = (seconds: number) => Math.round(homeY - placeOnGauge(seconds) * (homeY - bandY));
  const top = growing ? bandY : up(measured ?? 0);
  return (
    <svg
      fill="none"
      stroke="currentColor"
      className="tl-gauge tl-gauge--tall"
      width="250"
      height={Math.round(homeY + 12)}
      aria-hidden="true"
    >
      {gaugeMarks.map((mark, place) => (
        <g key={mark}>
          <line data-role="mark" x1="62" x2="162" y1={up(mark)} y2={up(mark)} />
          <text x="174" y={up(mark) + 5}>
            {markNames[place]}
          </text>
        </g>
      ))}
      {(growing || measured !== undefined) && <line data-role="bar" x1="98" x2="98" y1={homeY} y2={top} />}
      {growing && <path data-role="beyond" d={`M72 ${bandY + 1}L98 ${bandY - 22}L124 ${bandY + 1}Z`} />}
      {growing && (
        <text x="54" y={bandY + 5} textAnchor="end">
          no limit
        </text>
      )}
      {theory !== undefined && (
        <>
          <rect data-role="theory" x="72" y={up(theory) - 5} width="52" height="10" />
          <text x="54" y={up(theory) + 5} textAnchor="end">
            theory
          </text>
        </>
      )}
    </svg>
  );
});

const barY = 26;

/** The gauge lying under the stage, as wide as the page. */
export const FlatGauge = memo(function FlatGauge({ measured, theory, growing }: GaugeReading) {
  const along = (seconds: number) => `${Math.round(1000 * placeOnGauge(seconds)) / 10}%`;
  const anchors = ['start', 'middle', 'middle', 'end'] as const;
  return (
    <svg
      fill="none"
      stroke="currentColor"
      className="tl-gauge tl-gauge--flat"
      width="100%"
      height="72"
      aria-hidden="true"
    >
      {gaugeMarks.map((mark, place) => (
        <g key={mark}>
          <line data-role="mark" x1={along(mark)} x2={along(mark)} y1={barY - 20} y2={barY + 20} />
          <text x={along(mark)} y={barY + 40} textAnchor={anchors[place]}>
            {markNames[place]}
          </text>
        </g>
      ))}
      {(growing || measured !== undefined) && (
        <line data-role="bar" x1="0" x2={growing ? '98%' : along(measured ?? 0)} y1={barY} y2={barY} />
      )}
      {growing && (
        <svg x="100%" overflow="visible">
          <path data-role="beyond" d={`M-8 ${barY - 20}L10 ${barY}L-8 ${barY + 20}Z`} />
        </svg>
      )}
      {theory !== undefined && (
        <svg x={along(theory)} overflow="visible">
          <rect data-role="theory" x="-4" y={barY - 17} width="8" height="34" />
        </svg>
      )}
    </svg>
  );
});
