/** Cells as a Markdown table, each column as wide as its widest cell. */
export function writeTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const cells = [head, ...rows.map((row) => row.map((cell) => cell.replaceAll('|', '\\|')))];
  const widths = head.map((_, column) => Math.max(3, ...cells.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]) =>
    `| ${widths.map((width, column) => (row[column] ?? '').padEnd(width)).join(' | ')} |\n`;
  const [first = '', ...others] = cells.map(line);
  return [first, line(widths.map((width) => '-'.repeat(width))), ...others].join('');
}

/**
 * A text with `report` in place of what is between two marks, `<!-- mark -->` and `<!-- /mark -->`. Throws if a mark is
 * missing or they are in the wrong order.
 */
export function putBetween(text: string, mark: string, report: string): string {
  const [opening, closing] = [`<!-- ${mark} -->`, `<!-- /${mark} -->`];
  const start = text.indexOf(opening);
  const end = text.indexOf(closing);
  if (start < 0 || end < start)
    throw new Error(`There is no place for the report. Write ${opening} and ${closing} into the file.`);
  return `${text.slice(0, start + opening.length)}\n\n${report.trim()}\n\n${text.slice(end)}`;
}
