import { chapterProblems } from './check/chapters.ts';
import { circleProblems } from './check/circles.ts';
import { dateProblems } from './check/dates.ts';
import { factProblems } from './check/facts.ts';
import { idProblems } from './check/ids.ts';
import type { Known } from './check/known.ts';
import { linkProblems } from './check/links.ts';
import { personProblems } from './check/person.ts';
import type { Problem } from './check/problem.ts';
import { type Reading, readAlong } from './check/reading.ts';
import { referenceProblems } from './check/references.ts';
import { englishWords, gapProblems, siteProblems } from './check/site.ts';
import { textProblems } from './check/text.ts';
import { careerShape } from './model/career.ts';
import { siteShape } from './model/site.ts';

export type { Known } from './check/known.ts';
export type { Problem } from './check/problem.ts';

/** Returns every problem of a career, in document order. It accepts any value and never throws. */
export function check(career: unknown, known: Known = {}): readonly Problem[] {
  const reading = readAlong(careerShape, career);
  return inOrder(reading, [
    ...idProblems(reading),
    ...textProblems(reading),
    ...referenceProblems(reading, known.exhibits),
    ...circleProblems(reading),
    ...dateProblems(reading),
    ...linkProblems(reading, known),
    ...personProblems(reading, known),
    ...chapterProblems(reading),
    ...factProblems(reading),
  ]);
}

/** Returns every problem of content/site.ts, in document order. `lang` is the career's. */
export function checkSite(site: unknown, lang?: string): readonly Problem[] {
  const reading = readAlong(siteShape, site);
  return inOrder(reading, [
    ...textProblems(reading),
    ...siteProblems(reading),
    ...gapProblems(site),
    ...englishWords(site, lang),
  ]);
}

/** What the owner marked as not stated, in document order: possible later additions. */
export function unstatedOf(career: unknown): Reading['unstated'] {
  return readAlong(careerShape, career).unstated;
}

function inOrder({ problems, order }: Reading, further: readonly Problem[]): readonly Problem[] {
  const place = ({ pointer }: Problem) => order.get(pointer) ?? order.size;
  return [...problems, ...further].sort((a, b) => place(a) - place(b));
}
