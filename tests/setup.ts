import fc from 'fast-check';
import { afterEach, beforeEach, expect, vi } from 'vitest';

// A fixed seed gives the same cases each time, so a failure belongs to the change under test.
// THROUGHLINE_SEED=7 npm test runs other cases.
fc.configureGlobal({ seed: Number(process.env.THROUGHLINE_SEED ?? 1) });

// A test that prints hides something, so any console output fails the test.
const heard: unknown[][] = [];

beforeEach(() => {
  heard.length = 0;
  for (const level of ['log', 'info', 'warn', 'error', 'debug'] as const)
    vi.spyOn(console, level).mockImplementation((...words) => {
      heard.push([level, ...words]);
    });
});

afterEach(() => {
  const said = heard.map((words) => words.join(' '));
  vi.restoreAllMocks();
  expect(said, 'console output').toEqual([]);
});
