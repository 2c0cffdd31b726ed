import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Career } from '#career/career.ts';
import { publish } from '#career/published.ts';
import { exportResume } from '#import/exportResume.ts';
import { readImported } from '#import/imported.ts';
import { type Import, importFile, type Made } from '#import/importFile.ts';
import type { Note } from '#import/note.ts';
import { sourceOf } from '#publish/outputs/output.ts';
import { resumeJson } from '#publish/outputs/resumeJson.ts';

const wishes = { achievements: false };

/** Imports a text or bytes as a file with that name. */
export const imported = (content: string | Uint8Array, name = 'cv.json', asked = wishes): Import =>
  importFile(
    { name, bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content },
    asked,
  );

/** Imports a value as JSON. */
export const importedJson = (value: unknown, asked = wishes): Import =>
  imported(JSON.stringify(value), 'cv.json', asked);

/** The result of an import; throws its notes if it made nothing. */
export function madeOf({ made, notes }: Import): Made {
  if (!made) throw new Error(JSON.stringify(notes.list()));
  return made;
}

/** The career that an import makes from a value. */
export const careerOf = (value: unknown, asked = wishes): Career =>
  madeOf(importedJson(value, asked)).written.career;

/** The notes with one code. */
export const notesOf = ({ notes }: Import, code: Note['code']): readonly Note[] =>
  notes.list().filter((note) => note.code === code);

/** A career as our JSON Resume. */
export const resumeOf = (career: Career): unknown => JSON.parse(resumeJson(sourceOf(publish(career), {})));

/** The export of an import after its owner changed the career. */
export function exported(
  { imported: kept, written }: Made,
  change: (career: Career) => Career = (same) => same,
): string {
  return exportResume(readImported(kept ?? ''), resumeOf(change(written.career)), resumeOf);
}

/** The JSON Resumes of other people in the packages, each with its name and its text. */
export const strangers: readonly (readonly [string, string])[] = [
  'node_modules/@jsonresume/schema/examples',
  'node_modules/@jsonresume/schema',
].flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.json') && !/^(package|schema|job-schema)\b/.test(name))
    .map((name): [string, string] => [name, readFileSync(join(folder, name), 'utf8')]),
);

/** The errors among the notes of an import. */
export const errorsOf = (result: ReturnType<typeof imported>) =>
  result.notes.list().filter(({ severity }) => severity === 'error');
