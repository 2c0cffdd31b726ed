import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import type { TestProject } from 'vitest/node';
import { launchBrowserServer } from './browser/browser.ts';
import { terminalEnvironment } from './environment.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The address of the browser that all tests share. */
    readonly browser: string;
  }
}

/** Builds the site under test, unless THROUGHLINE_DIST names another, and opens one browser for all tests. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  if (!process.env.THROUGHLINE_DIST) await build();
  const server = await launchBrowserServer();
  project.provide('browser', server.wsEndpoint());
  return () => server.close();
}

/** Builds with `vite build`, as an owner does. */
async function build(): Promise<void> {
  const program = spawn(process.execPath, [join('node_modules', 'vite', 'bin', 'vite.js'), 'build'], {
    env: terminalEnvironment(),
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const [printed, [status]] = await Promise.all([text(program.stderr), once(program, 'close')]);
  if (status !== 0) throw new Error(`The site could not be built, so no page can be tested.\n${printed}`);
}
