import { readFileSync } from 'node:fs';
import { build } from 'vite';
import type { Content } from '#app/App.tsx';
import { papers } from '#career/contrast.ts';
import { escapeHtml } from '#career/escapeHtml.ts';
import { withUrls } from './css/urls.ts';
import { directives } from './directives.ts';
import { ownFile } from './home.ts';
import { withPolicy } from './hosts/policy.ts';
import { names } from './names.ts';

/** The parts of the one file, besides the app and the files in `public`. */
export interface SinglePage {
  readonly content: Content;
  /** All pages below each other, for reading before the script has run, or without scripts. */
  readonly pages: string;
  readonly title: string;
  readonly description: string;
  readonly css: string;
}

/** `portfolio.html`: the site with its typefaces, drawings and exhibits in one file that requests no other. */
export async function singleHtml({ content, pages, title, description, css }: SinglePage): Promise<string> {
  const { career } = content;
  const script = await bundle();
  const head = [
    `<title>${escapeHtml(title)}</title>`,
    `<meta name="description" content="${escapeHtml(description)}" />`,
    ...Object.entries(papers).map(
      ([scheme, paper]) =>
        `<meta name="theme-color" media="(prefers-color-scheme: ${scheme})" content="${paper}" />`,
    ),
    `<link rel="icon" href="${dataOf('icon.svg', 'image/svg+xml')}" />`,
    `<style>${fonts()}${css}</style>`,
  ];
  // Content with `</script>` would end the element, so `<` becomes a JSON escape.
  const data = JSON.stringify(content).replaceAll('<', '\\u003c');
  return withPolicy(
    `<!doctype html>
<html lang="${escapeHtml(career.lang)}" dir="${career.dir}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    ${head.join('\n    ')}
  </head>
  <body>
    <div id="root">${pages}</div>
    <script type="application/json" id="content">${data}</script>
    <script type="module">${script.replaceAll('</script', '<\\/script')}</script>
  </body>
</html>
`,
    { data: true },
  );
}

/** The app with all its exhibits, as one module that imports nothing. */
async function bundle(): Promise<string> {
  const built = await build({
    root: ownFile(''),
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    plugins: [names(), directives()],
    build: {
      write: false,
      target: 'es2022',
      cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
      modulePreload: false,
      rolldownOptions: {
        input: ownFile('src/app/single.tsx'),
        output: { codeSplitting: false },
      },
    },
  });
  const [first] = Array.isArray(built) ? built : [built];
  const chunk = first && 'output' in first ? first.output.find(({ type }) => type === 'chunk') : undefined;
  if (chunk?.type !== 'chunk')
    throw new Error('Vite did not bundle src/app/single.tsx into one script. Check what it imports.');
  return chunk.code;
}

const dataOf = (file: string, type: string): string =>
  `data:${type};base64,${readFileSync(ownFile(`public/${file}`)).toString('base64')}`;

const fonts = (): string =>
  withUrls(readFileSync(ownFile('public/fonts/fonts.css'), 'utf8'), (file) =>
    dataOf(`fonts/${file}`, 'font/woff2'),
  );
