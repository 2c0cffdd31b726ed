import type { PublishedCareer } from '#career/published.ts';
import type { PageWords } from '#career/words.ts';
import type { Drawing } from '#line/drawing.ts';
import type { Route } from '#ui/hrefs.ts';
import { careerShapes } from './careerShapes.ts';
import { readShape } from './shape.ts';

/** The content of `career.json`, which embeds read: the career, and what pages show around it. */
export interface CareerFile {
  readonly $schema?: string;
  /** The version of this format; files of later versions are refused. */
  readonly format: 1;
  /** The site's published address, if known. */
  readonly address?: string;
  readonly career: PublishedCareer;
  readonly words: PageWords;
  readonly drawing: FileDrawing;
  readonly exhibits: { readonly [name: string]: FileExhibit };
  readonly pages: readonly Route[];
}

export interface FileDrawing extends Pick<Drawing, 'glyphs' | 'routes' | 'shown'> {
  /** For each route, the places of its labels, in percent: from its start, from its top, and the width. */
  readonly labels: readonly (readonly (readonly number[])[])[];
}

export interface FileExhibit {
  readonly title: string;
  readonly question: string;
  /** The exhibit's sentences before anyone plays. */
  readonly sentences?: readonly string[];
}

/** A file that is not a career. */
export interface Misfit {
  /** All errors, one line each: '/career/chapters/2/title should be text, not 7'. */
  readonly fault: string;
}

/** Reads what should be the content of a `career.json`. Unknown keys are left out. Never throws. */
export function readCareerFile(value: unknown): CareerFile | Misfit {
  try {
    return readShape(careerShapes, value);
  } catch (problem) {
    return { fault: problem instanceof TypeError ? problem.message : 'it is nested too deeply' };
  }
}
