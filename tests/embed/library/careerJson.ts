import type { CareerJson } from '#embed/library/careerJson.ts';
import { careerJson } from '#publish/outputs/careerFile.ts';
import { sourceOf } from '#publish/outputs/output.ts';
import { type Sample, samples } from '../../careers/all.ts';
import { publishedOf } from '../../careers/pages.ts';

/** A short exhibit for tests. The sample has none, so the tests add it to the file. */
const payments = {
  title: 'Counted once',
  question: 'How often?',
  sentences: ['Once.', 'And once only.'],
};

/** The content of a sample career's `career.json`, as a page gets it from a fetch. */
export function jsonOf(sample: Sample, changes: Partial<CareerJson> = {}): CareerJson {
  const written = careerJson(sourceOf(publishedOf(sample), sample.site));
  return { ...JSON.parse(written), exhibits: { payments }, ...changes };
}

/** A sample with tags on chapters and achievements: the default for the tests in this folder. */
export const tagged = jsonOf(samples.tags!);
