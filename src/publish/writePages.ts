import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Offer } from '#career/site.ts';
import { writeEmbedFiles } from './embedFiles.ts';
import { exhibitTwins } from './exhibitTexts.ts';
import { sourceOf } from './outputs/output.ts';
import { writeOutputs } from './outputs/writeOutputs.ts';
import { type PageParts, pageHtml } from './page.ts';
import { pagesOf } from './pages.ts';
import type { Published } from './readContent.ts';
import { redirectsOf } from './redirects.ts';
import { writeShareImages } from './share/shareImages.ts';
import { standalonePagesOf } from './standalonePages.ts';

/**
 * Writes every page and the files beside the pages into a folder that holds the bundled app: pictures for sharing,
 * files for machines, what embeds need, and redirects for changed addresses.
 */
export async function writePages(
  folder: string,
  { career, site }: Published,
  given: {
    readonly bundle: Pick<PageParts, 'template' | 'script' | 'css' | 'styles'>;
    readonly more: readonly Offer[];
    readonly modified: string | undefined;
  },
): Promise<void> {
  const source = sourceOf(career, site, await exhibitTwins(career.lang), given.modified);
  const { content, pages, stills } = await pagesOf(career, site, given);
  const standalone = await standalonePagesOf(content, source.site.words, stills);
  await writeShareImages(folder, content, content.routes);
  await writeOutputs(folder, source);
  await writeEmbedFiles(folder, source.site.words, career);

  const shared = {
    ...given.bundle,
    fontsCss: readFileSync(join(folder, 'fonts', 'fonts.css'), 'utf8').replaceAll('\n', ''),
    content: writeContent(folder, content),
    home: site.address ? new URL(site.address).pathname : '/',
  };
  const own = pages[0]?.ownCss ?? '';
  const files = [
    ...pages.map((page) => ({
      path: page.path === undefined ? '404.html' : `${page.path}index.html`,
      html: pageHtml({ ...shared, ...page }),
    })),
    ...standalone.map(({ exhibit, ownCss, ...page }) => ({
      path: `${page.path}index.html`,
      html: pageHtml({ ...shared, ...page, ...exhibit, ownCss: own + ownCss }),
    })),
    ...(pages.some(({ path }) => path?.startsWith('achievements/')) ? redirectsOf(career) : []).map(
      ({ path, html }) => ({ path: `${path}index.html`, html }),
    ),
  ];
  for (const { path, html } of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), html);
  }
}

/** Writes the content that the app starts from; returns the file's name in `assets`. */
function writeContent(folder: string, content: object): string {
  const data = JSON.stringify(content);
  const name = `content-${createHash('sha256').update(data).digest('hex').slice(0, 8)}.json`;
  writeFileSync(join(folder, 'assets', name), data);
  return name;
}
