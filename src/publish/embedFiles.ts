import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { escapeHtml } from '#career/escapeHtml.ts';
import type { PublishedCareer } from '#career/published.ts';
import type { EmbedWords } from '#career/words.ts';
import { ownFile } from './home.ts';
import { names } from './names.ts';

/** Writes what the pages about embedding need: their scripts, and the plain page for the preview. */
export async function writeEmbedFiles(
  folder: string,
  words: EmbedWords,
  { lang, dir }: Pick<PublishedCareer, 'lang' | 'dir'>,
): Promise<void> {
  await writeScripts(folder, modules, 'es');
  await writeScripts(folder, classic, 'iife');
  mkdirSync(join(folder, 'embed', 'host'), { recursive: true });
  writeFileSync(join(folder, 'embed', 'host', 'index.html'), hostPage(words, lang, dir));
}

/** The plain page for the preview: it imitates someone else's page and has nothing of this site except the embed. */
const hostPage = (words: EmbedWords, lang: string, dir: string): string => `<!doctype html>
<html lang="${escapeHtml(lang)}" dir="${dir}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="robots" content="noindex" />
    <title>${escapeHtml(words.embedHost)}</title>
    <link rel="icon" href="../../icon.svg" type="image/svg+xml" />
    <style>${hostCss}</style>
  </head>
  <body>
    <main>
      <h1>${escapeHtml(words.embedHost)}</h1>
      <p>${escapeHtml(words.embedHostBefore)}</p>
      <div data-place><throughline-timeline src="../../career.json"></throughline-timeline></div>
      <p>${escapeHtml(words.embedHostAfter)}</p>
    </main>
    <script type="module" src="../throughline.js"></script>
    <script type="module" src="../host.js"></script>
  </body>
</html>
`;

/** The styles of that page: they imitate a page that nobody designed. */
const hostCss = `html{color-scheme:light dark}
body{max-width:60rem;margin:0 auto;padding:1.5rem 1.25rem;font:16px/1.5 system-ui,sans-serif;color:CanvasText;background:Canvas}
h1{font-size:2rem;font-weight:400}
`;

/** The scripts of the site's pages about embedding, by their published names in the folder `embed`. */
const modules = {
  inside: ownFile('src/embed/frames/inside.ts'),
  picker: ownFile('src/embed/page/picker.ts'),
  host: ownFile('src/embed/page/hostPage.ts'),
};

/** The script for other people's pages: its address is stable, and it is not a module. */
const classic = { frame: ownFile('src/embed/frames/host.ts') };

async function writeScripts(
  folder: string,
  input: Readonly<Record<string, string>>,
  format: 'es' | 'iife',
): Promise<void> {
  await build({
    root: ownFile(''),
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    plugins: [names()],
    build: {
      outDir: folder,
      emptyOutDir: false,
      copyPublicDir: false,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: {
        input,
        output: { format, entryFileNames: 'embed/[name].js', chunkFileNames: 'embed/[name]-[hash].js' },
      },
    },
  });
}
