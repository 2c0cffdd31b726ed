import { existsSync, readdirSync, readFileSync, renameSync, statSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { basename, join, relative, resolve } from 'node:path';
import { visible } from '#career/check/quote.ts';
import { importedName } from '#import/imported.ts';
import { type ImportSource, importFile } from '#import/importFile.ts';
import { inMebibytes, limits } from '#import/limits.ts';
import type { ArchiveFile } from '#import/linkedin/unzip.ts';
import { reportOfImport } from '#import/report.ts';
import { isOwnFolder, typed } from '#publish/home.ts';

interface ImportOptions {
  /** The folder to write to. */
  readonly into: string;
  /** Whether an existing career may be replaced; a copy is kept beside it. */
  readonly over: boolean;
  readonly achievements: boolean;
}

/**
 * `throughline import`: makes a career from a file, or from standard input for '-'. Prints what was read and what was
 * not. Returns the exit code: 1 if nothing was written.
 */
export async function importCommand(
  path: string | undefined,
  { into, over, achievements }: ImportOptions,
  write: (text: string) => void = (text) => void process.stdout.write(text),
): Promise<number> {
  const source =
    path === undefined
      ? `No file was given. Name the file to import: ${typed('import', 'FILE')}.`
      : sourceAt(path);
  if (typeof source === 'string') {
    write(`${source}\n`);
    return 1;
  }
  const read = importFile(source, { achievements }, isOwnFolder() ? undefined : 'throughline/career');
  write(reportOfImport(source.name, read));
  if (!read.made) return 1;
  const folder = over ? into : freeFolder(into);
  await mkdir(folder, { recursive: true });
  const files = {
    'career.ts': read.made.career,
    ...(read.made.imported && { [importedName]: read.made.imported }),
  };
  const before = over ? keptBefore(folder) : [];
  // Fails if a file has appeared in the meantime: it is not ours to replace.
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text, { flag: 'wx' });
  const shown = relative(process.cwd(), resolve(folder)).replaceAll('\\', '/') || '.';
  const words = shown === 'content' ? [] : ['--content', shown];
  if (folder !== into)
    write(`${visible(into)} already contains a career, so the new one is in ${visible(shown)}.\n`);
  for (const name of before) write(`The previous file was renamed to ${visible(shown)}/${name}.\n`);
  write(
    [
      `Written: ${Object.keys(files)
        .map((name) => `${visible(shown)}/${name}`)
        .join(', ')}.`,
      '',
      `${typed('career', ...words)}   checks it for problems`,
      `${typed('start', ...words)}   builds the site and serves it`,
      '',
    ].join('\n'),
  );
  return 0;
}

/** The first folder with that name that contains no career: 'content', 'content-2', … */
function freeFolder(wanted: string): string {
  const isFree = (folder: string) =>
    ['career.ts', importedName].every((name) => !existsSync(join(folder, name)));
  const plain = wanted.replace(/[\\/]+$/, '');
  for (let count = 1; ; count++) {
    const folder = count === 1 ? wanted : `${plain}-${count}`;
    if (isFree(folder)) return folder;
  }
}

/** Renames the files of the previous career: career.before.ts. Earlier copies are kept, too. */
function keptBefore(folder: string): readonly string[] {
  return ['career.ts', importedName].flatMap((name) => {
    if (!existsSync(join(folder, name))) return [];
    const [stem = '', ending = ''] = name.split('.');
    let kept = `${stem}.before.${ending}`;
    for (let count = 2; existsSync(join(folder, kept)); count++) kept = `${stem}.before-${count}.${ending}`;
    renameSync(join(folder, name), join(folder, kept));
    return [kept];
  });
}

/** What to read at a path, or a sentence that states why nothing can be read. */
function sourceAt(path: string): ImportSource | string {
  try {
    if (path === '-') return { name: 'standard input', bytes: readFileSync(0) };
    const { size, isDirectory, isFile } = statOf(path);
    const name = basename(resolve(path));
    if (isDirectory) return { name, entries: entriesBelow(path) };
    if (!isFile) return `${visible(path)} is neither a file nor a folder. Name one that is.`;
    if (size > limits.archive)
      return `${visible(path)} is larger than the limit of ${inMebibytes(limits.archive)}. Unpack it, and import the folder.`;
    return { name, bytes: readFileSync(path) };
  } catch (problem) {
    const code = problem instanceof Error && 'code' in problem ? String(problem.code) : '';
    return code === 'ENOENT'
      ? `${visible(path)} does not exist. Correct the path.`
      : `${visible(path)} cannot be read (${code}). Check the path and its permissions.`;
  }
}

function statOf(path: string) {
  const stat = statSync(path);
  return { size: stat.size, isDirectory: stat.isDirectory(), isFile: stat.isFile() };
}

/** The files of a folder and its subfolders. None is opened before its `read` is called. */
function entriesBelow(folder: string): readonly ArchiveFile[] {
  const entries: ArchiveFile[] = [];
  const open = [''];
  for (let at = open.shift(); at !== undefined && entries.length < limits.files; at = open.shift())
    for (const entry of readdirSync(join(folder, at), { withFileTypes: true })) {
      const path = at === '' ? entry.name : `${at}/${entry.name}`;
      // A link may lead out of the folder, or in circles.
      if (entry.isDirectory() && path.split('/').length < 8) open.push(path);
      else if (entry.isFile()) entries.push({ path, read: () => readUpTo(join(folder, path)) });
    }
  return entries.slice(0, limits.files);
}

/** A file's bytes; for one that is too large, only enough for the reader to notice; undefined for an unreadable one. */
function readUpTo(file: string): Uint8Array | undefined {
  try {
    return statSync(file).size > limits.bytes ? new Uint8Array(limits.bytes + 1) : readFileSync(file);
  } catch {
    return undefined;
  }
}
