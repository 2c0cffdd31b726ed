import fc from 'fast-check';
import { afterEach, beforeEach, expect, vi } from 'vitest';

// The same cases each time, so that a failure belongs to the change that it comes with. Others: THROUGHLINE_SEED=7 npm test.
fc.configureGlobal({ seed: Number(process.env.THROUGHLINE_SEED ?? 1) });

// A test that prints is a test that hides something: whatever reaches the console fails it.
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
