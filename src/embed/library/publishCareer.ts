import { aboutWide } from '#career/aboutWide.ts';
import type { Career } from '#career/career.ts';
import { reportOf } from '#career/check/report.ts';
import { check } from '#career/check.ts';
import { publish } from '#career/published.ts';
import { english, type Words } from '#career/words.ts';
import { makeCareerFile } from '#embed/makeCareerFile.ts';
import { catalogue } from '#exhibits/catalogue.ts';
import type { CareerJson } from './careerJson.ts';

export interface PublishOptions {
  /** The interface words, for another language. Default: English. */
  readonly words?: Partial<Words> | undefined;
}

/**
 * Prepares a career: sorts it, parses its prose, formats its numbers and dates in words, draws its line, and removes
 * its private parts. Call it on a server or in a build, so that every reader sees the same words: they come from the
 * `Intl` of the machine that runs it. There are no pages, so nothing outside a section is linked.
 *
 * Throws a `TypeError` that lists every error of the career, one line each, with JSON pointers.
 */
export function publishCareer(career: Career, { words: own }: PublishOptions = {}): CareerJson {
  const exhibits = Object.entries(catalogue);
  const problems = check(career, { exhibits: exhibits.map(([name]) => name) });
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (errors.length > 0)
    throw new TypeError(`The career has errors and cannot be shown. Correct these:\n${reportOf(errors)}`);
  const words = { ...english, ...own };
  return makeCareerFile(publish(career, words), {
    words,
    exhibits: Object.fromEntries(
      exhibits.map(([name, { title, question }]) => [name, { title, question }] as const),
    ),
    pages: [],
    measure: aboutWide,
  });
}

/**
 * The same as text: for a file `career.json`, the `career` property of an element, or a
 * `<script type="application/json">` inside its tag. It contains no `<`, so nothing in the career can end that script.
 */
export const toCareerJson = (career: Career, options?: PublishOptions): string =>
  JSON.stringify(publishCareer(career, options)).replaceAll('<', '\\u003c');
