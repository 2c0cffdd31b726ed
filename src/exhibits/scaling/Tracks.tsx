import { memo, type ReactNode } from 'react';
import { ringRadius, type Stage } from './frame.ts';

/** To hundredths, which is finer than a screen. */
export const rounded = (value: number) => Math.round(value * 100) / 100;

/** Positions across are shares of the width, so that the still fits any page before a script has measured it. */
export const across = (x: number, stage: Stage) => `${rounded((100 * x) / stage.width)}%`;

/** A place to draw in pixels from: so far across, at the top of the stage. */
export function Column({ x, children }: { readonly x: string; readonly children: ReactNode }) {
  return (
    <svg x={x} overflow="visible">
      {children}
    </svg>
  );
}

/** How far beyond the edge, which cuts it, the band is drawn. */
const outside = -4000;

/** What of a stage does not move: the band and its ways down, tubes, servers, and the ways to the line home. */
export const Tracks = memo(function Tracks({
  stage,
  shared,
}: {
  readonly stage: Stage;
  readonly shared: boolean;
}) {
  const { width, columns, bandY, tubeTop, tubeBottom, tubeWidth, serverY, homeY } = stage;
  const bend = rounded(Math.min(20, (width / columns.length) * 0.45));
  const half = rounded(tubeWidth / 2);
  const tubes = shared ? [width / 2] : columns;
  const roleAt = (index: number, count: number) => (index === count - 1 ? 'band' : 'way');
  const endAt = (index: number, count: number) => (index === count - 1 ? outside : -bend);
  return (
    <>
      {tubes.map((x, index) => (
        <Column key={x} x={across(x, stage)}>
          <path
            data-role={roleAt(index, tubes.length)}
            d={`M${endAt(index, tubes.length)} ${bandY}H${-bend}A${bend} ${bend} 0 0 1 0 ${bandY + bend}`}
          />
          <path data-role="way" d={`M0 ${bandY + bend}V${tubeTop - 6}`} />
          <path data-role="tube" d={`M${-half} ${tubeTop}V${tubeBottom}M${half} ${tubeTop}V${tubeBottom}`} />
        </Column>
      ))}
      {shared && <Delta stage={stage} />}
      {columns.map((x, index) => (
        <Column key={x} x={across(x, stage)}>
          <path data-role="way" d={`M0 ${serverY}V${homeY - bend}`} />
          <path
            data-role={roleAt(index, columns.length)}
            d={`M0 ${homeY - bend}A${bend} ${bend} 0 0 1 ${-bend} ${homeY}H${endAt(index, columns.length)}`}
          />
          <circle data-role="server" cy={serverY} r={rounded(ringRadius(stage))} />
        </Column>
      ))}
    </>
  );
});

/** The ways from the one queue to all servers. */
function Delta({ stage }: { readonly stage: Stage }) {
  const { columns, tubeBottom, serverY } = stage;
  const split = rounded((tubeBottom + serverY - ringRadius(stage)) / 2);
  const [first = 0] = columns;
  const last = columns.at(-1) ?? first;
  return (
    <g data-role="delta">
      <line x1="50%" x2="50%" y1={tubeBottom} y2={split} />
      <line x1={across(first, stage)} x2={across(last, stage)} y1={split} y2={split} />
      {columns.map((x) => (
        <line key={x} x1={across(x, stage)} x2={across(x, stage)} y1={split} y2={serverY} />
      ))}
    </g>
  );
}
