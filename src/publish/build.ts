import { existsSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, resolve } from 'node:path';
import { build as viteBuild } from 'vite';
import { readMoment } from '#career/moment.ts';
import type { Offer } from '#career/site.ts';
import { bundleEmbed, writeEmbed } from './embed.ts';
import { writeHosts } from './hosts/writeHosts.ts';
import { publishPhoto } from './photo.ts';
import { type Published, readContent } from './readContent.ts';
import { writePages } from './writePages.ts';

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
