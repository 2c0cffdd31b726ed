import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

/**
 * Vite wraps each import() in a helper that loads style sheets and modules ahead. All styles are in the page and
 * nothing is split further, so the helper would only travel with every first page.
 */
const plainImports = {
  name: 'plain-imports',
  enforce: 'pre' as const,
  load: (id: string) =>
    id.endsWith('vite/preload-helper.js') ? 'export const __vitePreload = (load) => load();' : undefined,
};

export default defineConfig({
  base: './',
  plugins: [plainImports, react()],
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
    testTimeout: 30_000,
  },
});
