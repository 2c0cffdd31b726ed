import { lossesOf, textsIn } from '#publish/outputs/losses.ts';
import { sourceOf } from '#publish/outputs/output.ts';
import { resumeJson } from '#publish/outputs/resumeJson.ts';
import { readContent, type Surroundings } from '#publish/readContent.ts';

type Write = (text: string) => void;
const print: Write = (text) => void process.stdout.write(text);

/**
 * `throughline career`: lists the problems of a content folder, one line each, and what could be added. Returns the
 * exit code: 1 if there are errors, 0 if there are only warnings or nothing.
 */
export async function careerCommand(
  folder: string,
  surroundings: Surroundings = {},
  write: Write = print,
): Promise<number> {
  const { report, hints, count, published } = await readContent(folder, surroundings);
  write(report + hints + count);
  return published ? 0 : 1;
}

/** `throughline career --losses`: lists what `resume.json` lacks of a career, one line per field. */
export async function lossesCommand(
  folder: string,
  surroundings: Surroundings = {},
  write: Write = print,
): Promise<number> {
  const { report, published, career } = await readContent(folder, surroundings);
  if (!published || !career) {
    write(report);
    return 1;
  }
  const resume: unknown = JSON.parse(resumeJson(sourceOf(published.career, published.site)));
  const losses = lossesOf(career, textsIn(resume));
  if (losses.length === 0) write('resume.json contains the whole career.\n');
  for (const { field, count, example } of losses)
    write(
      `${field}: ${count === 1 ? 'one text is' : `${count} texts are`} not in resume.json: “${shortened(example)}”\n`,
    );
  if (losses.length > 0)
    write(
      'JSON Resume has no fields for these. They are on the pages, in the Markdown files and in career.json.\n',
    );
  return 0;
}

const shortened = (text: string): string => (text.length > 60 ? `${text.slice(0, 60).trimEnd()}…` : text);
