import react from '@vitejs/plugin-react';
import { throughline } from 'throughline/vite';
import { defineConfig } from 'vitest/config';

const shared = {
  setupFiles: ['tests/setup.ts'],
  // No test leaves state behind, and fresh modules for each file would take as long as the tests.
  isolate: false,
  testTimeout: 60_000,
  hookTimeout: 60_000,
  // A second, the default, is too short for a page load in a browser on a busy machine.
  expect: { poll: { timeout: 10_000 } },
};

export default defineConfig({
  plugins: [react(), throughline()],
  // The tests of `npm test`; tests/slow.config.ts has the slower ones.
  test: {
    reporters: ['default', './tests/reporter.ts'],
    // A test that waits for its browser leaves a core idle.
    maxWorkers: 2,
    // Projects run in turn: the files of one share their modules, and a change of environment would reload them all.
    projects: [
      {
        test: {
          ...shared,
          name: 'built',
          include: ['tests/{browser,built}/*.test.ts'],
          globalSetup: ['tests/builtSite.ts'],
        },
      },
      {
        test: { ...shared, name: 'components', include: ['tests/**/*.test.tsx'], environment: 'jsdom' },
      },
      {
        test: {
          ...shared,
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/{browser,built}/**', 'tests/**/slow/**'],
        },
      },
    ],
  },
});
