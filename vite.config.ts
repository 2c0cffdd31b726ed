import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { throughline } from './src/publish/plugin.ts';

export default defineConfig({
  plugins: [react(), throughline()],
  // The tests of `npm test`; tests/slow.config.ts has those that take longer.
  test: {
    reporters: ['default', './tests/reporter.ts'],
    // A test that waits for its browser leaves a core idle.
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/{browser,built}/**', 'tests/**/slow/**'],
          setupFiles: ['tests/setup.ts'],
          // Nothing here leaves anything behind, and fresh modules for each file take as long as the tests.
          isolate: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'built',
          include: ['tests/{browser,built}/*.test.ts'],
          setupFiles: ['tests/setup.ts'],
          globalSetup: ['tests/builtSite.ts'],
          isolate: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
