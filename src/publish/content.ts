import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { runnerImport } from 'vite';
import { names } from './names.ts';

export interface LoadedContent {
  /** What career.ts exports as `career`, not yet checked. */
  readonly career: unknown;
  /** What site.ts exports as `site`, not yet checked; an empty site if the file does not exist. */
  readonly site: unknown;
  /** The names of the folder's files. */
  readonly files: readonly string[];
  /** The modules that were loaded, as absolute paths. */
  readonly sources: readonly string[];
  /** Why career.ts or site.ts, or both, failed to run or export nothing. */
  readonly unrun?: readonly { readonly file: 'career' | 'site'; readonly thrown: unknown }[];
}

/** Why a folder has no content to read, in one or two sentences; undefined if it has some. */
export function missingContent(folder: string): string | undefined {
  const hint = 'Name another folder with --content, or copy content/ and edit the copy.';
  if (!existsSync(folder)) return `The content folder ${folder} does not exist. ${hint}`;
  if (!statSync(folder).isDirectory()) return `${folder} is a file, not a content folder. ${hint}`;
  if (!existsSync(join(folder, 'career.ts')))
    return `${folder}/career.ts does not exist, but each content folder needs it. Copy content/ and edit the copy.`;
  return undefined;
}

/** Reads a content folder by running its modules. Throws if there is none. */
export async function loadContent(folder: string): Promise<LoadedContent> {
  const missing = missingContent(folder);
  if (missing) throw new Error(missing);
  const root = resolve(folder);
  const [careerFile, siteFile] = [join(root, 'career.ts'), join(root, 'site.ts')];
  const run = <M>(file: string) =>
    runnerImport<M>(file, { logLevel: 'silent', plugins: [names(() => root)] });
  const unrun: { readonly file: 'career' | 'site'; readonly thrown: unknown }[] = [];
  const read = async (file: 'career' | 'site', path: string, call: string) => {
    try {
      const { module, dependencies } = await run<Readonly<Record<string, unknown>>>(path);
      if (module[file] !== undefined) return { value: module[file], dependencies };
      throw new Error(
        `${folder}/${file}.ts exports no \`${file}\`. Write: export const ${file} = ${call}({ … });`,
      );
    } catch (thrown) {
      unrun.push({ file, thrown });
      return undefined;
    }
  };
  const career = await read('career', careerFile, 'defineCareer');
  const site = existsSync(siteFile) ? await read('site', siteFile, 'defineSite') : undefined;
  return {
    career: career?.value,
    site: site?.value ?? {},
    ...(unrun.length > 0 && { unrun }),
    files: readdirSync(root, { withFileTypes: true }).flatMap((entry) =>
      entry.isDirectory() ? [] : [entry.name],
    ),
    sources: [careerFile, siteFile, ...(career?.dependencies ?? []), ...(site?.dependencies ?? [])],
  };
}
