import { join, resolve } from 'node:path';
import { build } from 'vite';
import { shapesPlugin } from '#publish/shapesPlugin.ts';

/** What the page itself provides: it must have only one React. */
export const peers = [/^react($|\/)/, /^react-dom($|\/)/];

/**
 * Bundles modules of src/embed/library into `folder`, for browsers and servers. Shared code is in parts/, exhibits load
 * when they are shown, and all other dependencies are included, with their licences beside them.
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
          // Frameworks with server rendering look for it where the server's part ends and the browser's begins: at
          // components. A server itself runs the rest, such as publishCareer.
          banner: ({ name }) => (/^[A-Z]/.test(name) ? "'use client';" : ''),
          entryFileNames: '[name].js',
          chunkFileNames: 'parts/[name].js',
        },
      },
    },
  });
}

/** The source of an entry, relative to the project's root. */
export const sourceOf = (entry: string): string =>
  resolve(join('src', 'embed', 'library', `${entry}.ts${/^[A-Z]/.test(entry) ? 'x' : ''}`));
