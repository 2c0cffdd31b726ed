import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { visible } from '#career/check/quote.ts';
import { publish } from '#career/published.ts';
import { english } from '#career/words.ts';
import { exportResume } from '#import/exportResume.ts';
import { importedName, readImported } from '#import/imported.ts';
import { isolatedTexts } from '#publish/isolate.ts';
import { sourceOf } from '#publish/outputs/output.ts';
import { resumeJson } from '#publish/outputs/resumeJson.ts';
import { readContent, type Surroundings } from '#publish/readContent.ts';

/**
 * `throughline career --export`: writes a career as a JSON Resume, with what imported.json keeps of it; '-' is standard
 * output. It replaces an existing file only with `over`. Returns the exit code.
 */
export async function exportCommand(
  folder: string,
  { file, over }: { readonly file: string; readonly over: boolean },
  surroundings: Surroundings = {},
  write: (text: string) => void = (text) => void process.stdout.write(text),
): Promise<number> {
  if (file !== '-' && !over && existsSync(file)) {
    write(`${visible(file)} already exists. Name another file, or add --over to replace it.\n`);
    return 1;
  }
  const { report, published } = await readContent(folder, surroundings);
  if (!published) {
    write(report);
    return 1;
  }
  const { career, site } = published;
  const kept = join(folder, importedName);
  const imported = existsSync(kept) ? readImported(readFileSync(kept, 'utf8')) : undefined;
  if (existsSync(kept) && !imported) {
    write(
      `${visible(kept)} cannot be read: it is not valid JSON, or contains no résumé. Correct it, or delete it to export only the career.\n`,
    );
    return 1;
  }
  const text = exportResume(imported, JSON.parse(resumeJson(sourceOf(career, site))), (before) =>
    JSON.parse(resumeJson(sourceOf(publish(isolatedTexts(before), { ...english, ...site.words }), site))),
  );
  if (file === '-') write(text);
  else {
    writeFileSync(file, text, { flag: over ? 'w' : 'wx' });
    write(`${visible(file)} is written${imported ? `, with the data from ${importedName}` : ''}.\n`);
  }
  return 0;
}
