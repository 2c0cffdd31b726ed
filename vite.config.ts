import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

/**
 * Vite wraps each import() in a helper that loads style sheets and modules ahead. All styles are in the page and
 * nothing is split further, so the helper would only travel with every first page: it is taken off again.
 */
const plainImports = [
  {
    name: 'no-preload-helper',
    enforce: 'pre' as const,
    load: (id: string) =>
      id.endsWith('vite/preload-helper.js') ? 'export const __vitePreload = (load) => load();' : undefined,
  },
  {
    name: 'plain-imports',
    renderChunk: (code: string) => ({
      code: code
        .replace(
          /__vitePreload\(async \(\) => \{\s*const \{[^}]*\} = await (import\([^)]*\));[^}]*\};\s*\}, \S+, import\.meta\.url\)/g,
          (_, plain: string) => plain,
        )
        .replace(/(?:var|const|let) __vitePreload = \(load\) => load\(\);(?![\s\S]*__vitePreload)/, ''),
      map: null,
    }),
  },
];

export default defineConfig({
  base: './',
  plugins: [...plainImports, react()],
  build: {
    target: 'es2022',
    // Lowering light-dark() would move it onto :root, where a shadow root does not see it.
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
    cssCodeSplit: false,
    assetsInlineLimit: 0,
    modulePreload: false,
    rolldownOptions: { output: { entryFileNames: 'assets/[name]-[hash].js' } },
  },
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/browser/**'],
    setupFiles: ['tests/setup.ts'],
    environment: 'node',
    // For a machine that does something else beside, too.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
