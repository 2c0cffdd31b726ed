import type { Career } from '#career/career.ts';
import type { Imported } from './imported.ts';
import { mergeResume } from './mergeResume.ts';
import { collectNotes } from './note.ts';
import { readResume } from './resume/readResume.ts';
import { toCareer } from './toCareer.ts';

/**
 * The JSON Resume for an imported career: the imported document with later changes. `resumeOf` turns a career into a
 * JSON Resume; `now` is the current career.
 */
export function exportResume(
  imported: Imported | undefined,
  now: unknown,
  resumeOf: (career: Career) => unknown,
): string {
  return `${JSON.stringify(imported ? mergeResume(imported.resume, resumeOf(careerBefore(imported)), now) : now, null, 2)}\n`;
}

/** The career right after the import: it is recreated, so that no second copy has to be kept. */
const careerBefore = ({ resume, achievements }: Imported): Career =>
  toCareer(readResume(resume, () => '', collectNotes()).draft, { achievements }).career;
