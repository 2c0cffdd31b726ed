import { readContent, type Surroundings } from '#publish/readContent.ts';

/**
 * `throughline career`: says what is amiss in a content folder, one line each, and what could be added.
 * Gives back the exit code: 1 where there are errors, 0 where there are warnings or nothing at all.
 */
export async function careerCommand(
  folder: string,
  surroundings: Surroundings = {},
  write: (text: string) => void = (text) => void process.stdout.write(text),
): Promise<number> {
  const { report, hints, count, published } = await readContent(folder, surroundings);
  write(report + hints + count);
  return published ? 0 : 1;
}
