import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

/** A part of the tests that has a command of its own: `npm run test:NAME`. */
const part = (name: string, include: readonly string[]) => ({
  test: {
    name,
    include: [...include],
    setupFiles: ['tests/setup.ts'],
    globalSetup: ['tests/builtSite.ts'],
    testTimeout: 60_000,
    hookTimeout: 180_000,
    // A browser has both cores to itself: where two files share them, what is timed comes late.
    maxWorkers: 1,
  },
});

export default defineConfig({
  root: resolve(import.meta.dirname, '..'),
  test: {
    reporters: ['default', resolve(import.meta.dirname, 'reporter.ts')],
    projects: [
      part('slow', ['tests/**/slow/*.test.ts']),
      ...['vite', 'hosts', 'library', 'faults', 'engines', 'same'].map((name) =>
        part(name, [`tests/browser/${name}/*.test.ts`]),
      ),
    ],
  },
});
