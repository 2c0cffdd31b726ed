import { memo, type ReactNode } from 'react';
import { ringRadius, type Stage } from './frame.ts';

/** To tenths of a pixel, which is as fine as an eye sees. */
export const rounded = (value: number) => Math.round(value * 10) / 10;

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

/** How wide the line turns into a lane, and out of it. */
export const bendOf = ({ width, columns }: Stage) => rounded(Math.min(20, (width / columns.length) * 0.45));

/** How far beyond the edge, which cuts it, the line is drawn. */
const outside = -4000;

/** The line along the top of a stage, down into the last tube, and from the last server back along the bottom. */
export const Band = memo(function Band({
  stage,
  shared,
}: {
  readonly stage: Stage;
  readonly shared: boolean;
}) {
  const { columns, bandY, homeY } = stage;
  const bend = bendOf(stage);
  const come = `M${outside} ${bandY}H${-bend}a${bend} ${bend} 0 0 1 ${bend} ${bend}`;
  const go = `M0 ${rounded(homeY - bend)}a${bend} ${bend} 0 0 1 ${-bend} ${bend}H${outside}`;
  return (
    <>
      {shared && (
        <Column x="50%">
          <path data-role="band" d={come} />
        </Column>
      )}
      <Column x={across(columns.at(-1) ?? 0, stage)}>
        <path data-role="band" d={shared ? go : come + go} />
      </Column>
    </>
  );
});

/** The ways from the one queue to all servers. */
export const Delta = memo(function Delta({ stage }: { readonly stage: Stage }) {
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
});
