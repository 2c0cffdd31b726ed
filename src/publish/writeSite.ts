import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Offer } from '#career/site.ts';
import { bundleEmbed, writeEmbed } from './embed.ts';
import { writeHosts } from './hosts/writeHosts.ts';
import type { PageParts } from './page.ts';
import { publishPictures } from './photo.ts';
import type { Published } from './readContent.ts';
import { writePages } from './writePages.ts';

/** What a site is written from. */
export interface SiteSource {
  readonly published: Published;
  /** The content folder with the pictures. */
  readonly content: string;
  /** What pages take from the bundled app. */
  readonly bundle: Pick<PageParts, 'template' | 'script' | 'css' | 'styles'>;
  readonly modified?: string | undefined;
  /** Prints the résumé of a built folder; pages then link to the file. */
  readonly pdf?: ((folder: string, published: Published) => Promise<Uint8Array>) | undefined;
}

/** The additional offer on pages when the résumé is printed. */
const resumePdf = { file: 'resume.pdf', kind: 'pdf' } as const satisfies Offer;

/** Writes the rest of a site into a folder that holds the bundled app. */
export async function writeSite(
  folder: string,
  { published, content, bundle, modified, pdf }: SiteSource,
): Promise<void> {
  writeEmbed(folder, await bundleEmbed(published.site.color));
  await publishPictures(published.pictures, { content, out: folder });
  await writePages(folder, published, { bundle, more: pdf ? [resumePdf] : [], modified });
  if (pdf) writeFileSync(join(folder, resumePdf.file), await pdf(folder, published));
  // Last, because it reads all other written files.
  writeHosts(folder, published.career);
}
