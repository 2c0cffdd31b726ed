import { writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { renderSingle } from '#app/singlePages.tsx';
import { minifiedFile } from './minifyCss.ts';
import { pagesOf } from './pages.ts';
import { photoName, smaller } from './photo.ts';
import { readContent } from './readContent.ts';
import { singleHtml } from './single.ts';

/**
 * Writes the whole site as one file, which opens where it lies and asks for no other. Its pages link to nothing beside
 * it, for nothing is. Gives back the exit code.
 */
export async function buildSingle({
  content: folder,
  out,
}: {
  readonly content: string;
  readonly out: string;
}): Promise<number> {
  const read = await readContent(folder);
  process.stderr.write(read.report);
  if (!read.published) return 1;
  const { career, site, photo } = read.published;
  const built = await pagesOf(career, site);
  const content = {
    ...built.content,
    offers: [],
    ...(photo && { files: await photoAsData(join(folder, photo)) }),
  };
  const { ownCss = '', title = '', description = '' } = built.pages[0] ?? {};
  const pages = await renderSingle(content, built.stills);
  const html = await singleHtml({ content, pages, title, description, css: allCss() + ownCss });
  writeFileSync(out, html);
  process.stdout.write(`${out} is written: ${Math.round(Buffer.byteLength(html) / 1000)} kB.\n`);
  return 0;
}

/** The photo by its published name, as an address that holds it. */
async function photoAsData(photo: string): Promise<Record<string, string>> {
  const bytes = await smaller(photo);
  return { [photoName(basename(photo))]: `data:image/webp;base64,${bytes.toString('base64')}` };
}

/** All styles of the site, its exhibits' too. */
const allCss = (): string => minifiedFile('app/site.css') + minifiedFile('exhibits/exhibits.css');
