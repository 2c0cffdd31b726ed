#!/usr/bin/env node
// Node 20 cannot run TypeScript by itself; Vite can. Everything else is in main.ts.
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

// Whatever the shell says, a build is for production: React's development code has no place in it.
process.env.NODE_ENV = process.argv[2] === 'dev' ? 'development' : 'production';
const { module } = await runnerImport(fileURLToPath(new URL('./main.ts', import.meta.url)), {
  logLevel: 'error',
});
process.exitCode = await module.main(process.argv.slice(2));
