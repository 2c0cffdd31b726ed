#!/usr/bin/env node
const [, , command] = process.argv;

if (command === 'init') {
  // It installs what all other commands need.
  const { init } = await import('./init.js');
  process.exitCode = init();
} else {
  // Whatever the shell sets, a build is for production: it must not contain React's development code.
  process.env.NODE_ENV = command === 'dev' ? 'development' : 'production';
  const { runSource } = await import('./runSource.js');
  await runSource('src/cli/main.ts', 'main');
}
