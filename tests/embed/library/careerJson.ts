import type { CareerJson } from '#embed/library/careerJson.ts';
import { careerJson } from '#publish/outputs/careerFile.ts';
import { sourceOf } from '#publish/outputs/output.ts';
import { type Sample, samples } from '../../careers/all.ts';
import { publishedOf } from '../../careers/pages.ts';

/** An exhibit as short as a test needs it. The sample names none, so it is put into the file. */
const payments = {
  title: 'Counted once',
  question: 'How often?',
  sentences: ['Once.', 'And once only.'],
};

/** The content of a sample career's `career.json`, as a page that fetched it has it. */
export function jsonOf(sample: Sample, changes: Partial<CareerJson> = {}): CareerJson {
  const written = careerJson(sourceOf(publishedOf(sample), sample.site));
  return { ...JSON.parse(written), exhibits: { payments }, ...changes };
}

/** A sample whose chapters and achievements carry tags, as every test here that needs no other takes it. */
export const tagged = jsonOf(samples.tags!);
