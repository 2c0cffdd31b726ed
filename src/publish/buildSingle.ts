import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderSingle } from '#app/singlePages.tsx';
import { minifiedFile } from './minifyCss.ts';
import { pagesOf } from './pages.ts';
import { type PublishedPicture, smaller } from './photo.ts';
import { readContent } from './readContent.ts';
import { singleHtml } from './single.ts';

/**
 * Writes the whole site as one file, which opens from disk and requests no other file. Its pages do not link to files
 * beside it, because there are none. Returns the exit code.
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
  const { career, site, pictures } = read.published;
  const built = await pagesOf(career, site);
  const content = {
    ...built.content,
    offers: [],
    ...(pictures.length > 0 && { files: await picturesAsData(folder, pictures) }),
  };
  const { ownCss = '', title = '', description = '' } = built.pages[0] ?? {};
  const pages = await renderSingle(content, built.stills);
  const html = await singleHtml({ content, pages, title, description, css: allCss() + ownCss });
  writeFileSync(out, html);
  process.stdout.write(`${out} is written: ${Math.round(Buffer.byteLength(html) / 1000)} kB.\n`);
  return 0;
}

/** The pictures by their published names, each as a data: address. */
async function picturesAsData(
  folder: string,
  pictures: readonly PublishedPicture[],
): Promise<Record<string, string>> {
  const entries = pictures.map(async ({ file, name, kind }) => {
    const bytes = await smaller(join(folder, file), kind);
    return [name, `data:image/webp;base64,${bytes.toString('base64')}`] as const;
  });
  return Object.fromEntries(await Promise.all(entries));
}

/** All styles of the site and its exhibits. */
const allCss = (): string => minifiedFile('app/site.css') + minifiedFile('exhibits/exhibits.css');
