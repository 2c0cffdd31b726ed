#!/usr/bin/env node
import { runSource } from './runSource.js';

// Whatever the shell says, a build is for production: React's development code has no place in it.
process.env.NODE_ENV = process.argv[2] === 'dev' ? 'development' : 'production';
await runSource('src/cli/main.ts', 'main');
