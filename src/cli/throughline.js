#!/usr/bin/env node
// Node 20 cannot run TypeScript by itself; Vite can. Everything else is in main.ts.
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

// Whatever the shell says, a build is for production: React's development code has no place in it.
process.env.NODE_ENV = process.argv[2] === 'dev' ? 'development' : 'production';
const sources = fileURLToPath(new URL('../publish/sources.ts', import.meta.url));
const { module } = await runnerImport(sources, { logLevel: 'error' });
process.exitCode = await module.withSources(async (load) => {
  const { main } = await load('src/cli/main.ts');
  return main(process.argv.slice(2));
});
