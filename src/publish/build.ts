import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, resolve } from 'node:path';
import { build as viteBuild } from 'vite';
import { type PageParts, pageHtml } from './page.ts';
import { publishPhoto } from './photo.ts';
import { type Published, readContent } from './readContent.ts';
import { redirectsOf } from './redirects.ts';
import { withSources } from './withSources.ts';

/**
 * Builds the site from a content folder. Everything is written beside `out` first and put in its place at the
 * end, so a build that fails leaves the last one as it was. Gives back the exit code.
 */
export async function build({ content, out }: { content: string; out: string }): Promise<number> {
  const read = await readContent(content);
  process.stderr.write(read.report);
  if (!read.published) return 1;
  const target = resolve(out);
  mayReplace(target, out);
  const draft = join(dirname(target), `.${basename(target)}.draft`);
  rmSync(draft, { recursive: true, force: true });
  try {
    await viteBuild({
      logLevel: 'warn',
      build: { outDir: draft, emptyOutDir: true },
    });
    if (read.published.photo) await publishPhoto(join(content, read.published.photo), draft);
    await writePages(draft, read.published);
    rmSync(target, { recursive: true, force: true });
    renameSync(draft, target);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
  process.stdout.write(`${out} is built.\n`);
  return 0;
}

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

async function writePages(folder: string, published: Published): Promise<void> {
  const { content, pages } = await withSources(async (load) => {
    const { pagesOf } = await load<typeof import('./pages.ts')>('/src/publish/pages.ts');
    return pagesOf(published.career, published.site);
  });
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
  if (pages.some(({ path }) => path?.startsWith('achievements/')))
    for (const { path, html } of redirectsOf(published.career)) write(`${path}index.html`, html);
}
