import type { Plain } from '#career/check/plain.ts';
import { isPlain } from '#career/check/plain.ts';

/** The file beside a career that keeps the imported data. Nothing of it is ever published. */
export const importedName = 'imported.json';

/** The content of imported.json. */
export interface Imported {
  /** Whether highlights with a figure became achievements: needed to recreate the career right after the import. */
  readonly achievements: boolean;
  /** The imported résumé, with the names of version 1 and otherwise unchanged. */
  readonly resume: Plain;
}

const about =
  'The imported résumé, unchanged. This file is never published. npm run career -- --export FILE adds its data to the exported résumé; without this file, the export contains only the career.';

export const writeImported = ({ achievements, resume }: Imported): string =>
  `${JSON.stringify({ about, achievements, resume }, null, 2)}\n`;

/** Reads such a file; undefined if it is not one. */
export function readImported(text: string): Imported | undefined {
  try {
    const found: unknown = JSON.parse(text);
    if (!isPlain(found) || !isPlain(found.resume)) return undefined;
    return { achievements: found.achievements === true, resume: found.resume };
  } catch {
    return undefined;
  }
}
