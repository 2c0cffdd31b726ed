import { join, resolve } from 'node:path';
import { build } from 'vite';
import { shapesPlugin } from '#publish/shapesPlugin.ts';

/** What a page brings along: there must be one React on it. */
export const peers = [/^react($|\/)/, /^react-dom($|\/)/];

/**
 * Bundles modules of src/embed/library into `folder`, for browsers and servers alike. What they share is in parts/,
 * exhibits are fetched when they are shown, and whatever else is used is inside, with its licence beside it.
 */
export async function bundleLibrary(entries: readonly string[], folder: string): Promise<void> {
  const files = entries.map((name) => [name, sourceOf(name)] as const);
  await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    plugins: [shapesPlugin()],
    build: {
      outDir: folder,
      emptyOutDir: false,
      target: 'es2022',
      minify: false,
      license: { fileName: 'licences.md' },
      lib: { entry: Object.fromEntries(files), formats: ['es'] },
      rolldownOptions: {
        external: peers,
        output: {
          // Frameworks that render on servers look for it where their part ends and the browser's begins: at components.
          // The rest, such as publishCareer, a server runs itself.
          banner: ({ name }) => (/^[A-Z]/.test(name) ? "'use client';" : ''),
          entryFileNames: '[name].js',
          chunkFileNames: 'parts/[name].js',
        },
      },
    },
  });
}

/** The source of an entry, from the project's root. */
export const sourceOf = (entry: string): string =>
  resolve(join('src', 'embed', 'library', `${entry}.ts${/^[A-Z]/.test(entry) ? 'x' : ''}`));
