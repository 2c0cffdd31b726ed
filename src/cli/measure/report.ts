import type { Measurement } from './measurement.ts';

const opening = '<!-- measure -->';
const closing = '<!-- /measure -->';

/** Measurements as a Markdown table, its columns as wide as their widest cell. */
export function tableOf(measurements: readonly Measurement[]): string {
  const rows = measurements.map(({ what, where, measured, goal, isMet }) =>
    [what, where, measured, goal, isMet === undefined ? '' : isMet ? 'yes' : 'no'].map((cell) =>
      cell.replaceAll('|', '\\|'),
    ),
  );
  const head = ['what', 'where', 'measured', 'goal', 'met'];
  const widths = head.map((cell, column) =>
    Math.max(cell.length, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)]
    .map((text) => `${text}\n`)
    .join('');
}

/**
 * A text with the report in the place of what stood between its two marks, `<!-- measure -->` and
 * `<!-- /measure -->`. Fails when a mark is missing or they are not in this order.
 */
export function withReport(text: string, report: string): string {
  const start = text.indexOf(opening);
  const end = text.indexOf(closing);
  if (start < 0 || end < start)
    throw new Error(`There is no place for the measurements. Write ${opening} and ${closing} into the file.`);
  return `${text.slice(0, start + opening.length)}\n\n${report.trim()}\n\n${text.slice(end)}`;
}
