import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Career } from '#career/career.ts';
import type { Site } from '#career/site.ts';
import { type LoadedContent, loadContent } from '#publish/content.ts';
import { typed } from '#publish/home.ts';
import { isolatedTexts } from '#publish/isolate.ts';
import { readContent } from '#publish/readContent.ts';
import { pdfReader, pdfText } from '#publish/share/pdfText.ts';
import { lineOf } from '#publish/verify/finding.ts';
import { verify } from '#publish/verify.ts';

/**
 * `throughline verify`: reads a built folder and lists, one line each, what it must not contain and which links lead
 * nowhere. Returns the exit code: 1 if there are findings, or nothing to read.
 */
export async function verifyCommand(
  folder: string,
  content: string,
  exhibitsSay: (lang: string) => Promise<readonly string[]> = async () => [],
  write: (text: string) => void = (text) => void process.stdout.write(text),
): Promise<number> {
  if (!existsSync(folder)) {
    write(`${folder} does not exist. Build the site first: ${typed('build')}.\n`);
    return 1;
  }
  let loaded: LoadedContent | undefined;
  const load = async (from: string) => {
    loaded = await loadContent(from);
    return loaded;
  };
  const { report, published } = await readContent(content, { load });
  if (!published || !loaded) {
    write(report);
    return 1;
  }
  const career = isolatedTexts(loaded.career as Career);
  const site = isolatedTexts(loaded.site as Site);
  const findings = await verify({
    folder,
    career,
    site,
    exhibits: await exhibitsSay(published.career.lang),
    untouched: resolve('public'),
    checkout: process.cwd(),
  });
  const pdf = join(folder, 'resume.pdf');
  const unread =
    existsSync(pdf) && pdfText(readFileSync(pdf)) === undefined
      ? `${pdf} was not checked, because ${pdfReader} is not installed. Install it, for instance by apt install poppler-utils.\n`
      : '';
  const note = career.facts
    ? ''
    : `${content} has no ledger (\`facts\`), so the statements in its texts were not checked.\n`;
  const count = findings.length === 1 ? '1 finding' : `${findings.length || 'No'} findings`;
  write(
    `${findings.map((finding) => lineOf(folder, finding)).join('')}${unread}${note}${count} in ${folder}.\n`,
  );
  return findings.length > 0 ? 1 : 0;
}
