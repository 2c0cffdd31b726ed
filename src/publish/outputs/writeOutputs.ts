import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { OutputSource } from './output.ts';
import { writtenOf } from './outputs.ts';

/** Writes every file of the table into a built folder. */
export async function writeOutputs(folder: string, source: OutputSource): Promise<void> {
  for (const [file, content] of await writtenOf(source)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), content);
  }
}
