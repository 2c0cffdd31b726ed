import type { Plain } from '#career/check/plain.ts';
import { isPlain } from '#career/check/plain.ts';

/** The file beside a career that keeps what was imported. Nothing of it is ever published. */
export const importedName = 'imported.json';

/** What imported.json holds. */
export interface Imported {
  /** Whether highlights with a figure became achievements: the career right after the import is made again with it. */
  readonly achievements: boolean;
  /** The résumé that was imported, with the names of version 1 and otherwise as it was. */
  readonly resume: Plain;
}

const about =
  'What was imported, as it was. Nothing of this file is published. npm run career -- --export FILE reads it, so that nothing is lost in the résumé that goes out again; without it, only what the career says goes out.';

export const writeImported = ({ achievements, resume }: Imported): string =>
  `${JSON.stringify({ about, achievements, resume }, null, 2)}\n`;

/** Reads such a file; undefined where it is none. */
export function readImported(text: string): Imported | undefined {
  try {
    const found: unknown = JSON.parse(text);
    if (!isPlain(found) || !isPlain(found.resume)) return undefined;
    return { achievements: found.achievements === true, resume: found.resume };
  } catch {
    return undefined;
  }
}
