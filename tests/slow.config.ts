import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

/** A part of the tests with a separate command: `npm run test:NAME`. */
const part = (name: string, include: readonly string[], own: object = {}) => ({
  test: {
    name,
    include: [...include],
    setupFiles: ['tests/setup.ts'],
    globalSetup: ['tests/builtSite.ts'],
    testTimeout: 60_000,
    hookTimeout: 180_000,
    // A second, the default, is too short for a page load in a browser on a busy machine.
    expect: { poll: { timeout: 10_000 } },
    maxWorkers: 1,
    // A browser on a busy machine can be late once; two failures of a test are a fault. The reporter lists late passes.
    retry: 1,
    ...own,
  },
});

/** Tests that measure time in a browser run alone: beside other tests they would be late. */
const timed = ['embed', 'exhibits', 'keyboard', 'line'].map((name) => `tests/browser/slow/${name}.test.ts`);

export default defineConfig({
  root: resolve(import.meta.dirname, '..'),
  test: {
    reporters: ['default', resolve(import.meta.dirname, 'reporter.ts')],
    projects: [
      part('slow', ['tests/**/slow/*.test.ts'], { exclude: timed }),
      part('timed', timed),
      ...['vite', 'hosts', 'library', 'faults', 'engines', 'same'].map((name) =>
        part(name, [`tests/browser/${name}/*.test.ts`]),
      ),
    ],
  },
});
