import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { type ContentReading, readContent } from '#publish/readContent.ts';
import { base, type Patch, patched } from '../cases/check/base.ts';
import { written } from './written.ts';

/** The base career without its picture, for a folder without pictures. */
const plainBase = patched(base, { '/person/image': undefined });

/** The base career as source, changed by a patch, with the places of its values. */
export const sourceWith = (patch: Patch = {}) => written('career', patched(plainBase, patch));

/** Files by name; a name with slashes creates folders. */
export type Files = { readonly [name: string]: string | Uint8Array };

/** Makes a content folder of these files, passes it to `use`, and removes it. */
export async function inFolder<R>(files: Files, use: (folder: string) => R | Promise<R>): Promise<R> {
  const folder = mkdtempSync(join(tmpdir(), 'content-'));
  try {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The report on a folder, with the folder named `content`. It runs the modules, or uses the given career instead. */
export async function readingOf(
  folder: string,
  career?: unknown,
): Promise<ContentReading & { readonly lines: readonly string[] }> {
  const load = async () => ({ career, site: {}, files: [], sources: [] });
  const reading = await readContent(folder, {
    exhibits: ['queries', 'pool'],
    ...(career === undefined ? {} : { load }),
  });
  const shown = relative(process.cwd(), folder).replaceAll('\\', '/');
  const report = reading.report.replaceAll(shown, 'content').replaceAll(folder, 'content');
  return { ...reading, report, lines: report.split('\n').filter(Boolean) };
}

/** The report on the base career with a change, with the places in its source. */
export const readingWith = (patch: Patch) =>
  inFolder({ 'career.ts': sourceWith(patch).source }, (folder) =>
    readingOf(folder, patched(plainBase, patch)),
  );

/** The report on a content folder of these files. */
export const readingFor = (files: Files) => inFolder(files, (folder) => readingOf(folder));
