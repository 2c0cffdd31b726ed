import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { runnerImport } from 'vite';

export interface Content {
  /** What career.ts exports as `career`, not yet checked. */
  readonly career: unknown;
  /** What site.ts exports as `site`, not yet checked; an empty site where there is no such file. */
  readonly site: unknown;
  /** The names of the folder's files. */
  readonly files: readonly string[];
  /** The modules that were read, as absolute paths. */
  readonly sources: readonly string[];
}

/** Reads a content folder by running its modules. Throws where one is missing or cannot be run. */
export async function loadContent(folder: string): Promise<Content> {
  const root = resolve(folder);
  const careerFile = join(root, 'career.ts');
  const siteFile = join(root, 'site.ts');
  if (!existsSync(careerFile))
    throw new Error(
      `${folder}/career.ts is not there. A content folder needs it: copy content/ and edit the copy.`,
    );
  const career = await run<{ career?: unknown }>(careerFile);
  const site = existsSync(siteFile) ? await run<{ site?: unknown }>(siteFile) : undefined;
  if (career.module.career === undefined)
    throw new Error(
      `${folder}/career.ts exports no \`career\`. Write: export const career = defineCareer({ … });`,
    );
  return {
    career: career.module.career,
    site: site?.module.site ?? {},
    files: readdirSync(root),
    sources: [careerFile, siteFile, ...career.dependencies, ...(site?.dependencies ?? [])],
  };
}

const run = <M>(file: string) => runnerImport<M>(file, { logLevel: 'silent' });
