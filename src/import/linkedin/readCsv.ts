import Papa from 'papaparse';
import { limits } from '../limits.ts';
import type { Notes } from '../note.ts';

/** One row of a table, read by column name. */
export interface Row {
  /** 'Positions.csv, row 3'; the header is row 1. */
  readonly place: string;
  /** The text in the first of these columns that has any. Names are case-insensitive. */
  readonly get: (...columns: readonly string[]) => string | undefined;
  /** Whether the table has the column and this row leaves it empty. */
  readonly isEmpty: (...columns: readonly string[]) => boolean;
}

/** Reads a table with a header. A duplicate row counts once; a short row has empty fields at its end. */
export function readCsv(text: string, file: string, notes: Notes): readonly Row[] {
  // The delimiter is set, because a table with one column offers nothing to guess it from.
  const { data, errors } = Papa.parse<string[]>(text, { delimiter: ',' });
  for (const { row = 0, message } of errors)
    notes.add(
      'warning',
      'syntax',
      `${file}, row ${row + 1}`,
      `${message}. Check what was imported from this row.`,
    );
  const [header = [], ...rows] = data;
  const columns = new Map(header.map((name, index) => [name.trim().toLowerCase(), index]));
  const met = new Set<string>();
  const read: Row[] = [];
  for (const [index, cells] of rows.entries()) {
    const place = `${file}, row ${index + 2}`;
    if (cells.every((cell) => cell.trim() === '')) continue;
    const key = JSON.stringify(cells);
    if (met.has(key)) {
      notes.add('info', 'row-repeated', place, 'The row is a duplicate, so it was imported only once.');
      continue;
    }
    met.add(key);
    if (met.size > limits.entries) {
      notes.add(
        'error',
        'too-many',
        place,
        `The file has more rows than the limit of ${limits.entries}. Remove the least important ones.`,
      );
      break;
    }
    if (cells.length < header.length)
      notes.add(
        'warning',
        'row-short',
        place,
        `The row has only ${cells.length} of ${header.length} fields; the others count as empty. Check what was imported from it.`,
      );
    const cell = (column: string) => {
      const at = columns.get(column.toLowerCase());
      return at === undefined ? undefined : decodeEntities(cells[at] ?? '').trim();
    };
    read.push({
      place,
      get: (...names) => names.map(cell).find((found) => found !== undefined && found !== ''),
      isEmpty: (...names) =>
        names.some((name) => columns.has(name.toLowerCase())) && names.every((name) => !cell(name)),
    });
  }
  return read;
}

const entities: { readonly [name: string]: string } = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

/** Decodes the export's entities once: `&amp;lt;` is `&lt;`, as someone typed it. */
const decodeEntities = (text: string): string =>
  text.replace(
    /&(?:(amp|lt|gt|quot|apos|nbsp)|#(\d{1,7})|#x([\da-f]{1,6}));/gi,
    (whole, name?: string, decimal?: string, hex?: string) => {
      if (name !== undefined) return entities[name.toLowerCase()] ?? whole;
      const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
