import type { Career } from '#career/career.ts';
import type { Imported } from './imported.ts';
import { mergeResume } from './mergeResume.ts';
import { collectNotes } from './note.ts';
import { readResume } from './resume/readResume.ts';
import { toCareer } from './toCareer.ts';

/**
 * The JSON Resume that goes out of a career that was imported: what was imported, with what has changed since. `resumeOf`
 * says a career as a JSON Resume; `now` is what the career says today.
 */
export function exportResume(
  imported: Imported | undefined,
  now: unknown,
  resumeOf: (career: Career) => unknown,
): string {
  return `${JSON.stringify(imported ? mergeResume(imported.resume, resumeOf(careerBefore(imported)), now) : now, null, 2)}\n`;
}

/** The career right after the import: it is made again, so that no second copy of it has to be kept. */
const careerBefore = ({ resume, achievements }: Imported): Career =>
  toCareer(readResume(resume, () => '', collectNotes()).draft, { achievements }).career;
