// The commands of maintainers: `node tests/tools.js measure|report|shots`. They share the command line's options.
import { runSource } from '../src/cli/runSource.js';

process.env.NODE_ENV = 'production';
await runSource('tests/tools.ts', 'tools');
