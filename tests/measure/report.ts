import { putBetween, writeTable } from '#publish/markdownTable.ts';
import type { Measurement } from './measurement.ts';

/** Measurements as a Markdown table. */
export const tableOf = (measurements: readonly Measurement[]): string =>
  writeTable(
    ['what', 'where', 'measured', 'goal', 'met'],
    measurements.map(({ what, where, measured, goal, isMet }) => [
      what,
      where,
      measured,
      goal,
      isMet === undefined ? '' : isMet ? 'yes' : 'no',
    ]),
  );

/** A text with the report between its marks, `<!-- measure -->` and `<!-- /measure -->`, instead of the old content. */
export const withReport = (text: string, report: string): string => putBetween(text, 'measure', report);
