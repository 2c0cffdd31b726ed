#!/usr/bin/env node
const [, , command] = process.argv;

if (command === 'init') {
  // It installs what all other commands need.
  const { init } = await import('./init.js');
  process.exitCode = init();
} else {
  // Whatever the shell says, a build is for production: React's development code has no place in it.
  process.env.NODE_ENV = command === 'dev' ? 'development' : 'production';
  const { runSource } = await import('./runSource.js');
  await runSource('src/cli/main.ts', 'main');
}
