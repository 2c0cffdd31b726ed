import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, resolve } from 'node:path';
import { build as viteBuild } from 'vite';
import { readMoment } from '#career/moment.ts';
import type { Offer } from '#career/site.ts';
import { bundleEmbed, writeEmbed } from './embed.ts';
import { writeEmbedFiles } from './embedFiles.ts';
import { writeHosts } from './hosts/writeHosts.ts';
import { type OutputSource, sourceOf } from './outputs/output.ts';
import { writeOutputs } from './outputs/writeOutputs.ts';
import { type PageParts, pageHtml } from './page.ts';
import { publishPhoto } from './photo.ts';
import { type Published, readContent } from './readContent.ts';
import { redirectsOf } from './redirects.ts';
import { writeShareImages } from './share/shareImages.ts';
import { withSources } from './withSources.ts';

/**
 * Builds the site from a content folder. Everything is written beside `out` first and put in its place at the
 * end, so a build that fails leaves the last one as it was. `pdf` prints the résumé of a folder: with it, pages link
 * to the file. Gives back the exit code.
 */
export async function build({
  content,
  out,
  modified,
  pdf,
}: {
  readonly content: string;
  readonly out: string;
  /** When the content last changed: YYYY, YYYY-MM or YYYY-MM-DD. Machines are told so; nothing is worked out. */
  readonly modified?: string | undefined;
  readonly pdf?: ((folder: string, published: Published) => Promise<Uint8Array>) | undefined;
}): Promise<number> {
  if (modified !== undefined && !readMoment(modified))
    throw new Error(`--modified ${modified} is no date. Write it as 2024, 2024-05 or 2024-05-17.`);
  const read = await readContent(content);
  process.stderr.write(read.report);
  if (!read.published) return 1;
  const target = resolve(out);
  mayReplace(target, out);
  const draft = join(dirname(target), `.${basename(target)}.draft`);
  rmSync(draft, { recursive: true, force: true });
  try {
    const [embed] = await Promise.all([
      bundleEmbed(read.published.site.color),
      viteBuild({
        logLevel: 'warn',
        // Any other way to read the settings writes a file, which a checkout may not allow.
        configLoader: 'runner',
        build: { outDir: draft, emptyOutDir: true },
      }),
    ]);
    writeEmbed(draft, embed);
    if (read.published.photo) await publishPhoto(join(content, read.published.photo), draft);
    await writePages(draft, read.published, { more: pdf ? [resumePdf] : [], modified });
    if (pdf) writeFileSync(join(draft, resumePdf.file), await pdf(draft, read.published));
    // Last, for it reads what all else has written.
    writeHosts(draft, read.published.career);
    rmSync(target, { recursive: true, force: true });
    renameSync(draft, target);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
  process.stdout.write(`${out} is built.\n`);
  return 0;
}

/** What pages offer besides where the résumé is printed. */
const resumePdf = { file: 'resume.pdf', kind: 'pdf' } as const satisfies Offer;

/** A build replaces its folder whole: it must be inside the project, and new, empty, or an earlier build. */
function mayReplace(target: string, out: string): void {
  const inside = relative(process.cwd(), target);
  if (!inside || inside.startsWith('..') || isAbsolute(inside))
    throw new Error(`--out ${out} is not a folder inside this project. Name one that is, for instance dist.`);
  if (!existsSync(target)) return;
  const isBuild = existsSync(join(target, '404.html')) && existsSync(join(target, 'assets'));
  if (readdirSync(target).length > 0 && !isBuild)
    throw new Error(
      `--out ${out} holds something that no build wrote, and a build replaces its folder whole. Name a new folder, or empty that one yourself.`,
    );
}

async function writePages(
  folder: string,
  published: Published,
  given: { readonly more: readonly Offer[]; readonly modified: string | undefined },
): Promise<void> {
  const source = (exhibits: OutputSource['exhibits']) =>
    sourceOf(published.career, published.site, exhibits, given.modified);
  const { content, pages, exhibits, standalone } = await withSources(async (load) => {
    const { pagesOf } = await load<typeof import('./pages.ts')>('/src/publish/pages.ts');
    const { exhibitTwins } = await load<typeof import('./exhibitTexts.ts')>('/src/publish/exhibitTexts.ts');
    const { standalonePagesOf } = await load<typeof import('./standalonePages.ts')>(
      '/src/publish/standalonePages.ts',
    );
    const exhibits = await exhibitTwins(published.career.lang);
    const rendered = await pagesOf(published.career, published.site, given);
    const standalone = await standalonePagesOf(
      rendered.content,
      source(exhibits).site.words,
      rendered.stills,
    );
    return { ...rendered, exhibits, standalone };
  });
  await writeShareImages(folder, content, content.routes);
  await writeOutputs(folder, source(exhibits));
  const assets = readdirSync(join(folder, 'assets'));
  const built = readFileSync(join(folder, 'index.html'), 'utf8');
  const script = /src="\.\/(assets\/[^"]+\.js)"/.exec(built)?.[1] ?? '';
  const style = assets.find((name) => name.endsWith('.css')) ?? '';
  const css = readFileSync(join(folder, 'assets', style), 'utf8').trim();
  const shared: Pick<PageParts, 'template' | 'css' | 'fontsCss' | 'script' | 'home'> = {
    template: readFileSync('index.html', 'utf8').replace(
      /\s*<(link rel="stylesheet"|script)[\s\S]*?(\/>|<\/script>)/g,
      '',
    ),
    css,
    fontsCss: readFileSync(join(folder, 'fonts', 'fonts.css'), 'utf8').replaceAll('\n', ''),
    script,
    home: published.site.address ? new URL(published.site.address).pathname : '/',
  };
  rmSync(join(folder, 'assets', style));
  const data = JSON.stringify(content);
  const name = `content-${createHash('sha256').update(data).digest('hex').slice(0, 8)}.json`;
  writeFileSync(join(folder, 'assets', name), data);
  const write = (path: string, html: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), html);
  };
  for (const page of pages)
    write(
      page.path === undefined ? '404.html' : `${page.path}index.html`,
      pageHtml({ ...shared, ...page, content: name }),
    );
  for (const { exhibit, ownCss, ...page } of standalone)
    write(
      `${page.path}index.html`,
      pageHtml({ ...shared, ...page, ...exhibit, ownCss: (pages[0]?.ownCss ?? '') + ownCss, content: name }),
    );
  await writeEmbedFiles(folder, source(exhibits).site.words, published.career);
  if (pages.some(({ path }) => path?.startsWith('achievements/')))
    for (const { path, html } of redirectsOf(published.career)) write(`${path}index.html`, html);
}
