import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

// What has a command of its own: `npm run test:slow`, `test:hosts`, `test:library`, `test:faults`, `test:engines`, `test:same`.
const part = ['vite', 'slow', 'hosts', 'library', 'faults', 'engines', 'same'].find(
  (name) => process.env[`THROUGHLINE_${name.toUpperCase()}`],
);

// biome-ignore lint/style/noDefaultExport: Vitest reads a default export.
export default defineConfig({
  root: resolve(import.meta.dirname, '../..'),
  test: {
    name: 'browser',
    include: [`tests/browser/${part ? `${part}/` : ''}*.test.ts`],
    setupFiles: ['tests/setup.ts'],
    environment: 'node',
    testTimeout: 60_000,
    hookTimeout: 180_000,
    maxWorkers: 2,
    // What comes late once on a busy machine may be asked again there; what fails twice is broken. tests/run.js names it.
    retry: process.env.CI ? 1 : 0,
  },
});
